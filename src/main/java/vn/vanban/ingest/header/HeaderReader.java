package vn.vanban.ingest.header;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.ingest.header.OfficialHead.Letterhead;
import vn.vanban.text.Letters;

/** Reads what a document says of itself. What it does not say stays null. */
public final class HeaderReader {

  /** "… được Quốc hội … thông qua ngày …" stands at the end of a law. */
  private static final String PASSED = "thông qua ngày";

  /** From "Luật này" to there; another law that is cited has no "này" (UTF-16 units). */
  private static final int PASSED_REACH = 160;

  /** So many căn cứ are read; a document that has these may have more. */
  public static final int MOST_BASES = Bases.MOST;

  private HeaderReader() {}

  /**
   * @param text the stored text
   * @param page what a web page says of itself
   */
  public static Header read(String text, PageFacts page) {
    var portal = PortalTable.of(text);
    Header header =
        portal == null
            ? read(text, page, HeadLines.of(text))
            : portal.complete(read(text, page, HeadLines.of(text, portal.end())));
    boolean official = header.family() == Family.STATE || header.family() == Family.PARTY;
    return official ? header.with(Bases.of(text, header.kind()), Recipients.of(text)) : header;
  }

  private static Header read(String text, PageFacts page, List<String> lines) {
    var head = OfficialHeadReader.read(lines);
    var old = GazetteHead.of(head);
    if (old != null) {
      return old.header(text);
    }
    var consolidated = Consolidation.headOf(text);
    boolean official = head.isOfficial() && !(page.article() && !head.motto() && !head.party());
    return official || consolidated != null
        ? official(text, head, consolidated == null ? head : consolidated)
        : PressHead.of(text, lines, page);
  }

  /**
   * @param head where kind and title stand
   * @param certified where number, issuer and date stand: the same, but for consolidated texts
   */
  private static Header official(String text, OfficialHead head, OfficialHead certified) {
    var signature = Signature.of(text);
    Letterhead letterhead = certified.letterhead();
    DocumentNumber number = letterhead.number();
    boolean shown = Consolidation.isShown(text, head.naming().kind());
    DocumentKind kind = shown ? DocumentKind.VAN_BAN_HOP_NHAT : Kinds.of(head, certified);
    boolean joint = number != null && isJoint(number);
    String certifying = shown && certified.equals(head) ? Consolidation.issuer(text) : null;
    String name = certifying == null ? issuerName(head, certified, signature, joint) : certifying;
    PartialDate issued = letterhead.issued() != null ? letterhead.issued() : passed(text);
    boolean party = head.party() || number != null && number.family() == Family.PARTY;
    boolean state =
        number != null || isOfBody(head) && (kind != null || name != null) && !isPrivate(kind);
    PartialDate effective =
        kind == DocumentKind.VAN_BAN_HOP_NHAT ? null : EffectiveDate.of(text, issued);
    return new Header(
        number == null ? null : number.text(),
        kind,
        Titles.of(text, head, kind),
        issuer(text, name, letterhead.place(), signature),
        letterhead.place(),
        issued,
        effective,
        signature.name(),
        signature.office(),
        party ? Family.PARTY : state ? Family.STATE : null);
  }

  /** By the letterhead, else by who decides or on whose behalf it is signed; in capitals. */
  private static @Nullable String issuerName(
      OfficialHead head, OfficialHead certified, Signature signature, boolean joint) {
    String name = IssuerName.of(certified.letterhead().issuerLines(), joint);
    String authority = head.naming().authority();
    if (name != null) {
      return authority == null ? name : Authority.completing(name, authority);
    }
    boolean numbered = certified.letterhead().number() != null;
    return authority != null || !numbered || signature.onBehalfOf() == null
        ? authority
        : Authority.named(List.of(signature.onBehalfOf()));
  }

  private static boolean isOfBody(OfficialHead head) {
    return head.motto() || head.naming().authority() != null;
  }

  private static boolean isPrivate(@Nullable DocumentKind kind) {
    return kind == DocumentKind.HOP_DONG;
  }

  private static boolean isJoint(DocumentNumber number) {
    return number.symbols().contains("TTLT") || number.symbols().contains("NQLT");
  }

  /** The Politburo and the Secretariat issue under the Central Committee's letterhead. */
  private static @Nullable String issuer(
      String text, @Nullable String name, @Nullable String place, Signature signature) {
    if (name == null) {
      return null;
    }
    String behalf = signature.onBehalfOf() == null ? "" : Letters.fold(signature.onBehalfOf());
    if (Letters.fold(name).equals("ban chap hanh trung uong")) {
      if (behalf.startsWith("bo chinh tri")) {
        return "Bộ Chính trị";
      }
      if (behalf.startsWith("ban bi thu")) {
        return "Ban Bí thư";
      }
    }
    return Arrays.stream(name.split(" - BỘ ", -1))
        .map(part -> part.equals(name) || name.startsWith(part) ? part : "BỘ " + part)
        .map(part -> NameCase.of(part, text, place))
        .collect(Collectors.joining(" - "));
  }

  private static @Nullable PartialDate passed(String text) {
    int at = text.lastIndexOf(PASSED);
    if (at < 0 || !text.substring(Math.max(0, at - PASSED_REACH), at).contains(" này ")) {
      return null;
    }
    int from = at + PASSED.length() - "ngày".length();
    String line = Letters.collapseSpaces(text.substring(from, Math.min(text.length(), from + 60)));
    var date = WrittenDate.inWords(line);
    return date == null ? null : date.date();
  }
}
