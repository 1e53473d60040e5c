package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.Synonyms;

/** All documents that search would find, for those who count over them. */
public final class MatchingDocuments {

  private final Snapshot snapshot;
  private final Query query;
  private final boolean ranked;

  /**
   * @param question in the query language; empty for all documents that pass the filters
   */
  public MatchingDocuments(Snapshot snapshot, Synonyms synonyms, String question, Filters filters) {
    var all = new BooleanQuery.Builder();
    Matching.addFilters(all, filters);
    var node = QueryParser.parse(question);
    var terms = node.map(asked -> Terms.of(asked, synonyms)).orElseGet(Terms::none);
    var matching = new Matching(snapshot.documents(), synonyms);
    var scoring = new Scoring(snapshot.documents());
    node.map(asked -> matching.documents(asked, false))
        .ifPresent(matches -> all.add(scoring.documents(matches, terms), Occur.MUST));
    this.snapshot = snapshot;
    this.query = all.build();
    this.ranked = !terms.isEmpty();
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
    var sort = ranked ? DocumentSearch.BY_SCORE : DocumentSearch.BY_DATE;
    var documents = new ArrayList<Integer>();
    for (var hit : DocumentSearch.top(snapshot, query, sort, count).scoreDocs) {
      documents.add(hit.doc);
    }
    return documents;
  }
}
