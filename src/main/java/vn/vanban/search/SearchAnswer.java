package vn.vanban.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.index.DocumentSource;
import vn.vanban.text.Span;

/**
 * Documents that answer a query, in the order that was asked for.
 *
 * @param total how many there are in all, versions of one document each by itself
 * @param exact whether {@code total} is that number; false where the search was cut short
 * @param facets how all of them divide, as far as that was asked for
 * @param next cursor of the next page; null where this is the last
 * @param interpretation what the query was understood to ask for
 * @param notices what whoever typed the query should know
 * @param suggestion a query that may have been meant; null where nothing speaks for another
 */
public record SearchAnswer(
    long total,
    boolean exact,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Hit> hits,
    List<FacetCounts> facets,
    @Nullable String next,
    Interpretation interpretation,
    List<Notice> notices,
    @Nullable String suggestion) {

  public SearchAnswer {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    notices = List.copyOf(notices);
  }

  /**
   * @param titleHighlights what of the title the query found, in UTF-16 units of it, in order
   * @param sources all files that the document was found in, that of {@code source} first; empty
   *     where that is the only one
   * @param score higher is better; comparable within one answer only, and 0 where hits are in the
   *     order of something else
   * @param passages those that answer best, best first; none where only title or number answer
   * @param versions other documents that are this one too, whether they answer or not
   * @param explanation why it stands where it does; null where nobody asked, or hits are in the
   *     order of something else
   */
  public record Hit(
      String id,
      String source,
      @Nullable String number,
      @Nullable String title,
      List<Span> titleHighlights,
      @Nullable DocumentKind kind,
      @Nullable String issuer,
      @Nullable PartialDate issued,
      @Nullable Family family,
      List<DocumentSource> sources,
      double score,
      List<PassageHit> passages,
      List<Version> versions,
      @Nullable Explanation explanation) {

    public Hit {
      titleHighlights = List.copyOf(titleHighlights);
      sources = List.copyOf(sources);
      passages = List.copyOf(passages);
      versions = List.copyOf(versions);
    }
  }

  /** A document of the same number, issuer and date, or of nearly the same text. */
  public record Version(
      String id,
      String source,
      @Nullable String number,
      @Nullable String title,
      @Nullable PartialDate issued) {}

  /**
   * @param path the innermost provision that holds the passage; null where none does
   * @param text the passage, a slice of the stored text
   * @param start first UTF-16 unit of the slice in the stored text
   * @param end one past its last unit
   * @param page of its first highlight, or where it starts, counted from 1; null for formats
   *     without pages
   * @param highlights what of it the query found, counted in the stored text, in order
   */
  public record PassageHit(
      @Nullable ProvisionPath path,
      String text,
      int start,
      int end,
      @Nullable Integer page,
      List<Span> highlights) {

    public PassageHit {
      highlights = List.copyOf(highlights);
    }
  }
}
