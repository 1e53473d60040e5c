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

    /** Its lines as one, in capitals; empty where it names nobody. */
    String issuer() {
      return String.join(" ", issuerLines);
    }

    private Letterhead with(TitleLead lead) {
      return new Letterhead(
          issuerLines,
          lead.number(),
          numberedKind,
          place,
          lead.issued() == null ? issued : lead.issued(),
          subject);
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

  /** What stands below the kind beside the subject. */
  TitleLead lead() {
    return TitleLead.of(naming.title(), letterhead.number(), letterhead.issuer());
  }

  /** Whether anything in it is the mark of an official document. */
  boolean isOfficial() {
    boolean decides = naming.kind() != null && naming.authority() != null;
    return letterhead.number() != null || motto || party || numberLeftBlank || decides || led();
  }

  /** Whether number and date stand below the kind, as in law collections. */
  private boolean led() {
    TitleLead lead = lead();
    return naming.kind() != null && lead.number() != null;
  }

  /** With what {@code name} says, where there is no letterhead and no other kind. */
  OfficialHead under(PageName name) {
    boolean bare = letterhead.number() == null && letterhead.issuerLines().isEmpty();
    boolean same = naming.kind() == null || naming.kind() == name.kind();
    if (!bare || !same || numberLeftBlank || motto || party) {
      return this;
    }
    TitleLead lead = name.lead();
    String decides = naming.authority() == null ? lead.issuer() : naming.authority();
    var subject = naming.title().isEmpty() ? lead.subject() : naming.title();
    return new OfficialHead(
        letterhead.with(lead),
        new Naming(name.kind(), naming.consolidated(), subject, decides),
        false,
        false,
        false,
        addressed);
  }

  /** With the number, the date and the issuer that stand below the kind, where it has none. */
  OfficialHead whole() {
    TitleLead lead = lead();
    boolean bare = letterhead.number() == null && lead.number() != null;
    return bare
        ? new OfficialHead(letterhead.with(lead), naming, motto, party, false, addressed)
        : this;
  }
}
