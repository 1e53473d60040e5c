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
    var front = FrontMatter.of(text);
    var portal = PortalTable.of(text);
    PageFacts facts = front.page(page);
    Header header;
    int start = front.end() > 0 ? front.end() : HeadLines.afterNote(text);
    PageName name = front.name();
    if (portal == null) {
      header = read(text, facts, HeadLines.of(text, start), name);
    } else {
      var lines = HeadLines.of(text, portal.end());
      name = name == null ? PageName.around(text, portal.end(), lines) : name;
      header = portal.complete(read(text, facts, lines, name), name);
    }
    boolean official = header.family() == Family.STATE || header.family() == Family.PARTY;
    return official
        ? front.complete(header).with(Bases.of(text, header.kind()), Recipients.of(text))
        : header;
  }

  /**
   * @param given the name that the file gives the document beside its text, or null
   */
  private static Header read(
      String text, PageFacts page, List<String> lines, @Nullable PageName given) {
    var introduction = Introduction.in(lines);
    int at = introduction == null ? PageName.indexIn(lines) : introduction.line() - 1;
    PageName named = introduction == null ? null : introduction.name();
    if (introduction == null && at >= 0) {
      named = PageName.of(lines.get(at));
    }
    PageName name = given == null ? named : given;
    var head =
        OfficialHeadReader.read(at < 0 ? lines : lines.subList(at + 1, lines.size())).whole();
    boolean document = introduction != null || lines.stream().anyMatch(BodyStart::isOfDocument);
    head = document && name != null ? head.under(name) : head;
    var consolidated = Consolidation.headOf(text);
    boolean article = page.article() && !head.motto() && !head.party();
    boolean official = head.isOfficial() || document && head.naming().kind() != null;
    return official && !article || consolidated != null
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
    boolean joint = number != null && Kinds.isJoint(number);
    String certifying = shown && certified.equals(head) ? Consolidation.issuer(text) : null;
    String name = certifying == null ? issuerName(head, certified, signature, joint) : certifying;
    PartialDate issued = letterhead.issued() != null ? letterhead.issued() : passed(text);
    boolean party =
        head.party()
            || number != null && number.family() == Family.PARTY
            || number == null && name != null && IssuerName.isOfParty(name);
    boolean bodied = isOfBody(head) || letterhead.issuerLines().isEmpty() && name != null;
    boolean state = number != null || bodied && (kind != null || name != null) && !isPrivate(kind);
    PartialDate effective =
        kind == DocumentKind.VAN_BAN_HOP_NHAT ? null : EffectiveDate.of(text, issued);
    return new Header(
        number == null ? null : number.text(),
        kind,
        Titles.of(text, head, kind),
        issuer(text, name, letterhead, signature),
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
    String issuer = head.lead().issuer();
    String decides = head.naming().authority();
    String authority =
        decides == null && issuer != null ? Authority.named(List.of(issuer)) : decides;
    if (name != null) {
      return authority == null ? name : Authority.completing(name, authority);
    }
    boolean named = certified.letterhead().number() != null || head.naming().kind() != null;
    return authority != null || !named || signature.onBehalfOf() == null
        ? authority
        : Authority.named(List.of(signature.onBehalfOf()));
  }

  private static boolean isOfBody(OfficialHead head) {
    return head.motto() || head.naming().authority() != null;
  }

  private static boolean isPrivate(@Nullable DocumentKind kind) {
    return kind == DocumentKind.HOP_DONG;
  }

  /** The Politburo and the Secretariat issue under the Central Committee's letterhead. */
  private static @Nullable String issuer(
      String text, @Nullable String name, Letterhead letterhead, Signature signature) {
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
      String organ = IssuerName.ofPartySymbol(letterhead.number());
      if (organ != null) {
        return organ;
      }
    }
    return Arrays.stream(name.split(" - BỘ ", -1))
        .map(part -> part.equals(name) || name.startsWith(part) ? part : "BỘ " + part)
        .map(part -> NameCase.of(part, text, letterhead.place()))
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
