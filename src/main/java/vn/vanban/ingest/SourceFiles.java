package vn.vanban.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The files under what was named, in the order of their names, folder by folder. Holds the names of
 * one folder per level, never all files. A folder that cannot be listed comes out as a file itself,
 * so that whoever reads it reports it. Symbolic links to files are followed, links to folders
 * inside a named folder are not: they may lead out of it or in a circle.
 */
public final class SourceFiles {

  private SourceFiles() {}

  /**
   * A stream of every file, lazily. A path that does not exist comes out as well: reading it says
   * so.
   */
  public static Stream<SourceFile> under(Collection<Path> named) {
    return named.stream().flatMap(SourceFiles::under);
  }

  private static Stream<SourceFile> under(Path named) {
    if (!Files.isDirectory(named)) {
      Path name = named.getFileName();
      String source = name == null ? named.toString() : name.toString();
      return Stream.of(SourceFile.of(named, SourceFile.shown(source)));
    }
    var walk = Spliterators.spliteratorUnknownSize(new Walk(named), Spliterator.ORDERED);
    return StreamSupport.stream(walk, false);
  }

  /** Depth first; a stack of the folders' remaining entries. */
  private static final class Walk implements Iterator<SourceFile> {

    private final Path root;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private @Nullable SourceFile next;

    Walk(Path root) {
      this.root = root;
      enter(root);
      advance();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public SourceFile next() {
      var result = next;
      if (result == null) {
        throw new NoSuchElementException();
      }
      next = null;
      advance();
      return result;
    }

    private void advance() {
      while (next == null && !open.isEmpty()) {
        var entries = open.peek();
        if (!entries.hasNext()) {
          open.pop();
          continue;
        }
        Path entry = entries.next();
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          enter(entry);
        } else if (!Files.isDirectory(entry)) {
          next = sourceOf(entry);
        }
      }
    }

    private void enter(Path folder) {
      try (var entries = Files.newDirectoryStream(folder)) {
        var names = new ArrayList<Path>();
        entries.forEach(names::add);
        names.sort(Comparator.comparing(Path::toString));
        open.push(names.iterator());
      } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
        open.push(List.<Path>of().iterator());
        next = sourceOf(folder);
      }
    }

    private SourceFile sourceOf(Path path) {
      Path relative = root.relativize(path);
      var parts = new ArrayList<String>();
      relative.forEach(part -> parts.add(part.toString()));
      String source = String.join("/", parts);
      String shown = SourceFile.shown(source.isEmpty() ? root.toString() : source);
      return new SourceFile(path, shown, root, List.of());
    }
  }
}
