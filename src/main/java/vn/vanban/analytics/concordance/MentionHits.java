package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.text.Span;

/** The mentions of a theme, from the columns of mentions. */
final class MentionHits implements Hits {

  private final Snapshot snapshot;
  private final BytesRef theme;
  private @Nullable Columns counted;
  private @Nullable Columns visited;

  MentionHits(Snapshot snapshot, String theme) {
    this.snapshot = snapshot;
    this.theme = new BytesRef(theme);
  }

  @Override
  public long countIn(int document) throws IOException {
    counted = columns(counted, document);
    return counted.mentions(document).size();
  }

  @Override
  public void visit(DocumentWords words, int from, Visitor visitor) throws IOException {
    visited = columns(visited, words.document());
    for (var mention : visited.mentions(words.document()).tailSet(new Span(from, from))) {
      if (!visitor.visit(mention)) {
        return;
      }
    }
  }

  /** Those at hand, unless the document is in another segment or behind them. */
  private Columns columns(@Nullable Columns open, int document) throws IOException {
    var leaf = snapshot.leaf(document);
    return open != null && open.leaf == leaf && open.last < document ? open : new Columns(leaf);
  }

  /** The columns of a segment, which go forward only. */
  private final class Columns {

    private final LeafReaderContext leaf;
    private final SortedDocValues themes;
    private final NumericDocValues starts;
    private final NumericDocValues ends;
    private final int wanted;
    private int last = -1;

    Columns(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      this.themes = DocValues.getSorted(leaf.reader(), Fields.THEME);
      this.starts = DocValues.getNumeric(leaf.reader(), Fields.MENTION_START);
      this.ends = DocValues.getNumeric(leaf.reader(), Fields.MENTION_END);
      this.wanted = themes.lookupTerm(theme);
    }

    SortedSet<Span> mentions(int document) throws IOException {
      last = document;
      int end = document - leaf.docBase;
      if (wanted < 0 || themes.docID() >= end) {
        return Collections.emptySortedSet();
      }
      var spans = new TreeSet<Span>();
      int first = snapshot.firstMember(document) - leaf.docBase;
      int member = themes.docID() < first ? themes.advance(first) : themes.docID();
      for (; member < end; member = themes.nextDoc()) {
        if (themes.ordValue() == wanted) {
          spans.add(new Span(at(starts, member), at(ends, member)));
        }
      }
      return spans;
    }

    private static int at(NumericDocValues column, int member) throws IOException {
      if (!column.advanceExact(member)) {
        throw new IllegalStateException("a mention without a place");
      }
      return Math.toIntExact(column.longValue());
    }
  }
}
