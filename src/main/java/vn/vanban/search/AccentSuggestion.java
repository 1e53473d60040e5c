package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words whose letters are right and whose accents are not: hỏi for ngã, "quyết đinh", "nghi
 * định". A word is doubtful where the collection spells its letters in other ways too; it is proven
 * where it stands beside a neighbour just as it was typed, and put right where nothing proves it
 * while its letters often stand beside that neighbour, nearly always in one spelling.
 */
final class AccentSuggestion {

  /** Nine tenths: where so much of its letters is spelt like that, a word is right. */
  private static final double USUAL = 0.9;

  /** Letters that stand together less often say nothing of how they are spelt. */
  private static final int FEW = 3;

  /** Of so many texts one has a slip in two words: more often than that it is none. */
  private static final int SLIPS = 1_000;

  private final CollectionWords words;
  private final Spelling spelling;

  /** What the words beside one another are in the collection, and how often. */
  private record Proposal(String word, int together) {}

  AccentSuggestion(CollectionWords words, Spelling spelling) {
    this.words = words;
    this.spelling = spelling;
  }

  /**
   * @return how to spell words of the question, by their place in {@code typed}
   */
  Map<Integer, String> of(List<TypedWord> typed) throws IOException {
    if (typed.stream().noneMatch(TypedWord::isAccented)) {
      return Map.of();
    }
    var doubtful = new boolean[typed.size()];
    for (int i = 0; i < doubtful.length; i++) {
      doubtful[i] = isDoubtful(typed.get(i));
    }
    var proposals = new HashMap<Integer, Proposal>();
    for (int i = 0; i + 1 < doubtful.length; i++) {
      if (!typed.get(i).isOne() || !typed.get(i + 1).isOne() || !doubtful[i] && !doubtful[i + 1]) {
        continue;
      }
      String first = typed.get(i).fold();
      String second = typed.get(i + 1).fold();
      int together = words.pair(first, second);
      if (together < FEW) {
        continue;
      }
      var asTyped = List.of(typed.get(i).syllable(), typed.get(i + 1).syllable());
      if (spelling.stands(asTyped, 1 + together / SLIPS)) {
        doubtful[i] = false;
        doubtful[i + 1] = false;
        continue;
      }
      var usual = spelling.usual(first, second);
      if (usual.isPresent()) {
        int space = usual.get().indexOf(' ');
        propose(i, usual.get().substring(0, space), together, proposals);
        propose(i + 1, usual.get().substring(space + 1), together, proposals);
      }
    }
    return accepted(typed, doubtful, proposals);
  }

  private boolean isDoubtful(TypedWord word) throws IOException {
    return word.isOne() && words.accented(word.syllable()) < USUAL * words.folded(word.fold());
  }

  private static void propose(int at, String word, int together, Map<Integer, Proposal> proposals) {
    var before = proposals.get(at);
    if (before == null || before.together() < together) {
      proposals.put(at, new Proposal(word, together));
    }
  }

  private Map<Integer, String> accepted(
      List<TypedWord> typed, boolean[] doubtful, Map<Integer, Proposal> proposals)
      throws IOException {
    var changed = new HashMap<Integer, String>();
    for (var proposal : proposals.entrySet()) {
      int at = proposal.getKey();
      if (doubtful[at] && !proposal.getValue().word().equals(typed.get(at).syllable())) {
        changed.put(at, proposal.getValue().word());
      }
    }
    var accepted = new HashMap<Integer, String>();
    for (var change : changed.entrySet()) {
      if (fits(typed, change.getKey(), changed)) {
        accepted.put(change.getKey(), change.getValue());
      }
    }
    return accepted;
  }

  /**
   * Whether the words around it stand with it so too, three at a time: "nghỉ định kỳ" has no "nghị
   * định". Words that the collection does not have together say nothing.
   */
  private boolean fits(List<TypedWord> typed, int at, Map<Integer, String> changed)
      throws IOException {
    for (int start = Math.max(0, at - 2); start <= at && start + 3 <= typed.size(); start++) {
      var three = typed.subList(start, start + 3);
      if (three.stream().allMatch(TypedWord::isOne)
          && words.pair(three.get(0).fold(), three.get(1).fold()) > 0
          && words.pair(three.get(1).fold(), three.get(2).fold()) > 0
          && !spelling.stands(spelt(three, start, changed), 1)) {
        return false;
      }
    }
    return true;
  }

  private static List<String> spelt(
      List<TypedWord> typed, int start, Map<Integer, String> changed) {
    var spelt = new ArrayList<String>();
    for (int i = 0; i < typed.size(); i++) {
      spelt.add(changed.getOrDefault(start + i, typed.get(i).syllable()));
    }
    return spelt;
  }
}
