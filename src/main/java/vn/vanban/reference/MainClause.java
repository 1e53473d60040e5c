package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;

/**
 * Finds who acts behind a phrase that opens its sentence: "Thực hiện Nghị quyết số 5, tỉnh đã …".
 */
final class MainClause {

  /** What somebody does: the authority or person, and the document that it makes, if it does. */
  record Deed(int start, int end, int made) {}

  /** No item. */
  static final int NOTHING = -1;

  private static final int MAX_ITEMS = 24;

  /** UTF-16 units behind a mention in which the clause begins. */
  private static final int MAX_LENGTH = 600;

  /** Words between who acts and what he makes: "đã thống nhất ban hành". */
  private static final int MAX_WORDS = 14;

  /** Behind a bare name these tell that it acts: "Hà Nội đã". */
  private static final List<String> ACTING =
      List.of("đã", "đang", "còn", "cũng", "sẽ", "tiếp tục", "vừa", "luôn");

  private static final Set<String> HAVING = Set.of("có", "ra", "ký");

  private final String text;
  private final List<Item> items;
  private final Actors actors;
  private final Clauses clauses;
  private final Front front;

  MainClause(String text, List<Item> items, Actors actors, Clauses clauses) {
    this.text = text;
    this.items = items;
    this.actors = actors;
    this.clauses = clauses;
    front = new Front(text);
  }

  /** The first who acts behind {@code here} in its sentence, or null. */
  @Nullable Deed behind(Placed here) {
    int last = Math.min(items.size(), here.index() + MAX_ITEMS);
    for (int i = here.index() + 1; i < last; i++) {
      var item = items.get(i);
      if (item.start() >= here.sentence().end()) {
        break;
      }
      if (item instanceof Authority authority
          && authority.start() >= here.right()
          && (opensClause(authority.start()) || isSaidToAct(authority))
          && !isListed(i, here)
          && !actors.isLast(authority)
          && actors.mayAct(authority, i)
          && !clauses.speaks(authority.end())
          && !actors.isFellowIssuer(authority, i)) {
        return new Deed(authority.start(), authority.end(), made(i, here));
      }
    }
    return place(here);
  }

  /** ", trong các cơ quan Đảng, Đảng ủy xã A đã": no item of the list before it. */
  private boolean isSaidToAct(Authority authority) {
    int comma = Words.backOverSpace(text, authority.start());
    return comma > 0
        && text.charAt(comma - 1) == ','
        && authority.heading() != Trigger.Heading.ACTORS
        && Words.matchAny(text, Words.gap(text, authority.end()), ACTING) >= 0;
  }

  private boolean opensClause(int at) {
    int i = Words.backOverSpace(text, at);
    String word = Words.previous(text, at);
    boolean comma = i > 0 && text.charAt(i - 1) == ',';
    return comma && !front.isListed(i - 1)
        || "thì".equals(word)
        || "nay".equals(word)
        || front.isBehindTime(at);
  }

  /** "được các cấp ủy, chính quyền quan tâm": the last of a list begins no clause. */
  private boolean isListed(int index, Placed here) {
    var before = items.get(index - 1);
    return before instanceof Authority other
        && other.heading() == Trigger.Heading.ACTORS
        && before.start() >= here.right()
        && Gaps.joins(text, before.end(), items.get(index).start())
        && !opensClause(before.start());
  }

  /** The index of the document that the one who acts issues, or {@link #NOTHING}. */
  private int made(int who, Placed here) {
    int end = items.get(who).end();
    for (int i = who + 1; i < Math.min(items.size(), who + 6); i++) {
      var item = items.get(i);
      boolean out = item.start() >= here.sentence().end();
      if (out || Gaps.words(text, end, item.start(), MAX_WORDS) >= MAX_WORDS) {
        return NOTHING;
      }
      if (item instanceof Mention) {
        boolean issued =
            items.get(i - 1) instanceof Verb verb
                && verb.act() == Act.ISSUE
                && Gaps.words(text, verb.end(), item.start(), 2) < 2;
        String before = String.valueOf(Words.previous(text, item.start()));
        return issued || HAVING.contains(before) ? i : NOTHING;
      }
    }
    return NOTHING;
  }

  /** ", Hà Nội đã": a name that no word introduces. */
  private @Nullable Deed place(Placed here) {
    int limit = Math.min(here.sentence().end(), here.right() + MAX_LENGTH);
    for (int i = here.right(); i < limit; i++) {
      if (text.charAt(i) == ',') {
        int start = Words.gap(text, i + 1);
        int end = clauses.endOfName(start);
        if (end > start && Words.matchAny(text, Words.gap(text, end), ACTING) >= 0) {
          return new Deed(start, end, NOTHING);
        }
      }
    }
    return null;
  }
}
