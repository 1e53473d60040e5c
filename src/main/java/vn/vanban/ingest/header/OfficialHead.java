package vn.vanban.ingest.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.PartialDate;

/**
 * The header of a State or Party document, in the words and capitals that it prints.
 *
 * @param motto whether it bears Quốc hiệu and Tiêu ngữ
 * @param party whether it bears "ĐẢNG CỘNG SẢN VIỆT NAM"
 * @param numberLeftBlank whether "Số:" stands there without a number, as in drafts
 * @param addressed whether "Kính gửi" follows
 */
record OfficialHead(
    Letterhead letterhead,
    Naming naming,
    boolean motto,
    boolean party,
    boolean numberLeftBlank,
    boolean addressed) {

  /**
   * What stands above the kind.
   *
   * @param issuerLines the lines that name the issuing bodies, from top to bottom
   * @param numberedKind the kind before "số", as laws have it
   * @param subject the lines of "V/v …"
   */
  record Letterhead(
      List<String> issuerLines,
      @Nullable DocumentNumber number,
      @Nullable DocumentKind numberedKind,
      @Nullable String place,
      @Nullable PartialDate issued,
      List<String> subject) {

    Letterhead {
      issuerLines = List.copyOf(issuerLines);
      subject = List.copyOf(subject);
    }
  }

  /**
   * Kind and title.
   *
   * @param consolidated the kind below "VĂN BẢN HỢP NHẤT"
   * @param title its lines
   * @param authority who decides, as named below the title, in capitals; or null
   */
  record Naming(
      @Nullable DocumentKind kind,
      @Nullable DocumentKind consolidated,
      List<String> title,
      @Nullable String authority) {

    Naming {
      title = List.copyOf(title);
    }
  }

  /** Whether anything in it is the mark of an official document. */
  boolean isOfficial() {
    boolean decides = naming.kind() != null && naming.authority() != null;
    return letterhead.number() != null || motto || party || numberLeftBlank || decides;
  }
}
