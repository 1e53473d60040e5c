package vn.vanban.analytics;

import vn.vanban.index.DocumentIndex;
import vn.vanban.theme.ThemeDictionary;

/** Counts themes over an index. Thread-safe. */
public final class ThemeTables {

  private final DocumentIndex index;
  private final ThemeDictionary dictionary;

  public ThemeTables(DocumentIndex index, ThemeDictionary dictionary) {
    this.index = index;
    this.dictionary = dictionary;
  }

  public ThemeTable table(ThemeTable.By by) {
    return new ThemeTable(
        by,
        java.util.List.of(),
        java.util.Map.of(),
        java.util.List.of(),
        index.snapshotId() + dictionary.version());
  }
}
