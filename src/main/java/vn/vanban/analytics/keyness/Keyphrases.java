package vn.vanban.analytics.keyness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;

/**
 * The phrases that a document, or the documents that answer a question, can be told by: the best
 * first; equal ones by their letters.
 *
 * @param collection all other documents, with which phrases are compared
 * @param texts how many of the subject's documents phrases were taken from: the best ranked of many
 * @param candidates how many phrases stand in them often enough
 * @param compared how many of these were looked up in the collection: the most promising of many
 * @param total how many are key phrases
 * @param next {@code from} of the next page; null where this is the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Keyphrases(
    Subject subject,
    Basis collection,
    long texts,
    long candidates,
    long compared,
    long total,
    List<Phrase> phrases,
    @Nullable String next) {

  public Keyphrases {
    phrases = List.copyOf(phrases);
  }

  /**
   * What the phrases tell of.
   *
   * @param id of one document; null where many are asked for, as are number and title
   * @param query by which many are found; null for one document
   * @param found how many documents are found
   * @param basis of the documents that the phrases are of: those that answer the query best, all
   *     that pass the filters where there is no query
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Subject(
      @Nullable String id,
      @Nullable String number,
      @Nullable String title,
      @Nullable String query,
      long found,
      Basis basis) {}

  /**
   * @param phrase lower-case words with spaces between their syllables, variants in one spelling
   * @param frequency in the texts that were read
   * @param documents of the subject's with the phrase
   * @param elsewhere how many of the collection's other documents have it
   * @param score for one document grows with frequency, length and rarity, half as much again for a
   *     phrase of its title; for many it is the log-likelihood ratio of having the phrase, times
   *     the binary logarithm of its syllables. Scores of different answers do not compare
   */
  public record Phrase(
      String phrase, long frequency, long documents, long elsewhere, double score) {}
}
