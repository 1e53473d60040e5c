package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vanban.reference.Item.BareKind;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Provisions;

/**
 * Finds where the phrase may open that a mention ends: at the mention and its provisions, or before
 * them, as in "Quy chế … ban hành kèm theo Quyết định số 5" and "bốn nghị quyết, gồm: Nghị quyết số
 * 6". What is done to such a phrase is done to the mention.
 */
final class Openings {

  /** UTF-16 units from the opening to its mention; a regulation's name may be long. */
  private static final int MAX_LENGTH = 400;

  /** What is issued together with a document. */
  private static final List<String> ATTACHED =
      List.of(
          "phụ lục",
          "danh mục",
          "quy chế",
          "quy định",
          "quy trình",
          "điều lệ",
          "biểu",
          "mẫu",
          "bảng",
          "bộ",
          "chương trình",
          "kế hoạch",
          "đề án",
          "quy hoạch",
          "hướng dẫn",
          "nội dung",
          "thủ tục");

  /** What a list of documents may be called: "các chỉ đạo của Chính phủ như Nghị quyết số 5". */
  private static final List<String> COMMANDS =
      List.of("văn bản", "chỉ đạo của", "chủ trương của", "quy định của", "chính sách của");

  private static final List<String> ATTACHING =
      List.of("kèm theo của", "kèm theo tại", "kèm theo", "kèm");

  private static final List<String> LISTING =
      List.of(
          "bao gồm",
          "gồm có",
          "gồm",
          "nhất là",
          "đặc biệt là",
          "trong đó có",
          "trọng tâm là",
          "cụ thể là",
          "sau đây",
          "sau",
          "là",
          "như");

  /** Longest of the words above, in UTF-16 units. */
  private static final int MAX_LEAD = 16;

  private static final Set<String> PLURALS = Set.of("các", "những", "toàn");

  private final String text;
  private final List<Item> items;

  Openings(String text, List<Item> items) {
    this.text = text;
    this.items = items;
  }

  /** Offsets in ascending order; the last is that of the mention itself with its provisions. */
  List<Integer> of(Placed placed) {
    int bound = Math.max(placed.sentence().start(), placed.left() - MAX_LENGTH);
    int first = placed.index();
    while (first > 0 && items.get(first - 1).start() >= bound && !ends(first - 1)) {
      first--;
    }
    bound = first > 0 ? Math.max(bound, items.get(first - 1).end()) : bound;
    var openings = new ArrayList<Integer>();
    if (isLedBy(placed.left(), ATTACHING)) {
      attached(openings, first, bound, placed);
    } else if (isLedBy(beforeColon(placed.left()), LISTING)) {
      listed(openings, first, bound, placed);
    } else {
      chained(openings, first, placed);
    }
    openings.add(placed.left());
    return openings;
  }

  private boolean ends(int index) {
    return items.get(index) instanceof Mention;
  }

  /** Whether one of {@code leads} ends before {@code at}. */
  private boolean isLedBy(int at, List<String> leads) {
    int end = Words.backOverSpace(text, at);
    for (int i = Math.max(0, end - MAX_LEAD); i < end; i++) {
      boolean word = i == 0 || !Words.isLetter(text.charAt(i - 1));
      if (word && Words.isLetter(text.charAt(i))) {
        for (var lead : leads) {
          if (Words.match(text, i, lead) == end) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private int beforeColon(int at) {
    int word =
        PLURALS.contains(String.valueOf(Words.previous(text, at)))
            ? Words.startOfPrevious(text, at)
            : at;
    int i = Words.backOverSpace(text, word);
    return i > 0 && text.charAt(i - 1) == ':' ? i - 1 : i;
  }

  /** "Điều 3, Điều 5 và Phụ lục ban hành kèm theo". */
  private void attached(List<Integer> openings, int first, int bound, Placed placed) {
    int next = first;
    int start = placed.left();
    while (start > bound && text.charAt(start - 1) != ';') {
      start--;
    }
    for (int i = start; i < placed.left(); i++) {
      while (next < placed.index() && items.get(next).start() < i) {
        next++;
      }
      boolean word =
          Words.isLetter(text.charAt(i)) && (i == 0 || !Words.isLetter(text.charAt(i - 1)));
      boolean provisions =
          next < placed.index()
              && items.get(next).start() == i
              && items.get(next) instanceof Provisions;
      if (provisions || word && Words.matchAny(text, i, ATTACHED) >= 0) {
        openings.add(i);
      }
    }
  }

  /** "các chỉ thị, nghị quyết của Đảng, nhất là". */
  private void listed(List<Integer> openings, int first, int bound, Placed placed) {
    for (int i = first; i < placed.index(); i++) {
      if (items.get(i) instanceof BareKind bare && bare.end() <= placed.left()) {
        openings.add(bare.start());
      }
    }
    for (int i = bound; openings.isEmpty() && i < placed.left(); i++) {
      if (Words.matchAny(text, i, COMMANDS) >= 0) {
        openings.add(i);
      }
    }
  }

  /** "Điều 3, các điểm 1 và 3 Điều 5 Nghị định": a chain may be of several parts. */
  private void chained(List<Integer> openings, int first, Placed placed) {
    int left = placed.left();
    for (int i = placed.index() - 1; i >= first; i--) {
      if (items.get(i) instanceof Provisions chain && chain.end() <= left) {
        if (!Gaps.joins(text, chain.end(), left)) {
          return;
        }
        left = chain.start();
        openings.addFirst(left);
      }
    }
  }
}
