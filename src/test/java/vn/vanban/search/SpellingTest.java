package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;

/** What is suggested for misspelt words that the collection happens to have, one by one. */
class SpellingTest {

  /** So that what stands in all of them outweighs a slip in one by far. */
  private static final int DOCUMENTS = 600;

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Search search;

  @BeforeAll
  static void indexDocuments() {
    var documents = new ArrayList<AnalysedDocument>();
    for (int i = 0; i < DOCUMENTS; i++) {
      documents.add(
          Sample.of(
                  "d" + i,
                  "Nghị định "
                      + i
                      + " về xử lý vi phạm. Quyết định xử phạt. Trách nhiệm của người"
                      + " sử dụng đất. Bồi thường thiệt hại cho cá nhân. Hướng dẫn lao động."
                      + " Sơ đồ lô.")
              .build());
    }
    documents.add(
        Sample.of(
                "khac",
                "Lịch sử lý luận. Nghỉ phép định kỳ. Hai bên hưởng lợi. Mùa đông. Hoa nhài. Xử án."
                    + " Khoảnh rừng. Khoản thu. Chách. Khám nghiệm. Nghịđịnh. Đinh tán. Ca múa.")
            .build());
    index = Sample.index(folder, documents);
    search = new Search(index, SearchSettings.builtIn().with(Duration.ofMinutes(1)));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static String meant(String query) {
    var answer = search.search(SearchRequest.of(query));
    String answered = answer.interpretation().query();
    return answered != null ? answered : answer.suggestion() != null ? answer.suggestion() : query;
  }

  @ParameterizedTest
  @CsvSource({
    "sử lý vi phạm, xử lý vi phạm",
    "sử lý, xử lý",
    "xử dụng đất, sử dụng đất",
    "sổ đồ, sơ đồ",
    "chách nhiệm, trách nhiệm",
    "nghỉ định, nghị định",
    "nghi định, nghị định",
    "quyết đinh xử phạt, quyết định xử phạt",
    "thiệt hai, thiệt hại",
    "hưởng dẫn lao đông, hướng dẫn lao động",
    "ca nhân, cá nhân",
    "xữ lý, xử lý",
    "nghịđịnh, nghị định",
    "nghij ddinhj, nghị định",
    "nghi5 d9inh5, nghị định",
  })
  void isWhatTheCollectionSpeaksFor(String typed, String meant) {
    assertThat(meant(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lịch sử lý luận",
        "khoảnh rừng",
        "sổ đỏ",
        "hai bên hưởng lợi",
        "mùa đông",
        "nghi dinh",
        "quyết định xử phạt",
        "\"nghỉ phép\" định",
        "sử lạ",
      })
  void isNothingWhereAllIsRight(String query) {
    assertThat(meant(query)).isEqualTo(query);
  }
}
