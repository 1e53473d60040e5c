package vn.vanban.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.BareKind;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.reference.Reference.Citing;
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

  /** Words of an adverbial before the subject of a sentence: "Từ ngày 1/8,". */
  private static final int MAX_ADVERBIAL = 6;

  private final String text;
  private final List<Item> items;
  private final List<Placed> placed;
  private final Sides sides;
  private final BareKinds bareKinds;
  private final int[] order;
  private final Actors actors;
  private final Clauses clauses;
  private final MainClause mainClause;
  private final TaskHeads taskHeads;
  private final Standing standing;
  private final Front front;
  private final Nominals nominals;

  Subjects(String text, List<Item> items, List<Placed> placed, Sides sides) {
    this.text = text;
    this.items = items;
    this.placed = placed;
    this.sides = sides;
    order = new int[items.size()];
    for (int i = 0; i < placed.size(); i++) {
      order[placed.get(i).index()] = i;
    }
    bareKinds = new BareKinds(text, items, order, sides);
    clauses = new Clauses(text);
    actors = new Actors(text, items, placed, order);
    taskHeads = new TaskHeads(text, items);
    standing = new Standing(text, items);
    front = new Front(text);
    nominals = new Nominals(text);
    mainClause = new MainClause(text, items, actors, clauses);
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
    if (bareKinds.isBehindDraft(verbStart)) {
      return sides.called(bareKinds.draftStart(verbStart), Words.backOverSpace(text, verbStart));
    }
    if (nominals.isNominal(verbStart, from) || nominals.isAtMeeting(verbStart, from)) {
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
      return sides.called(commanded.start(), commanded.end());
    }
    var head = taskHeads.above(verb, here.sentence());
    if (head != null) {
      return sides.isOwnIssuer(head) ? null : sides.actor(head);
    }
    var kind = sides.isNarrative() ? taskHeads.subjectAbove(verb) : null;
    if (kind != null) {
      return sides.called(kind.start(), kind.end());
    }
    var people = clauses.peopleAt(from, verbStart);
    if (people != null) {
      return sides.called(people.start(), people.end());
    }
    var bound = clauses.responsible(from, verbStart);
    if (bound != null) {
      return sides.called(bound.start(), bound.end());
    }
    boolean told = !sides.isNarrative() || !nominals.isSpokenOf(from, verbStart);
    var doer = told ? somebody(here, verbStart) : null;
    return doer == null && told ? predecessor(verb, object) : doer;
  }

  /** "theo Quy định số 6 … và thay thế Quy định số 5": no article replaces anything by itself. */
  private @Nullable Citing predecessor(int verb, int object) {
    boolean replaces = items.get(verb) instanceof Verb changing && changing.act() == Act.REPLACE;
    var here = placed.get(object);
    boolean joined = "và".equals(Words.previous(text, items.get(verb).start()));
    int first = sides.isNarrative() && replaces && joined ? object - MAX_ITEMS : object;
    for (int i = object - 1; i >= Math.max(0, first); i--) {
      if (!placed.get(i).sentence().equals(here.sentence())) {
        break;
      }
      if (placed.get(i).mention().kind() == here.mention().kind() && !sides.areSame(i, object)) {
        return sides.document(i);
      }
    }
    return null;
  }

  /** The subject that the item at {@code i} is, or stands for; empty where it is none. */
  private Optional<Ruling> subjectAt(int i, int object, int verbStart, List<Ruling> rulings) {
    return switch (items.get(i)) {
      case Mention _ -> {
        int which = order[i];
        var ruling = rulings.get(which);
        int right = placed.get(which).right();
        if (bareKinds.isBehindDraft(placed.get(which).left())) {
          var draft = placed.get(which).mention();
          yield Optional.of(by(sides.called(bareKinds.draftStart(draft.start()), draft.end())));
        }
        if (holdsDuty(placed.get(which), verbStart)
            || standing.isTaken(placed.get(which).left(), right, verbStart)) {
          yield Optional.empty();
        }
        int order = right < verbStart ? clauses.orderEnd(right, verbStart) : -1;
        if (order >= 0 && sides.isNarrative()) {
          yield Optional.of(by(sides.called(order, Words.backOverSpace(text, verbStart))));
        }
        if (isAddressed(right, verbStart)) {
          yield Optional.of(by(sides.document(which)));
        }
        boolean governed =
            ruling.relation() != Relation.CITES
                && right < verbStart
                && (Gaps.has(text, right, verbStart, ",")
                    || isFoundation(ruling, right, verbStart));
        if (opensSentence(placed.get(which)) && !Gaps.has(text, right, verbStart, "”")
            || !governed && isAdjacent(right, verbStart)) {
          yield Optional.of(by(sides.document(which)));
        }
        if (ruling.relation() != Relation.CITES) {
          yield Optional.of(ruling);
        }
        boolean apart = right < verbStart && Gaps.has(text, right, verbStart, ";");
        yield !apart && isContaining(placed.get(which))
            ? Optional.of(by(sides.document(which)))
            : Optional.empty();
      }
      case BareKind bare when isNear(bare.end(), verbStart) && isApposition(i) ->
          Optional.of(by(sides.document(order[i - 1])));
      case BareKind bare when isNear(pastIssuer(bare, i), verbStart) ->
          bareKinds.subject(bare, i, object);
      case Authority authority when acts(authority, i, verbStart, placed.get(object).sentence()) ->
          Optional.of(by(sides.isOwnIssuer(authority) ? null : sides.actor(authority)));
      default -> Optional.empty();
    };
  }

  /** "căn cứ Kế hoạch số 5 xây dựng kế hoạch thực hiện": what follows is done on that basis. */
  private boolean isFoundation(Ruling ruling, int right, int verbStart) {
    return ruling.relation() == Relation.LEGAL_BASIS
        && Gaps.words(text, right, verbStart, 2) > 1
        && !Coordination.describes(text, right);
  }

  /** Whether the item at {@code i} names the object itself once more. */
  private boolean isSame(int i, int object) {
    return items.get(i) instanceof Mention && sides.areSame(order[i], object);
  }

  private static Ruling by(@Nullable Citing citing) {
    return new Ruling(Relation.CITES, citing);
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
        sides.isNarrative()
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

  /** "Nghị quyết số 5, kế hoạch hành động thực hiện …": the kind says what the document is. */
  private boolean isApposition(int kind) {
    if (kind == 0 || !(items.get(kind - 1) instanceof Mention)) {
      return false;
    }
    int comma = Words.gap(text, placed.get(order[kind - 1]).right());
    return text.startsWith(",", comma)
        && Words.gap(text, comma + 1) == items.get(kind).start()
        && !Words.isCapital(text, items.get(kind).start());
  }

  /** "Kế hoạch của Ủy ban nhân dân tỉnh": the end of the kind with its issuer. */
  private int pastIssuer(BareKind bare, int index) {
    boolean issued =
        index + 1 < items.size()
            && items.get(index + 1) instanceof Authority issuer
            && sides.isOwnKind(bare.kind())
            && Gaps.words(text, bare.end(), issuer.start(), 2) == 1
            && "của".equals(Words.previous(text, issuer.start()));
    return issued ? items.get(index + 1).end() : bare.end();
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

  /** "theo nhiệm vụ được giao trong Quyết định này tổ chức thực hiện": the duty stands there. */
  private boolean holdsDuty(Placed subject, int verbStart) {
    int lead = Words.startOfPrevious(text, subject.left());
    return isContaining(subject)
        && "giao".equals(Words.previous(text, lead))
        && !Gaps.has(text, subject.right(), verbStart, ",");
  }

  private boolean acts(Authority authority, int index, int verbStart, Span sentence) {
    if (standing.isResponsible(authority, verbStart)
        || sides.isNarrative() && standing.isAchiever(authority, verbStart)) {
      return true;
    }
    if (!actors.mayAct(authority, index)
        || Gaps.has(text, authority.end(), verbStart, "?")
        || standing.isNominalised(authority, index, verbStart, sentence)
        || actors.isAdverbial(authority, verbStart)
        || actors.isCompanion(index)
        || isAddressee(index, verbStart)) {
      return false;
    }
    if (sides.isNarrative()) {
      return !clauses.speaks(authority.end())
          && !clauses.isSaid(authority.end(), verbStart)
          && !standing.isInsidePhrase(authority, verbStart)
          && standing.reachesOver(authority, verbStart, sentence)
          && !(actors.isOwner(authority) && Gaps.has(text, authority.end(), verbStart, ","))
          && !clauses.opensQuotation(authority.end(), verbStart);
    }
    return !actors.isAttribute(index)
        && (Gaps.isListMark(text, sentence.start(), authority.start())
            || front.isSubjectOfAll(sentence.start(), authority, verbStart)
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
    var before = sides.isNarrative() ? clauses.actorBefore(start, verb) : null;
    if (before != null) {
      return sides.called(before.start(), before.end());
    }
    var deed = mainClause.behind(here);
    boolean made = deed != null && deed.made() != MainClause.NOTHING;
    if (deed != null && (sides.isNarrative() || made && Gaps.words(text, start, verb, 2) < 2)) {
      return doer(deed);
    }
    if (deed != null && !sides.isNarrative() && Gaps.words(text, start, verb, 2) < 2) {
      return reported(deed);
    }
    var behind =
        sides.isNarrative()
            ? clauses.actorBehind(start, verb, here.right(), here.sentence().end())
            : null;
    return behind == null ? null : sides.called(behind.start(), behind.end());
  }

  /** "Thực hiện Nghị quyết số 5, các sở đã …": what others have done, told in a document. */
  private @Nullable Citing reported(MainClause.Deed deed) {
    boolean acts = front.hasDone(deed.end()) || front.isMany(deed.start());
    return acts && !sides.isOwnIssuer(deed.start(), deed.end())
        ? sides.called(deed.start(), deed.end())
        : null;
  }

  /** Who acts and is named after what is done: "Căn cứ Thông tư này, các trường …". */
  @Nullable Citing behind(Placed here) {
    var deed = mainClause.behind(here);
    return deed == null ? null : doer(deed);
  }

  private @Nullable Citing doer(MainClause.Deed deed) {
    return deed.made() == MainClause.NOTHING || sides.isNarrative()
        ? sides.called(deed.start(), deed.end())
        : sides.document(order[deed.made()]);
  }

  /** "Các huyện ủy căn cứ Kế hoạch này": somebody stands in its clause before the verb. */
  boolean isNamedBefore(int verb, int sentence) {
    int start = items.get(verb).start();
    return !Words.isCapital(text, start)
        && verb > 0
        && items.get(verb - 1) instanceof Authority authority
        && authority.start() >= sentence
        && !Gaps.has(text, authority.end(), start, ";:.")
        && Gaps.words(text, authority.end(), start, MAX_WORDS_TO_VERB) < MAX_WORDS_TO_VERB;
  }

  /** Whether {@code verb} has an object of its own behind it. */
  boolean hasObject(Verb verb) {
    int next = Words.gap(text, verb.end());
    return next < text.length() && ".,;".indexOf(text.charAt(next)) < 0;
  }
}
