package vn.vanban.benchmark;

import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.vanban.document.Header;
import vn.vanban.reference.ReferenceExtractor;

/** References of texts that start one again and again, or never end it. */
// So even a text is soon compiled for.
@Warmup(iterations = 2)
public class Adversarial extends Pass {

  /** What such a text repeats. */
  public enum Piece {
    DIGITS("0123456789", "digits"),
    KHOAN("khoản ", "“khoản ”"),
    HYPHENS("-", "hyphens"),
    BRACKETS("(", "open brackets"),
    DIEU("Điều 1, ", "“Điều 1, ”"),
    SO("số ", "“số ”"),
    NGHI_DINH_SO("Nghị định số ", "“Nghị định số ”"),
    SLASHES("/", "slashes"),
    WORD("nghiêng", "one word"),
    LUAT("Luật ", "“Luật ”"),
    SHORT_NUMBERS("12/CP ", "“12/CP ”"),
    RANGES("từ Điều 1 đến Điều 299 ", "ranges of Điều"),
    CHAIN("Nghị định số 12/2020/NĐ-CP, ", "a chain of decrees"),
    QUOTATIONS("“Nghị định số 5 ", "quotations never closed"),
    SENTENCE(
        "căn cứ Nghị định số 12/2020/NĐ-CP ngày 3 tháng 4 năm 2020 của Chính phủ sửa đổi khoản 2"
            + " Điều 5 Quyết định số 45/QĐ-TTg, được thay thế bởi Thông tư này do Bộ Tài chính ban"
            + " hành, ",
        "one sentence full of references");

    private final String text;
    private final String shown;

    Piece(String text, String shown) {
      this.text = text;
      this.shown = shown;
    }

    String shown() {
      return shown;
    }
  }

  @State(Scope.Benchmark)
  public static class Repeated {

    @Param public Piece piece = Piece.DIGITS;

    @Param("10000000")
    public int bytes;

    private String text = "";

    @Setup
    public void repeat() {
      int length = piece.text.getBytes(StandardCharsets.UTF_8).length;
      text = piece.text.repeat(Math.ceilDiv(bytes, length));
    }
  }

  @State(Scope.Benchmark)
  public static class Extractor {
    private final ReferenceExtractor references = new ReferenceExtractor();
  }

  @Benchmark
  public long references(Repeated repeated, Extractor extractor) {
    return extractor.references.extract(repeated.text, Header.UNKNOWN).references().size();
  }
}
