package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Letters;

/** Finds the verb before a mention whose object the mention is. */
final class Government {

  /** A verb that governs, at its index among the items. */
  record Governing(int index, Act act) {}

  private static final int MAX_ITEMS = 10;

  /** Words between a verb and its object: "có hiệu quả các nhiệm vụ, giải pháp của". */
  private static final int MAX_WORDS = 16;

  /** "Căn cứ chức năng, nhiệm vụ … quy định tại" is longer. */
  private static final int MAX_WORDS_OF_BASIS = 40;

  /** UTF-16 units of wordings that are put in each other's place. */
  private static final int MAX_QUOTED = 400;

  /** Words between "hướng dẫn" or "tổng kết 10 năm" and "thực hiện". */
  private static final int MAX_WORDS_OF_PAIR = 9;

  /** Words of "quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn". */
  private static final int MAX_WORDS_OF_CHAIN = 12;

  /** What stands behind these is no object of an earlier verb. */
  private static final Set<String> BLOCKING =
      Set.of(
          "theo", "về", "là", "cho", "từ", "do", "bởi", "khi", "để", "nhằm", "vì", "nếu", "mà",
          "thì", "đã", "đang", "sẽ", "bằng", "qua", "sau", "trước", "gồm", "như", "ngoài", "với",
          "có", "trên", "đến", "gắn", "dựa", "so", "cùng", "phù", "nên");

  /** Behind these the sentence says what is done on that basis. */
  private static final List<String> BEYOND_BASIS =
      List.of(" để ", " thì ", " nhằm ", " quyết định ", " xác định ", " ban hành ", " thực hiện ");

  /** "được tính căn cứ số tháng đóng theo quy định tại Luật A": the months are the basis. */
  private static final String BY_RULE = " theo quy định ";

  /** What these are done to may stand in a document: "bãi bỏ cụm từ … tại Nghị định số 5". */
  private static final Set<Act> CHANGING = Set.of(Act.AMEND, Act.REPLACE, Act.REPEAL, Act.CORRECT);

  private static final List<String> LEADING_TO_AGENT = List.of("tại", "bởi", "theo", "bằng");

  private static final Set<String> PLACING = Set.of("tại", "trong", "ở");

  /** "thực hiện chỉ đạo … tại Công văn", "các nhiệm vụ nêu trong Nghị quyết". */
  private static final List<String> COMMANDED =
      List.of(
          "chỉ đạo",
          "nhiệm vụ",
          "giải pháp",
          "nội dung",
          "yêu cầu",
          "chủ trương",
          "mục tiêu",
          "ý kiến",
          "quy định",
          "các quy định",
          "đúng quy định",
          "chỉ tiêu",
          "kiến nghị");

  private static final List<String> ATTACHED_THINGS =
      List.of(
          "quy chế", "quy định", "danh mục", "điều lệ", "chương trình", "biểu", "chế độ", "bảng");

  private static final List<String> ATTACHING = List.of("kèm theo", "định tại");

  private static final List<String> GUIDED = List.of("một số", "nội dung", "các nội dung");

  private static final String RULED = "quy định";

  /** "thực hiện nghiêm các quy định tại Điều 5" does carry it out. */
  private static final Set<String> KEPT =
      Set.of("", "các", "những", "đúng", "đúng các", "nghiêm", "nghiêm các", "đầy đủ các");

  private static final List<String> RULES = List.of("điều", "khoản", "điểm", "chương", "mục");

  private static final List<String> STATED =
      List.of("đã nêu", "đã đề ra", "đã được", "đã đặt ra", "đã xác định", "đã giao");

  /** "Căn cứ đề nghị của …, ủy ban đã có Quyết định số 5": what is made is no basis. */
  private static final Set<String> MAKING = Set.of("có", "ra", "ký", "kí");

  /** Between two verbs these begin another thing that is done. */
  private static final List<String> PARTING = List.of("sẽ", "đã", "đồng thời", "thì");

  /** Words between "hướng dẫn" alone and its object. */
  private static final int MAX_WORDS_OF_GUIDE = 5;

  private static final List<String> EFFECTIVELY =
      List.of("có hiệu quả", "có kết quả", "có chất lượng", "có trọng tâm");

  private final String text;
  private final List<Item> items;

  Government(String text, List<Item> items) {
    this.text = text;
    this.items = items;
  }

  /** The verb that governs {@code placed}, or null. */
  @Nullable Governing of(Placed placed) {
    int last = placed.index() - 1;
    for (int i = last; i >= Math.max(0, last - MAX_ITEMS); i--) {
      var item = items.get(i);
      if (item.start() < placed.sentence().start() || item instanceof Mention) {
        return null;
      }
      if (item instanceof Verb verb && verb.end() <= placed.left()) {
        boolean making = verb.act() == Act.ISSUE;
        if (making && isAttached(verb.end(), placed.left())) {
          continue;
        }
        boolean noun = isItsAdjective(verb, placed);
        return making || noun || !governs(verb, placed.left()) ? null : pair(i, verb, placed);
      }
    }
    return null;
  }

  /** "kết luận điều tra bổ sung số 5": the verb belongs to the name of the document. */
  private boolean isItsAdjective(Verb verb, Placed placed) {
    var mention = placed.mention();
    return mention.kind() == null
        && Words.gap(text, verb.end()) == mention.start()
        && Words.match(text, mention.start(), "số") >= 0;
  }

  private boolean isAttached(int from, int to) {
    return Letters.lower(text.substring(from, Math.min(to, from + 40))).contains("kèm theo");
  }

  private boolean governs(Verb verb, int object) {
    boolean passive = verb.act() == Act.END || isPassive(verb) || isAside(verb, object);
    if (passive || isShort(verb) && Gaps.words(text, verb.end(), object, 2) > 1) {
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
        ? isBasis(verb, object)
        : reaches(verb.act(), verb.end(), withoutFrom(withoutBracket(verb.act(), object)));
  }

  /** "thay thế Danh mục (Phụ lục I) kèm theo …": the bracket belongs to the provision. */
  private int withoutBracket(Act act, int object) {
    int before = Words.backOverSpace(text, object);
    boolean bracket = before > 0 && text.charAt(before - 1) == '(';
    return bracket && CHANGING.contains(act) ? before - 1 : object;
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

  /** "thay Nghị định số 5", "hủy": alone the word takes only what follows at once. */
  private static boolean isShort(Verb verb) {
    return verb.end() - verb.start() <= "thay".length();
  }

  private boolean isBasis(Verb verb, int to) {
    int from = verb.end();
    if (Gaps.words(text, from, to, MAX_WORDS_OF_BASIS) >= MAX_WORDS_OF_BASIS
        || Gaps.has(text, from, to, ";:“”\"")
        || MAKING.contains(String.valueOf(Words.previous(text, to)))) {
      return false;
    }
    String between = Letters.lower(Letters.collapseSpaces(text.substring(from, to)));
    boolean opens = Words.isCapital(text, verb.start());
    return BEYOND_BASIS.stream().noneMatch(between::contains)
        && (opens || !between.contains(BY_RULE));
  }

  private static boolean isPassiveWord(String before) {
    return before.equals("được") || before.equals("bị");
  }

  private boolean isPassive(Verb verb) {
    String before = Words.previous(text, verb.start());
    return before != null && isPassiveWord(before);
  }

  private boolean reaches(Act act, int from, int to) {
    if (CHANGING.contains(act) && isAttachedThing(from, to)) {
      return true;
    }
    int quoted = CHANGING.contains(act) ? lastQuoteEnd(from, to) : from;
    if (Gaps.has(text, quoted, to, ";:!?“”\"().")
        || Gaps.words(text, quoted, to, MAX_WORDS) >= MAX_WORDS) {
      return false;
    }
    for (int i = quoted; i < to; i++) {
      int end = Words.end(text, i);
      if (end > i && blocks(act, from, i, end)) {
        return false;
      }
      i = end;
    }
    return true;
  }

  /** "bãi bỏ Quy chế về … ban hành kèm theo": what stands in the document, with its subject. */
  private boolean isAttachedThing(int from, int to) {
    int thing = Words.gap(text, from);
    int last = Words.startOfPrevious(text, Words.startOfPrevious(text, to));
    return Words.matchAny(text, thing, ATTACHED_THINGS) >= 0
        && last > thing
        && Words.matchAny(text, last, ATTACHING) >= 0
        && Gaps.words(text, from, to, MAX_WORDS_OF_BASIS) < MAX_WORDS_OF_BASIS
        && !Gaps.has(text, from, to, ";:.“”");
  }

  /** Past the last wording in “…” of "thay cụm từ “A” bằng cụm từ “B” tại …", or {@code from}. */
  private int lastQuoteEnd(int from, int to) {
    int end = from;
    boolean open = false;
    for (int i = from; i < to && i - from < MAX_QUOTED; i++) {
      char c = text.charAt(i);
      if (c == ';' && !open || c == '\n' && i + 1 < to && text.charAt(i + 1) == '\n') {
        return from;
      }
      open = c == '“' || open && c != '”';
      end = c == '”' ? i + 1 : end;
    }
    return open ? from : end;
  }

  private boolean blocks(Act act, int from, int at, int end) {
    String word = Letters.lower(text.substring(at, end));
    if (word.equals("từ") && "cụm".equals(Words.previous(text, at))) {
      return false;
    }
    boolean effective = Words.matchAny(text, at, EFFECTIVELY) >= 0;
    return BLOCKING.contains(word) && !effective && !(isStated(at) && isCommanded(act, from, at))
        || PLACING.contains(word) && !isInside(act, from, at) && !isCommanded(act, from, at);
  }

  /** "bãi bỏ một số điều tại Nghị định"; in "sửa đổi tại Nghị định" it is the one that amends. */
  private boolean isInside(Act act, int from, int at) {
    return CHANGING.contains(act) && Words.gap(text, from) != at;
  }

  /** "các nhiệm vụ đã nêu trong Nghị quyết". */
  private boolean isStated(int at) {
    return Words.matchAny(text, at, STATED) >= 0;
  }

  private boolean isCommanded(Act act, int from, int placing) {
    String between = Letters.lower(Letters.collapseSpaces(text.substring(from, placing)));
    if (act == Act.GUIDE) {
      return GUIDED.stream().anyMatch(between.strip()::startsWith);
    }
    if (act != Act.IMPLEMENT && act != Act.CONCRETISE && act != Act.REVIEW
        || isRule(between, placing)) {
      return false;
    }
    return COMMANDED.stream().anyMatch(between::startsWith)
        || COMMANDED.stream()
            .filter(noun -> !noun.contains("quy định"))
            .anyMatch(between::contains);
  }

  /**
   * "thực hiện nhiệm vụ quy định tại Điều 15": who has a duty by law does not carry out the law.
   */
  private boolean isRule(String between, int placing) {
    String noun = between.strip();
    boolean ruled =
        noun.endsWith(RULED)
            && !KEPT.contains(noun.substring(0, noun.length() - RULED.length()).strip());
    int place = Words.gap(text, Words.end(text, placing));
    int plural = Words.match(text, place, "các");
    return ruled && Words.matchAny(text, plural < 0 ? place : Words.gap(text, plural), RULES) >= 0;
  }

  /** "hướng dẫn … thi hành" guides, "tổng kết 10 năm thực hiện" reviews. */
  private Governing pair(int index, Verb verb, Placed placed) {
    if (index > 0
        && verb.act() == Act.IMPLEMENT
        && items.get(index - 1) instanceof Verb first
        && (first.act() == Act.GUIDE || first.act() == Act.REVIEW)
        && first.start() >= placed.sentence().start()
        && Gaps.words(text, first.end(), verb.start(), MAX_WORDS_OF_PAIR) < MAX_WORDS_OF_PAIR
        && !Gaps.has(text, first.end(), verb.start(), ",;:.()")
        && !Gaps.mentions(text, first.end(), verb.start(), PARTING)) {
      return new Governing(index - 1, first.act());
    }
    return new Governing(firstOfChain(index, placed.sentence().start()), verb.act());
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
