package vn.vanban.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.ingest.ReadOutcome.Read;

/** Files whose text alone is too short to tell that it stands in an old encoding. */
class OldFontsTest {

  /** "Danh mục kho gỗ". */
  private static final String SHORT = "Danh môc kho gç";

  private static final DocumentReader READER = new DocumentReader();

  @TempDir Path folder;

  @Test
  void areWhatTellsTheEncodingOfAShortText() throws IOException {
    assertThat(text(write("a.txt", SHORT))).isEqualTo(SHORT);
  }

  @Test
  void areReadFromDocx() {
    Path old = SampleFiles.docxInFont(folder.resolve("a.docx"), ".VnTime", SHORT);
    Path plain = SampleFiles.docxInFont(folder.resolve("b.docx"), "Arial", SHORT);

    assertThat(text(old)).isEqualTo("Danh mục kho gỗ\n");
    assertThat(text(plain)).isEqualTo(SHORT + "\n");
  }

  @Test
  void areLeftAloneInDocxThatWasConverted() {
    String text = "Danh mục kho gỗ\nDefinition of où\n";

    assertThat(text(SampleFiles.docxInFont(folder.resolve("a.docx"), ".VnTime", text)))
        .isEqualTo(text);
  }

  @Test
  void areReadFromRtf() throws IOException {
    String body = "\\pard\\f1 Danh m\\'f4c kho g\\'e7\\par}";
    String old =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0{\\*\\panose 02020603}"
            + "Times{\\*\\falt VNI-Times};}{\\f1\\fnil\\fcharset0 .VnTime;}}"
            + body;
    String plain =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times;}{\\f1 Arial;}}" + body;

    assertThat(text(write("a.rtf", old))).isEqualTo("Danh mục kho gỗ\n");
    assertThat(text(write("b.rtf", plain))).isEqualTo(SHORT + "\n");
  }

  @Test
  void areReadFromHtml() throws IOException {
    String rest = "<p>1 2 3 4 5 6 7 8</p>";
    String face = "<html><body><p><font face='.VnTime, Arial'>" + SHORT + "</font></p>" + rest;
    String style = "<html><body><p style=\"color:red;font-family:'.VnArial'\">" + SHORT + rest;
    String sheet = "<html><style>p { font-family: .VnTime }</style><p>" + SHORT + rest;
    String plain = "<html><style>p { font-family: Arial }</style><p>" + SHORT + rest;

    assertThat(text(write("a.html", face))).startsWith("Danh mục kho gỗ\n");
    assertThat(text(write("b.html", style))).startsWith("Danh mục kho gỗ\n");
    assertThat(text(write("c.html", sheet))).startsWith("Danh mục kho gỗ\n");
    assertThat(text(write("d.html", plain))).startsWith(SHORT + "\n");
  }

  @Nested
  class OfWord6 {

    @Test
    void areReadFromTheirTable() {
      assertThat(text(word6(List.of("Arial", ".VnTime"), SHORT + "\r", "")))
          .isEqualTo("Danh mục kho gỗ\n");
      assertThat(text(word6(List.of("Arial"), SHORT + "\r", ""))).isEqualTo(SHORT + "\n");
    }

    @Test
    void readLinesFieldsAndHyphensAsWordMeansThem() {
      String body =
          "CñA TR¹M M¸Y\u000BSè 5\r"
              + "Trang \u0013 PAGE \u0013 IF \u0014 1\u0015\u0014 12\u0015 cña s\u001Fæ"
              + " ghi\u001E4\r"
              + "Më \u0013 kh«ng ®ãng\r"
              + "C©u cuèi\f";

      assertThat(text(word6(List.of(".VnTime"), body, "§Çu trang\r")))
          .isEqualTo("CỦA TRẠM MÁY\nSố 5\n" + "Trang 12 của sổ ghi\u20114\nMở\nCâu cuối\n");
    }

    @Test
    void readRowsOfTablesAsRows() {
      String body = "Sè\u0007Tªn\u0007\u00071\u0007Tr¹m\u0007\u0007HÕt\r";

      assertThat(text(word6(List.of(".VnTime"), body, ""))).isEqualTo("Số\tTên\n1\tTrạm\nHết\n");
    }

    @Test
    void readCellsOfSeveralLinesOneAfterTheOther() {
      String body = "CHÝNH PHñ\rSè: 5-CP\u0007CéNG HßA\r§éc lËp\u0007\u0007";

      assertThat(text(word6(List.of(".VnTime"), body, "")))
          .isEqualTo("CHÍNH PHỦ\nSố: 5-CP\nCỘNG HÒA\nĐộc lập\n");
    }

    private Path word6(List<String> fonts, String body, String heads) {
      return SampleFiles.word6(folder.resolve("a.doc"), fonts, body, heads);
    }
  }

  private Path write(String name, String text) throws IOException {
    boolean plain = text.chars().allMatch(c -> c < 0x100);
    return Files.write(folder.resolve(name), text.getBytes(plain ? ISO_8859_1 : UTF_8));
  }

  private static String text(Path file) {
    var outcome = READER.read(file, "x");
    assertThat(outcome).isInstanceOf(Read.class);
    return ((Read) outcome).document().text();
  }
}
