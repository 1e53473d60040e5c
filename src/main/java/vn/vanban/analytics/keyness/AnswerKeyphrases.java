package vn.vanban.analytics.keyness;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import vn.vanban.analytics.count.Contingency;
import vn.vanban.analytics.keyness.Keyness.Order;
import vn.vanban.analytics.keyness.Keyness.Selection;
import vn.vanban.analytics.keyness.Keyness.Use;
import vn.vanban.analytics.keyness.KeyphraseRanking.Reading;
import vn.vanban.analytics.keyness.Keyphrases.Phrase;
import vn.vanban.analytics.keyness.Keyphrases.Subject;
import vn.vanban.analytics.keyness.PhraseCandidates.Candidate;
import vn.vanban.analytics.keyness.PhraseWords.Role;
import vn.vanban.analytics.keyness.Sides.Side;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.Filters;
import vn.vanban.search.MatchingDocuments;

/**
 * Finds the key phrases of all documents that answer a question: what they have and others have
 * not. Words come from the postings of all of them, longer phrases from the texts of the best.
 */
final class AnswerKeyphrases {

  /** Phrases of the whole are among those of so many, or are none of the whole. */
  private static final int MOST_TEXTS = 200;

  /** UTF-16 units; keeps a question that finds long laws within a second or two. */
  private static final int MOST_TEXT = 4_000_000;

  private static final int MOST_WORDS = 200;

  /** Below this (5 %) the difference may be chance. */
  private static final double SURE = 3.84;

  private final Snapshot snapshot;
  private final PhraseWords roles;

  AnswerKeyphrases(Snapshot snapshot, PhraseWords roles) {
    this.snapshot = snapshot;
    this.roles = roles;
  }

  Keyphrases run(KeyphrasesRequest request, MatchingDocuments matching) throws IOException {
    var best = matching.best(request.best());
    var sides =
        Sides.of(snapshot, matching.isRanked() ? only(best) : matching.query(), null, Filters.NONE);
    var text = new PhraseText(roles);
    int texts = read(best.subList(0, Math.min(MOST_TEXTS, best.size())), text);
    var candidates = PhraseCandidates.of(text, texts > 1 ? 2 : 1);
    var compared = new LinkedHashMap<String, Candidate>();
    var documents = new PhraseDocuments(snapshot, sides);
    for (var candidate : promising(candidates, documents)) {
      compared.put(candidate.text(), candidate);
    }
    for (var word : words(sides)) {
      var inTexts = candidates.getOrDefault(word, new Candidate(word, List.of(word), 0));
      compared.putIfAbsent(word, inTexts);
    }
    var ranking = new KeyphraseRanking();
    for (var candidate : compared.values()) {
      ranking.add(phrase(candidate, documents.of(candidate), sides));
    }
    ranking.dropFragments();
    var basis = sides.describe(Side.TARGET, request.query()).basis();
    var reading = new Reading(texts, candidates.size(), compared.size());
    return ranking.page(
        new Subject(null, null, null, request.query(), matching.count(), basis),
        sides,
        reading,
        request.from(),
        request.size());
  }

  private Query only(List<Integer> documents) {
    var ids = documents.stream().map(one -> new BytesRef(snapshot.card(one).id())).toList();
    return new TermInSetQuery(Fields.ID, ids);
  }

  /** How many texts were read. */
  private int read(List<Integer> documents, PhraseText into) {
    int texts = 0;
    long length = 0;
    for (int document : documents) {
      String text = snapshot.text(document);
      length += text.length();
      if (texts > 0 && length > MOST_TEXT) {
        break;
      }
      into.add(text);
      texts++;
    }
    return texts;
  }

  private static List<Candidate> promising(
      Map<String, Candidate> candidates, PhraseDocuments documents) throws IOException {
    var values = new PhraseValues(candidates);
    Map<Candidate, Double> promise = new HashMap<>();
    for (var candidate : candidates.values()) {
      var rarest = documents.ofRarestWord(candidate);
      double own = (double) rarest.target() / Math.max(1, rarest.all());
      promise.put(candidate, values.value(candidate) * own);
    }
    return values.best(promise::get, DocumentKeyphrases.MOST_COMPARED);
  }

  /** Words of several syllables that the documents use more than others do. */
  private List<String> words(Sides sides) throws IOException {
    var selection = new Selection(Order.G2, Use.OVER, 1, 1);
    return new KeynessCount(snapshot, sides, selection, MOST_WORDS)
        .words(0).stream()
            .map(Keyness.Word::word)
            .filter(word -> word.indexOf(' ') > 0 && roles.role(word) == Role.CONTENT)
            .toList();
  }

  private static Phrase phrase(Candidate candidate, PhraseDocuments.Counts counts, Sides sides) {
    long target = sides.documents(Side.TARGET);
    long reference = sides.documents(Side.REFERENCE);
    double g2 =
        counts.target() == 0
            ? 0
            : new Contingency(counts.target(), counts.all(), target, target + reference).g2();
    boolean more = counts.target() * (double) reference > counts.reference() * (double) target;
    return new Phrase(
        candidate.text(),
        candidate.frequency(),
        counts.target(),
        counts.reference(),
        more && g2 >= SURE ? g2 * Math.log(candidate.syllables()) / Math.log(2) : 0);
  }
}
