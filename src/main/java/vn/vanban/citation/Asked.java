package vn.vanban.citation;

import java.util.List;

/**
 * What became of a question about one document, which people name by id, number or name.
 *
 * @param <T> the answer
 */
public sealed interface Asked<T> {

  record Found<T>(T answer) implements Asked<T> {}

  /** The collection neither holds nor cites a document of that name. */
  record Unknown<T>(String words) implements Asked<T> {}

  /**
   * Several documents go by that name; one of their keys tells which is meant.
   *
   * @param candidates held ones, or where there are none such as are cited
   */
  record Several<T>(String words, List<Graph.Document> candidates) implements Asked<T> {

    public Several {
      candidates = List.copyOf(candidates);
    }
  }
}
