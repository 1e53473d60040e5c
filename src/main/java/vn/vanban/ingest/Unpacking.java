package vn.vanban.ingest;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.Holding;

/**
 * Files of a walk, then the files in those of them that turned out to hold some, then the files in
 * these; each holder's in its order, whatever was read when. Belongs to one thread.
 */
public final class Unpacking implements Iterator<SourceFile> {

  /** Of one file on disk, all that it holds at any depth: what has more is made to do harm. */
  private static final int MOST = 100_000;

  private final DocumentReader reader;
  private final Consumer<Failed> failures;
  private final Deque<Found> holders = new ArrayDeque<>();

  /** What each holder on disk holds, at any depth. */
  private final Map<Path, Members> members = new HashMap<>();

  private Iterator<SourceFile> current;

  private record Found(SourceFile file, Holding holding) {}

  /**
   * @param unread those of which nobody knows what they hold
   */
  private record Members(Set<String> known, Set<String> unread) {

    Members() {
      this(new HashSet<>(), new HashSet<>());
    }

    boolean lack(String member) {
      return !known.contains(member) && unread.stream().noneMatch(member::startsWith);
    }
  }

  /**
   * @param failures hears of holders that could not be unpacked, or not wholly
   */
  public Unpacking(Iterator<SourceFile> files, DocumentReader reader, Consumer<Failed> failures) {
    this.current = files;
    this.reader = reader;
    this.failures = failures;
  }

  /** To be called in the order of the files. */
  public void add(SourceFile file, Holding holding) {
    holders.add(new Found(file, holding));
  }

  /** To be called with files that failed: what they may hold is not known. */
  public void addUnread(SourceFile file) {
    String member = file.member();
    if (member != null) {
      of(file.path()).unread().add(member);
    }
  }

  /** May turn true again when a holder is added. */
  @Override
  public boolean hasNext() {
    while (!current.hasNext() && !holders.isEmpty()) {
      current = unpack(holders.remove());
    }
    return current.hasNext();
  }

  @Override
  public SourceFile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private Iterator<SourceFile> unpack(Found found) {
    var members = of(found.file().path());
    var listing = reader.entries(found.file(), found.holding(), MOST - members.known().size());
    if (listing.failure().isPresent()) {
      String member = found.file().member();
      members.unread().add(member == null ? "/" : member);
      failures.accept(listing.failure().get());
    }
    listing.files().forEach(file -> members.known().add(Objects.requireNonNull(file.member())));
    return listing.files().iterator();
  }

  private Members of(Path path) {
    return members.computeIfAbsent(absolute(path), file -> new Members());
  }

  /** Whether {@code file} was unpacked, and holds no such {@code member} any more. */
  public boolean lacks(Path file, String member) {
    var inside = members.get(absolute(file));
    return inside != null && inside.lack(member);
  }

  /** Whether something in {@code file} could not be unpacked. */
  public boolean isUnread(Path file) {
    var inside = members.get(absolute(file));
    return inside != null && !inside.unread().isEmpty();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
