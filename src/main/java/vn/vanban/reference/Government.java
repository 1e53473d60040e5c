package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Letters;

/** Finds the verb before a mention whose object the mention is. */
final class Government {

  /** A verb that governs, at its index among the items. */
  record Governing(int index, Act act) {}

  private static final int MAX_ITEMS = 24;

  /** Words between "hướng dẫn" or "tổng kết 10 năm" and "thực hiện". */
  private static final int MAX_WORDS_OF_PAIR = 12;

  /** Words of "quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn". */
  private static final int MAX_WORDS_OF_CHAIN = 12;

  /** Before the noun "căn cứ". */
  private static final Set<String> COUNTING =
      Set.of("về", "một", "mọi", "nhiều", "đủ", "thành", "rõ");

  /** Behind the noun: what something gives grounds for, "căn cứ khởi tố". */
  private static final List<String> GROUNDED =
      List.of(
          "khởi tố",
          "bắt",
          "tạm giữ",
          "tạm giam",
          "kháng cáo",
          "kháng nghị",
          "ly hôn",
          "xử phạt",
          "xử lý",
          "thu hồi",
          "chấm dứt",
          "ban hành",
          "xác định",
          "áp dụng",
          "miễn",
          "tính thuế");

  /** Between two verbs these begin another thing that is done. */
  private static final List<String> PARTING = List.of("sẽ", "đã", "đồng thời", "thì");

  /** Words between "hướng dẫn" alone and its object. */
  private static final int MAX_WORDS_OF_GUIDE = 5;

  private static final List<String> LEADING_TO_AGENT = List.of("tại", "bởi", "theo", "bằng");

  private final String text;
  private final List<Item> items;
  private final Reach reach;
  private final Openings openings;

  Government(String text, List<Item> items, Openings openings) {
    this.text = text;
    this.items = items;
    this.openings = openings;
    reach = new Reach(text, items);
  }

  /** The verb that governs {@code placed}, or null. */
  @Nullable Governing of(Placed placed) {
    int last = placed.index() - 1;
    var objects = openings.of(placed);
    for (int i = last; i >= Math.max(0, last - MAX_ITEMS); i--) {
      var item = items.get(i);
      // A title's verb may go on below its first line: "HƯỚNG DẪN" / "Thực hiện …".
      if (item.end() <= placed.sentence().start() || item instanceof Mention) {
        return null;
      }
      if (item instanceof Verb verb && verb.end() <= placed.left()) {
        boolean making = verb.act() == Act.ISSUE;
        if (making && isAttached(verb.end(), placed.left()) || isGuidance(i)) {
          continue;
        }
        boolean named = isItsAdjective(verb, placed);
        return making || named || !governs(i, verb, objects, placed) ? null : pair(i, verb, placed);
      }
    }
    return null;
  }

  /** "căn cứ hướng dẫn tại Thông tư số 5": what stands there, nobody guides. */
  private boolean isGuidance(int index) {
    return index > 0
        && items.get(index) instanceof Verb verb
        && items.get(index - 1) instanceof Verb basis
        && verb.act() == Act.GUIDE
        && basis.act() == Act.FOUND_ON
        && Words.matchAny(text, Words.gap(text, verb.end()), List.of("tại", "của", "trong")) >= 0;
  }

  /** "kết luận điều tra bổ sung số 5": the verb belongs to the name of the document. */
  private boolean isItsAdjective(Verb verb, Placed placed) {
    var mention = placed.mention();
    return mention.kind() == null
        && Words.gap(text, verb.end()) == mention.start()
        && Words.match(text, mention.start(), "số") >= 0;
  }

  private boolean isAttached(int from, int to) {
    return Letters.lower(text.substring(from, Math.min(to, from + 40))).contains("kèm");
  }

  private boolean governs(int index, Verb verb, List<Integer> objects, Placed placed) {
    int last = objects.getLast();
    int object = objects.stream().filter(at -> at >= verb.end()).findFirst().orElse(last);
    if (verb.act() == Act.END || isPassive(verb) || isNoun(verb) || isAside(verb, last)) {
      return false;
    }
    if (isShort(verb) && Gaps.words(text, verb.end(), object, 2) > 1) {
      return false;
    }
    if (verb.act() == Act.GUIDE && verb.end() - verb.start() == "hướng dẫn".length()) {
      boolean of = Words.match(text, Words.gap(text, verb.end()), "của") >= 0;
      int words = Gaps.words(text, verb.end(), object, MAX_WORDS_OF_GUIDE + 1);
      if (of || words > MAX_WORDS_OF_GUIDE) {
        return false;
      }
    }
    return verb.act() == Act.FOUND_ON
        ? reach.ofBasis(verb, object)
        : reach.of(verb.act(), index, withoutFrom(withoutBracket(object, placed)));
  }

  /** "một căn cứ", "ghi rõ căn cứ khởi tố, điều, khoản của Bộ luật A". */
  private boolean isNoun(Verb verb) {
    return verb.act() == Act.FOUND_ON
        && (COUNTING.contains(String.valueOf(Words.previous(text, verb.start())))
            || Words.matchAny(text, Words.gap(text, verb.end()), GROUNDED) >= 0);
  }

  /** "thay thế Danh mục (Phụ lục I) kèm theo …": the bracket belongs to the provision. */
  private int withoutBracket(int object, Placed placed) {
    int before = Words.backOverSpace(text, object);
    boolean enclosed =
        before > 0
            && text.charAt(before - 1) == '('
            && Gaps.has(text, object, placed.mention().start(), ")");
    return enclosed ? before - 1 : object;
  }

  /** "bãi bỏ từ Điều 2 đến Điều 4": the word belongs to the range. */
  private int withoutFrom(int object) {
    return "từ".equals(Words.previous(text, object)) ? Words.startOfPrevious(text, object) : object;
  }

  /** "Quyết định số 5 (bổ sung, điều chỉnh tại Quyết định số 9)". */
  private boolean isAside(Verb verb, int object) {
    int before = Words.backOverSpace(text, verb.start());
    return before > 0
        && text.charAt(before - 1) == '('
        && Gaps.mentions(text, verb.end(), object, LEADING_TO_AGENT);
  }

  /** "thay Nghị định số 5", "sửa Luật A": alone the word takes only what follows at once. */
  private static boolean isShort(Verb verb) {
    return verb.end() - verb.start() <= "thay".length();
  }

  /** "được", "bị", but not "chuẩn bị", nor "được quán triệt", which takes an object. */
  private boolean isPassive(Verb verb) {
    String before = Words.previous(text, verb.start());
    int word = Words.startOfPrevious(text, verb.start());
    return "được".equals(before) && Words.match(text, verb.start(), "quán triệt") < 0
        || "bị".equals(before) && !"chuẩn".equals(Words.previous(text, word));
  }

  /** "hướng dẫn … thi hành" guides, "tổng kết 10 năm thực hiện" reviews. */
  private Governing pair(int index, Verb verb, Placed placed) {
    int before = index - 1;
    if (before > 0
        && items.get(before) instanceof Authority whom
        && whom.heading() == Trigger.Heading.ACTORS
        && items.get(before - 1) instanceof Verb guiding
        && guiding.act() == Act.GUIDE) {
      before--;
    }
    if (before >= 0
        && verb.act() == Act.IMPLEMENT
        && items.get(before) instanceof Verb first
        && (first.act() == Act.GUIDE || first.act() == Act.REVIEW)
        && first.start() >= placed.sentence().start()
        && Gaps.words(text, first.end(), verb.start(), MAX_WORDS_OF_PAIR) < MAX_WORDS_OF_PAIR
        && !Gaps.has(text, pastJudging(first), verb.start(), ",;:.()")
        && !isGuidingBesides(first, verb)
        && !Gaps.mentions(text, first.end(), verb.start(), PARTING)) {
      return new Governing(before, first.act());
    }
    return new Governing(firstOfChain(index, placed.sentence().start()), verb.act());
  }

  /** "hướng dẫn và tổ chức thực hiện": two things are done. */
  private boolean isGuidingBesides(Verb first, Verb verb) {
    return first.act() == Act.GUIDE
        && "hướng dẫn".length() == first.end() - first.start()
        && Words.match(text, Words.gap(text, first.end()), "và")
            == Words.backOverSpace(text, verb.start());
  }

  /** "tổng kết, đánh giá việc thi hành": to judge belongs to the review; else the verb's end. */
  private int pastJudging(Verb review) {
    int end = Words.match(text, review.end(), ", đánh giá");
    return end < 0 ? review.end() : end;
  }

  /** "quy định chi tiết một số điều và hướng dẫn thi hành": who does the first does the last. */
  private int firstOfChain(int index, int sentence) {
    int first = index;
    while (first > 0
        && items.get(first - 1) instanceof Verb before
        && before.act().relation() != null
        && before.act() != Act.FOUND_ON
        && before.start() >= sentence
        && isChained(before.end(), items.get(first).start())) {
      first--;
    }
    return first;
  }

  private boolean isChained(int from, int to) {
    int end = Words.backOverSpace(text, to);
    boolean joined =
        end > 0 && text.charAt(end - 1) == ',' || "và".equals(Words.previous(text, to));
    return joined
        && Gaps.words(text, from, to, MAX_WORDS_OF_CHAIN) < MAX_WORDS_OF_CHAIN
        && !Gaps.has(text, from, to, ";:.()");
  }
}
