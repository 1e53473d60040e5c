package vn.vanban.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.format.Holder;

/**
 * A file that a run should read, or a file in one.
 *
 * @param path of the file on disk
 * @param source path relative to the folder that was named, with forward slashes; the file name of
 *     a file that was named itself; behind it the way into an archive or a mail. Characters that
 *     would break a line of a report are shown by their pictures: ␊
 * @param folder the folder that was named, out of which no link is followed; null where the file
 *     was
 * @param within the way from the file to the one that is meant; empty for the file itself
 */
public record SourceFile(Path path, String source, @Nullable Path folder, List<Step> within) {

  /** One entry of an archive or a mail. */
  public record Step(int index, String name) {}

  public SourceFile {
    within = List.copyOf(within);
  }

  /** A file that was named itself. */
  public static SourceFile of(Path path, String source) {
    return new SourceFile(path, source, null, List.of());
  }

  /**
   * What tells it from the other files in {@link #path}; null for the file itself. Starts with a
   * slash, and is no more than that for a mail's own text.
   */
  public @Nullable String member() {
    return within.isEmpty()
        ? null
        : within.stream().map(Step::name).collect(Collectors.joining("/", "/", ""));
  }

  /** The last part of its name. */
  String name() {
    return source.substring(source.lastIndexOf('/') + 1);
  }

  /**
   * @param name told apart from those of the other entries
   */
  SourceFile entry(int index, String name) {
    var way = new ArrayList<>(within);
    way.add(new Step(index, name));
    String inside = index == Holder.SELF ? source : source + '/' + shown(name);
    return new SourceFile(path, inside, folder, way);
  }

  List<Integer> indexes() {
    return within.stream().map(Step::index).toList();
  }

  /** {@code name} on one line, with nothing in it that a terminal would obey. */
  static String shown(String name) {
    var shown = new StringBuilder(name);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c < ' ') {
        shown.setCharAt(i, (char) ('\u2400' + c));
      } else if (c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029') {
        shown.setCharAt(i, '\uFFFD');
      }
    }
    return shown.toString();
  }
}
