package vn.vanban.search;

import java.util.Locale;

/**
 * In which order hits stand; those that are equal in it stand in the order of their ids. {@link
 * #toString()} is the code in requests.
 */
public enum SearchOrder {
  /** Best first; a query that ranks nothing gives the newest first. */
  RELEVANCE,
  /** By date of issue, the latest first; those without one last. */
  NEWEST,
  /** By date of issue, the earliest first; those without one last. */
  OLDEST,
  /** Most cited first: by how many other documents of the collection cite each. */
  CITATIONS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
