package vn.vanban.ingest.structure;

import java.util.List;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;

/** A provision whose end becomes known when the next one starts. */
final class Open {

  private final Level level;
  private final ProvisionPath path;
  private final String heading;
  private final int start;
  int end;

  Open(Level level, String value, String heading, int start, List<Open> around) {
    this.level = level;
    this.heading = heading;
    this.start = start;
    this.path = (around.isEmpty() ? ProvisionPath.WHOLE : around.getLast().path).with(level, value);
  }

  /** Whether a new provision of {@code other} ends this one. An annex holds whatever follows it. */
  boolean endsBefore(Level other) {
    return other == Level.ANNEX || level != Level.ANNEX && level.compareTo(other) >= 0;
  }

  boolean isOn(Level other) {
    return level == other;
  }

  Provision provision() {
    return new Provision(path, heading, start, end);
  }
}
