package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.Sample;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.search.SearchAnswer.Hit;
import vn.vanban.search.SearchAnswer.PassageHit;
import vn.vanban.text.Span;

/** How typed words meet those of the texts. */
class WordsTest {

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Search search;

  @BeforeAll
  static void indexDocuments() {
    try (var session = IndexSession.open(folder, new Fingerprints("1", "1", "i"))) {
      var documents =
          List.of(
              Sample.of("ubnd", "UBND xã giao đất cho hợp tác xã."),
              Sample.of("uy-ban", "Ủy ban nhân dân xã thu hồi đất bãi bồi."),
              Sample.of("uy-ban-cu", "Uỷ ban kỹ thuật họp kín."),
              Sample.of("bct", "Ý kiến của BCT về khai thác than."),
              Sample.of("chinh-tri", "Bộ Chính trị cho ý kiến về cán bộ."),
              Sample.of("cong-thuong", "Bộ Công Thương cấp phép khai thác than."),
              Sample.of("kt-xh", "Phát triển KT-XH vùng biên."),
              Sample.of("kinh-te", "Phát triển kinh tế - xã hội miền núi."),
              Sample.of("bao", "Nhà báo về làng viết bài."),
              Sample.of("bao-ve", "Bảo vệ rừng đầu nguồn."),
              Sample.of("bao-ve-khong-dau", "Bao ve rung phong ho."));
      for (var document : documents) {
        var built = document.build();
        session.put(Origin.of(folder.resolve(built.source())), built);
      }
      session.commit();
    }
    index = DocumentIndex.open(folder);
    search = new Search(index);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static List<String> found(Search search, String query) {
    return search.search(SearchRequest.of(query)).hits().stream().map(Hit::source).toList();
  }

  private static List<String> found(String query) {
    return found(search, query);
  }

  private static List<String> marked(PassageHit passage) {
    return passage.highlights().stream()
        .map(mark -> new Span(mark.start() - passage.start(), mark.end() - passage.start()))
        .map(mark -> mark.of(passage.text()))
        .toList();
  }

  @Nested
  class Abbreviations {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "UBND xã | ubnd | uy-ban",
          "ubnd xa | ubnd | uy-ban",
          "ủy ban nhân dân xã | uy-ban | ubnd",
          "uỷ ban nhân dân xã | uy-ban | ubnd",
          "uy ban nhan dan xa | uy-ban | ubnd",
          "BCT khai thác | bct | cong-thuong",
          "KT-XH | kt-xh | kinh-te",
          "phát triển kinh tế xã hội | kinh-te | kt-xh",
        })
    void meetWhatTheyStandFor(String query, String first, String second) {
      assertThat(found(query)).containsExactly(first, second);
    }

    @Test
    void haveSeveralMeaningsThatDoNotMeetEachOther() {
      assertThat(found("BCT")).containsExactlyInAnyOrder("bct", "chinh-tri", "cong-thuong");
      assertThat(found("\"Bộ Chính trị\"")).containsExactly("chinh-tri");
      assertThat(found("Bộ Chính trị")).containsExactly("chinh-tri");
    }

    @Test
    void areMarkedWithTheirNames() {
      var passage = search.search(SearchRequest.of("UBND xã")).hits().get(1).passages().getFirst();

      assertThat(marked(passage)).containsExactly("Ủy ban nhân dân xã");
    }

    @Test
    void comeFromTheUsersFileToo(@TempDir Path own) throws IOException {
      Path file = own.resolve("synonyms.txt");
      Files.writeString(file, "HTX = hợp tác xã # a co-operative\nUBND =\n");
      var withOwn = new Search(index, SearchSettings.builtIn().with(Synonyms.builtIn().with(file)));

      assertThat(found(withOwn, "HTX")).containsExactly("ubnd");
      assertThat(found(withOwn, "UBND")).containsExactly("ubnd");
      assertThat(found("HTX")).isEmpty();
    }
  }

  @Nested
  class Accents {

    @Test
    void asTypedRankFirst() {
      assertThat(found("bảo vệ rừng")).containsExactly("bao-ve", "bao-ve-khong-dau");
      assertThat(found("bao ve rung")).containsExactlyInAnyOrder("bao-ve", "bao-ve-khong-dau");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "exact:bảo | bao-ve",
          "exact:bao | bao-ve-khong-dau",
          "exact:báo | bao",
          "đúng-dấu:báo | bao",
          "exact:\"bảo vệ\" | bao-ve",
          "exact:(báo làng) | bao",
          "rừng exact:bảo | bao-ve",
          "exact:uỷ ban kĩ thuật | uy-ban-cu",
          "exact:Bảo | bao-ve",
        })
    void areDemandedByExact(String query, String only) {
      assertThat(found(query)).containsExactly(only);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact:\"bao về\"", "exact:(bảo làng)", "exact:ubnd đầu nguồn"})
    void areFoundNowhereElse(String query) {
      assertThat(found(query)).isEmpty();
    }

    @Test
    void ofExactWordsAreMarkedAlone() {
      var passage =
          search.search(SearchRequest.of("exact:vệ")).hits().getFirst().passages().getFirst();

      assertThat(marked(passage)).containsExactly("vệ");
    }
  }
}
