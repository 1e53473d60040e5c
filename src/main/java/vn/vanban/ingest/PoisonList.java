package vn.vanban.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.ReadOutcome.FailureCode;

/**
 * Files that a process died of, known by their bytes, so that the next run need not die of them
 * again. A line for each: hash, version of the program, code, name. The last line about a hash
 * counts, and only with the same version. Thread-safe.
 */
public final class PoisonList {

  /** Stands for a code: the file was read after all. */
  private static final String CURED = "read";

  private final @Nullable Path file;
  private final String program;
  private final Trust trust;
  private final Map<String, FailureCode> codes = new HashMap<>();

  /** Whether what the list says is acted on. */
  public enum Trust {
    LISTED,
    /** Every file gets another try, and leaves the list where that goes well. */
    TRY_AGAIN
  }

  private PoisonList(@Nullable Path file, String program, Trust trust) {
    this.file = file;
    this.program = program;
    this.trust = trust;
  }

  /** Nothing is known, and nothing is kept. */
  public static PoisonList none() {
    return new PoisonList(null, "", Trust.TRY_AGAIN);
  }

  /**
   * @param file where the list is kept; it and its folder need not exist
   * @param program the version that files were tried with
   * @throws IOException where the file exists and cannot be read
   */
  public static PoisonList in(Path file, String program, Trust trust) throws IOException {
    var list = new PoisonList(file, program, trust);
    if (Files.exists(file)) {
      try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
        lines.forEach(list::read);
      }
    }
    return list;
  }

  private void read(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length == 4 && fields[1].equals(program)) {
      code(fields[2])
          .ifPresentOrElse(code -> codes.put(fields[0], code), () -> codes.remove(fields[0]));
    }
  }

  private static Optional<FailureCode> code(String name) {
    return Arrays.stream(FailureCode.values())
        .filter(code -> code.toString().equals(name))
        .findFirst();
  }

  /** What became of these bytes the last time; empty where they are to be tried. */
  synchronized Optional<FailureCode> of(String sha256) {
    return trust == Trust.LISTED ? Optional.ofNullable(codes.get(sha256)) : Optional.empty();
  }

  synchronized void add(String sha256, FailureCode code, String source) throws IOException {
    if (codes.put(sha256, code) != code) {
      write(sha256, code.toString(), source);
    }
  }

  synchronized void cured(String sha256, String source) throws IOException {
    if (codes.remove(sha256) != null) {
      write(sha256, CURED, source);
    }
  }

  private void write(String sha256, String code, String source) throws IOException {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(
        file,
        String.join("\t", sha256, program, code, source) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
