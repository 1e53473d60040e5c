package vn.vanban.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;

/**
 * Provisions as terms: {@code article=5/clause=2}. A provision is found by its own term and by
 * those of all that hold it.
 */
public final class ProvisionTerms {

  private ProvisionTerms() {}

  /** All levels of {@code path}, outermost first; empty for the whole document. */
  public static String chain(ProvisionPath path) {
    return String.join("/", levels(path));
  }

  /** The term of all references to {@code path} and to what it holds. */
  public static String term(ProvisionPath path) {
    return chain(path).toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #chain} wrote. */
  public static ProvisionPath parse(String chain) {
    var path = ProvisionPath.WHOLE;
    for (var level : chain.split("/", -1)) {
      int equals = level.indexOf('=');
      if (equals > 0) {
        path =
            path.with(
                Level.valueOf(level.substring(0, equals).toUpperCase(Locale.ROOT)),
                level.substring(equals + 1));
      }
    }
    return path;
  }

  /**
   * {@code path} and all that hold it. As articles are counted through a document, one is also
   * found without its part, chapter and section.
   */
  static Set<String> of(ProvisionPath path) {
    var terms = new LinkedHashSet<String>();
    addPrefixes(levels(path), terms);
    if (path.article() != null) {
      addPrefixes(
          levels(
              path.with(Level.PART, null)
                  .with(Level.CHAPTER, null)
                  .with(Level.SECTION, null)
                  .with(Level.SUBSECTION, null)),
          terms);
    }
    return terms;
  }

  private static void addPrefixes(List<String> levels, Set<String> terms) {
    for (int length = 1; length <= levels.size(); length++) {
      terms.add(String.join("/", levels.subList(0, length)).toLowerCase(Locale.ROOT));
    }
  }

  private static List<String> levels(ProvisionPath path) {
    var levels = new ArrayList<String>();
    for (var level : Level.values()) {
      String value = path.get(level);
      if (value != null) {
        levels.add(level.name().toLowerCase(Locale.ROOT) + "=" + value);
      }
    }
    return levels;
  }
}
