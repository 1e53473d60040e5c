package vn.vanban.reference;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Dated;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Span;

/**
 * Finds who made a document and when, where its subject stands between: "Nghị quyết số 5 về chợ do
 * Hội đồng nhân dân tỉnh ban hành ngày 3/4/2021".
 */
final class LateMaking {

  /**
   * What was found.
   *
   * @param dated the index of the date, or -1
   * @param maker the index of the authority, or -1
   */
  record Making(int dated, int maker) {}

  /** Words of a subject. */
  private static final int MAX_SUBJECT = 60;

  private static final int MAX_ITEMS = 10;

  private static final Set<String> AGENT = Set.of("do", "được");

  private final String text;
  private final Layout layout;
  private final int from;
  private final int first;

  /**
   * @param from where the mention with what stands beside it ends
   * @param first the index of the first item behind it
   */
  LateMaking(Layout layout, int from, int first) {
    this.layout = layout;
    text = layout.text();
    this.from = from;
    this.first = first;
  }

  /** The first making behind the mention that nothing parts from it, or null. */
  @Nullable Making in(Span sentence) {
    for (int i = first; i < Math.min(layout.size(), first + MAX_ITEMS); i++) {
      var item = layout.get(i);
      boolean another = item instanceof Authority && i > first + 2 && !isAgent(item);
      if (another || item instanceof Mention || item.start() >= sentence.end()) {
        return null;
      }
      if (item instanceof Verb verb && verb.act() == Act.ISSUE) {
        int dated = dateBehind(i);
        int maker = makerBefore(i);
        boolean told = dated >= 0 || maker >= 0 && endsSentence(verb.end(), sentence);
        if (told) {
          return isNear(verb.start()) ? new Making(dated, maker) : null;
        }
      }
    }
    return null;
  }

  private int dateBehind(int verb) {
    return verb + 1 < layout.size()
            && layout.get(verb + 1) instanceof Dated dated
            && layout.glue(layout.get(verb).end(), dated.start()).isEmpty()
        ? verb + 1
        : -1;
  }

  private int makerBefore(int verb) {
    return verb > first
            && layout.isFree(verb - 1)
            && layout.get(verb - 1) instanceof Authority maker
            && maker.heading() != Trigger.Heading.ACTORS
            && maker.heading() != Trigger.Heading.PERSON
            && isAgent(maker)
            && layout.glue(maker.end(), layout.get(verb).start()).isEmpty()
        ? verb - 1
        : -1;
  }

  private boolean isAgent(Item item) {
    String word = Words.previous(text, item.start());
    return word != null && AGENT.contains(word);
  }

  private boolean isNear(int at) {
    return Gaps.words(text, from, at, MAX_SUBJECT) < MAX_SUBJECT && !Gaps.has(text, from, at, ";:");
  }

  private boolean endsSentence(int at, Span sentence) {
    int i = Words.gap(text, at);
    return i >= sentence.end() || text.charAt(i) == '.';
  }
}
