package vn.vanban.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.BareKind;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.reference.Reference.Citing;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/** Finds who does what a verb says: a document that the text names, an authority, or the text. */
final class Subjects {

  private static final int MAX_ITEMS = 24;

  /** Those to whom one letter is sent. */
  private static final int MAX_ADDRESSEES = 6;

  /** Words between a document and what it does: "ngay trong đầu nhiệm kỳ 2020 - 2025 về". */
  private static final int MAX_WORDS_TO_VERB = 12;

  /** In a document that speaks for itself an actor stands near its verb. */
  private static final int MAX_WORDS_TO_ACTOR = 30;

  private static final Set<String> COORDINATING = Set.of("và", "với", "thời", "cùng", "việc");
  private static final Set<String> CONTAINING = Set.of("tại", "trong");
  private static final Set<String> PLURALS = Set.of("các", "những", "thảo", "nhiều");

  /** What is done at one of these nobody does by himself. */
  private static final List<String> MEETINGS =
      List.of("hội nghị", "hội thảo", "cuộc họp", "buổi", "lễ", "lớp", "phiên họp", "tọa đàm");

  private static final List<String> BEYOND_MEETING = List.of("để", "về", "cho", "đã", "là");

  private static final Set<String> HELD = Set.of("tại", "trong", "ở", "sau", "qua", "dự");

  /** UTF-16 units and words from a meeting to what it is held for. */
  private static final int MAX_TO_MEETING = 60;

  private static final int MAX_WORDS_TO_MEETING = 7;

  /** Kinds that amend, replace or guide something even where nobody knows which one is meant. */
  private static final Set<DocumentKind> ACTING =
      Set.of(
          DocumentKind.LUAT,
          DocumentKind.PHAP_LENH,
          DocumentKind.NGHI_DINH,
          DocumentKind.NGHI_QUYET,
          DocumentKind.THONG_TU,
          DocumentKind.QUYET_DINH);

  /** How many earlier mentions may be what "Nghị định" means. */
  private static final int MAX_ANTECEDENTS = 40;

  /** Words of an adverbial before the subject of a sentence: "Từ ngày 1/8,". */
  private static final int MAX_ADVERBIAL = 6;

  /** What is not in force yet, and acts all the same. */
  private static final List<String> DRAFTS = List.of("dự thảo", "soạn thảo", "dự án");

  private final String text;
  private final Header header;
  private final List<Item> items;
  private final List<Placed> placed;
  private final List<Optional<Identity>> identities;
  private final int[] order;
  private final Actors actors;
  private final Clauses clauses;
  private final MainClause mainClause;
  private final TaskHeads taskHeads;

  Subjects(
      String text,
      Header header,
      List<Item> items,
      List<Placed> placed,
      List<Optional<Identity>> identities) {
    this.text = text;
    this.header = header;
    this.items = items;
    this.placed = placed;
    this.identities = identities;
    order = new int[items.size()];
    for (int i = 0; i < placed.size(); i++) {
      order[placed.get(i).index()] = i;
    }
    clauses = new Clauses(text);
    actors = new Actors(text, items, placed, order);
    taskHeads = new TaskHeads(text, items);
    mainClause = new MainClause(text, items, actors, clauses);
  }

  /** Whether the text tells what others do: an article, or a text without a header. */
  boolean isNarrative() {
    return header.family() == Family.PRESS || header.number() == null && header.kind() == null;
  }

  /**
   * The subject of the verb at {@code verb}, whose object is the mention number {@code object}.
   *
   * @param rulings those of all earlier mentions
   */
  @Nullable Citing of(int verb, int object, List<Ruling> rulings) {
    var here = placed.get(object);
    int verbStart = items.get(verb).start();
    int from = here.sentence().start();
    if (isBehindDraft(verbStart)) {
      return called(draftStart(verbStart), Words.backOverSpace(text, verbStart));
    }
    if (isNominal(verbStart, from)
        || isAtMeeting(verbStart, from)) {
      return null;
    }
    var commanded = actors.commanded(verbStart, from);
    for (int i = verb - 1; i >= Math.max(0, verb - MAX_ITEMS); i--) {
      if (items.get(i).start() < from) {
        break;
      }
      if (commanded != null && items.get(i).end() <= commanded.start()) {
        break;
      }
      var found =
          isSame(i, object) ? Optional.<Ruling>empty() : subjectAt(i, object, verbStart, rulings);
      if (found.isPresent()) {
        return found.get().citing();
      }
    }
    if (commanded != null) {
      return called(commanded.start(), commanded.end());
    }
    var head = taskHeads.above(verb, here.sentence());
    if (head != null) {
      return isOwnIssuer(head) ? null : actor(head);
    }
    boolean told = !isNarrative() || !clauses.isSpokenOf(from, verbStart);
    return told ? somebody(here, verbStart) : null;
  }

  /** "Việc thực hiện Nghị quyết số 5 còn chậm": nobody is said to do it. */
  private boolean isNominal(int verbStart, int from) {
    if (!"việc".equals(Words.previous(text, verbStart))) {
      return false;
    }
    int before = Words.backOverSpace(text, Words.startOfPrevious(text, verbStart));
    return before <= from || text.charAt(before - 1) == ':';
  }

  /** "tại Hội nghị triển khai Nghị quyết số 5". */
  private boolean isAtMeeting(int verbStart, int from) {
    for (int i = verbStart - 1; i > Math.max(from, verbStart - MAX_TO_MEETING); i--) {
      if (",;:.()".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
      if (!Words.isLetter(text.charAt(i - 1)) && Words.matchAny(text, i, MEETINGS) >= 0) {
        String before = Words.previous(text, i);
        return before != null
            && HELD.contains(before)
            && Gaps.words(text, i, verbStart, MAX_WORDS_TO_MEETING) < MAX_WORDS_TO_MEETING
            && !Gaps.mentions(text, i, verbStart, BEYOND_MEETING);
      }
    }
    return false;
  }

  /** The subject that the item at {@code i} is, or stands for; empty where it is none. */
  private Optional<Ruling> subjectAt(int i, int object, int verbStart, List<Ruling> rulings) {
    return switch (items.get(i)) {
      case Mention _ -> {
        int which = order[i];
        var ruling = rulings.get(which);
        int right = placed.get(which).right();
        if (isBehindDraft(placed.get(which).left())) {
          var draft = placed.get(which).mention();
          yield Optional.of(by(called(draftStart(draft.start()), draft.end())));
        }
        int order = right < verbStart ? clauses.orderEnd(right, verbStart) : -1;
        if (order >= 0 && isNarrative()) {
          yield Optional.of(by(called(order, Words.backOverSpace(text, verbStart))));
        }
        if (isAddressed(right, verbStart)) {
          yield Optional.of(by(document(which)));
        }
        boolean governed =
            ruling.relation() != Relation.CITES
                && right < verbStart
                && Gaps.has(text, right, verbStart, ",");
        if (opensSentence(placed.get(which)) || !governed && isAdjacent(right, verbStart)) {
          yield Optional.of(by(document(which)));
        }
        if (ruling.relation() != Relation.CITES) {
          yield Optional.of(ruling);
        }
        boolean apart = right < verbStart && Gaps.has(text, right, verbStart, ";");
        yield !apart && isContaining(placed.get(which))
            ? Optional.of(by(document(which)))
            : Optional.empty();
      }
      case BareKind bare when isNear(bare.end(), verbStart) -> bare(bare, i, object);
      case Authority authority when acts(authority, i, verbStart, placed.get(object).sentence()) ->
          Optional.of(by(isOwnIssuer(authority) ? null : actor(authority)));
      default -> Optional.empty();
    };
  }

  /** Whether it is who issued this very document: then the document does it. */
  private boolean isOwnIssuer(Authority authority) {
    String issuer = header.issuer();
    String name = Letters.lower(actor(authority).actor() + "");
    return issuer != null && Letters.lower(issuer).startsWith(name);
  }

  /** "Nghị định cũng bãi bỏ …": the document itself, or the one of that kind just spoken of. */
  private Optional<Ruling> bare(BareKind bare, int index, int object) {
    String before = Words.previous(text, bare.start());
    if (isBehindDraft(bare.start())) {
      return Optional.of(by(called(draftStart(bare.start()), bare.end())));
    }
    boolean title = Gaps.has(text, bare.end(), items.get(index + 1).start(), "\n");
    if (bare.kind() == header.kind() || title) {
      return Optional.of(by(null));
    }
    if (isNarrative() && "hành".equals(before)) {
      return Optional.of(by(called(bare.start(), bare.end())));
    }
    if (!isNarrative()) {
      return Optional.empty();
    }
    boolean many = before != null && PLURALS.contains(before);
    // "chờ Nghị định hướng dẫn Luật A" speaks of another one than "Nghị định cũng hướng dẫn Luật A".
    int verb = items.get(index + 1).start();
    boolean another = before != null && Gaps.words(text, bare.end(), verb, 1) == 0;
    for (int i = order(index) - 1; !many && !another && i >= Math.max(0, object - MAX_ANTECEDENTS); i--) {
      var identity = identities.get(i);
      if (!isSame(placed.get(i).index(), object)
          && identity.isPresent()
          && identity.get().kind() == bare.kind()) {
        return Optional.of(by(document(i)));
      }
    }
    return ACTING.contains(bare.kind())
        ? Optional.of(by(called(bare.start(), bare.end())))
        : Optional.empty();
  }

  /** The order of the first mention behind the item at {@code index}. */
  private int order(int index) {
    for (int i = index; i < items.size(); i++) {
      if (items.get(i) instanceof Mention) {
        return order[i];
      }
    }
    return placed.size();
  }

  private boolean isBehindDraft(int at) {
    int start = Words.startOfPrevious(text, Words.startOfPrevious(text, at));
    int end = Words.matchAny(text, start, DRAFTS);
    return end >= 0 && Words.gap(text, end) == at;
  }

  /** Where "dự thảo" or "Ban soạn thảo" begins that ends before {@code at}. */
  private int draftStart(int at) {
    int start = Words.startOfPrevious(text, Words.startOfPrevious(text, at));
    return Words.match(text, start, "soạn thảo") < 0 ? start : Words.startOfPrevious(text, start);
  }

  /** "dự thảo Nghị định", "Nghị định": acts, and is no document that the text tells. */
  private Citing called(int start, int end) {
    return new Citing(null, null, Words.onOneLine(text, start, end));
  }

  /** Whether the item at {@code i} names the object itself once more. */
  private boolean isSame(int i, int object) {
    if (!(items.get(i) instanceof Mention)) {
      return false;
    }
    var one = identities.get(order[i]).orElse(null);
    var other = identities.get(object).orElse(null);
    return one != null
        && other != null
        && (one.number() != null || one.name() != null)
        && Objects.equals(one.number(), other.number())
        && Objects.equals(one.name(), other.name());
  }

  private static Ruling by(@Nullable Citing citing) {
    return new Ruling(Relation.CITES, citing);
  }

  /** The identity of a mention as one who cites; null for the document itself. */
  @Nullable Citing document(int which) {
    var identity = identities.get(which).orElse(null);
    if (identity == null || identity.own()) {
      return null;
    }
    if (identity.number() != null) {
      return new Citing(identity.number(), null, null);
    }
    var mention = placed.get(which).mention();
    String written = Words.onOneLine(text, mention.start(), mention.end());
    return new Citing(null, identity.name() == null ? written : identity.name(), null);
  }

  Citing actor(Authority authority) {
    return called(authority.start(), authority.end());
  }

  private boolean isAdjacent(int from, int verbStart) {
    if (from > verbStart || Gaps.has(text, from, verbStart, ";:.“”\"")) {
      return false;
    }
    boolean comma = Gaps.has(text, from, verbStart, ",");
    int words = Gaps.words(text, from, verbStart, MAX_WORDS_TO_VERB);
    String before = Words.previous(text, verbStart);
    boolean coordinated =
        words > 0 && before != null && COORDINATING.contains(before) && !isAbout(verbStart);
    return !coordinated && (comma ? words <= 1 : words < MAX_WORDS_TO_VERB);
  }

  /** "về việc sửa đổi …": what the document before it is about. */
  private boolean isAbout(int verbStart) {
    int matter = Words.startOfPrevious(text, verbStart);
    return Words.match(text, matter, "việc") >= 0 && "về".equals(Words.previous(text, matter));
  }

  /** "Nghị định này có hiệu lực từ … và thay thế …": its subject holds for the whole sentence. */
  private boolean opensSentence(Placed subject) {
    int start = subject.sentence().start();
    int answer = Words.backOverSpace(text, subject.left());
    boolean answered =
        answer > start
            && text.charAt(answer - 1) == ':'
            && Gaps.words(text, start, subject.left(), 3) < 3;
    return answered || Gaps.isListMark(text, start, subject.left()) || isBehindAdverbial(subject);
  }

  /** "Từ ngày 1/8, Nghị định số 5 …": a time or a link opens the sentence, nobody acts there. */
  private boolean isBehindAdverbial(Placed subject) {
    int start = subject.sentence().start();
    int before = Words.backOverSpace(text, subject.left());
    boolean adverbial =
        isNarrative()
            && before > start
            && text.charAt(before - 1) == ','
            && Gaps.words(text, start, before, MAX_ADVERBIAL) < MAX_ADVERBIAL;
    for (int i = subject.index() - 1; adverbial && i >= 0; i--) {
      if (items.get(i).start() < start) {
        break;
      }
      adverbial = items.get(i) instanceof Item.Dated;
    }
    return adverbial;
  }

  private boolean isNear(int from, int verbStart) {
    return from <= verbStart
        && Gaps.words(text, from, verbStart, 5) < 5
        && !Gaps.has(text, from, verbStart, ",;:.");
  }

  /** "Tại Kế hoạch số 5 … đã nhấn mạnh nhiệm vụ thực hiện …". */
  private boolean isContaining(Placed subject) {
    String before = Words.previous(text, subject.left());
    return before != null && CONTAINING.contains(before);
  }

  private boolean acts(Authority authority, int index, int verbStart, Span sentence) {
    if (!actors.mayAct(authority, index) || isAddressee(index, verbStart)) {
      return false;
    }
    if (isNarrative()) {
      return !clauses.speaks(authority.end()) && !clauses.opensQuotation(authority.end(), verbStart);
    }
    return !actors.isAttribute(authority)
        && (Gaps.isListMark(text, sentence.start(), authority.start())
            || !Gaps.has(text, authority.end(), verbStart, ";:")
                && Gaps.words(text, authority.end(), verbStart, MAX_WORDS_TO_ACTOR)
                    < MAX_WORDS_TO_ACTOR);
  }

  /** Whether the authority at {@code index} gets a letter about what the verb says. */
  private boolean isAddressee(int index, int verbStart) {
    for (int i = index - 1; i >= Math.max(0, index - MAX_ADDRESSEES); i--) {
      if (items.get(i) instanceof Mention) {
        return isAddressed(placed.get(order[i]).right(), verbStart);
      }
    }
    return false;
  }

  /** "Công văn số 5 gửi các Bộ, địa phương về việc thực hiện". */
  private boolean isAddressed(int from, int verbStart) {
    if (from > verbStart || Words.match(text, Words.gap(text, from), "gửi") < 0) {
      return false;
    }
    String before = Words.previous(text, verbStart);
    return ("việc".equals(before) || "về".equals(before))
        && !Gaps.has(text, from, verbStart, ";:.");
  }

  /** In an article somebody acts, and may be named after what is done; elsewhere a document. */
  private @Nullable Citing somebody(Placed here, int verb) {
    int start = here.sentence().start();
    var before = isNarrative() ? clauses.actorBefore(start, verb) : null;
    if (before != null) {
      return called(before.start(), before.end());
    }
    var deed = mainClause.behind(here);
    boolean made = deed != null && deed.made() != MainClause.NOTHING;
    if (deed != null && (isNarrative() || made && Gaps.words(text, start, verb, 2) < 2)) {
      return doer(deed);
    }
    var behind =
        isNarrative()
            ? clauses.actorBehind(start, verb, here.right(), here.sentence().end())
            : null;
    return behind == null ? null : called(behind.start(), behind.end());
  }

  /** Who acts and is named after what is done: "Căn cứ Thông tư này, các trường …". */
  @Nullable Citing behind(Placed here) {
    var deed = mainClause.behind(here);
    return deed == null ? null : doer(deed);
  }

  private @Nullable Citing doer(MainClause.Deed deed) {
    return deed.made() == MainClause.NOTHING
        ? called(deed.start(), deed.end())
        : document(order[deed.made()]);
  }

  /** Whether {@code verb} has an object of its own behind it. */
  boolean hasObject(Verb verb) {
    int next = Words.gap(text, verb.end());
    return next < text.length() && ".,;".indexOf(text.charAt(next)) < 0;
  }
}
