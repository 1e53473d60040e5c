package vn.vanban.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** UTF-16 units between a provision and its document: "Quy chế ban hành kèm theo". */
  private static final int MAX_KEM_THEO = 60;

  /** Words between an authority and what it does: "đã thống nhất". */
  private static final int MAX_ADVERBS = 6;

  private static final Set<String> PROVISION_GLUE =
      Set.of("", ",", "của", ", của", "tại", "thuộc", "trong", "kèm theo", "-", "theo", "ở", "các");

  private static final Set<String> LATER_PROVISION_GLUE =
      Set.of("", "(", ",", ", tại", "tại", "quy định tại", "ở", ":", "(tại", "về", "- tại");

  private static final Set<String> DATE_GLUE = Set.of("", ",", "(", "-", "vào", "từ");
  private static final Set<String> ISSUER_GLUE = Set.of("của", ", của", "do", "- của");
  private static final Set<String> MAKING = Set.of("có", "ra", "ký", "kí");

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
    for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
      var item = items.get(i);
      if (start - Words.gap(text, item.end()) > MAX_KEM_THEO || item instanceof Mention) {
        return -1;
      }
      if (item instanceof Provisions) {
        String glue = glue(item.end(), start);
        boolean attached =
            PROVISION_GLUE.contains(glue)
                || glue.endsWith("kèm theo") && !Gaps.has(glue, 0, glue.length(), ".;:,");
        return attached && !taken.get(i) ? i : -1;
      }
    }
    return -1;
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
        return (adjacent || isBehindCommaTai(chain.start())) && standsAlone(i, chain) ? i : -1;
      }
    }
    return -1;
  }

  private boolean isBehindCommaTai(int at) {
    String before = Words.previous(text, at);
    int comma = Words.backOverSpace(text, Words.startOfPrevious(text, at));
    return "tại".equals(before) && comma > 0 && text.charAt(comma - 1) == ',';
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

  /** What stands between, in small letters, white space collapsed. */
  private String glue(int from, int to) {
    int start = Words.gap(text, from);
    if (to <= start) {
      return "";
    }
    String between = text.substring(start, Math.min(to, start + MAX_KEM_THEO));
    return Letters.lower(Letters.collapseSpaces(between.replace('*', ' ')));
  }

  /** Who made it and when, where that stands before: "Ngày 8/9/2023, Thành ủy ban hành …". */
  private Placed withMaker(Placed placed, int index, @Nullable Placed before) {
    int verb = makingVerb(placed, index);
    if (verb == Integer.MIN_VALUE) {
      return sharing(placed, before);
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
        && placed.sentence().contains(authority.start())
        && isAdverbial(authority.end(), verbStart)) {
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

  private boolean isFree(int i) {
    return i >= 0 && i < items.size() && !taken.get(i);
  }

  private boolean isAdverbial(int from, int to) {
    return to >= from
        && Gaps.words(text, from, to, MAX_ADVERBS + 1) <= MAX_ADVERBS
        && !Gaps.has(text, from, to, ";:.");
  }

  /** "ban hành Kế hoạch số 5 và Quyết định số 6": one maker made both. */
  private Placed sharing(Placed placed, @Nullable Placed before) {
    if (before == null || placed.issued() != null || placed.issuer() != null) {
      return placed;
    }
    var maker = before.issuer();
    return maker != null
            && maker.end() <= before.left()
            && Gaps.joins(text, before.right(), placed.left())
        ? placed.with(before.issued(), maker)
        : placed;
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

    private int end;
    private int next;
    private @Nullable PartialDate issued;
    private @Nullable Authority issuer;

    Tail(Mention mention, int index) {
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
      if (item.start() - end > 24) {
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

    /** "do Bộ Quốc phòng hướng dẫn" tells no issuer, "do Chính phủ ban hành" does. */
    private boolean isIssuer(String glue, Authority authority) {
      boolean made =
          next + 1 < items.size()
              && items.get(next + 1) instanceof Verb verb
              && verb.act() == Act.ISSUE
              && glue(authority.end(), verb.start()).isEmpty();
      return ISSUER_GLUE.contains(glue) && (made || !glue.equals("do"));
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
      return issuer != null && "do".equals(Words.previous(text, issuer.start()));
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
