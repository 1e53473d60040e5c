package vn.vanban.analytics.trend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import vn.vanban.analytics.trend.ThemeTable.By;
import vn.vanban.analytics.trend.ThemeTable.Cell;
import vn.vanban.analytics.trend.ThemeTable.Row;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;

/** Counts themes over an index, from its columns alone. Thread-safe. */
public final class ThemeTables {

  private final DocumentIndex index;
  private final ThemeDictionary dictionary;

  public ThemeTables(DocumentIndex index, ThemeDictionary dictionary) {
    this.index = index;
    this.dictionary = dictionary;
  }

  public ThemeTable table(By by) {
    try (var snapshot = index.snapshot()) {
      var counts = new Counts();
      for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
        count(snapshot, leaf, by, counts);
      }
      return table(by, counts, snapshot.id());
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  /** Documents by column, and by theme and column the mentions with the documents they are in. */
  private static final class Counts {

    private final Map<String, Long> documents;
    private final Map<String, Map<String, Cell>> themes = new TreeMap<>();

    Counts() {
      // A collator's keys of two names may be equal though the names are not.
      Comparator<String> vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"))::compare;
      documents = new TreeMap<>(vietnamese.thenComparing(Comparator.naturalOrder()));
    }

    void document(String column) {
      documents.merge(column, 1L, Long::sum);
    }

    void mentions(String theme, String column, long mentions) {
      themes
          .computeIfAbsent(theme, _ -> new TreeMap<>())
          .merge(
              column,
              new Cell(1, mentions),
              (a, b) -> new Cell(a.documents() + 1, a.mentions() + b.mentions()));
    }
  }

  private static void count(Snapshot snapshot, LeafReaderContext leaf, By by, Counts counts)
      throws IOException {
    BitSet documents = snapshot.documents().getBitSet(leaf);
    if (documents == null) {
      return;
    }
    var live = leaf.reader().getLiveDocs();
    var columns = new Columns(leaf, by);
    var mentions = DocValues.getSorted(leaf.reader(), Fields.THEME);
    int mention = mentions.nextDoc();
    for (int document = documents.nextSetBit(0);
        document != DocIdSetIterator.NO_MORE_DOCS;
        document =
            document + 1 < documents.length()
                ? documents.nextSetBit(document + 1)
                : DocIdSetIterator.NO_MORE_DOCS) {
      Map<Integer, Long> ofDocument = new TreeMap<>();
      // A block's mentions stand before its document.
      for (; mention < document; mention = mentions.nextDoc()) {
        ofDocument.merge(mentions.ordValue(), 1L, Long::sum);
      }
      if (live != null && !live.get(document)) {
        continue;
      }
      String column = columns.of(document);
      counts.document(column);
      for (var theme : ofDocument.entrySet()) {
        String id = mentions.lookupOrd(theme.getKey()).utf8ToString();
        counts.mentions(id, column, theme.getValue());
      }
    }
  }

  /** In which column each document of a segment counts; to be asked in their order. */
  private static final class Columns {

    private final LeafReaderContext leaf;
    private final By by;

    Columns(LeafReaderContext leaf, By by) {
      this.leaf = leaf;
      this.by = by;
    }

    String of(int document) throws IOException {
      return switch (by) {
        case YEAR -> {
          var years = DocValues.getSortedNumeric(leaf.reader(), Fields.YEAR);
          yield years.advanceExact(document)
              ? String.valueOf(years.nextValue())
              : ThemeTable.UNKNOWN;
        }
        case ISSUER -> word(DocValues.getSorted(leaf.reader(), Fields.ISSUER), document);
        case KIND -> word(DocValues.getSorted(leaf.reader(), Fields.KIND), document);
      };
    }

    private static String word(SortedDocValues words, int document) throws IOException {
      return words.advanceExact(document)
          ? words.lookupOrd(words.ordValue()).utf8ToString()
          : ThemeTable.UNKNOWN;
    }
  }

  private ThemeTable table(By by, Counts counts, String snapshot) {
    Map<String, Long> documents = new LinkedHashMap<>(counts.documents);
    Long unknown = documents.remove(ThemeTable.UNKNOWN);
    if (unknown != null) {
      documents.put(ThemeTable.UNKNOWN, unknown);
    }
    var rows = new ArrayList<Row>();
    for (Theme theme : dictionary.themes()) {
      var cells = counts.themes.getOrDefault(theme.id(), Map.of());
      rows.add(
          new Row(
              theme.id(),
              theme.label(),
              cells.values().stream().mapToLong(Cell::documents).sum(),
              cells.values().stream().mapToLong(Cell::mentions).sum(),
              cells));
    }
    return new ThemeTable(by, List.copyOf(documents.keySet()), documents, rows, snapshot);
  }
}
