package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Letters;
import vn.vanban.text.Sentences;
import vn.vanban.text.Span;

/** Says what the head of a list does to the items below it: "Bãi bỏ các văn bản sau đây:". */
final class Lists {

  private static final Set<Act> LISTING =
      Set.of(Act.FOUND_ON, Act.REPEAL, Act.REPLACE, Act.AMEND, Act.END, Act.CORRECT);

  /** Heads of lists that end without a colon. */
  private static final List<String> ANNOUNCING = List.of("sau đây");

  /** Words of a heading. */
  private static final int MAX_HEADING = 5;

  /** Items of a list without a mention that may stand between two with one. */
  private static final int MAX_EMPTY = 3;

  private final String text;
  private final List<Item> items;
  private final List<Placed> placed;
  private final Sentences sentences;
  private final Openings openings;

  Lists(
      String text, List<Item> items, List<Placed> placed, Sentences sentences, Openings openings) {
    this.text = text;
    this.items = items;
    this.placed = placed;
    this.sentences = sentences;
    this.openings = openings;
  }

  /**
   * What is done to mention number {@code which} as an item of a list, or null.
   *
   * @param rulings those of all earlier mentions
   */
  @Nullable Ruling of(int which, List<Ruling> rulings) {
    var here = placed.get(which);
    int start = here.sentence().start();
    if (here.mention().naming() instanceof Naming.Self
        || openings.of(here).stream().noneMatch(at -> Gaps.isListMark(text, start, at))) {
      return null;
    }
    int before = Words.backOverSpace(text, start);
    if (before == 0) {
      return null;
    }
    var head = sentences.around(before - 1);
    if (isHead(head, before)) {
      return underHead(head, here);
    }
    return which > 0 && isNextItem(placed.get(which - 1).sentence(), before)
        ? itemBefore(which - 1, rulings)
        : null;
  }

  private boolean isHead(Span head, int end) {
    return text.charAt(end - 1) == ':'
        || Gaps.mentions(text, head.start(), head.end(), ANNOUNCING)
        || endsWithAfter(head.end())
        || Gaps.words(text, head.start(), head.end(), MAX_HEADING) < MAX_HEADING;
  }

  /** "… các văn bản sau." */
  private boolean endsWithAfter(int end) {
    int i = Words.backOverSpace(text, end);
    boolean mark = i > 0 && ".;".indexOf(text.charAt(i - 1)) >= 0;
    return "sau".equals(Words.previous(text, mark ? i - 1 : i));
  }

  /** Whether what ends at {@code end} is the item {@code last}, or one a few items below it. */
  private boolean isNextItem(Span last, int end) {
    int at = end;
    for (int i = 0; i < MAX_EMPTY && last.end() < at - 1; i++) {
      int start = sentences.around(at - 1).start();
      int before = Words.backOverSpace(text, start);
      if (before == 0 || text.charAt(before - 1) != ';') {
        return false;
      }
      at = before;
    }
    return last.end() >= at - 1;
  }

  private @Nullable Ruling underHead(Span head, Placed here) {
    for (int i = here.index() - 1; i >= 0 && items.get(i).start() >= head.start(); i--) {
      if (items.get(i) instanceof Mention mention) {
        // "Các văn bản sau hết hiệu lực kể từ ngày Thông tư này có hiệu lực:"
        if (!(mention.naming() instanceof Naming.Self)) {
          return null;
        }
        continue;
      }
      if (items.get(i) instanceof Verb verb && isCounted(verb)) {
        return null;
      }
      if (items.get(i) instanceof Verb verb && LISTING.contains(verb.act())) {
        String word = Words.previous(text, verb.start());
        if ("được".equals(word) || "bị".equals(word)) {
          return null;
        }
        var relation = verb.act().relation();
        return relation == null ? null : new Ruling(relation, null);
      }
    }
    return null;
  }

  /** "tôi cam kết thực hiện: Nghị quyết số 5 …;" with more of them on the lines below. */
  private boolean isBehindColon(Placed first) {
    int before = Words.backOverSpace(text, first.left());
    return before > 0 && text.charAt(before - 1) == ':';
  }

  /** "Căn cứ pháp lý (13 căn cứ):" is a heading. */
  private boolean isCounted(Verb verb) {
    int before = Words.backOverSpace(text, verb.start());
    return verb.act() == Act.FOUND_ON && before > 0 && Letters.isDigit(text.charAt(before - 1));
  }

  /** What the list does to the item before, whose last mention is number {@code last}. */
  private @Nullable Ruling itemBefore(int last, List<Ruling> rulings) {
    var sentence = placed.get(last).sentence();
    int first = last;
    while (first > 0 && placed.get(first - 1).sentence().equals(sentence)) {
      first--;
    }
    var ruling = rulings.get(first);
    var openingsOfFirst = openings.of(placed.get(first));
    boolean listed =
        openingsOfFirst.stream().anyMatch(at -> Gaps.isListMark(text, sentence.start(), at));
    boolean headed = ruling.relation() != Relation.CITES && ruling.citing() == null;
    boolean task = ruling.relation() == Relation.IMPLEMENTS && isBehindColon(placed.get(first));
    return listed && headed || task ? ruling : null;
  }
}
