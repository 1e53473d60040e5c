package vn.vanban.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * Files that were sent over the network, each in a folder named by its content: {@code
 * uploads/HASH/NAME}. Which of them are not in the index yet is kept beside them, so that the next
 * start goes on where this process was killed. Thread-safe.
 */
public final class Uploads {

  /** Longer ones do not fit into every file system; their endings stay. */
  private static final int LONGEST_NAME = 80;

  private static final int HASH_DIGITS = 32;

  private final Path folder;
  private final Path waiting;

  /**
   * @param data the data folder; it need not exist
   */
  public Uploads(Path data) {
    this.folder = data.toAbsolutePath().normalize().resolve("uploads");
    this.waiting = folder.resolveSibling("uploads-waiting");
  }

  /**
   * An uploaded file.
   *
   * @param hash names its folder
   * @param name that it is kept by
   */
  public record Upload(String hash, String name) {}

  /**
   * Keeps a file, and remembers that it waits to be read.
   *
   * @param content a file that is moved, or left alone where the same bytes are there already
   * @param sha256 of its bytes, in hexadecimal digits
   * @param given the name that the sender gave it; only its last part counts
   */
  public synchronized Upload keep(Path content, String sha256, String given) throws IOException {
    String hash = sha256.substring(0, HASH_DIGITS);
    Path own = folder.resolve(hash);
    Files.createDirectories(own);
    var there = fileIn(own);
    String name = there.map(file -> file.getFileName().toString()).orElse(plain(given));
    if (there.isEmpty()) {
      Files.move(content, own.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createDirectories(waiting);
    try {
      Files.createFile(waiting.resolve(hash));
    } catch (FileAlreadyExistsException e) {
      // It waits already.
    }
    return new Upload(hash, name);
  }

  private static Optional<Path> fileIn(Path own) throws IOException {
    try (var files = Files.list(own)) {
      return files.findFirst();
    }
  }

  /** What is kept but not in the index yet, from this process or one before it. */
  public synchronized List<String> waiting() {
    if (!Files.isDirectory(waiting)) {
      return List.of();
    }
    try (var names = Files.list(waiting)) {
      return names.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders of those uploads that are still kept. */
  List<Path> folders(List<String> hashes) {
    return hashes.stream().map(folder::resolve).filter(Files::isDirectory).toList();
  }

  /** These are dealt with. */
  synchronized void read(List<String> hashes) throws IOException {
    for (var hash : hashes) {
      Files.deleteIfExists(waiting.resolve(hash));
    }
  }

  /**
   * Takes a file away, where it was uploaded.
   *
   * @return whether it was
   */
  synchronized boolean remove(Path file) throws IOException {
    Path own = file.toAbsolutePath().normalize().getParent();
    if (own == null || !folder.equals(own.getParent())) {
      return false;
    }
    Files.deleteIfExists(file);
    Files.deleteIfExists(waiting.resolve(own.getFileName()));
    Files.deleteIfExists(own);
    return true;
  }

  /** A name that every file system takes, and no way to another folder. */
  static String plain(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var kept = new StringBuilder();
    last.codePoints()
        .map(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == ' ' ? c : '_')
        .forEach(kept::appendCodePoint);
    String name = kept.toString().strip();
    while (name.startsWith(".")) {
      name = name.substring(1);
    }
    if (name.isBlank()) {
      return "document";
    }
    return name.length() <= LONGEST_NAME ? name : shortened(name);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 8 ? name.substring(dot) : "";
    int room = LONGEST_NAME - ending.length();
    if (Character.isHighSurrogate(name.charAt(room - 1))) {
      room--;
    }
    return name.substring(0, room) + ending;
  }
}
