package vn.vanban.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.ReadOutcome.SkipCode;

/** Files that their name alone rules out. */
final class FileNames {

  private static final Set<String> LEFTOVERS = Set.of("thumbs.db", "desktop.ini", "__macosx");

  private static final List<String> COLLECTIONS =
      List.of(".jsonl", ".jsonl.gz", ".ndjson", ".tsv", ".tsv.gz");

  private static final List<String> DOCUMENTS =
      List.of(
          ".pdf", ".docx", ".doc", ".rtf", ".odt", ".xlsx", ".pptx", ".zip", ".eml", ".html",
          ".htm", ".txt", ".md");

  private FileNames() {}

  /** Whether the name is that of a document, whatever the content is. */
  static boolean claimsDocument(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return DOCUMENTS.stream().anyMatch(name::endsWith);
  }

  static @Nullable SkipCode skip(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    boolean leftover =
        name.startsWith(".") && name.length() > 1
            || name.startsWith("~$")
            || name.endsWith("~")
            || LEFTOVERS.contains(name);
    if (leftover) {
      return SkipCode.HIDDEN;
    }
    return COLLECTIONS.stream().anyMatch(name::endsWith) ? SkipCode.COLLECTION : null;
  }
}
