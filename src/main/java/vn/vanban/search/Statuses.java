package vn.vanban.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.History.Status;
import vn.vanban.citation.Validities;
import vn.vanban.document.PartialDate;
import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Issuers;

/**
 * Which documents are in force today. Worked out when first asked for and kept until the index or
 * the day is another. Thread-safe.
 */
final class Statuses {

  /** What is in force in Viet Nam is a matter of its days. */
  static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Issuers issuers;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  private record Known(String snapshot, Validities validities) {}

  Statuses(Issuers issuers) {
    this.issuers = issuers;
  }

  Function<Status, Query> in(Snapshot snapshot) {
    return status -> validities(snapshot).query(status);
  }

  private Validities validities(Snapshot snapshot) {
    var today = PartialDate.of(LocalDate.now(VIET_NAM));
    var last = known.get();
    if (last != null
        && last.snapshot().equals(snapshot.id())
        && last.validities().day().equals(today)) {
      return last.validities();
    }
    try {
      var validities = Validities.of(snapshot, issuers, today);
      known.set(new Known(snapshot.id(), validities));
      return validities;
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }
}
