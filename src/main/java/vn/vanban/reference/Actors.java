package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Mention;
import vn.vanban.text.Span;

/** Tells who of those that a sentence names may be the one who acts. */
final class Actors {

  /** Speaks of the whole Party, which does nothing by itself in a sentence. */
  private static final String PARTY = "Đảng";

  /** UTF-16 units of a bracket or a command. */
  private static final int MAX_LENGTH = 80;

  /** Words of "các quỹ tín dụng nhân dân trên địa bàn". */
  private static final int MAX_WORDS = 8;

  /** Who stands behind these does not act, in whatever text. */
  private static final Set<String> NEVER = Set.of("theo", "trước", "thuộc", "gửi", "tới", "về");

  /** Where something is done: "tại tỉnh A, việc thực hiện", "trên địa bàn huyện B". */
  private static final Set<String> PLACING = Set.of("tại", "ở", "bàn", "trong", "khắp");

  private static final Set<String> DETERMINERS = Set.of("một", "các", "những", "vị", "nhiều");

  /** "phong trào do Sở A phát động": who does this does not do what follows. */
  private static final List<String> LAUNCHING =
      List.of("phát động", "ban hành", "đề ra", "tổ chức", "chủ trì", "khởi xướng");

  private static final Set<String> GENITIVE =
      Set.of("của", "với", "cho", "đến", "về", "từ", "giữa");

  private static final List<String> COMMANDING =
      List.of(
          "yêu cầu",
          "đề nghị",
          "nhắc",
          "nhắc nhở",
          "giao",
          "chỉ đạo",
          "đôn đốc",
          "để",
          "cho",
          "kiến nghị");

  private static final List<String> PLURALS =
      List.of("các", "những", "toàn thể", "mọi", "từng", "tất cả", "mỗi");

  /** UTF-16 units of "phối hợp chặt chẽ ". */
  private static final int MAX_JOINING = 20;

  private static final List<String> JOINING = List.of("phối hợp");

  /** Called without a name. */
  private static final List<String> BODIES =
      List.of("tỉnh", "huyện", "xã", "phường", "thành phố", "trung ương", "ngành", "chi bộ");

  private final String text;
  private final List<Item> items;
  private final List<Placed> placed;
  private final int[] order;

  /**
   * @param order the number of the mention at each index of {@code items}
   */
  Actors(String text, List<Item> items, List<Placed> placed, int[] order) {
    this.text = text;
    this.items = items;
    this.placed = placed;
    this.order = order;
  }

  /** Whether the authority, at {@code index} among the items, is more than an attribute. */
  boolean mayAct(Authority authority, int index) {
    return !isIssuer(authority, index)
        && authority.end() - authority.start() != PARTY.length()
        && !NEVER.contains(String.valueOf(wordBefore(authority.start())))
        && !isBracketed(authority);
  }

  /** The word before, past "một" and "các": "theo một lãnh đạo Sở". */
  private @Nullable String wordBefore(int at) {
    String word = Words.previous(text, at);
    return word != null && DETERMINERS.contains(word)
        ? Words.previous(text, Words.startOfPrevious(text, at))
        : word;
  }

  /**
   * Whether the authority only tells where or by whom something else is done before the verb at
   * {@code verbStart}.
   */
  boolean isAdverbial(Authority authority, int verbStart) {
    String before = String.valueOf(Words.previous(text, authority.start()));
    int next = Words.gap(text, authority.end());
    return PLACING.contains(before)
        || before.equals("do") && next != verbStart && Words.matchAny(text, next, LAUNCHING) >= 0;
  }

  /** "A chủ trì, phối hợp với B và C thực hiện": A does it, whoever helps. */
  boolean isCompanion(int index) {
    int first = index;
    while (first > 0
        && index - first < MAX_WORDS
        && items.get(first - 1) instanceof Authority
        && Gaps.joins(text, items.get(first - 1).end(), items.get(first).start())) {
      first--;
    }
    int start = items.get(first).start();
    int at = "các".equals(Words.previous(text, start)) ? Words.startOfPrevious(text, start) : start;
    int with = Words.startOfPrevious(text, at);
    return Words.match(text, with, "với") >= 0
        && Gaps.mentions(text, Math.max(0, with - MAX_JOINING), with, JOINING);
  }

  /**
   * "của Sở A", "giữa các sở, địa phương": a preposition governs the list that it stands in.
   *
   * @param index of the authority among the items
   */
  boolean isAttribute(int index) {
    var item = items.get(index);
    String word = wordBefore(item.start());
    return word != null && GENITIVE.contains(word)
        || item instanceof Authority authority && isLast(authority);
  }

  /** "của sở, ngành, địa phương": the last of a list in small letters that "của" governs. */
  boolean isLast(Authority authority) {
    int i = authority.start();
    boolean parted = false;
    for (int words = 0; authority.heading() == Trigger.Heading.ACTORS && words < MAX_WORDS; ) {
      int end = Words.backOverSpace(text, i);
      if (end > 0 && text.charAt(end - 1) == ',') {
        parted = true;
        i = end - 1;
        continue;
      }
      String word = Words.previous(text, i);
      i = Words.startOfPrevious(text, i);
      if (word == null || Words.isCapital(text, i)) {
        return false;
      }
      if (GENITIVE.contains(word)) {
        return parted;
      }
      parted |= word.equals("và");
      words++;
    }
    return false;
  }

  /** "Vi phạm của ông A là nghiêm trọng": owns what the clause speaks of. */
  boolean isOwner(Authority authority) {
    return "của".equals(Words.previous(text, authority.start()));
  }

  /** Whether the authority stands behind a mention as the one who issued it. */
  private boolean isIssuer(Authority authority, int index) {
    int before = mentionBefore(index);
    return before >= 0 && authority.end() <= placed.get(before).right();
  }

  /** ", Ban Bí thư và Công văn số 6", "Bộ Chính trị, Ban Bí thư về": issued it with the other. */
  boolean isFellowIssuer(Authority authority, int index) {
    int before = mentionBefore(index);
    if (before < 0
        || placed.get(before).issuer() == null
        || !Gaps.joins(text, placed.get(before).right(), authority.start())) {
      return false;
    }
    int next = Words.gap(text, authority.end());
    boolean joined =
        index + 1 < items.size()
            && items.get(index + 1) instanceof Mention mention
            && Gaps.joins(text, authority.end(), mention.start());
    return joined || Words.match(text, next, "về") >= 0;
  }

  private int mentionBefore(int index) {
    for (int i = index - 1; i >= Math.max(0, index - 3); i--) {
      if (items.get(i) instanceof Mention) {
        return order[i];
      }
    }
    return -1;
  }

  /** "(nay là tỉnh Đồng Tháp)". */
  private boolean isBracketed(Authority authority) {
    int i = authority.start() - 1;
    int from = Math.max(0, authority.start() - MAX_LENGTH);
    while (i >= from && text.charAt(i) != '(' && text.charAt(i) != ')') {
      i--;
    }
    if (i < from || text.charAt(i) != '(') {
      return false;
    }
    int to = Math.min(text.length(), authority.end() + MAX_LENGTH);
    return text.substring(authority.end(), to).indexOf(')') >= 0;
  }

  /** "yêu cầu các quỹ tín dụng thực hiện": whom a command names that ends at {@code verbStart}. */
  @Nullable Span commanded(int verbStart, int from) {
    int start = Math.max(from, verbStart - MAX_LENGTH);
    for (int i = verbStart - 1; i > start; i--) {
      if (",;:.()".indexOf(text.charAt(i)) >= 0) {
        return null;
      }
      if (!Words.isLetter(text.charAt(i)) || Words.isLetter(text.charAt(i - 1))) {
        continue;
      }
      int end = Words.matchAny(text, i, COMMANDING);
      int whom = end < 0 ? -1 : Words.gap(text, end);
      if (whom > 0
          && whom < verbStart
          && (Words.matchAny(text, whom, PLURALS) >= 0 || Words.matchAny(text, whom, BODIES) >= 0)
          && Gaps.words(text, whom, verbStart, MAX_WORDS) < MAX_WORDS) {
        return new Span(whom, Words.backOverSpace(text, verbStart));
      }
    }
    return null;
  }
}
