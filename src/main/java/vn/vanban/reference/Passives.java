package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Letters;

/** Finds what is said of a mention behind it: "được sửa đổi bởi …", "hết hiệu lực". */
final class Passives {

  private static final int MAX_ITEMS = 10;

  /** A subject ("về thuế giá trị gia tăng") may stand between a document and its verb. */
  private static final int MAX_WORDS = 45;

  private static final int MAX_WORDS_TO_AGENT = 16;
  private static final Set<String> PASSIVE = Set.of("được", "bị");
  private static final List<String> AGENT_WORDS =
      List.of("bởi", "tại", "theo", "bằng", "kể từ", "khi", "từ ngày", "trong");

  /** "được thực hiện theo" does not say who does it. */
  private static final List<String> DOING_WORDS = List.of("bởi", "bằng");

  /** Past these the sentence speaks of something else. */
  private static final List<String> ENDING = List.of("thì", "mà");

  /** When a document took effect may stand before what was done to it later. */
  private static final List<String> IN_FORCE = List.of("có hiệu lực");

  private static final List<String> LATER = List.of("có nội dung", ", được", ", bị", ", đã");

  private final String text;
  private final List<Item> items;
  private final List<Placed> placed;
  private final Subjects subjects;

  Passives(String text, List<Item> items, List<Placed> placed, Subjects subjects) {
    this.text = text;
    this.items = items;
    this.placed = placed;
    this.subjects = subjects;
  }

  /** What is done to mention number {@code which} by someone named behind it, or null. */
  @Nullable Ruling of(int which) {
    var here = placed.get(which);
    for (int i = here.index() + 1; i < Math.min(items.size(), here.index() + MAX_ITEMS); i++) {
      var item = items.get(i);
      if (item.start() >= here.sentence().end()) {
        return null;
      }
      boolean telling = item instanceof Mention || item instanceof Verb;
      if (item.start() < here.right() || !telling) {
        continue;
      }
      if (isOutOfReach(pastColon(here.right()), item.start())) {
        return null;
      }
      if (item instanceof Mention) {
        return doneBy(which, i);
      }
      if (item instanceof Verb verb
          && verb.act().relation() != null
          && !isEffect(here.right(), verb.start())) {
        var ruling = done(here, which, i, verb);
        if (ruling != null) {
          return ruling;
        }
      }
    }
    return null;
  }

  /** "Thông tư số 5: bị bãi bỏ bởi …". */
  private int pastColon(int at) {
    int i = Words.gap(text, at);
    return i < text.length() && text.charAt(i) == ':' ? i + 1 : at;
  }

  private boolean isOutOfReach(int from, int to) {
    return to > from
        && (Gaps.has(text, from, to, ";:")
            || Gaps.words(text, from, to, MAX_WORDS) >= MAX_WORDS
            || Gaps.mentions(text, from, to, ENDING));
  }

  /** "…, có hiệu lực thi hành": what the document does itself. */
  private boolean isEffect(int from, int to) {
    return to > from
        && Gaps.mentions(text, from, to, IN_FORCE)
        && !Gaps.mentions(text, from, to, LATER);
  }

  /** "… được Nghị định số 5 sửa đổi". */
  private @Nullable Ruling doneBy(int which, int agent) {
    if (which + 1 >= placed.size() || placed.get(which + 1).index() != agent) {
      return null;
    }
    var by = placed.get(which + 1);
    String before = Words.previous(text, by.left());
    boolean passive = before != null && PASSIVE.contains(before);
    for (int i = agent + 1; passive && i < Math.min(items.size(), agent + 4); i++) {
      if (items.get(i) instanceof Verb verb
          && verb.start() >= by.right()
          && Gaps.words(text, by.right(), verb.start(), 3) < 3) {
        return ruling(verb.act(), subjects.document(which + 1));
      }
    }
    return null;
  }

  private @Nullable Ruling done(Placed here, int which, int index, Verb verb) {
    String before = Words.previous(text, verb.start());
    if (verb.act() == Act.END && here.mention().naming() instanceof Naming.Self) {
      return null;
    }
    if (verb.act() == Act.END) {
      return isTold(here, which, index, verb)
          ? null
          : ruling(verb.act(), agent(which, index, verb));
    }
    int bracket = Words.gap(text, here.right());
    boolean bracketed =
        bracket < text.length()
            && text.charAt(bracket) == '('
            && Words.gap(text, bracket + 1) == verb.start();
    boolean passive = before != null && PASSIVE.contains(before);
    boolean adjacent = Words.gap(text, here.right()) == verb.start();
    boolean shortened = adjacent && Words.match(text, Words.gap(text, verb.end()), "bởi") >= 0;
    if (passive || bracketed || shortened) {
      var agent = agent(which, index, verb);
      return agent == null && !isOwnAgent(which, index) ? null : ruling(verb.act(), agent);
    }
    if (index > 0
        && items.get(index - 1) instanceof Authority authority
        && authority.start() >= here.right()
        && "được".equals(Words.previous(text, authority.start()))
        && Gaps.words(text, authority.end(), verb.start(), 4) < 4) {
      return ruling(verb.act(), subjects.actor(authority));
    }
    return null;
  }

  /** "đã hết hiệu lực", a list of what has ended, an article: nobody ends it here. */
  private boolean isTold(Placed here, int which, int index, Verb verb) {
    String before = Words.previous(text, verb.start());
    return "đã".equals(before)
        || subjects.isNarrative() && agentOrder(which, index, verb) < 0
        || Gaps.has(text, here.right(), verb.start(), "\t|");
  }

  private Reference.@Nullable Citing agent(int which, int verbIndex, Verb verb) {
    int by = agentOrder(which, verbIndex, verb);
    var agent = by < 0 ? null : subjects.document(by);
    // Without a header "Thông tư này" stands for what it ends, which is not what ends it.
    return agent == null || agent.equals(subjects.document(which)) ? null : agent;
  }

  private boolean isOwnAgent(int which, int verbIndex) {
    return items.get(verbIndex) instanceof Verb verb && agentOrder(which, verbIndex, verb) >= 0;
  }

  /** The next mention where "bởi", "tại", "theo" lead to it, or -1. */
  private int agentOrder(int which, int verbIndex, Verb verb) {
    if (which + 1 >= placed.size()) {
      return -1;
    }
    var next = placed.get(which + 1);
    boolean near =
        next.index() > verbIndex
            && (next.sentence().equals(placed.get(which).sentence()) || isListed(which, next))
            && Gaps.words(text, verb.end(), next.left(), MAX_WORDS_TO_AGENT) < MAX_WORDS_TO_AGENT
            && !Gaps.has(text, verb.end(), next.left(), ";");
    if (!near) {
      return -1;
    }
    String between = Letters.lower(Letters.collapseSpaces(text.substring(verb.end(), next.left())));
    var leading = verb.act() == Act.IMPLEMENT ? DOING_WORDS : AGENT_WORDS;
    return leading.stream().anyMatch(between::contains) ? which + 1 : -1;
  }

  /** "… được sửa đổi, bổ sung bởi:" and the first item of the list below. */
  private boolean isListed(int which, Placed next) {
    int end = placed.get(which).sentence().end();
    return end > 0
        && text.charAt(end - 1) == ':'
        && Gaps.isListMark(text, Words.gap(text, end), next.left());
  }

  private static @Nullable Ruling ruling(Act act, Reference.@Nullable Citing citing) {
    var relation = act.relation();
    return relation == null ? null : new Ruling(relation, citing);
  }
}
