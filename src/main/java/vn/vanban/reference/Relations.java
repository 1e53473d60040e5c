package vn.vanban.reference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Header;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Sentences;

/** Says of each mention what is done to it and by whom. */
final class Relations {

  private static final List<String> TO_LIFE =
      List.of("vào cuộc sống", "vào thực tiễn", "vào thực tế");
  private static final List<String> BRINGING = List.of("đưa");

  /** UTF-16 units around a mention. */
  private static final int MAX_TO_LIFE = 60;

  private static final List<String> AND = List.of("và", "gắn với", "cùng với", ",");

  /** Words of "và hơn 3". */
  private static final int MAX_WORDS_OF_YEARS = 5;

  /** Mentions between a document and the last that its title names. */
  private static final int MAX_TO_HOST = 8;

  /** Words of "về việc chủ động" before what a title tells to do. */
  private static final int MAX_TITLE_HEAD = 6;

  /** Words of "1. Đối với" before a document that opens its sentence. */
  private static final int MAX_FRONT = 5;

  /** Words of "đồng thời nhận thức đầy đủ về ý nghĩa và tinh thần của". */
  private static final int MAX_UNDERSTOOD = 14;

  /** UTF-16 units of these words. */
  private static final int MAX_CLAUSE = 120;

  /** Items from "ban hành" to what its title changes. */
  private static final int MAX_TITLE = 8;

  private static final List<String> UNDERSTANDING = List.of("nhận thức", "thấm nhuần", "hiểu rõ");

  /** Before "là" where a document gets another name. */
  private static final Set<String> CALLING = Set.of("gọi", "tắt", "chung");

  private static final Set<String> AGENT_WORDS = Set.of("bởi", "theo", "tại", "bằng");

  private final String text;
  private final List<Item> items;
  private final List<Placed> placed;
  private final List<Optional<Identity>> identities;
  private final Sides sides;
  private final Subjects subjects;
  private final Government government;
  private final Passives passives;
  private final Coordination coordination;
  private final Lists lists;
  private final List<Ruling> rulings = new ArrayList<>();

  /** For each mention the one that it is coordinated with, and the one that it describes. */
  private final int[] partners;

  private final int[] hosts;

  /** Those whose ruling was said behind them; what comes later does not share it. */
  private final BitSet told = new BitSet();

  Relations(
      String text,
      Header header,
      List<Item> items,
      List<Placed> placed,
      List<Optional<Identity>> identities,
      Sentences sentences) {
    this.text = text;
    this.items = items;
    this.placed = placed;
    this.identities = identities;
    var openings = new Openings(text, items);
    sides = new Sides(text, header, placed, identities);
    subjects = new Subjects(text, items, placed, sides);
    government = new Government(text, items, openings);
    passives = new Passives(text, items, placed, sides);
    coordination = new Coordination(text, items, placed, openings);
    lists = new Lists(text, items, placed, sentences, openings);
    partners = new int[placed.size()];
    hosts = new int[placed.size()];
  }

  /** One ruling for each mention, in order. */
  List<Ruling> rule() {
    for (int i = 0; i < placed.size(); i++) {
      var passive = passives.of(i);
      int subject = passive == null ? i : passives.subject(i);
      if (passive != null && subject < i) {
        rulings.set(subject, passive);
        passive = null;
      }
      partners[i] = coordination.partner(i, hosts, rulings);
      rulings.add(isCalledSo(placed.get(i)) ? called(i) : ruling(i, passive));
      hosts[i] = host(i);
      if (passive != null) {
        shareBackwards(i, passive);
      }
    }
    return List.copyOf(rulings);
  }

  /** The mention before number {@code which} whose document does something to it. */
  private int host(int which) {
    var citing = rulings.get(which).citing();
    var sentence = placed.get(which).sentence();
    int first = Math.max(0, which - MAX_TO_HOST);
    for (int i = which - 1; citing != null && i >= first; i--) {
      if (!placed.get(i).sentence().equals(sentence)) {
        break;
      }
      if (citing.equals(sides.document(i))) {
        return i;
      }
    }
    return Coordination.NONE;
  }

  /** "(sau đây gọi tắt là Nghị quyết số 5)" does nothing to it. */
  private boolean isCalledSo(Placed here) {
    int at = Words.startOfPrevious(text, here.left());
    return Words.match(text, at, "là") >= 0
        && CALLING.contains(String.valueOf(Words.previous(text, at)));
  }

  /**
   * What is done to the document that gets its whole number once more as its name, where the
   * sentence names it before. A short name only says how it is called, and "ban hành Thông tư sửa
   * đổi A (sau đây gọi là A)" tells a title.
   */
  private Ruling called(int which) {
    int first = Math.max(0, which - MAX_TO_HOST);
    boolean whole = placed.get(which).mention().naming() instanceof Naming.Numbered;
    for (int i = which - 1; whole && i >= first && isInSameSentence(i, which); i--) {
      if (sides.areSame(i, which)) {
        return isOfMade(placed.get(i)) ? Ruling.CITES : rulings.get(i);
      }
    }
    return Ruling.CITES;
  }

  /** "ban hành Thông tư sửa đổi A": what is made says it, before it is done. */
  private boolean isOfMade(Placed here) {
    for (int i = here.index() - 1; i >= Math.max(0, here.index() - MAX_TITLE); i--) {
      if (items.get(i).start() < here.sentence().start()) {
        return false;
      }
      if (items.get(i) instanceof Verb verb && verb.act() == Act.ISSUE) {
        return true;
      }
    }
    return false;
  }

  private boolean isInSameSentence(int first, int last) {
    return placed.get(first).sentence().equals(placed.get(last).sentence());
  }

  private Ruling ruling(int which, @Nullable Ruling passive) {
    var here = placed.get(which);
    if (isBroughtToLife(here)) {
      return new Ruling(Relation.IMPLEMENTS, subjects.of(here.index(), which, rulings));
    }
    var verb = government.of(here);
    if (verb != null && isReviewedToo(which, verb)) {
      return rulings.get(which - 1);
    }
    if (verb != null
        && !isInTitle(which, verb)
        && (passive == null || verb.act() != Act.IMPLEMENT)) {
      return active(which, verb);
    }
    if (passive != null) {
      told.set(which);
      return passive;
    }
    var again = again(which);
    if (again != null) {
      return again;
    }
    var inherited = inherited(which);
    if (inherited != null) {
      return inherited;
    }
    var fronted = fronted(here);
    if (fronted != null) {
      return fronted;
    }
    var listed = lists.of(which, rulings);
    return listed == null ? Ruling.CITES : listed;
  }

  /** "thực hiện A về việc triển khai việc này, B": the verb tells what A is about. */
  private boolean isInTitle(int which, Government.Governing verb) {
    int partner = partners[which];
    int doing = items.get(verb.index()).start();
    return partner != Coordination.NONE
        && partner == which - 1
        && placed.get(partner).right() < doing
        && !coordination.isImmediate(partner, which)
        && Coordination.describes(text, placed.get(partner).right())
        && Gaps.words(text, placed.get(partner).right(), doing, MAX_TITLE_HEAD) < MAX_TITLE_HEAD
        && rulings.get(partner).relation() != Relation.CITES
        && Gaps.has(text, items.get(verb.index()).end(), placed.get(which).left(), ",;");
  }

  /** "sơ kết 3 năm thực hiện A và 2 năm thực hiện B": the second is reviewed like the first. */
  private boolean isReviewedToo(int which, Government.Governing verb) {
    if (which == 0 || rulings.get(which - 1).relation() != Relation.REVIEWS) {
      return false;
    }
    int from = placed.get(which - 1).right();
    int doing = items.get(verb.index()).start();
    int period = Words.startOfPrevious(text, doing);
    return verb.act() == Act.IMPLEMENT
        && placed.get(which - 1).sentence().equals(placed.get(which).sentence())
        && from < period
        && Words.match(text, period, "năm") >= 0
        && Words.matchAny(text, Words.gap(text, from), AND) >= 0
        && Gaps.words(text, from, period, MAX_WORDS_OF_YEARS) < MAX_WORDS_OF_YEARS
        && !Gaps.has(text, from, period, ";:.");
  }

  /** "đưa Nghị quyết số 5 vào cuộc sống". */
  private boolean isBroughtToLife(Placed here) {
    int end = Math.min(here.sentence().end(), here.right() + MAX_TO_LIFE);
    int start = Math.max(here.sentence().start(), here.left() - MAX_TO_LIFE);
    return Gaps.mentions(text, Math.min(end, here.right()), end, TO_LIFE)
        && Gaps.mentions(text, start, here.left(), BRINGING);
  }

  private Ruling active(int which, Government.Governing verb) {
    var relation = verb.act().relation();
    if (relation == null) {
      return Ruling.CITES;
    }
    if (verb.act() != Act.FOUND_ON || !isBasisOfText(placed.get(which))) {
      return new Ruling(relation, subjects.of(verb.index(), which, rulings));
    }
    if (subjects.isNamedBefore(verb.index(), placed.get(which).sentence().start())) {
      return new Ruling(relation, subjects.of(verb.index(), which, rulings));
    }
    boolean own = placed.get(which).mention().naming() instanceof Naming.Self;
    return new Ruling(relation, own ? subjects.behind(placed.get(which)) : null);
  }

  /**
   * A document's own căn cứ line, which ends with a semicolon; in an article somebody acts on it.
   */
  private boolean isBasisOfText(Placed here) {
    int end = here.sentence().end();
    return !sides.isNarrative() || end > 0 && text.charAt(end - 1) == ';';
  }

  /** "sửa đổi Thông tư số 5 về … (Thông tư số 5)": what is done to it is said once. */
  private @Nullable Ruling again(int which) {
    int first = firstOf(which);
    return first < 0 ? null : rulings.get(first);
  }

  /** The mention that number {@code which}, alone in brackets, names once more; or -1. */
  private int firstOf(int which) {
    var here = placed.get(which);
    int before = Words.backOverSpace(text, here.left());
    int behind = Words.gap(text, here.right());
    boolean alone =
        before > 0
            && text.charAt(before - 1) == '('
            && behind < text.length()
            && text.charAt(behind) == ')';
    String number = identities.get(which).map(Identity::number).orElse(null);
    for (int i = which - 1; alone && number != null && i >= Math.max(0, which - 2); i--) {
      boolean same = number.equals(identities.get(i).map(Identity::number).orElse(null));
      if (same && placed.get(i).sentence().equals(here.sentence())) {
        return i;
      }
    }
    return -1;
  }

  /** Coordinated mentions share a verb: "thực hiện Nghị quyết A và Kế hoạch B". */
  private @Nullable Ruling inherited(int which) {
    int partner = partners[which];
    if (partner == Coordination.NONE) {
      return null;
    }
    var ruling = rulings.get(partner);
    if (ruling.citing() != null && ruling.citing().equals(sides.document(which))) {
      return null;
    }
    boolean bare = ruling.relation() == Relation.CITES || told.get(partner);
    return bare && !coordination.isImmediate(partner, which) ? null : ruling;
  }

  /** "Về Kết luận số 14, Thành ủy đã quán triệt, triển khai." */
  private @Nullable Ruling fronted(Placed here) {
    int start = here.sentence().start();
    if (Gaps.words(text, start, here.left(), MAX_FRONT) >= MAX_FRONT && !isUnderstood(here)) {
      return null;
    }
    Authority actor = null;
    for (int i = here.index() + 1; i < Math.min(items.size(), here.index() + 8); i++) {
      var item = items.get(i);
      if (item.start() >= here.sentence().end() || item instanceof Mention) {
        return null;
      }
      boolean behindComma =
          item.start() > here.right() && Gaps.has(text, here.right(), item.start(), ",");
      if (item instanceof Authority authority && behindComma) {
        actor = actor == null ? authority : actor;
      }
      if (item instanceof Verb verb
          && actor != null
          && verb.act() == Act.IMPLEMENT
          && !subjects.hasObject(verb)) {
        return new Ruling(Relation.IMPLEMENTS, sides.actor(actor));
      }
    }
    return null;
  }

  /** "…, nhận thức rõ ý nghĩa của Chỉ thị số 5, huyện đã triển khai": they carry that out. */
  private boolean isUnderstood(Placed here) {
    int clause = here.left();
    int first = Math.max(here.sentence().start(), clause - MAX_CLAUSE);
    while (clause > first && ",;:.“”\"()".indexOf(text.charAt(clause - 1)) < 0) {
      clause--;
    }
    return Gaps.words(text, clause, here.left(), MAX_UNDERSTOOD) < MAX_UNDERSTOOD
        && Gaps.mentions(text, clause, here.left(), UNDERSTANDING);
  }

  /** "A và B hết hiệu lực": what is said behind the last holds for all. */
  private void shareBackwards(int last, Ruling ruling) {
    int named = firstOf(last);
    if (named >= 0 && rulings.get(named).equals(Ruling.CITES)) {
      rulings.set(named, ruling);
    }
    // "A sửa đổi B đã được sửa đổi bởi C": B has been changed before, not A that changes it.
    boolean changed = rulings.get(last).relation() == ruling.relation();
    int subject = changed ? last : hosts[last];
    int first = subject;
    while (first != Coordination.NONE
        && partners[first] != Coordination.NONE
        && rulings.get(partners[first]).equals(Ruling.CITES)) {
      first = partners[first];
    }
    boolean agent = first >= 0 && isAgent(placed.get(first));
    for (int i = subject; i != Coordination.NONE && !agent; i = i == first ? -1 : partners[i]) {
      if (rulings.get(i).equals(Ruling.CITES)) {
        rulings.set(i, ruling);
      }
    }
  }

  /**
   * "… sửa đổi bởi A và B được sửa đổi bởi C": A has done it, nobody did it to A. In "Quy định tại
   * A và B hết hiệu lực" nothing is done before A.
   */
  private boolean isAgent(Placed here) {
    String before = Words.previous(text, here.left());
    boolean led = before != null && AGENT_WORDS.contains(before);
    for (int i = here.index() - 1; led && "tại".equals(before) && i >= 0; i--) {
      if (items.get(i).start() < here.sentence().start()) {
        return false;
      }
      if (items.get(i) instanceof Mention || items.get(i) instanceof Verb) {
        return true;
      }
    }
    return led && !"tại".equals(before);
  }
}
