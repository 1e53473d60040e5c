package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import vn.vanban.index.Snapshot;

/** All documents that search would find, for those who count over them. */
public final class MatchingDocuments {

  private final Snapshot snapshot;
  private final Query query;
  private final boolean ranked;

  /**
   * @param question in the query language; empty for all documents that pass the filters
   */
  public MatchingDocuments(
      Snapshot snapshot, SearchSettings settings, String question, Filters filters)
      throws IOException {
    var reader = new QueryReader(snapshot, settings.synonyms());
    var understood = reader.read(question);
    var search = new DocumentSearch(snapshot, settings, new SnapshotFacts(settings.issuers()));
    this.snapshot = snapshot;
    this.query = search.query(understood, filters);
    this.ranked = !understood.terms().isEmpty();
  }

  public Query query() {
    return query;
  }

  /** Whether some answer better than others: not where filters alone choose. */
  public boolean isRanked() {
    return ranked;
  }

  public long count() throws IOException {
    return snapshot.searcher().count(query);
  }

  /** The first {@code count} of them, as search ranks them. */
  public List<Integer> best(int count) throws IOException {
    var order = ranked ? HitOrder.BY_SCORE : HitOrder.NEWEST;
    var best = HitPages.best(snapshot.searcher(), order, null, count);
    var documents = new ArrayList<Integer>();
    for (var hit : snapshot.searcher().search(query, best).scoreDocs) {
      documents.add(hit.doc);
    }
    return documents;
  }
}
