package vn.vanban.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTextTest {

  private static final float MIDDLE = 270;

  private static final String LONG =
      "Ủy ban nhân dân xã giao cho mỗi thôn một bản kê những việc đã hứa với dân, ghi rõ ai làm,"
          + " làm đến ngày nào và ai đứng ra nhận lỗi nếu việc không thành; bản kê được dán ở nhà"
          + " văn hóa thôn để bà con đọc và góp ý trong mười lăm ngày.";

  private static final String SHORT = "Bản kê do trưởng thôn giữ.";

  @TempDir Path folder;

  private final PrintedPdf paper = new PrintedPdf();

  @AfterEach
  void close() throws IOException {
    paper.close();
  }

  @Test
  void joinsTheLinesOfAParagraphAndPartsParagraphs() {
    paper.paragraph(LONG, 99, PrintedPdf.INDENT);
    paper.paragraph(SHORT, 99, PrintedPdf.INDENT);
    paper.paragraph("1. " + LONG, 99, PrintedPdf.INDENT);
    paper.paragraph("a) " + LONG, 99, PrintedPdf.INDENT);
    assertThat(text()).isEqualTo(lines(LONG, SHORT, "1. " + LONG, "a) " + LONG));
  }

  @Test
  void partsParagraphsThatAreNotIndentedByTheirSpace() {
    for (int i = 0; i < 4; i++) {
      paper.paragraph(LONG, 99, 0);
      paper.gap(6);
    }
    assertThat(text()).isEqualTo(lines(LONG, LONG, LONG, LONG));
  }

  @Test
  void keepsLinesOfVerse() {
    paper.paragraph(LONG, 99, PrintedPdf.INDENT);
    var verse = List.of("Kênh đào qua ruộng làng ta", "Nước về từ thuở ông bà đắp đê");
    verse.forEach(line -> paper.line(line, 200, PrintedPdf.SIZE));
    assertThat(text()).isEqualTo(lines(LONG, verse.get(0), verse.get(1)));
  }

  @Test
  void readsTheLeftColumnOfALetterheadBeforeTheRightOne() {
    paper.centred("ỦY BAN NHÂN DÂN", PrintedPdf.LEFT, 230);
    paper.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 240, 560).down();
    paper.centred("XÃ BẾN ĐÔNG", PrintedPdf.LEFT, 230);
    paper.centred("Độc lập - Tự do - Hạnh phúc", 240, 560).down();
    paper.centred("Số: 12/QĐ-UBND", PrintedPdf.LEFT, 230);
    paper.centred("Bến Đông, ngày 5 tháng 6 năm 2024", 240, 560).down();
    paper.centred("QUYẾT ĐỊNH", PrintedPdf.LEFT, PrintedPdf.RIGHT).down();
    paper.paragraph(LONG, 99, PrintedPdf.INDENT);
    assertThat(text())
        .isEqualTo(
            lines(
                "ỦY BAN NHÂN DÂN",
                "XÃ BẾN ĐÔNG",
                "Số: 12/QĐ-UBND",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Bến Đông, ngày 5 tháng 6 năm 2024",
                "QUYẾT ĐỊNH",
                LONG));
  }

  @Test
  void readsRecipientsBeforeTheSignature() {
    paper.paragraph(LONG, 99, PrintedPdf.INDENT);
    paper.line("Nơi nhận:", PrintedPdf.LEFT, PrintedPdf.SIZE).gap(-18);
    paper.centred("TM. ỦY BAN NHÂN DÂN", MIDDLE, PrintedPdf.RIGHT).down();
    paper.line("- Như Điều 3;", PrintedPdf.LEFT, PrintedPdf.SIZE).gap(-18);
    paper.centred("CHỦ TỊCH", MIDDLE, PrintedPdf.RIGHT).down();
    paper.line("- Lưu: VT.", PrintedPdf.LEFT, PrintedPdf.SIZE).gap(40);
    paper.centred("Trần Văn Bến", MIDDLE, PrintedPdf.RIGHT);
    assertThat(text().replace("\n\n", "\n"))
        .isEqualTo(
            lines(
                LONG,
                "Nơi nhận:",
                "- Như Điều 3;",
                "- Lưu: VT.",
                "TM. ỦY BAN NHÂN DÂN",
                "CHỦ TỊCH",
                "Trần Văn Bến"));
  }

  @Test
  void goesOnAcrossPagesWithoutTheirHeadsAndKnowsWhereTheyStart() {
    var rest = List.<String>of();
    for (int page = 1; page <= 4; page++) {
      if (page > 1) {
        paper.page();
      }
      head(page);
      paper.rest(rest);
      rest = paper.paragraph(of(page), page == 4 ? 99 : 2, PrintedPdf.INDENT);
    }
    var content = paper.read(folder.resolve("a.pdf"));
    assertThat(content.text()).isEqualTo(lines(of(1), of(2), of(3), of(4)));
    assertThat(content.pages()).extracting("page").containsExactly(1, 2, 3, 4);
    int second = content.pages().get(1).start();
    assertThat(content.text().charAt(second - 1)).isEqualTo(' ');
    assertThat(of(1)).endsWith(content.text().substring(second, content.text().indexOf('\n')));
  }

  /** No two pages have a line in common. */
  private static String of(int page) {
    return LONG.replace(" ", " " + "aeiou".charAt(page));
  }

  private void head(int page) {
    paper.at(810).line("BẢN TIN/Số 10" + page + "/Ngày 05-6-2024", PrintedPdf.LEFT, 11);
    paper.at(40).line("- " + page + " -", 300, 11).at(770);
  }

  @Test
  void putsNotesBehindTheTextAndTheirNumbersOutOfWords() {
    var rest = paper.paragraph(LONG, 2, PrintedPdf.INDENT);
    paper.at(120).raised("1");
    paper.line("Thôn có từ một trăm hộ trở lên.", PrintedPdf.LEFT + 6, 10);
    paper.page().rest(rest);
    paper.paragraph(SHORT, 99, PrintedPdf.INDENT);
    assertThat(text()).isEqualTo(lines(LONG, SHORT, "¹ Thôn có từ một trăm hộ trở lên."));
  }

  @Test
  void writesARowOfATableOnALine() {
    paper.paragraph(LONG, 99, PrintedPdf.INDENT);
    paper.table(
        new float[] {85, 120, 330, 540},
        List.of(
            List.of("TT", "Việc", "Kinh phí"),
            List.of("1", "Nạo vét kênh từ bến\nĐông đến bến Tây\nmùa khô", "120.000.000"),
            List.of("2", "", "Xã hội hóa")));
    paper.paragraph(SHORT, 99, PrintedPdf.INDENT);
    assertThat(text().replace("\n\n", "\n"))
        .isEqualTo(
            lines(
                LONG,
                "TT\tViệc\tKinh phí",
                "1\tNạo vét kênh từ bến Đông đến bến Tây mùa khô\t120.000.000",
                "2\t\tXã hội hóa",
                SHORT));
  }

  @Test
  void printsTheHeadOfATableOnce() {
    var columns = new float[] {85, 150, 540};
    var head = List.of("Số thứ tự", "Việc của thôn");
    paper.paragraph(LONG, 99, PrintedPdf.INDENT);
    paper.table(columns, List.of(head, List.of("1", "Kênh")));
    paper.page().table(columns, List.of(head, List.of("2", "Cầu")));
    assertThat(text().replace("\n\n", "\n"))
        .isEqualTo(lines(LONG, "Số thứ tự\tViệc của thôn", "1\tKênh", "2\tCầu"));
  }

  @Test
  void leavesOutNothingThatEndsPagesAlike() {
    // The last lines of notes are often the same; they are not set apart as running feet are.
    for (int page = 0; page < 4; page++) {
      if (page > 0) {
        paper.page();
      }
      paper.paragraph(of(page), 99, PrintedPdf.INDENT);
      paper.paragraph(SHORT, 99, PrintedPdf.INDENT);
    }
    assertThat(text()).isEqualTo(lines(of(0), SHORT, of(1), SHORT, of(2), SHORT, of(3), SHORT));
  }

  @Test
  void breaksNoNumberAtAHyphen() {
    assertThat(Paragraphs.isBroken("số 12/2023/TT-", "BTC ngày")).isTrue();
    assertThat(Paragraphs.isBroken("6.000 đồng/", "01 người")).isTrue();
    assertThat(Paragraphs.isBroken("Bộ Lao động -", "Thương binh")).isFalse();
    assertThat(Paragraphs.isBroken("Bộ Lao động", "- Thương binh")).isFalse();
  }

  private String text() {
    return paper.read(folder.resolve("a.pdf")).text();
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
