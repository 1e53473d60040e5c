package vn.vanban.analytics.likeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;

/**
 * What else of the collection is like a document, and why.
 *
 * @param document id of the document that was asked for
 * @param basis what was looked through
 * @param total how many documents have something in common with it
 * @param exact always true
 * @param hits the most alike first; equal ones by id
 * @param next {@code from} of the next page; null where this is the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SimilarDocuments(
    String document,
    Basis basis,
    long total,
    boolean exact,
    List<Hit> hits,
    @Nullable String next) {

  public SimilarDocuments {
    hits = List.copyOf(hits);
  }

  /**
   * @param likeness 0 to 1: the mean of {@code ofWords} and {@code ofCitations}, or {@code ofWords}
   *     where the document cites nothing
   * @param reasons why
   */
  public record Hit(
      String id,
      String source,
      @Nullable String number,
      @Nullable String title,
      @Nullable DocumentKind kind,
      @Nullable String issuer,
      @Nullable PartialDate issued,
      Reasons reasons,
      double likeness) {}

  /**
   * @param ofWords how much of what sets the document's words apart the other has too, 0 to 1
   * @param ofCitations how much of what the document cites the other cites too, 0 to 1; what few
   *     others cite counts most
   * @param words that both have, those that tell most first
   * @param cited what both cite, as written in the document, what fewest others cite first
   * @param overlap of the texts word for word, as {@link vn.vanban.index.Shingles#overlap}; null
   *     where they are not nearly the same
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Reasons(
      double ofWords,
      double ofCitations,
      List<String> words,
      List<String> cited,
      @Nullable Double overlap) {

    public Reasons {
      words = List.copyOf(words);
      cited = List.copyOf(cited);
    }
  }
}
