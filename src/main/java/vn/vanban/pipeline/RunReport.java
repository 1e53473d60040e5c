package vn.vanban.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import vn.vanban.analytics.likeness.NewDuplicates;

/**
 * What a run did. Every file that was found is counted exactly once, but those removed, which were
 * not found, and archives and mails, in whose place what they hold is counted.
 *
 * @param indexed new documents
 * @param unchanged files left alone because the index holds them as they are
 * @param replaced documents whose file had changed
 * @param moved documents whose file has the same bytes as before in another place
 * @param joined new files of documents that the index holds from files of other formats
 * @param removed documents whose file is gone; only where pruning was asked for
 * @param vanished sources of documents whose file is gone and which were kept
 * @param duplicates which of the new documents the index holds twice
 * @param bytes of the files, or UTF-16 units of the records, that were new or changed
 * @param seconds from start to end
 * @param stages seconds by stage, added up over all threads
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunReport(
    int indexed,
    int unchanged,
    int replaced,
    int moved,
    int joined,
    int removed,
    List<String> vanished,
    List<FileNote> skipped,
    List<FileNote> failed,
    NewDuplicates duplicates,
    long bytes,
    double seconds,
    Map<String, Double> stages) {

  public RunReport {
    vanished = List.copyOf(vanished);
    skipped = List.copyOf(skipped);
    failed = List.copyOf(failed);
  }

  /** Whether some document came, changed or went. */
  public boolean changedIndex() {
    return indexed + replaced + moved + joined + removed > 0;
  }

  /**
   * Why one file is not in the index.
   *
   * @param code of {@link vn.vanban.ingest.ReadOutcome}, or {@code fault}
   * @param message in the language of the run
   */
  public record FileNote(String source, String code, String message) {}
}
