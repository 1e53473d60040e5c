package vn.vanban.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.Provision;
import vn.vanban.document.Warning;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.FailureCode;
import vn.vanban.ingest.ReadOutcome.Read;
import vn.vanban.ingest.ReadOutcome.SkipCode;
import vn.vanban.ingest.ReadOutcome.Skipped;
import vn.vanban.ingest.ReadOutcome.Unchanged;
import vn.vanban.ingest.format.Extraction;
import vn.vanban.ingest.format.Formats;
import vn.vanban.ingest.header.HeaderReader;
import vn.vanban.ingest.header.PageFacts;
import vn.vanban.ingest.structure.StructureReader;
import vn.vanban.text.StoredText;

/**
 * Reads one file into a document. Whatever is wrong with a file comes back as a value; nothing it
 * holds is executed. Thread-safe.
 */
public final class DocumentReader {

  /** Deep tables and outlines recurse in the parsers; the default of 1 MB is too tight for some. */
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  private final ReadLimits limits;
  private final Formats formats = new Formats();

  public DocumentReader() {
    this(ReadLimits.DEFAULT);
  }

  public DocumentReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * @param source the name it goes by in answers, see {@link SourceFile#source()}
   */
  public ReadOutcome read(Path file, String source) {
    return read(file, source, sha256 -> false);
  }

  /**
   * Reads a file unless the caller knows it already.
   *
   * @param source the name it goes by in answers, see {@link SourceFile#source()}
   * @param unchanged asked with the hash of the file's bytes before anything is parsed, on the
   *     calling thread; what it throws is thrown on
   */
  public ReadOutcome read(Path file, String source, Predicate<String> unchanged) {
    SkipCode skip = FileNames.skip(file);
    if (skip != null) {
      return new Skipped(source, skip, Messages.of(skip, source));
    }
    FailureCode failure = refuse(file);
    if (failure != null) {
      return failed(source, failure);
    }
    String sha256;
    try (var input = Files.newInputStream(file)) {
      sha256 = sha256(input);
    } catch (IOException e) {
      return failed(source, codeOf(e));
    }
    return unchanged.test(sha256) ? new Unchanged(source) : readInTime(file, source, sha256);
  }

  /**
   * A text that came without a file: typed, pasted or piped.
   *
   * @param source the name it goes by in answers
   */
  public ReadOutcome readText(String raw, String source) {
    int end = Math.min(raw.length(), limits.maxTextUnits());
    boolean cut = end < raw.length();
    var content = new Extraction.Content(raw.substring(0, end), Set.of(), PageFacts.NONE, cut);
    var bytes = new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8));
    try {
      return document(source, sha256(bytes), "text/plain", content);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
  }

  private @Nullable FailureCode refuse(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return FailureCode.UNREADABLE;
    }
    try {
      long size = Files.size(file);
      return size == 0
          ? FailureCode.EMPTY
          : size > limits.maxFileBytes() ? FailureCode.TOO_LARGE : null;
    } catch (IOException e) {
      return FailureCode.UNREADABLE;
    }
  }

  /** On a thread of its own: a parser that loops is given up, and its thread ends with the JVM. */
  private ReadOutcome readInTime(Path file, String source, String sha256) {
    var task = new FutureTask<ReadOutcome>(() -> parse(file, source, sha256));
    var worker = new Thread(null, task, "read " + source, STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
    try {
      return task.get(limits.maxTime().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      worker.interrupt();
      return failed(source, FailureCode.TIMEOUT);
    } catch (InterruptedException e) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      return failed(source, FailureCode.TIMEOUT);
    } catch (ExecutionException e) {
      return failed(source, codeOf(e.getCause()));
    }
  }

  /** A parser's error is the file's fault; errors of this program's own making are not hidden. */
  private static FailureCode codeOf(@Nullable Throwable cause) {
    return switch (cause) {
      case OutOfMemoryError e -> FailureCode.TOO_LARGE;
      case AccessDeniedException e -> FailureCode.UNREADABLE;
      case NoSuchFileException e -> FailureCode.UNREADABLE;
      case null, default -> FailureCode.BROKEN;
    };
  }

  private static FailureCode codeOf(Extraction.Reason reason) {
    return switch (reason) {
      case EMPTY -> FailureCode.EMPTY;
      case NEEDS_OCR -> FailureCode.NEEDS_OCR;
      case ENCRYPTED -> FailureCode.ENCRYPTED;
      case BROKEN -> FailureCode.BROKEN;
    };
  }

  private ReadOutcome parse(Path file, String source, String sha256) throws IOException {
    String mediaType = formats.mediaType(file);
    return switch (formats.read(file, mediaType, limits.maxTextUnits())) {
      case Extraction.Unsupported() ->
          FileNames.claimsDocument(file) && isShapeless(mediaType)
              ? failed(source, FailureCode.BROKEN)
              : new Skipped(source, SkipCode.UNSUPPORTED, Messages.unsupported(mediaType));
      case Extraction.Refused(var reason) -> failed(source, codeOf(reason));
      case Extraction.Content content -> document(source, sha256, mediaType, content);
    };
  }

  /** What a damaged document looks like from its bytes. */
  private static boolean isShapeless(String mediaType) {
    return mediaType.equals("application/octet-stream")
        || mediaType.equals("application/zip")
        || mediaType.equals("application/x-tika-ooxml-protected");
  }

  private ReadOutcome document(
      String source, String sha256, String mediaType, Extraction.Content content) {
    String text = StoredText.of(content.text(), content.fonts());
    if (text.isBlank()) {
      return failed(source, FailureCode.EMPTY);
    }
    Header header = HeaderReader.read(text, content.page());
    var warnings =
        content.cut() ? List.of(Messages.textCut(text.length(), limits)) : List.<Warning>of();
    return new Read(
        new ParsedDocument(
            source, sha256, mediaType, text, header, structure(text, header), warnings));
  }

  /** The articles that a press text quotes are not its own. */
  private static List<Provision> structure(String text, Header header) {
    return header.family() == Family.PRESS ? List.of() : StructureReader.read(text);
  }

  private Failed failed(String source, FailureCode code) {
    return new Failed(source, code, Messages.of(code, limits));
  }

  private static String sha256(InputStream input) throws IOException {
    try (var digesting = new DigestInputStream(input, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
