package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.PartialDate;
import vn.vanban.ingest.header.OfficialHead.Letterhead;
import vn.vanban.ingest.header.OfficialHead.Naming;
import vn.vanban.text.Letters;

/**
 * The header of a State or Party document, read line by line from the top: the lines in capitals
 * above the number name the issuer, the line in capitals below it the kind, and what follows up to
 * the body is the title. Not thread-safe; one instance reads one document.
 */
final class OfficialHeadReader {

  private enum Next {
    LETTERHEAD,
    SUBJECT,
    TITLE,
    /** Behind the empty line that may end a title. */
    BELOW_TITLE,
    BODY
  }

  /** A longer line is running text. */
  private static final int LONGEST_HEAD_LINE = 220;

  /** A shorter line in capitals below the number may be a mark of urgency. */
  private static final int SHORTEST_TITLE = 30;

  /** Lines between the kind and the first căn cứ that a title takes at most. */
  private static final int MOST_TITLE_LINES = 14;

  private final List<String> issuerLines = new ArrayList<>();
  private final List<String> subject = new ArrayList<>();
  private final List<String> title = new ArrayList<>();
  private final List<String> authority = new ArrayList<>();
  private @Nullable DocumentNumber number;
  private @Nullable DocumentKind numberedKind;
  private @Nullable DocumentKind kind;
  private @Nullable DocumentKind consolidatedKind;
  private @Nullable PartialDate issued;
  private @Nullable String place;
  private boolean motto;
  private boolean party;
  private boolean numberLeftBlank;
  private boolean addressed;

  /** Whether nothing stands between the subject and here but a gap. */
  private boolean gapBelowSubject;

  private Next next = Next.LETTERHEAD;

  /** A line that its end cuts in the middle. */
  private String cutLine = "";

  private OfficialHeadReader() {}

  static OfficialHead read(List<String> lines) {
    var head = new OfficialHeadReader();
    for (var line : lines) {
      if (head.next == Next.BODY) {
        break;
      }
      if (line.isEmpty()) {
        head.emptyLine();
      } else if (head.next == Next.TITLE) {
        head.titleLine(Letters.collapseSpaces(line));
      } else if (head.next == Next.BELOW_TITLE) {
        head.belowTitle(Letters.collapseSpaces(line));
      } else {
        head.letterhead(line);
      }
    }
    return head.result();
  }

  private OfficialHead result() {
    return new OfficialHead(
        new Letterhead(issuerLines, number, numberedKind, place, issued, subject),
        new Naming(kind, consolidatedKind, title, authority()),
        motto,
        party,
        numberLeftBlank,
        addressed);
  }

  private void emptyLine() {
    if (next == Next.SUBJECT) {
      next = Next.LETTERHEAD;
      gapBelowSubject = true;
    } else if (next == Next.TITLE && !title.isEmpty() && !isOnlyLead()) {
      next = Next.BELOW_TITLE;
    }
  }

  /** A title goes on in small letters behind a gap; who decides stands there in capitals. */
  private void belowTitle(String line) {
    boolean small = Character.isLowerCase(line.charAt(0));
    boolean goesOn = authority.isEmpty() && (small || line.startsWith("SỐ "));
    if (goesOn && title.size() < MOST_TITLE_LINES && line.length() < LONGEST_HEAD_LINE) {
      title.add(line);
    } else if (!takeAuthority(line)) {
      next = Next.BODY;
    }
  }

  /** "ỦY BAN NHÂN DÂN TỈNH …", "BỘ TRƯỞNG BỘ …", and the lines that go on with them. */
  private boolean takeAuthority(String line) {
    boolean starts = authority.isEmpty() && BodyStart.isAuthority(line);
    boolean goesOn = !authority.isEmpty() && !BodyStart.isCertain(line);
    if (!Capitals.areAll(line) || !starts && !goesOn || line.length() > LONGEST_HEAD_LINE) {
      return false;
    }
    authority.add(line);
    next = Next.BELOW_TITLE;
    return true;
  }

  private @Nullable String authority() {
    return authority.isEmpty() ? null : Authority.named(authority);
  }

  /** Issuer, number, date or session stand between a kind and its subject. */
  private boolean isOnlyLead() {
    return !title.isEmpty()
        && TitleLead.of(title, number, String.join(" ", issuerLines)).subject().isEmpty();
  }

  /** "Hội nghị lần thứ 11 … họp từ ngày …" starts the body of a resolution without a title. */
  private static boolean isCouncilInProse(String line) {
    return Letters.fold(line).startsWith("hoi nghi lan") && !Capitals.areAll(line);
  }

  private void letterhead(String line) {
    for (var part : Columns.of(line)) {
      if (next == Next.TITLE) {
        titleLine(part);
      } else if (next != Next.BODY) {
        part(part);
      }
    }
  }

  private void part(String written) {
    boolean cutNumber = Letters.fold(cutLine).endsWith(":");
    boolean blank = cutNumber && !Letters.isDigit(written.charAt(0));
    String part = blank ? written : (cutLine + " " + written).strip();
    numberLeftBlank |= blank;
    cutLine = "";
    if (part.startsWith("/") && numberLeftBlank) {
      // "/TTr-VPCP", in a cell of its own.
      return;
    }
    String folded = Letters.fold(part);
    if (HeadCell.isBlankDate(folded)) {
      if (number == null && takeNumber(part)) {
        return;
      }
      int comma = part.indexOf(',');
      place = place == null && comma > 0 ? part.substring(0, comma).strip() : place;
      return;
    }
    if (HeadCell.isCut(folded)) {
      cutLine = part;
      return;
    }
    if (folded.chars().allMatch(Character::isDigit)) {
      return;
    }
    if (HeadCell.isMotto(folded) || isFormerMotto(folded)) {
      motto = true;
      next = Next.LETTERHEAD;
    } else if (HeadCell.isPartyName(folded)) {
      party = true;
      next = Next.LETTERHEAD;
    } else if (takeNumber(part) || takeKind(part) || takeDate(part)) {
      return;
    } else if (startsSubject(part, folded)) {
      subject.add(part);
      next = Next.SUBJECT;
    } else if (startsTitle(part)) {
      title.add(part);
      next = Next.TITLE;
    } else if (HeadCell.isAddress(folded, !subject.isEmpty())) {
      addressed = true;
      next = Next.BODY;
    } else if (next == Next.SUBJECT || gapBelowSubject && goesOnWithSubject(part)) {
      subject.add(part);
      next = Next.SUBJECT;
    } else {
      gapBelowSubject = false;
      issuerOrBody(part);
    }
  }

  /** Scans put an empty line below each line of a cell. */
  private boolean goesOnWithSubject(String part) {
    return Character.isLowerCase(part.charAt(0)) || BodyStart.isOpen(subject.getLast());
  }

  private boolean startsSubject(String part, String folded) {
    boolean about =
        folded.startsWith("ve viec") || part.startsWith("Về ") || folded.startsWith("ve:");
    return folded.startsWith("v/v")
        || number != null && subject.isEmpty() && HeadCell.startsScannedSubject(folded)
        || number != null && about && subject.isEmpty() && !startsTitle(part);
  }

  /** Some portals leave out the line that names the kind: the title follows number and date. */
  private boolean startsTitle(String part) {
    return number != null
        && number.kindSymbol() != null
        && issued != null
        && kind == null
        && part.length() >= SHORTEST_TITLE
        && Capitals.areAll(part)
        && !IssuerName.startsBody(part);
  }

  /** The State's name until 1976, unless it ends that of its president. */
  private boolean isFormerMotto(String folded) {
    return HeadCell.isFormerMotto(folded)
        && (issuerLines.isEmpty() || !issuerLines.getLast().endsWith("NƯỚC"));
  }

  private boolean takeNumber(String part) {
    var line = NumberLine.in(part);
    if (line == null || number != null) {
      return false;
    }
    number = line.number();
    numberLeftBlank = number == null;
    numberedKind = line.kind();
    next = Next.LETTERHEAD;
    if (!line.rest().isEmpty()) {
      letterhead(line.rest());
    }
    return true;
  }

  private boolean takeDate(String part) {
    boolean behindNumber = numberedKind != null && Letters.fold(part).startsWith("ngay ");
    var date = behindNumber ? WrittenDate.in(part) : WrittenDate.inWords(part);
    if (date == null && !behindNumber) {
      date = WrittenDate.scanned(part);
    }
    if (date == null) {
      return false;
    }
    boolean titled = date.end() < part.length() - 2;
    if (titled && isBehindNumberedKind(part, date)) {
      kind = numberedKind;
      title.add(part.substring(date.end()).strip());
      next = Next.TITLE;
    } else if (titled || part.length() > 80) {
      return false;
    }
    if (issued == null) {
      issued = date.date();
      place = behindNumber ? null : Columns.placeBefore(part, date);
    }
    return true;
  }

  /** "SẮC LỆNH SỐ …", then "NGÀY … VỀ VIỆC …". */
  private boolean isBehindNumberedKind(String part, WrittenDate date) {
    return numberedKind != null
        && kind == null
        && date.start() <= "ngày ".length()
        && Capitals.areAll(part);
  }

  private boolean takeKind(String part) {
    KindLine line = KindLine.in(part);
    if (line == null && motto) {
      line = KindLine.inSmallLetters(part);
    }
    if (line == null) {
      line = number == null ? null : KindLine.scanned(part, number);
    }
    if (line == null && number != null && issued != null) {
      line = KindLine.before(part);
    }
    if (line == null || isVerb(line)) {
      return false;
    }
    kind = line.kind();
    next = Next.TITLE;
    if (!line.rest().isEmpty()) {
      titleOnKindLine(line.rest());
    }
    return true;
  }

  /** "… NĂM 2022 HUYỆN CHÂU THÀNH ỦY BAN NHÂN DÂN TỈNH …": who decides may be glued to it. */
  private void titleOnKindLine(String rest) {
    int end = Authority.gluedTo(rest, issuerLines);
    title.add(rest.substring(0, end).strip());
    if (end < rest.length()) {
      takeAuthority(rest.substring(end));
    }
  }

  /** "QUY ĐỊNH CHI TIẾT …" below the number of a decree starts its title. */
  private boolean isVerb(KindLine line) {
    boolean verb = line.kind() == DocumentKind.QUY_DINH || line.kind() == DocumentKind.HUONG_DAN;
    String symbol = number == null ? null : number.kindSymbol();
    return verb
        && symbol != null
        && !line.rest().isEmpty()
        && !DocumentKind.ofSymbol(symbol).contains(line.kind());
  }

  private void issuerOrBody(String part) {
    boolean heading = Capitals.areAll(part) && part.length() < LONGEST_HEAD_LINE;
    if (heading && motto && number == null && issuerLines.isEmpty() && isForm(part)) {
      title.add(part);
      return;
    }
    if (number == null && (heading || IssuerName.startsBody(part) && part.length() < 60)) {
      if (!Letters.fold(part).matches("(khoa|nhiem ky|ky hop) .{0,60}")) {
        issuerLines.add(part);
      }
    } else if (BodyStart.isCertain(part) || part.length() > LONGEST_HEAD_LINE) {
      next = Next.BODY;
    }
  }

  /** The heading of a form or an application stands right below the motto. */
  private static boolean isForm(String part) {
    return !IssuerName.startsBody(part);
  }

  /** "Thông tư số …, được sửa đổi bởi" starts the body of a consolidated circular. */
  private boolean isConsolidatedSource(String line) {
    return consolidatedKind != null && Letters.lower(line).startsWith(consolidatedKind + " số ");
  }

  private void titleLine(String line) {
    boolean first = title.isEmpty();
    var inner = first && kind == DocumentKind.VAN_BAN_HOP_NHAT ? KindLine.in(line) : null;
    if (inner != null) {
      consolidatedKind = inner.kind();
      return;
    }
    boolean page = line.length() < 4 && line.chars().noneMatch(Character::isLetter);
    boolean kindAgain = first && kind != null && KindLine.isSameLetters(line, kind);
    if (page || kindAgain) {
      return;
    }
    if (first && isIssuerAgain(line)) {
      takeAuthority(line);
      return;
    }
    if (Letters.fold(line).startsWith("so:")) {
      next = Next.LETTERHEAD;
      letterhead(line);
      return;
    }
    if (!first && isOnlyLead() && isCouncilInProse(line)) {
      title.clear();
      next = Next.BODY;
      return;
    }
    boolean ends =
        first
            ? BodyStart.isCertain(line) || line.length() > 1_500
            : title.size() == MOST_TITLE_LINES
                || isConsolidatedSource(line)
                || !isSubject(line) && BodyStart.endsTitle(line, title.getLast());
    if (!ends) {
      title.add(line);
    } else if (!takeAuthority(line)) {
      next = Next.BODY;
    }
  }

  /** What stands below "CỦA THỦ TƯỚNG CHÍNH PHỦ" or a session, unless somebody decides there. */
  private boolean isSubject(String line) {
    if (!isOnlyLead() || line.length() >= LONGEST_HEAD_LINE || BodyStart.isCertain(line)) {
      return false;
    }
    boolean council = Letters.fold(line).startsWith("ban chap hanh");
    return Capitals.areAll(line)
        ? council || !BodyStart.isAuthority(line)
        : !BodyStart.isSentence(line);
  }

  /** Documents without a title name their issuer once more right below the kind. */
  private boolean isIssuerAgain(String line) {
    String issuer = Letters.fold(String.join(" ", issuerLines));
    return !issuer.isEmpty() && Letters.fold(line).equals(issuer) && BodyStart.isAuthority(line);
  }
}
