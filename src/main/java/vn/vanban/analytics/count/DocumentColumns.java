package vn.vanban.analytics.count;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/** The columns of one document after the other; to be moved in the order of the index only. */
public final class DocumentColumns {

  private final Snapshot snapshot;
  private final Map<String, SortedDocValues> words = new HashMap<>();
  private final Map<String, NumericDocValues> numbers = new HashMap<>();
  private @Nullable LeafReaderContext leaf;
  private int document;

  public DocumentColumns(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  public void moveTo(int next) {
    document = next;
    var here = snapshot.leaf(next);
    if (here != leaf) {
      leaf = here;
      words.clear();
      numbers.clear();
    }
  }

  /** The document's value, or null where it has none. */
  public @Nullable String word(String field) throws IOException {
    var column = words(field);
    return column.advanceExact(inLeaf(document))
        ? column.lookupOrd(column.ordValue()).utf8ToString()
        : null;
  }

  public OptionalLong number(String field) throws IOException {
    var column = numbers("", field);
    return column.advanceExact(inLeaf(document))
        ? OptionalLong.of(column.longValue())
        : OptionalLong.empty();
  }

  /** How often the document's members have {@code word} in the column {@code field}. */
  public long membersWith(String field, String word) throws IOException {
    var column = words(field);
    int wanted = column.lookupTerm(new BytesRef(word));
    long count = 0;
    for (int member = first(column); member < inLeaf(document); member = column.nextDoc()) {
      count += column.ordValue() == wanted ? 1 : 0;
    }
    return count;
  }

  /**
   * A member of a document's block.
   *
   * @param shown null where the second column has nothing for it
   * @param sentence where in the text its sentence starts
   */
  public record Member(String value, @Nullable String shown, long sentence) {}

  /** The document's members that have a value in {@code field}, in the order of the block. */
  public List<Member> members(String field, String shownField) throws IOException {
    var column = words(field);
    var shown = words(shownField);
    // One column of sentences for each field: the iterators go forward only.
    var sentences = numbers(field, Fields.SENTENCE);
    var members = new ArrayList<Member>();
    for (int member = first(column); member < inLeaf(document); member = column.nextDoc()) {
      members.add(
          new Member(
              column.lookupOrd(column.ordValue()).utf8ToString(),
              shown.advanceExact(member) ? shown.lookupOrd(shown.ordValue()).utf8ToString() : null,
              sentences.advanceExact(member) ? sentences.longValue() : 0));
    }
    return members;
  }

  private int first(SortedDocValues column) throws IOException {
    int first = inLeaf(snapshot.firstMember(document));
    return column.docID() < first ? column.advance(first) : column.docID();
  }

  private SortedDocValues words(String field) throws IOException {
    var column = words.get(field);
    if (column == null) {
      column = DocValues.getSorted(here().reader(), field);
      words.put(field, column);
    }
    return column;
  }

  private NumericDocValues numbers(String reader, String field) throws IOException {
    String key = reader + ' ' + field;
    var column = numbers.get(key);
    if (column == null) {
      column = DocValues.getNumeric(here().reader(), field);
      numbers.put(key, column);
    }
    return column;
  }

  private LeafReaderContext here() {
    if (leaf == null) {
      throw new IllegalStateException("no document was moved to");
    }
    return leaf;
  }

  private int inLeaf(int member) {
    return member - here().docBase;
  }
}
