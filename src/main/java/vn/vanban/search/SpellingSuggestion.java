package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.index.analysis.Token;
import vn.vanban.text.Letters;
import vn.vanban.text.Syllable;

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

  /** Two words without their space in a document or two. */
  private static final double ODD = 4;

  private static final int MOST_ODD = 5;

  private static final int SHORTEST_GLUED = 5;

  /** Passages in which two words stand together by a slip or by chance. */
  private static final int RARE = 20;

  /** What sounds alike stands there some hundred times as often as what does too: "sử lý". */
  private static final double PROVEN = 5.5;

  /** Passages that speak against a word that stands somewhere just as it was typed. */
  private static final int MORE = 500;

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
  private final Synonyms synonyms;
  private final Map<String, Integer> pairs = new HashMap<>();
  private int unknown;

  SpellingSuggestion(CollectionWords words, Spelling spelling, Synonyms synonyms) {
    this.words = words;
    this.spelling = spelling;
    this.synonyms = synonyms;
  }

  /** The edits that make of {@code query} what was probably meant; none where it is good. */
  QueryEdits of(ParsedQuery query) throws IOException {
    var typed = new ArrayList<TypedWord>();
    int end = 0;
    for (var place : query.words()) {
      if (place.start() < end || !query.text().substring(end, place.start()).isBlank()) {
        typed.add(TypedWord.APART);
      }
      end = place.end();
      var core = TypedKeys.core(query.text(), place);
      typed.add(TypedWord.of(core, core.of(query.text())));
    }
    if (typed.size() > MOST_WORDS) {
      return QueryEdits.none(query.text());
    }
    setApartWhatIsKnown(typed);
    var chosen = new ArrayList<Candidate>();
    for (var way = best(typed); way != null; way = way.before()) {
      chosen.addFirst(way.candidate());
    }
    dropUnproven(typed, chosen);
    var edits = new ArrayList<QueryEdits.Edit>();
    var unchanged = new ArrayList<>(typed);
    for (int i = 0; i < chosen.size(); i++) {
      if (!chosen.get(i).isTyped()) {
        unchanged.set(i, TypedWord.APART);
        String before = i > 0 ? chosen.get(i - 1).last() : "";
        String behind = i + 1 < chosen.size() ? chosen.get(i + 1).first() : "";
        edits.add(
            new QueryEdits.Edit(
                typed.get(i).place(),
                spelling.of(typed.get(i).text(), chosen.get(i).fold(), before, behind)));
      }
    }
    for (var accents : new AccentSuggestion(words, spelling).of(unchanged).entrySet()) {
      edits.add(new QueryEdits.Edit(typed.get(accents.getKey()).place(), accents.getValue()));
    }
    return new QueryEdits(query.text(), edits);
  }

  /**
   * What has a synonym is spelt right, though the collection may say it in other words alone: "sổ
   * đỏ".
   */
  private void setApartWhatIsKnown(List<TypedWord> typed) {
    var side = new ArrayList<Token>();
    for (int i = 0; i <= typed.size(); i++) {
      if (i < typed.size() && typed.get(i).isOne()) {
        side.addAll(Terms.tokens(typed.get(i).text()));
        continue;
      }
      int at = i - side.size();
      for (var group : WordGroup.of(side, synonyms)) {
        int end = at + group.typed().size();
        if (end - at > 1 && !group.synonyms().isEmpty()) {
          typed.subList(at, end).replaceAll(_ -> TypedWord.APART);
        }
        at = end;
      }
      side.clear();
    }
  }

  /**
   * What is a word as it was typed is only put in another way that stands beside a neighbour with
   * its accents too: of letters alone much seems to.
   */
  private void dropUnproven(List<TypedWord> typed, List<Candidate> chosen) throws IOException {
    for (int i = 0; i < chosen.size(); i++) {
      var word = typed.get(i);
      var candidate = chosen.get(i);
      if (!candidate.isTyped() && word.isAccented() && words.folded(word.fold()) > 0) {
        boolean isOneWord = candidate.first().equals(candidate.last());
        if (isOneWord && !isProven(typed, i, spelling.alike(word.text(), candidate.fold()))) {
          chosen.set(i, new Candidate(true, word.fold(), 0));
        }
      }
    }
  }

  private boolean isProven(List<TypedWord> typed, int at, Optional<String> instead)
      throws IOException {
    if (instead.isEmpty()) {
      return false;
    }
    boolean isProvenAsTyped = stands(typed, at, typed.get(at).syllable(), 1);
    return stands(typed, at, instead.get(), isProvenAsTyped ? MORE : 1);
  }

  /** Whether {@code word} at that place stands beside a neighbour so many times. */
  private boolean stands(List<TypedWord> typed, int at, String word, int times) throws IOException {
    boolean before = at > 0 && typed.get(at - 1).isOne();
    boolean behind = at + 1 < typed.size() && typed.get(at + 1).isOne();
    return before && spelling.stands(List.of(typed.get(at - 1).syllable(), word), times)
        || behind && spelling.stands(List.of(word, typed.get(at + 1).syllable()), times);
  }

  private @Nullable Way best(List<TypedWord> typed) throws IOException {
    List<Way> ways = List.of();
    for (int i = 0; i < typed.size(); i++) {
      var candidates = new ArrayList<Candidate>();
      candidates.add(asTyped(typed.get(i)));
      if (isDoubtful(typed, i)) {
        candidates.addAll(candidates(typed, i));
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

  private Candidate asTyped(TypedWord typed) throws IOException {
    boolean known = !typed.isOne() || words.folded(typed.fold()) > 0;
    double cost = known ? isOdd(typed) ? ODD : 0 : UNKNOWN;
    return new Candidate(true, typed.fold(), cost);
  }

  /** No syllable, and in so few documents that it is a slip there too: "nghịđịnh". */
  private boolean isOdd(TypedWord typed) throws IOException {
    return typed.fold().length() >= SHORTEST_GLUED
        && words.folded(typed.fold()) <= MOST_ODD
        && !Syllable.isValid(typed.text());
  }

  /** Whether no document has the word, or hardly a passage has it beside a neighbour. */
  private boolean isDoubtful(List<TypedWord> typed, int at) throws IOException {
    String fold = typed.get(at).fold();
    if (fold.isEmpty()) {
      return false;
    }
    if (words.folded(fold) == 0 || isOdd(typed.get(at))) {
      return true;
    }
    String before = at > 0 ? typed.get(at - 1).fold() : "";
    String behind = at + 1 < typed.size() ? typed.get(at + 1).fold() : "";
    boolean hasNeighbour = !before.isEmpty() || !behind.isEmpty();
    return hasNeighbour
        && (before.isEmpty() || pair(before, fold) <= RARE)
        && (behind.isEmpty() || pair(fold, behind) <= RARE);
  }

  private List<Candidate> candidates(List<TypedWord> all, int at) throws IOException {
    var typed = all.get(at);
    boolean known = words.folded(typed.fold()) > 0;
    boolean proven = known && !standsAlone(all, at);
    var candidates = new ArrayList<Candidate>();
    for (String sound : SoundAlikes.of(known ? typed.syllable() : typed.fold())) {
      // Of a word that is one the accents are right too.
      boolean is =
          known && typed.isAccented() ? words.accented(sound) > 0 : words.folded(sound) > 0;
      if (is) {
        candidates.add(new Candidate(false, Letters.fold(sound), proven ? PROVEN : SOUND));
      }
    }
    if (!known || isOdd(typed)) {
      addSplits(typed.fold(), candidates);
    }
    if (!known && isPronounced(typed.fold()) && unknown++ < MOST_UNKNOWN) {
      addNear(typed, candidates);
    }
    return candidates;
  }

  /** Whether no passage has it beside a neighbour. */
  private boolean standsAlone(List<TypedWord> typed, int at) throws IOException {
    String fold = typed.get(at).fold();
    String before = at > 0 ? typed.get(at - 1).fold() : "";
    String behind = at + 1 < typed.size() ? typed.get(at + 1).fold() : "";
    return (before.isEmpty() || pair(before, fold) == 0)
        && (behind.isEmpty() || pair(fold, behind) == 0);
  }

  /** Consonants alone are an abbreviation, which no other one is like. */
  private static boolean isPronounced(String fold) {
    return fold.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  private void addNear(TypedWord typed, List<Candidate> candidates) throws IOException {
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
