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

  /** Items from the first clause about a document to its end. */
  private static final int MAX_CLAUSE = 24;

  private static final Set<String> PASSIVE = Set.of("được", "bị");
  private static final List<String> AGENT_WORDS =
      List.of("bởi", "tại", "theo", "bằng", "kể từ", "khi", "từ ngày", "trong");

  private static final Set<Act> CHANGING = Set.of(Act.AMEND, Act.REPLACE, Act.REPEAL);

  /** "được thực hiện theo" does not say who does it. */
  private static final List<String> DOING_WORDS = List.of("bởi", "bằng");

  /** Past these the sentence speaks of something else. */
  private static final List<String> ENDING = List.of("thì", "mà");

  /** When a document took effect may stand before what was done to it later. */
  private static final List<String> IN_FORCE = List.of("có hiệu lực");

  /** "ghi rõ Nghị định số 5 hết hiệu lực": told of another text; UTF-16 units before it. */
  private static final List<String> WRITING = List.of("ghi rõ", "ghi", "nêu rõ", "quy định rõ");

  /** UTF-16 units from a document to when it took effect. */
  private static final int MAX_TO_FORCE = 24;

  private static final int MAX_LEAD = 90;

  /** UTF-16 units of "cả hệ thống chính trị khẩn trương". */
  private static final int MAX_AGENT = 60;

  private static final List<String> LATER = List.of("có nội dung", ", được", ", bị", ", đã");

  private final String text;
  private final List<Item> items;
  private final List<Placed> placed;
  private final Sides sides;
  private final People people;

  Passives(String text, List<Item> items, List<Placed> placed, Sides sides) {
    this.text = text;
    this.items = items;
    this.placed = placed;
    this.sides = sides;
    people = new People(text);
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
      if (isOutOfReach(here.right(), item.start())) {
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
          return isEndedAfterAll(i, here) ? new Ruling(Relation.REPEALS, null) : ruling;
        }
      }
    }
    return null;
  }

  /**
   * The mention that is spoken of behind number {@code which}: in "A … theo B, có hiệu lực từ …,
   * được sửa đổi bởi C" it is A, which opens the sentence.
   */
  int subject(int which) {
    var here = placed.get(which);
    int end = Math.min(here.sentence().end(), here.right() + MAX_TO_FORCE);
    int force = Words.gap(text, Math.min(here.right() + 1, end));
    boolean whole =
        text.startsWith(",", here.right()) && Words.matchAny(text, force, IN_FORCE) >= 0;
    int first = which;
    while (whole
        && first > Math.max(0, which - MAX_ITEMS)
        && placed.get(first - 1).sentence().equals(here.sentence())) {
      first--;
    }
    return placed.get(first).left() == here.sentence().start() ? first : which;
  }

  private boolean isOutOfReach(int from, int to) {
    int next = pastColon(from);
    return to > next
        && (Gaps.has(text, next, to, ";:")
            || Gaps.words(text, next, to, MAX_WORDS) >= MAX_WORDS
            || isEnded(next, to));
  }

  /** "Thông tư số 5: bị bãi bỏ bởi" says it of what stands before the colon. */
  private int pastColon(int at) {
    int colon = Words.gap(text, at);
    boolean told = colon < text.length() && text.charAt(colon) == ':';
    int next = told ? Words.gap(text, colon + 1) : at;
    return told && Words.matchAny(text, next, PASSIVE) >= 0 ? next : at;
  }

  /** Whether the sentence turns to something else; "thì được thay thế bởi" does not. */
  private boolean isEnded(int from, int to) {
    String last = Words.previous(text, to);
    int turn = Words.startOfPrevious(text, Words.startOfPrevious(text, to));
    boolean passive = last != null && PASSIVE.contains(last) && Words.match(text, turn, "thì") >= 0;
    return !passive && Gaps.mentions(text, from, to, ENDING);
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
        return ruling(verb.act(), sides.document(which + 1));
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
      return isTold(here, which, index, verb) || isChanger(which) && isEndedHere(index)
          ? null
          : ruling(verb.act(), agent(which, index, verb));
    }
    int bracket = Words.gap(text, here.right());
    boolean bracketed =
        bracket < text.length()
            && text.charAt(bracket) == '('
            && Words.gap(text, bracket + 1) == verb.start();
    boolean passive = before != null && PASSIVE.contains(before);
    boolean shortened = isShortened(here, verb);
    if (passive || bracketed || shortened) {
      var agent = agent(which, index, verb);
      return agent == null && !isOwnAgent(which, index) ? null : ruling(verb.act(), agent);
    }
    if (index > 0
        && items.get(index - 1) instanceof Authority authority
        && authority.start() >= here.right()
        && "được".equals(Words.previous(text, authority.start()))
        && Gaps.words(text, authority.end(), verb.start(), 4) < 4) {
      return ruling(verb.act(), sides.actor(authority));
    }
    return by(here, verb);
  }

  /** "Nghị quyết số 5 được cả hệ thống chính trị triển khai": by those whom no name tells. */
  private @Nullable Ruling by(Placed here, Verb verb) {
    int limit = Math.max(here.right(), verb.start() - MAX_AGENT);
    for (int i = verb.start() - 1; i > limit && ",;:.()".indexOf(text.charAt(i)) < 0; i--) {
      boolean word = Words.isLetter(text.charAt(i)) && !Words.isLetter(text.charAt(i - 1));
      if (word && Words.match(text, i, "được") >= 0) {
        int who = Words.gap(text, Words.end(text, i));
        return who < verb.start() && people.areAt(who)
            ? ruling(verb.act(), sides.called(who, Words.backOverSpace(text, verb.start())))
            : null;
      }
    }
    return null;
  }

  /** "Thông tư số 5 sửa đổi bởi", "Thông tư số 5, sửa đổi tại": without "được". */
  private boolean isShortened(Placed here, Verb verb) {
    int next = Words.gap(text, here.right());
    boolean comma = next < text.length() && text.charAt(next) == ',';
    int start = comma ? Words.gap(text, next + 1) : next;
    int had = Words.match(text, start, "đã");
    start = had < 0 ? start : Words.gap(text, had);
    int by = Words.gap(text, verb.end());
    boolean led = Words.match(text, by, "bởi") >= 0;
    boolean placed = comma && Words.matchAny(text, by, List.of("tại", "theo")) >= 0;
    return start == verb.start() && (led || placed && CHANGING.contains(verb.act()));
  }

  /**
   * "A đã được sửa đổi theo B, C hết hiệu lực kể từ ngày Luật này có hiệu lực": the main clause
   * ends A, whatever the clauses inside it say.
   *
   * @param verb the index of what is said of it first
   */
  private boolean isEndedAfterAll(int verb, Placed here) {
    if (items.get(verb) instanceof Verb first && first.act() == Act.END) {
      return false;
    }
    for (int i = verb + 1; i < Math.min(items.size(), verb + MAX_CLAUSE); i++) {
      var item = items.get(i);
      if (item.start() >= here.sentence().end()) {
        return false;
      }
      if (item instanceof Verb end && end.act() == Act.END) {
        return isEndedHere(i);
      }
      if (item instanceof Verb other && !CHANGING.contains(other.act())) {
        return false;
      }
    }
    return false;
  }

  /** "hết hiệu lực kể từ ngày Luật này có hiệu lực". */
  private boolean isEndedHere(int end) {
    int next = end + 1;
    return next < items.size()
        && items.get(next) instanceof Mention mention
        && mention.naming() instanceof Naming.Self
        && Gaps.words(text, items.get(end).end(), mention.start(), MAX_WORDS_TO_AGENT)
            < MAX_WORDS_TO_AGENT;
  }

  /** "theo B, C và D hết hiệu lực": those that have changed what is ended are not ended. */
  private boolean isChanger(int which) {
    int first = which;
    while (first > 0
        && Gaps.joins(text, placed.get(first - 1).right(), placed.get(first).left())
        && !Gaps.has(text, placed.get(first - 1).right(), placed.get(first).left(), ";")) {
      first--;
    }
    int before = placed.get(first).index() - 1;
    String lead = String.valueOf(Words.previous(text, placed.get(first).left()));
    return first > 0
        && (lead.equals("theo") || lead.equals("bởi"))
        && items.get(before) instanceof Verb verb
        && verb.act() == Act.AMEND
        && verb.start() >= placed.get(first).sentence().start()
        && verb.start() >= placed.get(first - 1).right();
  }

  /** "đã hết hiệu lực", a list of what has ended, an article: nobody ends it here. */
  private boolean isTold(Placed here, int which, int index, Verb verb) {
    String before = Words.previous(text, verb.start());
    int clause = here.sentence().start();
    return "đã".equals(before)
        || Gaps.mentions(text, Math.max(clause, here.left() - MAX_LEAD), here.left(), WRITING)
        || sides.isNarrative() && agentOrder(which, index, verb) < 0
        || Gaps.has(text, here.right(), verb.start(), "\t|");
  }

  private Reference.@Nullable Citing agent(int which, int verbIndex, Verb verb) {
    int by = agentOrder(which, verbIndex, verb);
    var agent = by < 0 ? null : sides.document(by);
    // Without a header "Thông tư này" stands for what it ends, which is not what ends it.
    return agent == null || agent.equals(sides.document(which)) ? null : agent;
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
