package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.Sample;

class SuggestionsTest {

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Suggestions suggestions;

  @BeforeAll
  static void indexDocuments() {
    var documents =
        List.of(
            Sample.of("a.txt", "Trách nhiệm của cán bộ. Thực hiện Nghị quyết số 45-NQ/TW.")
                .number("73/2023/NĐ-CP")
                .kind(DocumentKind.NGHI_DINH)
                .title("Khuyến khích, bảo vệ cán bộ năng động")
                .issued("Chính phủ", "2023-09-29")
                .build(),
            Sample.of("b.txt", "Cán bộ xã, cán bộ huyện.")
                .number("07/2022/TT-BNV")
                .kind(DocumentKind.THONG_TU)
                .title("Đánh giá cán bộ ở xã")
                .issued("Bộ Nội vụ", "2022-09-29")
                .build(),
            Sample.of("c.txt", "Căn cứ Nghị định số 73/2023/NĐ-CP và Công văn 73-CV/TU.")
                .title("Hiệu lực thi hành")
                .issued("Thanh tra Bộ Nội vụ", "2024-01-02")
                .build(),
            Sample.of("d.txt", "Cân bằng thu chi.").title("Hiệu lực thi hành").build());
    try (var session = IndexSession.open(folder, new Fingerprints("1", "1", "i"))) {
      for (var document : documents) {
        session.put(Origin.of(folder.resolve(document.source())), document);
        session.commit();
      }
    }
    index = DocumentIndex.open(folder);
    suggestions = new Suggestions(index);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static List<String> texts(String typed, Suggestion.Kind kind) {
    return suggestions.suggest(typed, 50).suggestions().stream()
        .filter(one -> one.kind() == kind)
        .map(Suggestion::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "73, 73/2023/NĐ-CP",
    "73/20, 73/2023/NĐ-CP",
    "73 2023 nd, 73/2023/NĐ-CP",
    "nghi dinh so 73, 73/2023/NĐ-CP",
    "văn bản 73-2023-NĐ, 73/2023/NĐ-CP",
    "7/2022, 07/2022/TT-BNV",
    "007/2022/tt-b, 07/2022/TT-BNV",
    "45 nq, 45-NQ/TW",
    "cong van 73-c, 73-CV/TU",
  })
  void goOnWithNumbersInAnyWriting(String typed, String number) {
    assertThat(texts(typed, Suggestion.Kind.NUMBER)).contains(number);
  }

  @Test
  void takeTheKindBeforeANumberIntoAccount() {
    assertThat(texts("73", Suggestion.Kind.NUMBER)).hasSize(2);
    assertThat(texts("nghị định 73", Suggestion.Kind.NUMBER)).containsExactly("73/2023/NĐ-CP");
    assertThat(texts("73/2022", Suggestion.Kind.NUMBER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "can b, cán bộ",
    "cán b, cán bộ",
    "tra, trách nhiệm",
    "CÂN, cân bằng",
    "đánh giá can b, cán bộ",
  })
  void goOnWithWordsOfTheCollection(String typed, String phrase) {
    assertThat(texts(typed, Suggestion.Kind.PHRASE)).contains(phrase);
  }

  @Test
  void keepTypedAccents() {
    assertThat(texts("cân", Suggestion.Kind.PHRASE)).containsExactly("cân bằng");
    assertThat(texts("cản b", Suggestion.Kind.PHRASE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hieu l, Hiệu lực thi hành, 2",
    "thi ha, Hiệu lực thi hành, 2",
    "bao ve can, 'Khuyến khích, bảo vệ cán bộ năng động', 1",
    "xã đánh g, Đánh giá cán bộ ở xã, 1",
  })
  void goOnWithTitlesFromAnyWordOfThem(String typed, String title, int count) {
    var answer = suggestions.suggest(typed, 10);

    assertThat(answer.suggestions())
        .contains(new Suggestion(Suggestion.Kind.TITLE, title, 0, typed.length(), count));
  }

  @Test
  void goOnWithIssuers() {
    assertThat(texts("noi v", Suggestion.Kind.ISSUER))
        .containsExactlyInAnyOrder("Bộ Nội vụ", "Thanh tra Bộ Nội vụ");
    assertThat(texts("thanh tra bộ", Suggestion.Kind.ISSUER))
        .containsExactly("Thanh tra Bộ Nội vụ");
    assertThat(texts("ội vụ", Suggestion.Kind.ISSUER)).isEmpty();
  }

  @Test
  void replaceOnlyWhatIsBeingTyped() {
    String typed = "(rừng OR biển) AND \"nước sạch\" can b";
    var answer = suggestions.suggest(typed, 10);

    assertThat(answer.suggestions()).isNotEmpty();
    assertThat(answer.suggestions())
        .allMatch(one -> one.start() == typed.indexOf("can b") && one.end() == typed.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "((", "*", "-", "co-quan:", "73/", "\u0000", "😀", "NOT "})
  void takeAnyText(String typed) {
    assertThat(suggestions.suggest(typed, 10).suggestions()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void areAsManyAsAskedFor() {
    assertThat(suggestions.suggest("c", 1).suggestions()).hasSizeLessThanOrEqualTo(1);
    assertThat(suggestions.suggest("x".repeat(600), 5).suggestions()).isEmpty();
  }
}
