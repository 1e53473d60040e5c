package vn.vanban.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.Query;
import vn.vanban.index.Snapshot;

/** All documents that search would find, for those who count over them. */
public final class MatchingDocuments {

  private final Snapshot snapshot;
  private final DocumentSearch search;
  private final Understood understood;
  private final Filters filters;
  private final Query query;

  /**
   * @param question in the query language; empty for all documents that pass the filters
   */
  public MatchingDocuments(
      Snapshot snapshot, SearchSettings settings, String question, Filters filters)
      throws IOException {
    this.snapshot = snapshot;
    this.filters = filters;
    this.search = new DocumentSearch(snapshot, settings, new SnapshotFacts(settings.issuers()));
    this.understood = search.read(question);
    this.query = search.matches(understood, filters);
  }

  /** Without a score. */
  public Query query() {
    return query;
  }

  /** Whether some answer better than others: not where filters alone choose. */
  public boolean isRanked() {
    return !understood.terms().isEmpty();
  }

  public long count() throws IOException {
    return snapshot.searcher().count(query);
  }

  /** The first {@code count} of them, as search ranks them. */
  public List<Integer> best(int count) throws IOException {
    return search.best(understood, filters, count);
  }
}
