package vn.vanban.analytics.concordance;

import vn.vanban.search.TextQuery;

/** What a concordance is of, and what collocates stand beside. */
public sealed interface Node {

  /**
   * @param query for a {@link TextQuery}
   */
  record Words(String query) implements Node {
    public Words {
      TextQuery.of(query);
    }
  }

  /**
   * The mentions of a theme.
   *
   * @param theme its id
   */
  record Mentions(String theme) implements Node {}
}
