package vn.vanban.search;

import java.time.LocalDate;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vn.vanban.citation.CitationCounts;
import vn.vanban.citation.History.Status;
import vn.vanban.index.PerSnapshot;
import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Issuers;

/**
 * What searches work out of a snapshot, each when first asked for, and share until the index is
 * another. Thread-safe.
 */
final class SnapshotFacts {

  private final Statuses statuses;
  private final PerSnapshot<CitationCounts> citations;
  private final PerSnapshot<FacetColumns> columns = new PerSnapshot<>(FacetColumns::new);
  private final PerSnapshot<TextLengths> lengths = new PerSnapshot<>(TextLengths::new);
  private final TermMemory terms = new TermMemory();
  private final PostingsMemory postings = new PostingsMemory();
  private final PerSnapshot<VersionGroups> versions = new PerSnapshot<>(VersionGroups::new);

  SnapshotFacts(Issuers issuers) {
    this.statuses = new Statuses(issuers);
    this.citations = new PerSnapshot<>(snapshot -> CitationCounts.of(snapshot, issuers));
  }

  /** The documents that are in force, ended, … today. */
  Function<Status, Query> statuses(Snapshot snapshot) {
    return statuses.in(snapshot);
  }

  CitationCounts citations(Snapshot snapshot) {
    return citations.of(snapshot);
  }

  /** As of today. */
  Priors priors(Snapshot snapshot) {
    return new Priors(citations(snapshot), LocalDate.now(Statuses.VIET_NAM).getYear());
  }

  FacetColumns columns(Snapshot snapshot) {
    return columns.of(snapshot);
  }

  TextLengths lengths(Snapshot snapshot) {
    return lengths.of(snapshot);
  }

  /** Where the snapshot keeps its terms. */
  TermLookup terms(IndexSearcher searcher) {
    return new TermLookup(searcher, terms, postings);
  }

  VersionGroups versions(Snapshot snapshot) {
    return versions.of(snapshot);
  }
}
