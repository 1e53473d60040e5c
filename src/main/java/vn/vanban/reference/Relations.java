package vn.vanban.reference;

import java.util.ArrayList;
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

  /** Acts that the head of a list does to its items: "Bãi bỏ các văn bản sau đây:". */
  private static final Set<Act> LISTING =
      Set.of(Act.FOUND_ON, Act.REPEAL, Act.REPLACE, Act.AMEND, Act.END, Act.CORRECT);

  private static final Set<String> AGENT_WORDS = Set.of("bởi", "theo", "tại", "bằng");

  private final String text;
  private final List<Item> items;
  private final List<Placed> placed;
  private final Sentences sentences;
  private final Subjects subjects;
  private final Government government;
  private final Passives passives;
  private final List<Ruling> rulings = new ArrayList<>();

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
    this.sentences = sentences;
    subjects = new Subjects(text, header, items, placed, identities);
    government = new Government(text, items);
    passives = new Passives(text, items, placed, subjects);
  }

  /** One ruling for each mention, in order. */
  List<Ruling> rule() {
    for (int i = 0; i < placed.size(); i++) {
      var passive = passives.of(i);
      rulings.add(ruling(i, passive));
      if (passive != null) {
        shareBackwards(i, passive);
      }
    }
    return List.copyOf(rulings);
  }

  private Ruling ruling(int which, @Nullable Ruling passive) {
    var here = placed.get(which);
    var verb = government.of(here);
    if (verb != null && (passive == null || verb.act() != Act.IMPLEMENT)) {
      return active(which, verb);
    }
    if (passive != null) {
      return passive;
    }
    var inherited = inherited(which);
    if (inherited != null) {
      return inherited;
    }
    var fronted = fronted(here);
    if (fronted != null) {
      return fronted;
    }
    var listed = listed(which);
    return listed == null ? Ruling.CITES : listed;
  }

  private Ruling active(int which, Government.Governing verb) {
    var relation = verb.act().relation();
    if (relation == null) {
      return Ruling.CITES;
    }
    boolean basis = verb.act() == Act.FOUND_ON && !subjects.isNarrative();
    return new Ruling(relation, basis ? null : subjects.of(verb.index(), which, rulings));
  }

  /** Coordinated mentions share a verb: "thực hiện Nghị quyết A và Kế hoạch B". */
  private @Nullable Ruling inherited(int which) {
    if (which == 0) {
      return null;
    }
    var before = placed.get(which - 1);
    var here = placed.get(which);
    if (!before.sentence().equals(here.sentence()) || before.right() > here.left()) {
      return null;
    }
    var ruling = rulings.get(which - 1);
    return ruling.relation() == Relation.CITES && !Gaps.joins(text, before.right(), here.left())
            || !isCoordinated(before, here)
        ? null
        : ruling;
  }

  /** Joined by a comma or "và", with nothing but the first one's subject between. */
  private boolean isCoordinated(Placed before, Placed here) {
    return Gaps.joins(text, before.right(), here.left())
        || endsWithJoiner(here.left()) && isSubject(before.right(), here.index());
  }

  private boolean endsWithJoiner(int at) {
    int i = Words.backOverSpace(text, at);
    String word = Words.previous(text, at);
    return i > 0 && (text.charAt(i - 1) == ',' || text.charAt(i - 1) == ';')
        || "và".equals(word)
        || "các".equals(word);
  }

  /** "về …", "quy định …" behind a mention, without an actor or a verb of its own. */
  private boolean isSubject(int from, int next) {
    int i = Words.gap(text, from);
    boolean about = Words.matchAny(text, i, List.of("về", "quy định", "phê duyệt", "(")) >= 0;
    for (int j = next - 1; about && j >= 0 && items.get(j).start() >= from; j--) {
      if (items.get(j) instanceof Verb verb && verb.act() == Act.ISSUE) {
        return false;
      }
    }
    return about;
  }

  /** "Về Kết luận số 14, Thành ủy đã quán triệt, triển khai." */
  private @Nullable Ruling fronted(Placed here) {
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
        return new Ruling(Relation.IMPLEMENTS, subjects.actor(actor));
      }
    }
    return null;
  }

  /** An item of a list whose head ends with a colon and says what is done to all of them. */
  private @Nullable Ruling listed(int which) {
    var here = placed.get(which);
    int start = here.sentence().start();
    if (!Gaps.isListMark(text, start, here.left())) {
      return null;
    }
    int before = Words.backOverSpace(text, start);
    if (before == 0) {
      return null;
    }
    if (text.charAt(before - 1) != ':') {
      boolean goesOn = which > 0 && ";,.".indexOf(text.charAt(before - 1)) >= 0;
      boolean next = goesOn && placed.get(which - 1).sentence().end() >= before - 1;
      var ruling = next ? rulings.get(which - 1) : null;
      boolean listedToo =
          next
              && Gaps.isListMark(
                  text, placed.get(which - 1).sentence().start(), placed.get(which - 1).left());
      return listedToo && ruling != null && ruling.relation() != Relation.CITES ? ruling : null;
    }
    var head = sentences.around(before - 1);
    for (int i = here.index() - 1; i >= 0 && items.get(i).start() >= head.start(); i--) {
      if (items.get(i) instanceof Mention) {
        return null;
      }
      if (items.get(i) instanceof Verb verb && LISTING.contains(verb.act())) {
        var relation = verb.act().relation();
        return relation == null ? null : new Ruling(relation, null);
      }
    }
    return null;
  }

  /** "A và B hết hiệu lực": what is said behind the last holds for all. */
  private void shareBackwards(int last, Ruling ruling) {
    int first = last;
    while (first > 0
        && rulings.get(first - 1).equals(Ruling.CITES)
        && placed.get(first - 1).sentence().equals(placed.get(last).sentence())
        && isCoordinated(placed.get(first - 1), placed.get(first))) {
      first--;
    }
    String before = Words.previous(text, placed.get(first).left());
    // "… sửa đổi bởi A và B được sửa đổi bởi C": A has done it, nobody did it to A.
    if (before == null || !AGENT_WORDS.contains(before)) {
      for (int i = first; i < last; i++) {
        rulings.set(i, ruling);
      }
    }
  }
}
