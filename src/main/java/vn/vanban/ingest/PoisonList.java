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
 * Files that a process died of, known by their bytes and their place, so that the next run need not
 * die of them again. A line for each: hash, version of the program, code, place. The last line
 * about a file counts, and only with the same version. Thread-safe.
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
          .ifPresentOrElse(
              code -> codes.put(key(fields[0], fields[3]), code),
              () -> codes.remove(key(fields[0], fields[3])));
    }
  }

  private static Optional<FailureCode> code(String name) {
    return Arrays.stream(FailureCode.values())
        .filter(code -> code.toString().equals(name))
        .findFirst();
  }

  private static String key(String sha256, String place) {
    return sha256 + '\t' + place;
  }

  /** Another folder's copy of the same bytes is tried for itself. */
  private static String place(SourceFile file) {
    String member = file.member();
    Path path = file.path().toAbsolutePath().normalize();
    return SourceFile.shown(member == null ? path.toString() : path + member);
  }

  /** What became of these bytes the last time; empty where they are to be tried. */
  synchronized Optional<FailureCode> of(String sha256, SourceFile file) {
    return trust == Trust.LISTED
        ? Optional.ofNullable(codes.get(key(sha256, place(file))))
        : Optional.empty();
  }

  synchronized void add(String sha256, FailureCode code, SourceFile file) throws IOException {
    if (codes.put(key(sha256, place(file)), code) != code) {
      write(sha256, code.toString(), place(file));
    }
  }

  synchronized void cured(String sha256, SourceFile file) throws IOException {
    if (codes.remove(key(sha256, place(file))) != null) {
      write(sha256, CURED, place(file));
    }
  }

  private void write(String sha256, String code, String place) throws IOException {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(
        file,
        String.join("\t", sha256, program, code, place) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
