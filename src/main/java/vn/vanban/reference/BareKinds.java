package vn.vanban.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.reference.Item.BareKind;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Reference.Citing;

/** Tells which document a kind's name without a number stands for as a subject, if any. */
final class BareKinds {

  private static final Set<String> PLURALS = Set.of("các", "những", "thảo", "nhiều");

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

  /** What is not in force yet, and acts all the same. */
  private static final List<String> DRAFTS = List.of("dự thảo", "soạn thảo", "dự án");

  private final String text;
  private final List<Item> items;
  private final int[] order;
  private final Sides sides;

  /**
   * @param order the number of the mention at each index of {@code items}
   */
  BareKinds(String text, List<Item> items, int[] order, Sides sides) {
    this.text = text;
    this.items = items;
    this.order = order;
    this.sides = sides;
  }

  /** "Nghị định cũng bãi bỏ …": the document itself, or the one of that kind just spoken of. */
  Optional<Ruling> subject(BareKind bare, int index, int object) {
    String before = Words.previous(text, bare.start());
    if (isBehindDraft(bare.start())) {
      return Optional.of(by(sides.called(draftStart(bare.start()), bare.end())));
    }
    if (Words.match(text, Words.gap(text, bare.end()), "mới") >= 0) {
      return Optional.of(by(sides.called(bare.start(), bare.end())));
    }
    boolean title =
        opensLine(bare) && Gaps.has(text, bare.end(), items.get(index + 1).start(), "\n");
    if (sides.isOwnKind(bare.kind()) || title) {
      return Optional.of(by(null));
    }
    if (sides.isNarrative() && "hành".equals(before)) {
      return Optional.of(by(sides.called(bare.start(), bare.end())));
    }
    if (!sides.isNarrative()) {
      boolean other =
          ACTING.contains(bare.kind())
              && items.get(index + 1).start() == Words.gap(text, bare.end());
      return other ? Optional.of(by(sides.called(bare.start(), bare.end()))) : Optional.empty();
    }
    if (opensSentence(bare) && Gaps.words(text, bare.end(), items.get(index + 1).start(), 1) == 0) {
      return Optional.of(by(sides.called(bare.start(), bare.end())));
    }
    boolean many = before != null && PLURALS.contains(before);
    // "chờ Nghị định hướng dẫn Luật A" speaks of another one than "Nghị định cũng hướng dẫn Luật
    // A".
    int verb = items.get(index + 1).start();
    boolean another = before != null && Gaps.words(text, bare.end(), verb, 1) == 0;
    int first = many || another ? object : Math.max(0, object - MAX_ANTECEDENTS);
    for (int i = order(index) - 1; i >= first; i--) {
      if (!sides.areSame(i, object) && sides.isOfKind(i, bare.kind())) {
        return Optional.of(by(sides.document(i)));
      }
    }
    return ACTING.contains(bare.kind())
        ? Optional.of(by(sides.called(bare.start(), bare.end())))
        : Optional.empty();
  }

  private boolean opensLine(BareKind bare) {
    int before = Words.backOverSpace(text, bare.start());
    return before == 0 || Gaps.has(text, before, bare.start(), "\n");
  }

  /** "Chương trình hành động thực hiện Nghị quyết số 5 phải …". */
  private boolean opensSentence(BareKind bare) {
    int before = Words.backOverSpace(text, bare.start());
    return Words.isCapital(text, bare.start())
        && (before == 0 || text.charAt(before - 1) == '.' || opensLine(bare));
  }

  /** The order of the first mention behind the item at {@code index}. */
  private int order(int index) {
    for (int i = index; i < items.size(); i++) {
      if (items.get(i) instanceof Mention) {
        return order[i];
      }
    }
    return 0;
  }

  boolean isBehindDraft(int at) {
    int start = Words.startOfPrevious(text, Words.startOfPrevious(text, at));
    int end = Words.matchAny(text, start, DRAFTS);
    return end >= 0 && Words.gap(text, end) == at;
  }

  /** Where "dự thảo" or "Ban soạn thảo" begins that ends before {@code at}. */
  int draftStart(int at) {
    int start = Words.startOfPrevious(text, Words.startOfPrevious(text, at));
    return Words.match(text, start, "soạn thảo") < 0 ? start : Words.startOfPrevious(text, start);
  }

  private static Ruling by(@Nullable Citing citing) {
    return new Ruling(Relation.CITES, citing);
  }
}
