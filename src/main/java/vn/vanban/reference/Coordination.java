package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Verb;

/**
 * Finds which earlier mention a mention is coordinated with: "thực hiện A về …; B và C". What is
 * done to the one is done to the other.
 */
final class Coordination {

  /** No mention. */
  static final int NONE = -1;

  /** Words of "và đoạn 2". */
  private static final int MAX_PART = 5;

  /** Words of ", Ban Bí thư và", where a document has two issuers. */
  private static final int MAX_ISSUERS = 12;

  /** Words before a separator that belong to what follows it. */
  private static final Set<String> PLURALS = Set.of("các", "toàn", "bộ", "cả", "những");

  private static final Set<String> JOINERS = Set.of("và", "cùng", "với", "hoặc");

  /** What a document is about, as its title or its bracket goes on. */
  private static final List<String> DESCRIBING =
      List.of(
          "về",
          "v/v",
          "quy định",
          "phê duyệt",
          "ban hành",
          "sửa đổi",
          "hướng dẫn",
          "thực hiện",
          "triển khai",
          "thi hành",
          "công bố",
          "của",
          "kèm theo",
          "được thông qua",
          "được ban hành",
          "(",
          "“",
          "\"");

  /** Kinds of which each guides only those behind it. */
  private static final List<DocumentKind> RANKS =
      List.of(DocumentKind.THONG_TU, DocumentKind.QUYET_DINH, DocumentKind.NGHI_DINH);

  /** What is said of a document that begins a clause of its own. */
  private static final List<String> PREDICATES =
      List.of(
          "đã",
          "đang",
          "sẽ",
          "cũng",
          "là",
          "nêu",
          "yêu cầu",
          "xác định",
          "đề ra",
          "đặt ra",
          "quy định rõ",
          "ra đời",
          "có hiệu lực",
          "được xem là");

  private final String text;
  private final List<Item> items;
  private final List<Placed> placed;
  private final Openings openings;

  Coordination(String text, List<Item> items, List<Placed> placed, Openings openings) {
    this.text = text;
    this.items = items;
    this.placed = placed;
    this.openings = openings;
  }

  /**
   * The mention that number {@code which} is coordinated with, or {@link #NONE}.
   *
   * @param hosts for each earlier mention the one whose description it stands in, or {@link #NONE}
   * @param rulings those of all earlier mentions
   */
  int partner(int which, int[] hosts, List<Ruling> rulings) {
    if (which == 0) {
      return NONE;
    }
    var before = placed.get(which - 1);
    var here = placed.get(which);
    if (!before.sentence().equals(here.sentence()) || before.right() > here.left()) {
      return NONE;
    }
    if (Gaps.joins(text, before.right(), here.left()) || isNextPart(before.right(), here.left())) {
      return separator(here.left()) == ';'
          ? headOfItem(which, hosts, rulings)
          : likest(which, hosts);
    }
    for (int opening : openings.of(here)) {
      char separator = opening < before.right() ? 0 : separator(opening);
      if (separator == ';' && !hasClause(before, opening)) {
        return headOfItem(which, hosts, rulings);
      }
      if (separator == ',' && isDescribed(before, opening) && !isSubject(here)) {
        return likest(which, hosts);
      }
    }
    return NONE;
  }

  /** Whether nothing but what joins stands between the two. */
  boolean isImmediate(int first, int last) {
    return Gaps.joins(text, placed.get(first).right(), placed.get(last).left());
  }

  /** The mark that parts what opens at {@code at} from what is before: ';' or ',', else 0. */
  private char separator(int at) {
    int end = at;
    String word = Words.previous(text, end);
    boolean plural = false;
    while (word != null && PLURALS.contains(word)) {
      plural = true;
      end = Words.startOfPrevious(text, end);
      word = Words.previous(text, end);
    }
    if (word != null && JOINERS.contains(word)) {
      int mark = Words.backOverSpace(text, Words.startOfPrevious(text, end));
      return mark > 0 && text.charAt(mark - 1) == ';' ? ';' : ',';
    }
    int mark = Words.backOverSpace(text, end);
    char c = mark > 0 ? text.charAt(mark - 1) : 0;
    return c == ';' || c == ',' ? c : plural ? ',' : 0;
  }

  /** What something is done to first in the item before the semicolon, or what is most like. */
  private int headOfItem(int which, int[] hosts, List<Ruling> rulings) {
    int first = which - 1;
    while (first > 0
        && placed.get(first - 1).sentence().equals(placed.get(which).sentence())
        && placed.get(first - 1).right() <= placed.get(first).left()
        && !Gaps.has(text, placed.get(first - 1).right(), placed.get(first).left(), ";")) {
      first--;
    }
    for (int i = first; i < which; i++) {
      if (rulings.get(i).relation() != Relation.CITES) {
        // "Kế hoạch A về thực hiện Nghị quyết B; Chương trình C" is no part of what A is about.
        boolean described =
            hosts[i] >= first && (kindOf(hosts[i]) == kindOf(which) || kindOf(i) != kindOf(which));
        return described && !isSelf(hosts[i]) ? hosts[i] : i;
      }
    }
    return likest(which, hosts);
  }

  /** The nearest of the same kind, among the mention before and those that it describes. */
  private int likest(int which, int[] hosts) {
    var kind = kindOf(which);
    int nearest = which - 1;
    for (int i = nearest; kind != null && i != NONE; i = hosts[i]) {
      if (kindOf(i) == kind) {
        return i;
      }
    }
    int host = hosts[nearest];
    boolean above = host != NONE && rank(which) >= 0 && rank(which) <= rank(host);
    return above ? host : nearest;
  }

  /** No decree guides a decree, nor a decision below it. */
  private int rank(int which) {
    var kind = kindOf(which);
    return kind == null ? -1 : RANKS.indexOf(kind);
  }

  private boolean isSelf(int which) {
    return placed.get(which).mention().naming() instanceof Naming.Self;
  }

  private @Nullable DocumentKind kindOf(int which) {
    return placed.get(which).mention().kind();
  }

  /** "và đoạn 2 Mục II", "và toàn bộ": a few words before the next one's provisions. */
  private boolean isNextPart(int from, int to) {
    return Words.match(text, Words.gap(text, from), "và") >= 0
        && Gaps.words(text, from, to, MAX_PART) < MAX_PART
        && !Gaps.has(text, from, to, ",;:.");
  }

  /** Whether what follows tells what a document is about. */
  static boolean describes(String text, int at) {
    return Words.matchAny(text, Words.gap(text, at), DESCRIBING) >= 0;
  }

  /** Whether only the title, the issuers or a bracket of {@code before} stands up to {@code to}. */
  private boolean isDescribed(Placed before, int to) {
    int i = Words.gap(text, before.right());
    if (Words.matchAny(text, i, DESCRIBING) >= 0) {
      return !hasClause(before, to);
    }
    return isListOfIssuers(before, to);
  }

  private boolean isListOfIssuers(Placed before, int to) {
    if (before.issuer() == null
        || Gaps.words(text, before.right(), to, MAX_ISSUERS) >= MAX_ISSUERS) {
      return false;
    }
    int end = before.right();
    for (int i = before.index() + 1; i < items.size() && items.get(i).start() < to; i++) {
      if (items.get(i).start() < end) {
        continue;
      }
      if (!(items.get(i) instanceof Authority) || !Gaps.joins(text, end, items.get(i).start())) {
        return false;
      }
      end = items.get(i).end();
    }
    return end > before.right() && Gaps.joins(text, end, to);
  }

  /** Whether somebody acts between {@code before} and {@code to}: then the list is over. */
  private boolean hasClause(Placed before, int to) {
    for (int i = before.index() + 1; i < items.size() && items.get(i).start() < to; i++) {
      if (items.get(i) instanceof Verb verb
          && verb.act() == Act.ISSUE
          && verb.start() > Words.gap(text, before.right())
          && isFinite(verb)) {
        return true;
      }
    }
    return Gaps.has(text, before.right(), to, ":");
  }

  /** "về việc ban hành", "do Chính phủ ban hành", "ban hành kèm theo" tell of a document. */
  private boolean isFinite(Verb verb) {
    String word = Words.previous(text, verb.start());
    boolean title = "việc".equals(word) || "về".equals(word) || "được".equals(word);
    int next = Words.gap(text, verb.end());
    return !title && Words.match(text, next, "kèm theo") < 0 && Words.match(text, next, "kèm") < 0;
  }

  /** "…, Kế hoạch số 5 đã nêu rõ": begins the main clause. */
  private boolean isSubject(Placed here) {
    int next = Words.gap(text, here.right());
    return Words.matchAny(text, next, PREDICATES) >= 0
        && Words.match(text, next, "đã được") < 0
        && Words.match(text, next, "đã sửa đổi") < 0;
  }
}
