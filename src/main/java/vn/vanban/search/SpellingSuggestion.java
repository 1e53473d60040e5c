package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.text.Span;

/**
 * Finds what was probably meant by words that the collection does not have, or does not have side
 * by side. Looks at the collection's own words alone: those that sound alike (xáng, sáng), those
 * that differ in a letter or two, two that were typed as one. Of all ways through a question the
 * one whose neighbours stand together most often wins, and only a word that nothing in the
 * collection speaks for is ever put in another way.
 */
final class SpellingSuggestion {

  /** Longer questions are found by what is right in them. */
  private static final int MOST_WORDS = 16;

  /** Words that are compared with the whole dictionary: a few milliseconds each. */
  private static final int MOST_UNKNOWN = 3;

  private static final int MOST_CANDIDATES = 8;

  /** A word that sounds alike is a likelier slip than one that is only spelt alike. */
  private static final double SOUND = 2;

  private static final double LETTER = 3;

  /** A word that no document has is worth less than any other. */
  private static final double UNKNOWN = 12;

  /** One word of the question. */
  private record Typed(Span place, String text, String fold) {}

  /** What is no word stands there, as NEAR does: those on its two sides are no neighbours. */
  private static final Typed APART = new Typed(new Span(0, 0), "", "");

  /**
   * @param isTyped whether it is what was typed
   * @param fold its letters; two words where one was typed for two
   */
  private record Candidate(boolean isTyped, String fold, double cost) {

    String first() {
      int space = fold.indexOf(' ');
      return space < 0 ? fold : fold.substring(0, space);
    }

    String last() {
      return fold.substring(fold.indexOf(' ') + 1);
    }
  }

  /** A way through the question up to one of its words. */
  private record Way(@Nullable Way before, Candidate candidate, double worth) {}

  private final CollectionWords words;
  private final Spelling spelling;
  private final Map<String, Integer> pairs = new HashMap<>();
  private int unknown;

  SpellingSuggestion(CollectionWords words, Spelling spelling) {
    this.words = words;
    this.spelling = spelling;
  }

  /** The edits that make of {@code query} what was probably meant; none where it is good. */
  QueryEdits of(ParsedQuery query) throws IOException {
    var typed = new ArrayList<Typed>();
    int end = 0;
    for (var place : query.words()) {
      if (place.start() < end || !query.text().substring(end, place.start()).isBlank()) {
        typed.add(APART);
      }
      end = place.end();
      var core = TypedKeys.core(query.text(), place);
      var tokens = Terms.tokens(core.of(query.text()));
      if (tokens.size() != 1 || core.of(query.text()).chars().anyMatch(Character::isDigit)) {
        typed.add(new Typed(core, "", ""));
      } else {
        typed.add(new Typed(core, core.of(query.text()), tokens.getFirst().fold()));
      }
    }
    if (typed.size() > MOST_WORDS) {
      return QueryEdits.none(query.text());
    }
    var chosen = new ArrayList<Candidate>();
    for (var way = best(typed); way != null; way = way.before()) {
      chosen.addFirst(way.candidate());
    }
    var edits = new ArrayList<QueryEdits.Edit>();
    for (int i = 0; i < chosen.size(); i++) {
      if (!chosen.get(i).isTyped()) {
        String before = i > 0 ? chosen.get(i - 1).last() : "";
        String behind = i + 1 < chosen.size() ? chosen.get(i + 1).first() : "";
        edits.add(
            new QueryEdits.Edit(
                typed.get(i).place(),
                spelling.of(typed.get(i).text(), chosen.get(i).fold(), before, behind)));
      }
    }
    return new QueryEdits(query.text(), edits);
  }

  private @Nullable Way best(List<Typed> typed) throws IOException {
    List<Way> ways = List.of();
    for (int i = 0; i < typed.size(); i++) {
      var candidates = new ArrayList<Candidate>();
      candidates.add(asTyped(typed.get(i)));
      if (isDoubtful(typed, i)) {
        candidates.addAll(candidates(typed.get(i)));
      }
      var next = new ArrayList<Way>();
      for (var candidate : candidates) {
        next.add(bestTo(ways, candidate));
      }
      ways = next;
    }
    // Of equals the first, which is what was typed.
    Way best = null;
    for (var way : ways) {
      best = best == null || way.worth() > best.worth() ? way : best;
    }
    return best;
  }

  private Way bestTo(List<Way> ways, Candidate candidate) throws IOException {
    Way best = null;
    for (var way : ways) {
      String before = way.candidate().last();
      double together =
          before.isEmpty() || candidate.fold().isEmpty()
              ? 0
              : Math.log(1 + pair(before, candidate.first()));
      double worth = way.worth() + together - candidate.cost();
      if (best == null || worth > best.worth()) {
        best = new Way(way, candidate, worth);
      }
    }
    return best == null ? new Way(null, candidate, -candidate.cost()) : best;
  }

  private Candidate asTyped(Typed typed) throws IOException {
    boolean known = typed.fold().isEmpty() || words.folded(typed.fold()) > 0;
    return new Candidate(true, typed.fold(), known ? 0 : UNKNOWN);
  }

  /** Whether no document has the word, or no passage has it beside a neighbour. */
  private boolean isDoubtful(List<Typed> typed, int at) throws IOException {
    String fold = typed.get(at).fold();
    if (fold.isEmpty()) {
      return false;
    }
    if (words.folded(fold) == 0) {
      return true;
    }
    String before = at > 0 ? typed.get(at - 1).fold() : "";
    String behind = at + 1 < typed.size() ? typed.get(at + 1).fold() : "";
    boolean hasNeighbour = !before.isEmpty() || !behind.isEmpty();
    return hasNeighbour
        && (before.isEmpty() || pair(before, fold) == 0)
        && (behind.isEmpty() || pair(fold, behind) == 0);
  }

  private List<Candidate> candidates(Typed typed) throws IOException {
    var candidates = new ArrayList<Candidate>();
    for (String sound : SoundAlikes.of(typed.fold())) {
      if (words.folded(sound) > 0) {
        candidates.add(new Candidate(false, sound, SOUND));
      }
    }
    if (words.folded(typed.fold()) == 0) {
      addSplits(typed.fold(), candidates);
      if (isPronounced(typed.fold()) && unknown++ < MOST_UNKNOWN) {
        addNear(typed, candidates);
      }
    }
    return candidates;
  }

  /** Consonants alone are an abbreviation, which no other one is like. */
  private static boolean isPronounced(String fold) {
    return fold.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  private void addNear(Typed typed, List<Candidate> candidates) throws IOException {
    for (int edits = 1; edits <= 2 && (candidates.isEmpty() || edits == 1); edits++) {
      // Half of a short word is another word.
      if (typed.fold().length() < 1 + 2 * edits) {
        return;
      }
      for (var near : words.near(Fields.ALL_FOLD, typed.fold(), edits, MOST_CANDIDATES).best()) {
        if (near.text().chars().allMatch(Character::isLetter)) {
          // The more documents have it, the likelier: a tenth of a letter for each factor of e.
          double cost = LETTER * edits - Math.log(near.documents()) / 10;
          candidates.add(new Candidate(false, near.text(), cost));
        }
      }
    }
  }

  /** "nghiquyet": two words without their space. */
  private void addSplits(String typed, List<Candidate> candidates) throws IOException {
    for (int i = 1; i < typed.length(); i++) {
      String first = typed.substring(0, i);
      String last = typed.substring(i);
      if (words.folded(first) > 0 && words.folded(last) > 0 && pair(first, last) > 0) {
        candidates.add(new Candidate(false, first + " " + last, SOUND));
      }
    }
  }

  private int pair(String first, String second) throws IOException {
    String both = first + " " + second;
    var known = pairs.get(both);
    if (known == null) {
      known = words.pair(first, second);
      pairs.put(both, known);
    }
    return known;
  }
}
