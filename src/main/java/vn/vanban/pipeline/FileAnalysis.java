package vn.vanban.pipeline;

import java.nio.file.Path;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ReadOutcome;

/** Reads and analyses single files, without an index. Thread-safe. */
public final class FileAnalysis {

  /** What became of one file. */
  public sealed interface Result {}

  public record Analysed(AnalysedDocument document) implements Result {}

  /**
   * @param code from the lists of {@link ReadOutcome}, or {@code fault}
   */
  public record Unreadable(String source, String code, Message message) implements Result {}

  private final DocumentReader reader;
  private final Analysis analysis;

  public FileAnalysis(DocumentReader reader, Analysis analysis) {
    this.reader = reader;
    this.analysis = analysis;
  }

  /**
   * @param source the name that the file goes by in the result
   */
  public Result of(Path file, String source) {
    try {
      return read(file, source);
    } catch (RuntimeException | StackOverflowError e) {
      return new Unreadable(source, Fault.CODE, Fault.message(e));
    }
  }

  private Result read(Path file, String source) {
    return switch (reader.read(file, source)) {
      case ReadOutcome.Read(var document) -> new Analysed(analysis.of(document));
      case ReadOutcome.Skipped(var name, var code, var message) ->
          new Unreadable(name, code.toString(), message);
      case ReadOutcome.Failed(var name, var code, var message) ->
          new Unreadable(name, code.toString(), message);
      case ReadOutcome.Unchanged _ ->
          throw new IllegalStateException("nothing to be unchanged against");
    };
  }
}
