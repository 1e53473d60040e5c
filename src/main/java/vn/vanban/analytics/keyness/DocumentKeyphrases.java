package vn.vanban.analytics.keyness;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.keyness.KeyphraseRanking.Reading;
import vn.vanban.analytics.keyness.Keyphrases.Phrase;
import vn.vanban.analytics.keyness.Keyphrases.Subject;
import vn.vanban.analytics.keyness.PhraseCandidates.Candidate;
import vn.vanban.analytics.keyness.Sides.Side;
import vn.vanban.index.DocumentCard;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.WordFinder;
import vn.vanban.search.Filters;
import vn.vanban.text.Sentences;
import vn.vanban.text.StoredText;

/** Finds the key phrases of one document: what it says often, and few others do. */
final class DocumentKeyphrases {

  /** Each costs a look-up in the whole collection; those behind have little left to win. */
  static final int MOST_COMPARED = 200;

  /** In fewer words hardly anything is said twice. */
  private static final int SHORT_TEXT = 300;

  private static final double IN_TITLE = 1.5;

  private final Snapshot snapshot;
  private final PhraseWords roles;

  DocumentKeyphrases(Snapshot snapshot, PhraseWords roles) {
    this.snapshot = snapshot;
    this.roles = roles;
  }

  Keyphrases run(int document, int from, int size) throws IOException {
    var card = snapshot.card(document);
    var itself = new TermQuery(new Term(Fields.ID, card.id()));
    var sides = Sides.of(snapshot, itself, null, Filters.NONE);
    var text = new PhraseText(roles);
    text.add(snapshot.text(document));
    var candidates = PhraseCandidates.of(text, text.size() < SHORT_TEXT ? 1 : 2);
    var values = new PhraseValues(candidates);
    var documents = new PhraseDocuments(snapshot, sides);
    long all = 1 + sides.documents(Side.REFERENCE);
    Map<Candidate, Double> promise = new HashMap<>();
    for (var candidate : candidates.values()) {
      double rarity = rarity(all, documents.ofRarestWord(candidate).all());
      promise.put(candidate, Math.log1p(values.value(candidate)) * rarity);
    }
    var compared = values.best(promise::get, MOST_COMPARED);
    var ranking = new KeyphraseRanking();
    String title = words(card.title());
    for (var candidate : compared) {
      var counts = documents.of(candidate);
      double boost = title.contains(" " + candidate.text() + " ") ? IN_TITLE : 1;
      double score =
          boost * Math.log1p(values.value(candidate)) * rarity(all, 1 + counts.reference());
      ranking.add(
          new Phrase(candidate.text(), candidate.frequency(), 1, counts.reference(), score));
    }
    var reading = new Reading(1, candidates.size(), compared.size());
    return ranking.page(subject(card, sides), sides, reading, from, size);
  }

  /** The words of a title with spaces between and around them. */
  private static String words(@Nullable String title) {
    if (title == null) {
      return "";
    }
    var all = new StringBuilder(" ");
    String stored = StoredText.of(title);
    var found = new WordFinder().of(stored, Sentences.of(stored));
    for (int i = 0; i < found.count(); i++) {
      all.append(found.term(i)).append(' ');
    }
    return all.toString();
  }

  private static double rarity(long all, long having) {
    return Math.log((all + 1.0) / Math.max(1, having));
  }

  private static Subject subject(DocumentCard card, Sides sides) {
    var basis = sides.describe(Side.TARGET, card.id()).basis();
    return new Subject(card.id(), card.number(), card.title(), null, 1, basis);
  }
}
