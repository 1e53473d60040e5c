package vn.vanban.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FootnotesTest {

  @Test
  void joinsASentenceThatAFootnoteParts() {
    var first = List.of(body("Thuyền đi từ bến Đông"), note("1 Bến mới xây."), small("Xem sau."));
    var second = List.of(body("đến bến Tây."));
    assertThat(texts(List.of(first, second)))
        .containsExactly("Thuyền đi từ bến Đông", "đến bến Tây.", "1 Bến mới xây.", "Xem sau.");
  }

  @Test
  void followsANoteToTheNextPage() {
    var first = List.of(body("Một."), note("1 Chú thích dài"));
    var second = List.of(body("Hai."), small("còn tiếp."), note("2 Chú thích ngắn."));
    assertThat(texts(List.of(first, second)))
        .containsExactly("Một.", "Hai.", "1 Chú thích dài", "còn tiếp.", "2 Chú thích ngắn.");
  }

  @Test
  void leavesSmallTablesWhereTheyAre() {
    var page = List.of(body("Bảng giá:"), small("1 Cá 10"), small("2 Tôm 20"));
    assertThat(texts(List.of(page, List.of(body("Hết.")))))
        .containsExactly("Bảng giá:", "1 Cá 10", "2 Tôm 20", "Hết.");
  }

  private static List<String> texts(List<List<PdfPage.Line>> pages) {
    return Footnotes.last(pages).stream()
        .flatMap(part -> part.lines().stream())
        .map(PdfPage.Line::text)
        .toList();
  }

  private static PdfPage.Line body(String text) {
    return new PdfPage.Line(text, 80, 500, 100, 14, Set.of());
  }

  private static PdfPage.Line small(String text) {
    return new PdfPage.Line(text, 80, 500, 700, 11, Set.of());
  }

  private static PdfPage.Line note(String text) {
    return new PdfPage.Line(text, 80, 500, 700, 11, Set.of(PdfPage.Trait.FOOTNOTE));
  }
}
