package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Dated;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Span;

/** Reads date and issuer that follow a mention, in either order. */
final class Tail {

  private static final Set<String> DATE_GLUE = Set.of("", ",", "(", "-", "vào", "|");

  private static final Set<String> ISSUER_GLUE = Set.of("của", ", của", "- của");

  private static final Set<String> JOINT_GLUE = Set.of("và", ",", "-", "–");

  private static final Set<String> MAKER_GLUE =
      Set.of("do", ", do", "được", ", được", "đã được", ", đã được", "vừa được", "(");

  /** UTF-16 units from a mention to its date; to its issuer, past "Hội nghị lần thứ tám". */
  private static final int MAX_TO_DATE = 24;

  private static final int MAX_TO_ISSUER = 48;

  /** UTF-16 units and items of the rest of a table's cell. */
  private static final int MAX_CELL = 400;

  private static final int MAX_CELL_ITEMS = 12;

  /** Words of the name of an issuer that nobody knows. */
  private static final int MAX_NAME = 6;

  private static final Set<String> PASSIVE_GLUE = Set.of("", ",", "(", "được", ", được", "đã được");

  /** UTF-16 units of "Ban Chỉ đạo triển khai thực hiện". */
  private static final int MAX_BOARD = 40;

  private static final List<String> BOARDS = List.of("ban chỉ đạo", "tổ công tác", "tiểu ban");

  /** Whose numbers never end with the symbol of the Party's centre. */
  private static final List<String> LOCAL =
      List.of("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy", "đảng bộ");

  private final String text;
  private final Layout layout;
  private final DateParser dates;

  private final Mention mention;
  private final UnlistedIssuer unlisted;
  private int end;
  private int next;
  private @Nullable PartialDate issued;
  private @Nullable Authority issuer;

  Tail(Layout layout, DateParser dates, Mention mention, int index) {
    this.layout = layout;
    this.dates = dates;
    text = layout.text();
    this.mention = mention;
    unlisted = new UnlistedIssuer(text, mention);
    end = mention.end();
    next = index + 1;
    if (mention.naming() instanceof Naming.Named named) {
      issued = named.year();
    }
    if (mention.naming() instanceof Naming.Numbered) {
      issuer = unlisted.behindKind();
    }
  }

  /** One past what has been read. */
  int end() {
    return end;
  }

  /** The index of the first item behind it. */
  int next() {
    return next;
  }

  @Nullable PartialDate issued() {
    return issued;
  }

  @Nullable Authority issuer() {
    return issuer;
  }

  void read() {
    bareYear();
    skipRank();
    while (next < layout.size() && take(layout.get(next))) {
      layout.take(next, next + 1);
      skipBracket(layout.get(next));
      next++;
      skipTerm();
    }
    if (issuer == null) {
      issuer = unlisted.inside();
    }
    if (issuer == null) {
      issuer = unlisted.behind(end, next < layout.size() ? layout.get(next).start() : -1);
    }
  }

  /** "Nghị quyết 10/2016/NQ-HĐND tỉnh ngày …": whose council, said twice. */
  private void skipRank() {
    int rank = Words.gap(text, end);
    boolean council =
        mention.naming() instanceof Naming.Numbered(var number)
            && (number.symbols().getLast().equals("HĐND")
                || number.symbols().getLast().equals("UBND"));
    if (council
        && next < layout.size()
        && layout.get(next) instanceof Authority place
        && place.heading() == Trigger.Heading.PLACE
        && place.start() == rank
        && Words.match(text, Words.gap(text, place.end()), "ngày") >= 0) {
      end = place.end();
      next++;
    }
  }

  /** Past the item, and past ")" where the bracket holds nothing else: "(năm 2018)". */
  private void skipBracket(Item item) {
    boolean opened = layout.glue(end, item.start()).endsWith("(");
    end = Math.max(end, item.end());
    int close = Words.gap(text, end);
    if (opened && close < text.length() && text.charAt(close) == ')') {
      end = close + 1;
    }
  }

  private boolean take(Item item) {
    boolean issuing = item instanceof Authority;
    if (item.start() - end > (issuing ? MAX_TO_ISSUER : MAX_TO_DATE)) {
      return false;
    }
    String glue =
        layout.glue(issuing ? Math.min(unlisted.withoutDay(end), item.start()) : end, item.start());
    return switch (item) {
      case Dated dated when DATE_GLUE.contains(glue) && !belongsToNext(glue) -> take(dated);
      case Authority authority when issuer == null && isIssuer(glue, authority) -> {
        issuer = authority;
        yield true;
      }
      case Authority authority when issuer != null && isJointIssuer(glue, authority) -> {
        issuer = new Authority(issuer.start(), authority.end(), issuer.heading());
        yield true;
      }
      case Verb verb when verb.act() == Act.ISSUE -> isPassiveMaking(glue);
      default -> false;
    };
  }

  /** Date and issuer that do not follow at once: behind the subject, or in the row's next cell. */
  void late(Span sentence) {
    var making = new LateMaking(layout, end, next).in(sentence);
    if (making != null) {
      var dated = making.dated() < 0 ? null : (Dated) layout.get(making.dated());
      if (dated != null && take(dated)) {
        layout.take(making.dated(), making.dated() + 1);
      }
      if (issuer == null && making.maker() >= 0) {
        issuer = (Authority) layout.get(making.maker());
        layout.take(making.maker(), making.maker() + 1);
      }
    }
    int cell = issued == null || issued.month() == 0 ? cellOfDate() : -1;
    if (cell >= 0 && take((Dated) layout.get(cell))) {
      layout.take(cell, cell + 1);
    }
  }

  /**
   * "1 | Công văn số 5 về … | 06/10/2025 |": the index of a date that fills the next cell; or -1.
   */
  private int cellOfDate() {
    int before = Words.backOverSpace(text, mention.start());
    if (before == 0 || text.charAt(before - 1) != '|') {
      return -1;
    }
    for (int i = next; i < Math.min(layout.size(), next + MAX_CELL_ITEMS); i++) {
      var item = layout.get(i);
      if (item.start() - end > MAX_CELL) {
        return -1;
      }
      if (item instanceof Dated && fillsCell(item)) {
        return isNextCell(item.start()) ? i : -1;
      }
    }
    return -1;
  }

  private boolean fillsCell(Item item) {
    int before = Words.backOverSpace(text, item.start());
    int after = Words.gap(text, item.end());
    boolean closed =
        after >= text.length()
            || text.charAt(after) == '|'
            || Gaps.has(text, item.end(), after, "\n");
    return before > 0 && text.charAt(before - 1) == '|' && closed;
  }

  private boolean isNextCell(int at) {
    int bar = text.indexOf('|', end);
    return bar == Words.backOverSpace(text, at) - 1 && !Gaps.has(text, end, at, "\n");
  }

  /** "do Bộ Quốc phòng hướng dẫn" tells no issuer, "do Chính phủ ban hành" does. */
  private boolean isIssuer(String glue, Authority authority) {
    boolean made =
        next + 1 < layout.size()
            && layout.get(next + 1) instanceof Verb verb
            && verb.act() == Act.ISSUE
            && isPersonsName(authority.end(), verb.start());
    return ISSUER_GLUE.contains(glue) && mayIssue(authority)
        || made && MAKER_GLUE.contains(glue) && mayMake(authority)
        || meets(glue, authority);
  }

  /** "Thông tư liên tịch số 5 của Bộ Nội vụ và Bộ Tài chính": all of them are its issuer. */
  private boolean isJointIssuer(String glue, Authority authority) {
    boolean party =
        issuer != null
            && Words.match(text, issuer.start(), "bộ chính trị") == issuer.end()
            && Words.match(text, authority.start(), "ban bí thư") >= 0;
    if (party) {
      return JOINT_GLUE.contains(glue);
    }
    var kind = mention.kind();
    boolean joint =
        kind == DocumentKind.THONG_TU_LIEN_TICH
            || kind == DocumentKind.NGHI_QUYET_LIEN_TICH
            || mention.naming() instanceof Naming.Numbered(var number)
                && number.symbols().getFirst().endsWith("LT");
    return joint
        && JOINT_GLUE.contains(glue)
        && authority.heading() != Trigger.Heading.ACTORS
        && authority.heading() != Trigger.Heading.PERSON;
  }

  /** Whether nothing but capitals stand there: "do Chủ tịch Trần Văn An ký". */
  private boolean isPersonsName(int from, int to) {
    int i = Words.gap(text, from);
    for (int words = 0; words < MAX_NAME && i < to && Words.isCapital(text, i); words++) {
      i = Words.gap(text, Words.end(text, i));
    }
    return i >= to;
  }

  /** In "Luật A của Bộ B" the ministry only drafts it. */
  private boolean mayIssue(Authority authority) {
    var issued = mention.kind();
    boolean law = issued == DocumentKind.LUAT || issued == DocumentKind.BO_LUAT;
    if (mention.naming() instanceof Naming.Self && isOfARank(authority) || isLocal(authority)) {
      return false;
    }
    return !law || Words.match(text, authority.start(), "quốc hội") >= 0;
  }

  /** "Ban Chỉ đạo thực hiện Nghị quyết số 5-NQ/TW của Đảng ủy xã": the board is theirs. */
  private boolean isLocal(Authority authority) {
    int from = Math.max(0, mention.start() - MAX_BOARD);
    return Gaps.mentions(text, from, mention.start(), BOARDS)
        && mention.naming() instanceof Naming.Numbered(var number)
        && number.symbols().getLast().equals("TW")
        && (authority.heading() == Trigger.Heading.PLACE
            || Words.matchAny(text, authority.start(), LOCAL) >= 0);
  }

  /** "theo mẫu của Nghị định này của Ủy ban nhân dân cấp xã": whoever has that rank. */
  private boolean isOfARank(Authority authority) {
    int last = Words.startOfPrevious(text, authority.end());
    return "cấp".equals(Words.previous(text, last));
  }

  /** Nobody makes a law alone, and who signs is not who issues. */
  private boolean mayMake(Authority authority) {
    return authority.heading() != Trigger.Heading.PERSON && mayIssue(authority);
  }

  /** ", Hội nghị lần thứ tám Ban Chấp hành Trung ương". */
  private boolean meets(String glue, Authority authority) {
    return glue.contains("hội nghị")
        && !Gaps.has(glue, 1, glue.length(), ",;:.")
        && Words.match(text, authority.start(), "ban chấp hành trung ương") >= 0;
  }

  private boolean take(Dated dated) {
    boolean finer = issued != null && issued.month() == 0 && dated.date().month() != 0;
    if (issued != null && !finer) {
      return false;
    }
    issued = dated.date();
    return true;
  }

  /**
   * ", ngày 8/7/2019, Ban Thường vụ đã …", or "Vào ngày …, Bộ Y tế" on the line below, begins what
   * comes next.
   */
  private boolean belongsToNext(String glue) {
    int start = Words.gap(text, end);
    boolean below = Gaps.has(text, end, start, "\n") && Words.isCapital(text, start);
    return (glue.equals(",") || below)
        && next + 1 < layout.size()
        && layout.get(next + 1) instanceof Authority authority
        && ",".equals(layout.glue(layout.get(next).end(), authority.start()));
  }

  /** "do Chính phủ ban hành", "được ban hành ngày …", "(ký ngày …". */
  private boolean isPassiveMaking(String glue) {
    boolean made = glue.isEmpty() && issuer != null && next > 0 && isBehindDo();
    boolean dated =
        next + 1 < layout.size()
            && layout.get(next + 1) instanceof Dated date
            && layout.glue(layout.get(next).end(), date.start()).isEmpty();
    boolean passive = PASSIVE_GLUE.contains(glue);
    return made || dated && passive;
  }

  private boolean isBehindDo() {
    String before = issuer == null ? null : Words.previous(text, issuer.start());
    return "do".equals(before) || "được".equals(before);
  }

  /** "Kết luận 14-KL/TW 2021", "Kết luận 14-KL/TW (2021)". */
  private void bareYear() {
    int i = Words.gap(text, end);
    boolean bracket = i < text.length() && text.charAt(i) == '(';
    i = bracket ? Words.gap(text, i + 1) : i;
    int year = issued == null && i < text.length() ? dates.yearAt(i) : 0;
    int after = Words.gap(text, i + 4);
    boolean closed = bracket && after < text.length() && text.charAt(after) == ')';
    if (year != 0 && bracket == closed && (bracket || !Counting.countsAt(text, after))) {
      issued = new PartialDate(year, 0, 0);
      end = bracket ? after + 1 : i + 4;
    }
  }

  /** "(khóa XIII)" behind an issuer. */
  private void skipTerm() {
    int i = Words.gap(text, end);
    boolean bracket = i < text.length() && text.charAt(i) == '(';
    int word = Words.match(text, bracket ? Words.gap(text, i + 1) : i, "khóa");
    word = word >= 0 ? word : Words.match(text, bracket ? Words.gap(text, i + 1) : i, "khoá");
    if (issuer == null || word < 0) {
      return;
    }
    int roman = Words.end(text, Words.gap(text, word));
    int close = Words.gap(text, roman);
    boolean closes = bracket && close < text.length() && text.charAt(close) == ')';
    end = closes ? close + 1 : bracket ? end : roman;
  }
}
