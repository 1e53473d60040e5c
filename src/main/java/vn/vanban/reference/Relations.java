package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
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

  private static final List<String> TO_LIFE = List.of("vào cuộc sống");
  private static final List<String> BRINGING = List.of("đưa");

  /** UTF-16 units around a mention. */
  private static final int MAX_TO_LIFE = 60;

  /** Heads of lists that end without a colon. */
  private static final List<String> ANNOUNCING = List.of("sau đây");

  /** Kinds of which each guides only those behind it. */
  private static final List<DocumentKind> GUIDING =
      List.of(DocumentKind.THONG_TU, DocumentKind.QUYET_DINH, DocumentKind.NGHI_DINH);

  /** Mentions between a document of a list and the last one that it is about. */
  private static final int MAX_LISTED = 8;

  /** Words of "1. Đối với" before a document that opens its sentence. */
  private static final int MAX_FRONT = 5;

  /** Words of "và đoạn 2". */
  private static final int MAX_PART = 5;

  private static final List<String> SUBJECTS =
      List.of("về", "quy định", "phê duyệt", "ban hành", "hướng dẫn", "(");

  /** Before "là" where a document gets another name. */
  private static final Set<String> CALLING = Set.of("gọi", "tắt", "chung");

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
      rulings.add(isCalledSo(placed.get(i)) ? Ruling.CITES : ruling(i, passive));
      if (passive != null) {
        shareBackwards(i, passive);
      }
    }
    return List.copyOf(rulings);
  }

  /** "(sau đây gọi tắt là Nghị quyết số 5)" does nothing to it. */
  private boolean isCalledSo(Placed here) {
    int at = Words.startOfPrevious(text, here.left());
    return Words.match(text, at, "là") >= 0
        && CALLING.contains(String.valueOf(Words.previous(text, at)));
  }

  private Ruling ruling(int which, @Nullable Ruling passive) {
    var here = placed.get(which);
    if (isBroughtToLife(here)) {
      return new Ruling(Relation.IMPLEMENTS, subjects.of(here.index(), which, rulings));
    }
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
    boolean basis = verb.act() == Act.FOUND_ON && !subjects.isNarrative();
    boolean own = placed.get(which).mention().naming() instanceof Naming.Self;
    return new Ruling(
        relation,
        !basis
            ? subjects.of(verb.index(), which, rulings)
            : own ? subjects.behind(placed.get(which)) : null);
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
    int shared = sharedWith(which);
    if (shared < 0) {
      return null;
    }
    var ruling = rulings.get(shared);
    if (ruling.citing() != null && ruling.citing().equals(subjects.document(which))) {
      return null;
    }
    return ruling.relation() == Relation.CITES && !Gaps.joins(text, before.right(), here.left())
            || !isCoordinated(before, here)
        ? null
        : ruling;
  }

  /**
   * The mention whose verb is also that of number {@code which}: the one before it, or, behind what
   * a document in the list is about, that document; -1 where none is.
   *
   * <p>In "căn cứ Nghị định A hướng dẫn Luật B; Nghị định C" C stands beside A, not beside B.
   */
  private int sharedWith(int which) {
    int last = which - 1;
    var here = placed.get(which);
    boolean listed = Gaps.has(text, placed.get(last).right(), here.left(), ";");
    int at = last;
    while (at >= 0 && placed.get(at).sentence().equals(here.sentence())) {
      var ruling = rulings.get(at);
      int citing = ruling.citing() == null ? -1 : citingBefore(at, ruling.citing());
      boolean inside = citing >= 0 && (listed || isNoObject(ruling, citing, which));
      if (!inside) {
        return at;
      }
      at = citing;
    }
    return -1;
  }

  /** The mention in the same sentence before number {@code which} that does this to it, or -1. */
  private int citingBefore(int which, Reference.Citing citing) {
    for (int i = which - 1; i >= Math.max(0, which - MAX_LISTED); i--) {
      if (!placed.get(i).sentence().equals(placed.get(which).sentence())) {
        return -1;
      }
      if (citing.equals(subjects.document(i))) {
        return i;
      }
    }
    return -1;
  }

  /** No decree guides a decree, nor a decision below it. */
  private boolean isNoObject(Ruling ruling, int citing, int which) {
    int guided = guidingRank(which);
    int guiding = guidingRank(citing);
    return ruling.relation() == Relation.GUIDES && guided >= 0 && guided <= guiding;
  }

  private int guidingRank(int which) {
    var kind = placed.get(which).mention().kind();
    return kind == null ? -1 : GUIDING.indexOf(kind);
  }

  /** Joined by a comma or "và", with nothing but the first one's subject between. */
  private boolean isCoordinated(Placed before, Placed here) {
    return Gaps.joins(text, before.right(), here.left())
        || isNextPart(before.right(), here.left())
        || endsWithJoiner(here.left()) && isSubject(before.right(), here.index());
  }

  /** "và đoạn 2 Mục II", "và toàn bộ": a few words before the next one's provisions. */
  private boolean isNextPart(int from, int to) {
    return Words.match(text, Words.gap(text, from), "và") >= 0
        && Gaps.words(text, from, to, MAX_PART) < MAX_PART
        && !Gaps.has(text, from, to, ",;:.");
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
    boolean about = Words.matchAny(text, i, SUBJECTS) >= 0;
    for (int j = next - 1; about && j >= 0 && items.get(j).start() > i; j--) {
      if (items.get(j) instanceof Verb verb && verb.act() == Act.ISSUE && !isNamed(verb)) {
        return false;
      }
    }
    return about;
  }

  /** "về việc ban hành", "về ban hành": what a document is about, not what is done next. */
  private boolean isNamed(Verb verb) {
    String before = Words.previous(text, verb.start());
    return "việc".equals(before) || "về".equals(before);
  }

  /** "Về Kết luận số 14, Thành ủy đã quán triệt, triển khai." */
  private @Nullable Ruling fronted(Placed here) {
    if (Gaps.words(text, here.sentence().start(), here.left(), MAX_FRONT) >= MAX_FRONT) {
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
        return new Ruling(Relation.IMPLEMENTS, subjects.actor(actor));
      }
    }
    return null;
  }

  /** An item of a list whose head ends with a colon and says what is done to all of them. */
  private @Nullable Ruling listed(int which) {
    var here = placed.get(which);
    int start = here.sentence().start();
    if (here.mention().naming() instanceof Naming.Self
        || !Gaps.isListMark(text, start, here.left())) {
      return null;
    }
    int before = Words.backOverSpace(text, start);
    if (before == 0) {
      return null;
    }
    var head = sentences.around(before - 1);
    boolean announced =
        text.charAt(before - 1) == ':'
            || Gaps.mentions(text, head.start(), head.end(), ANNOUNCING)
            || endsWithAfter(head.end())
            || Gaps.words(text, head.start(), head.end(), MAX_PART) < MAX_PART;
    if (!announced) {
      return which > 0 && placed.get(which - 1).sentence().end() >= before - 1
          ? itemBefore(which - 1)
          : null;
    }
    for (int i = here.index() - 1; i >= 0 && items.get(i).start() >= head.start(); i--) {
      if (items.get(i) instanceof Mention) {
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

  /** "… các văn bản sau." */
  private boolean endsWithAfter(int end) {
    int i = Words.backOverSpace(text, end);
    boolean mark = i > 0 && ".;".indexOf(text.charAt(i - 1)) >= 0;
    return "sau".equals(Words.previous(text, mark ? i - 1 : i));
  }

  /** What the list does to the item before, whose last mention is number {@code last}. */
  private @Nullable Ruling itemBefore(int last) {
    var sentence = placed.get(last).sentence();
    int first = last;
    while (first > 0 && placed.get(first - 1).sentence().equals(sentence)) {
      first--;
    }
    var ruling = rulings.get(first);
    boolean listed = Gaps.isListMark(text, sentence.start(), placed.get(first).left());
    boolean headed = ruling.relation() != Relation.CITES && ruling.citing() == null;
    return listed && headed ? ruling : null;
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
