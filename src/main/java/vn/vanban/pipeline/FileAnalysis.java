package vn.vanban.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ReadOutcome;
import vn.vanban.ingest.SourceFile;
import vn.vanban.ingest.Unpacking;

/** Reads and analyses single files, without an index. Thread-safe. */
public final class FileAnalysis {

  /** What became of one file. */
  public sealed interface Result {}

  public record Analysed(AnalysedDocument document) implements Result {}

  /**
   * @param code from the lists of {@link ReadOutcome}, or {@code fault}, or {@code archive} where
   *     one document was asked for
   */
  public record Unreadable(String source, String code, Message message) implements Result {}

  private static final String HOLDER = "archive";

  private static final Message HOLDER_MESSAGE =
      new Message(
          "Tệp chứa nhiều văn bản. Hãy giải nén rồi chọn từng tệp.",
          "The file holds several documents. Unpack it and choose one of them.");

  private final DocumentReader reader;
  private final Analysis analysis;

  public FileAnalysis(DocumentReader reader, Analysis analysis) {
    this.reader = reader;
    this.analysis = analysis;
  }

  /**
   * A file that is one document, or holds one.
   *
   * @param source the name that the file goes by in the result
   */
  public Result of(Path file, String source) {
    try {
      return read(SourceFile.of(file, source));
    } catch (RuntimeException | StackOverflowError e) {
      return new Unreadable(source, Fault.CODE, Fault.message(e));
    }
  }

  /**
   * The same of a file and, where it is an archive or a mail, of each file in it, one at a time.
   */
  public void forEach(SourceFile file, Consumer<Result> consumer) {
    var files =
        new Unpacking(
            List.of(file).iterator(), reader, failed -> consumer.accept(unreadable(failed)));
    while (files.hasNext()) {
      var next = files.next();
      try {
        var outcome = reader.read(next, sha256 -> false);
        if (outcome instanceof ReadOutcome.Holding holding) {
          files.add(next, holding);
        } else {
          consumer.accept(result(outcome));
        }
      } catch (RuntimeException | StackOverflowError e) {
        consumer.accept(new Unreadable(next.source(), Fault.CODE, Fault.message(e)));
      }
    }
  }

  private Result read(SourceFile file) {
    var outcome = reader.read(file, sha256 -> false);
    return outcome instanceof ReadOutcome.Holding holding ? only(file, holding) : result(outcome);
  }

  /** A mail without attachments, an archive of one file: that. */
  private Result only(SourceFile holder, ReadOutcome.Holding holding) {
    var failures = new ArrayList<Result>();
    var files =
        new Unpacking(
            Collections.emptyIterator(), reader, failed -> failures.add(unreadable(failed)));
    files.add(holder, holding);
    if (files.hasNext()) {
      var first = files.next();
      return files.hasNext()
          ? new Unreadable(holder.source(), HOLDER, HOLDER_MESSAGE)
          : read(first);
    }
    return failures.isEmpty()
        ? new Unreadable(holder.source(), HOLDER, HOLDER_MESSAGE)
        : failures.getFirst();
  }

  private Result result(ReadOutcome outcome) {
    return switch (outcome) {
      case ReadOutcome.Read(var document) -> new Analysed(analysis.of(document));
      case ReadOutcome.Skipped(var name, var code, var message) ->
          new Unreadable(name, code.toString(), message);
      case ReadOutcome.Failed failed -> unreadable(failed);
      case ReadOutcome.Holding(var name, _) -> new Unreadable(name, HOLDER, HOLDER_MESSAGE);
      case ReadOutcome.Unchanged _ ->
          throw new IllegalStateException("nothing to be unchanged against");
    };
  }

  private static Unreadable unreadable(ReadOutcome.Failed failed) {
    return new Unreadable(failed.source(), failed.code().toString(), failed.message());
  }
}
