package vn.vanban.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Dated;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Provisions;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Letters;
import vn.vanban.text.Sentences;
import vn.vanban.text.Span;

/**
 * Gives each mention the provisions, the date and the issuer that stand beside it. What one mention
 * has taken no other takes.
 */
final class Placement {

  /** UTF-16 units between a provision and its document. */
  private static final int MAX_GLUE = 60;

  /** The same where the provision is that of "Quy chế … ban hành kèm theo" it. */
  private static final int MAX_KEM_THEO = 250;

  private static final String KEM_THEO = "kèm theo";

  /** Words between an authority and what it does: "đã thống nhất". */
  private static final int MAX_ADVERBS = 6;

  private static final Set<String> PROVISION_GLUE =
      Set.of("", ",", "của", ", của", "tại", "thuộc", "trong", "kèm theo", "-", "theo", "ở", "các");

  private static final Set<String> LATER_PROVISION_GLUE =
      Set.of("", "(", ",", ", tại", "tại", "quy định tại", "ở", ":", "(tại", "về", "- tại");

  /** What leads from a document to its provisions, and how far before them it may stand. */
  private static final List<String> LEADS =
      List.of(", tại", ", cụ thể", ", nhất là", ", trong đó có", "(cụ thể");

  private static final int MAX_LEAD = 30;

  private static final Set<String> DATE_GLUE = Set.of("", ",", "(", "-", "vào", "từ", "|");
  private static final Set<String> ISSUER_GLUE = Set.of("của", ", của", "- của");
  private static final Set<String> MAKER_GLUE =
      Set.of("do", ", do", "được", ", được", "đã được", ", đã được", "vừa được");

  /** UTF-16 units from a mention to its date; to its issuer, past "Hội nghị lần thứ tám". */
  private static final int MAX_TO_DATE = 24;

  private static final int MAX_TO_ISSUER = 48;

  /** Words of a subject between a mention and "ban hành ngày". */
  private static final int MAX_SUBJECT = 45;

  private static final Set<String> MAKING = Set.of("có", "ra", "ký", "kí", "trình", "mưu");

  /** "theo đề nghị của A tại Tờ trình số 5", "A góp ý tại Công văn số 6". */
  private static final List<String> STATING =
      List.of(
          "đề nghị",
          "ý kiến",
          "kiến nghị",
          "góp ý",
          "thẩm định",
          "báo cáo",
          "đề xuất",
          "trả lời",
          "tham mưu",
          "thẩm tra",
          "chỉ đạo",
          "phúc đáp");

  private final String text;
  private final List<Item> items;
  private final Sentences sentences;
  private final DateParser dates;
  private final BitSet taken = new BitSet();

  Placement(String text, List<Item> items, Sentences sentences) {
    this.text = text;
    this.items = items;
    this.sentences = sentences;
    dates = new DateParser(text);
  }

  /** Every mention, in order. */
  List<Placed> place() {
    var placed = new ArrayList<Placed>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Mention mention) {
        var before = placed.isEmpty() ? null : placed.getLast();
        placed.add(place(mention, i, before));
      }
    }
    shareIssuers(placed);
    return List.copyOf(placed);
  }

  private Placed place(Mention mention, int index, @Nullable Placed before) {
    var sentence = sentences.around(mention.start());
    var provisions = new ArrayList<ProvisionPath>();
    int first = provisionsBefore(index);
    int left = mention.start();
    if (first >= 0 && items.get(first) instanceof Provisions chain) {
      provisions.addAll(chain.paths());
      left = chain.start();
      taken.set(first, index);
    }
    var tail = new Tail(mention, index);
    tail.read();
    tail.lateDate(sentence);
    int right = tail.end;
    if (provisions.isEmpty()) {
      int later = provisionsAfter(tail.next, right, sentence);
      if (later >= 0 && items.get(later) instanceof Provisions chain) {
        provisions.addAll(chain.paths());
        boolean adjacent = later == tail.next;
        right = adjacent ? chain.end() : right;
        taken.set(later);
      }
    }
    var placed =
        new Placed(
            mention, index, new Span(left, right), sentence, tail.issued, tail.issuer, provisions);
    return withMaker(placed, first < 0 ? index : first, before);
  }

  /** The index of the chain that belongs to the mention at {@code index}, or -1. */
  private int provisionsBefore(int index) {
    int start = items.get(index).start();
    for (int i = index - 1; i >= Math.max(0, index - 6); i--) {
      var item = items.get(i);
      if (start - item.end() > MAX_KEM_THEO || item instanceof Mention) {
        return -1;
      }
      if (item instanceof Provisions) {
        boolean attached =
            PROVISION_GLUE.contains(glue(item.end(), start)) || isEnclosed(item.end(), start);
        return attached && !taken.get(i) ? i : -1;
      }
    }
    return -1;
  }

  /** "Điều 3 Quy chế … ban hành kèm theo Nghị định số 5". */
  private boolean isEnclosed(int provisionEnd, int start) {
    int thing = Words.gap(text, provisionEnd);
    int of = Words.matchAny(text, thing, List.of("của", "tại", "trong", "thuộc"));
    thing = of < 0 ? thing : Words.gap(text, of);
    int last = Words.startOfPrevious(text, Words.startOfPrevious(text, start));
    return last >= thing
        && Words.match(text, last, KEM_THEO) >= 0
        && (last == thing || Words.isCapital(text, thing) || opensAttached(thing))
        && !Gaps.has(text, thing, start, ".;:(");
  }

  /** The index of a chain that stands after its document: "…, tại khoản 3 Điều 13"; or -1. */
  private int provisionsAfter(int next, int right, Span sentence) {
    for (int i = next; i < Math.min(items.size(), next + 8); i++) {
      var item = items.get(i);
      if (item instanceof Mention || item.start() >= sentence.end()) {
        return -1;
      }
      if (item instanceof Provisions chain) {
        boolean adjacent = i == next && LATER_PROVISION_GLUE.contains(glue(right, chain.start()));
        return (adjacent || isLedTo(right, chain.start())) && standsAlone(i, chain) ? i : -1;
      }
    }
    return -1;
  }

  /** ", tại khoản 3", ", cụ thể: tại dòng thứ 4 khoản 1", ", nhất là các điều 4 và 5". */
  private boolean isLedTo(int right, int at) {
    int from = Math.max(right, at - MAX_LEAD);
    String lead = Letters.lower(Letters.collapseSpaces(text.substring(from, at)));
    return LEADS.stream().anyMatch(lead::contains);
  }

  /** Neither another document's nor "khoản 2 Điều này". */
  private boolean standsAlone(int i, Provisions chain) {
    int after = Words.gap(text, chain.end());
    boolean broken =
        Words.match(text, after, "này") >= 0
            || Words.match(text, after, "điều") >= 0
            || Words.match(text, after, "khoản") >= 0;
    for (int j = i + 1; j < Math.min(items.size(), i + 4); j++) {
      if (items.get(j) instanceof Mention) {
        broken |= provisionsBefore(j) == i;
        break;
      }
    }
    return !broken;
  }

  private boolean opensAttached(int at) {
    return Words.matchAny(text, at, List.of("quy chế", "quy định", "ban hành", "phụ lục")) >= 0;
  }

  /** What stands between, in small letters, white space collapsed. */
  private String glue(int from, int to) {
    int start = Words.gap(text, from);
    if (to <= start) {
      return "";
    }
    String between = text.substring(start, Math.min(to, start + MAX_GLUE));
    return Letters.lower(Letters.collapseSpaces(between.replace('*', ' ')));
  }

  /** Who made it and when, where that stands before: "Ngày 8/9/2023, Thành ủy ban hành …". */
  private Placed withMaker(Placed placed, int index, @Nullable Placed before) {
    int verb = makingVerb(placed, index);
    if (verb == Integer.MIN_VALUE) {
      var author = placed.issuer() == null ? author(placed, index) : null;
      return author == null ? sharing(placed, index, before) : placed.with(placed.issued(), author);
    }
    int who = verb;
    int date = -1;
    if (isFree(who) && items.get(who) instanceof Dated) {
      date = who;
      who--;
    }
    int verbStart = verb + 1 < index ? items.get(verb + 1).start() : placed.left();
    Authority maker = null;
    if (isFree(who)
        && items.get(who) instanceof Authority authority
        && authority.heading() != Trigger.Heading.ACTORS
        && placed.sentence().contains(authority.start())
        && isAdverbial(authority.end(), verbStart)
        && (!isAttached(verbStart, placed.left()) || isBehindDo(authority))) {
      maker = authority;
      boolean dated = date < 0 && isFree(who - 1) && items.get(who - 1) instanceof Dated;
      if (dated && ",".equals(glue(items.get(who - 1).end(), authority.start()).strip())) {
        date = who - 1;
      }
    }
    PartialDate made = null;
    if (date >= 0 && items.get(date) instanceof Dated dated) {
      boolean near = maker != null || isAdverbial(dated.end(), verbStart);
      made = near && placed.sentence().contains(dated.start()) ? dated.date() : null;
    }
    boolean issuerStays = placed.issuer() != null || maker == null;
    return placed.with(
        placed.issued() != null ? placed.issued() : made, issuerStays ? placed.issuer() : maker);
  }

  /** Who says in the document what is told before "tại". */
  private @Nullable Authority author(Placed placed, int index) {
    int at = Words.startOfPrevious(text, placed.left());
    if (!"tại".equals(Words.previous(text, placed.left())) || index == 0) {
      return null;
    }
    if (!isFree(index - 1) || !(items.get(index - 1) instanceof Authority author)) {
      return null;
    }
    int start = Math.max(placed.sentence().start(), author.start() - MAX_LEAD);
    boolean near = author.end() <= at && Gaps.words(text, author.end(), at, 6) < 6;
    String around = Letters.lower(Letters.collapseSpaces(text.substring(start, at)));
    return near
            && !Gaps.has(text, author.end(), at, ",;:.")
            && (STATING.stream().anyMatch(around::contains) || isListedAuthor(author))
        ? author
        : null;
  }

  /** ", B tại Công văn số 7": goes on with a list of those who gave their opinion. */
  private boolean isListedAuthor(Authority author) {
    int i = Words.backOverSpace(text, author.start());
    return i > 0 && text.charAt(i - 1) == ',' || "và".equals(Words.previous(text, author.start()));
  }

  /** The index before the verb that makes the mention; MIN_VALUE where none does. */
  private int makingVerb(Placed placed, int index) {
    int last = index - 1;
    if (last >= 0
        && items.get(last) instanceof Verb verb
        && verb.act() == Act.ISSUE
        && placed.sentence().contains(verb.start())
        && Gaps.words(text, verb.end(), placed.left(), 5) < 5
        && !Gaps.has(text, verb.end(), placed.left(), ",;:.")) {
      return last - 1;
    }
    String word = Words.previous(text, placed.left());
    return word != null && MAKING.contains(word) ? last : Integer.MIN_VALUE;
  }

  /** "ban hành kèm theo": what precedes it is made, not who makes it, unless "do" says so. */
  private boolean isAttached(int verbStart, int left) {
    return glue(verbStart, left).endsWith(KEM_THEO);
  }

  private boolean isBehindDo(Authority authority) {
    return "do".equals(Words.previous(text, authority.start()));
  }

  private boolean isFree(int i) {
    return i >= 0 && i < items.size() && !taken.get(i);
  }

  private boolean isAdverbial(int from, int to) {
    return to >= from
        && Gaps.words(text, from, to, MAX_ADVERBS + 1) <= MAX_ADVERBS
        && !Gaps.has(text, from, to, ";:.");
  }

  /** "ban hành Kế hoạch số 5 và Quyết định số 6": one maker made both. */
  private Placed sharing(Placed placed, int index, @Nullable Placed before) {
    if (before == null) {
      return placed;
    }
    var maker = before.issuer();
    if (maker == null || placed.issuer() != null || maker.end() > before.left()) {
      return placed;
    }
    if (Gaps.has(text, before.right(), placed.left(), ";")) {
      return placed;
    }
    if (Gaps.joins(text, before.right(), placed.left())) {
      return placed.with(placed.issued() == null ? before.issued() : placed.issued(), maker);
    }
    boolean governed =
        "và".equals(Words.previous(text, placed.left()))
            && before.index() == lastStatement(index)
            && before.sentence().equals(placed.sentence())
            && !Gaps.has(text, before.right(), placed.left(), ",;:");
    return governed ? placed.with(placed.issued(), maker) : placed;
  }

  /** The last item before {@code index} that is a document, a verb or an authority that acts. */
  private int lastStatement(int index) {
    for (int i = index - 1; i >= 0; i--) {
      boolean other = items.get(i) instanceof Verb || items.get(i) instanceof Authority;
      if (items.get(i) instanceof Mention || other && !taken.get(i)) {
        return i;
      }
    }
    return -1;
  }

  /** "các Nghị định số A, B và C của Chính phủ": the issuer behind the last is that of all. */
  private void shareIssuers(List<Placed> placed) {
    for (int i = placed.size() - 2; i >= 0; i--) {
      var last = placed.get(i + 1);
      var item = placed.get(i);
      boolean shares =
          last.mention().kind() == null
              && last.issuer() != null
              && item.issuer() == null
              && Gaps.joins(text, item.right(), last.left());
      if (shares) {
        placed.set(i, item.with(item.issued(), last.issuer()));
      }
    }
  }

  /** Reads date and issuer that follow a mention, in either order. */
  private final class Tail {

    private final Mention mention;
    private int end;
    private int next;
    private @Nullable PartialDate issued;
    private @Nullable Authority issuer;

    Tail(Mention mention, int index) {
      this.mention = mention;
      end = mention.end();
      next = index + 1;
      if (mention.naming() instanceof Naming.Named named) {
        issued = named.year();
      }
    }

    void read() {
      bareYear();
      while (next < items.size() && take(items.get(next))) {
        taken.set(next);
        end = Math.max(end, items.get(next).end());
        next++;
        skipTerm();
      }
    }

    private boolean take(Item item) {
      boolean issuing = item instanceof Authority;
      if (item.start() - end > (issuing ? MAX_TO_ISSUER : MAX_TO_DATE)) {
        return false;
      }
      String glue = glue(end, item.start());
      return switch (item) {
        case Dated dated when DATE_GLUE.contains(glue) && !belongsToNext(glue) -> take(dated);
        case Authority authority when issuer == null && isIssuer(glue, authority) -> {
          issuer = authority;
          yield true;
        }
        case Verb verb when verb.act() == Act.ISSUE -> isPassiveMaking(glue);
        default -> false;
      };
    }

    /** "Nghị quyết số 5 về …, ban hành ngày 3/4/2021": the date stands behind the subject. */
    void lateDate(Span sentence) {
      for (int i = next; issued == null && i + 1 < Math.min(items.size(), next + 10); i++) {
        var item = items.get(i);
        boolean other = item instanceof Mention || item instanceof Authority && i > next + 2;
        if (other || item.start() >= sentence.end()) {
          return;
        }
        if (item instanceof Verb verb
            && verb.act() == Act.ISSUE
            && items.get(i + 1) instanceof Dated dated
            && glue(verb.end(), dated.start()).isEmpty()
            && Gaps.words(text, end, verb.start(), MAX_SUBJECT) < MAX_SUBJECT
            && !Gaps.has(text, end, verb.start(), ";:")) {
          issued = dated.date();
          taken.set(i + 1);
        }
      }
    }

    /** "do Bộ Quốc phòng hướng dẫn" tells no issuer, "do Chính phủ ban hành" does. */
    private boolean isIssuer(String glue, Authority authority) {
      boolean made =
          next + 1 < items.size()
              && items.get(next + 1) instanceof Verb verb
              && verb.act() == Act.ISSUE
              && glue(authority.end(), verb.start()).isEmpty();
      return ISSUER_GLUE.contains(glue)
          || made && MAKER_GLUE.contains(glue) && mayMake(authority)
          || meets(glue, authority);
    }

    /** Nobody makes a law alone, and who signs is not who issues. */
    private boolean mayMake(Authority authority) {
      var made = mention.kind();
      boolean law = made == DocumentKind.LUAT || made == DocumentKind.BO_LUAT;
      return authority.heading() != Trigger.Heading.PERSON
          && (!law || Words.match(text, authority.start(), "quốc hội") >= 0);
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

    /** ", ngày 8/7/2019, Ban Thường vụ đã …" begins what comes next. */
    private boolean belongsToNext(String glue) {
      return glue.equals(",")
          && next + 1 < items.size()
          && items.get(next + 1) instanceof Authority authority
          && ",".equals(glue(items.get(next).end(), authority.start()));
    }

    /** "do Chính phủ ban hành", "được ban hành ngày …", "(ký ngày …". */
    private boolean isPassiveMaking(String glue) {
      boolean made = glue.isEmpty() && issuer != null && next > 0 && isBehindDo();
      boolean dated =
          next + 1 < items.size()
              && items.get(next + 1) instanceof Dated date
              && glue(items.get(next).end(), date.start()).isEmpty();
      boolean passive = Set.of("", ",", "(", "được", ", được", "đã được").contains(glue);
      return made || dated && passive;
    }

    private boolean isBehindDo() {
      String before = issuer == null ? null : Words.previous(text, issuer.start());
      return "do".equals(before) || "được".equals(before);
    }

    /** "Kết luận 14-KL/TW 2021". */
    private void bareYear() {
      int i = Words.gap(text, end);
      int year = issued == null && i < text.length() ? dates.yearAt(i) : 0;
      if (year != 0 && !Counting.countsAt(text, Words.gap(text, i + 4))) {
        issued = new PartialDate(year, 0, 0);
        end = i + 4;
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
}
