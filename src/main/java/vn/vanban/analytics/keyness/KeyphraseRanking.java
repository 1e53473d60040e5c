package vn.vanban.analytics.keyness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vanban.analytics.keyness.Keyphrases.Phrase;
import vn.vanban.analytics.keyness.Keyphrases.Subject;
import vn.vanban.analytics.keyness.Sides.Side;
import vn.vanban.index.Paging;

/** Key phrases as an answer shows them. */
final class KeyphraseRanking {

  /** A phrase that a longer one covers in so many of its documents is a fragment of that. */
  private static final double FRAGMENT = 0.8;

  private final List<Phrase> phrases = new ArrayList<>();

  void add(Phrase phrase) {
    if (phrase.score() > 0) {
      phrases.add(phrase);
    }
  }

  /** Takes away the phrases that hardly stand in a document without a longer one around them. */
  void dropFragments() {
    phrases.removeIf(inner -> phrases.stream().anyMatch(outer -> covers(outer, inner)));
  }

  private static boolean covers(Phrase outer, Phrase inner) {
    return outer.phrase().length() > inner.phrase().length()
        && outer.documents() >= FRAGMENT * inner.documents()
        && outer.frequency() >= FRAGMENT * inner.frequency()
        && (" " + outer.phrase() + " ").contains(" " + inner.phrase() + " ");
  }

  /** How many were looked up of how many, and in how many texts they stood. */
  record Reading(long texts, long candidates, long compared) {}

  Keyphrases page(Subject subject, Sides sides, Reading reading, int from, int size) {
    phrases.sort(
        Comparator.comparingDouble(Phrase::score).reversed().thenComparing(Phrase::phrase));
    int first = Math.min(from, phrases.size());
    int last = first + Math.min(size, phrases.size() - first);
    return new Keyphrases(
        subject,
        sides.describe(Side.REFERENCE, Keyness.REST).basis(),
        reading.texts(),
        reading.candidates(),
        reading.compared(),
        phrases.size(),
        phrases.subList(first, last),
        last == phrases.size() ? null : Paging.next(from, size, phrases.size()));
  }
}
