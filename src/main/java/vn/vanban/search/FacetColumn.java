package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The values that all documents of a snapshot have by one facet, unpacked: to look at them in the
 * index takes several times as long as counting. Four bytes a document and a value. Thread-safe.
 */
final class FacetColumn {

  /** How a value is called; looked up in the index when it is first shown. */
  record Name(String value, String label) {}

  private final String[] terms;
  private final AtomicReferenceArray<Name> names;

  /** Where the values of each document start, by its place; one more behind the last. */
  private final int[] starts;

  /** Places in {@link #terms}. */
  private final int[] values;

  private FacetColumn(String[] terms, int[] starts, int[] values) {
    this.terms = terms;
    this.names = new AtomicReferenceArray<>(terms.length);
    this.starts = starts;
    this.values = values;
  }

  static FacetColumn ofWords(IndexReader reader, DocumentPlaces places, String field)
      throws IOException {
    var columns = new ArrayList<SortedSetDocValues>();
    for (var leaf : reader.leaves()) {
      columns.add(DocValues.getSortedSet(leaf.reader(), field));
    }
    var all = columns.toArray(SortedSetDocValues[]::new);
    var ordinals = OrdinalMap.build(null, all, PackedInts.DEFAULT);
    var terms = new String[Math.toIntExact(ordinals.getValueCount())];
    for (int i = 0; i < terms.length; i++) {
      var first = all[ordinals.getFirstSegmentNumber(i)];
      terms[i] = first.lookupOrd(ordinals.getFirstSegmentOrd(i)).utf8ToString();
    }
    var rows = new Rows(places.count());
    for (var leaf : reader.leaves()) {
      var column = all[leaf.ord];
      var inAll = ordinals.getGlobalOrds(leaf.ord);
      while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int place = places.of(leaf, column.docID());
        for (int i = 0; place >= 0 && i < column.docValueCount(); i++) {
          rows.add(place, (int) inAll.get(column.nextOrd()));
        }
      }
    }
    return rows.column(terms);
  }

  static FacetColumn ofNumbers(IndexReader reader, DocumentPlaces places, String field)
      throws IOException {
    var numbers = new TreeSet<Long>();
    for (var leaf : reader.leaves()) {
      var column = DocValues.getSortedNumeric(leaf.reader(), field);
      while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        for (int i = 0; i < column.docValueCount(); i++) {
          numbers.add(column.nextValue());
        }
      }
    }
    var sorted = List.copyOf(numbers);
    var rows = new Rows(places.count());
    for (var leaf : reader.leaves()) {
      var column = DocValues.getSortedNumeric(leaf.reader(), field);
      while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int place = places.of(leaf, column.docID());
        for (int i = 0; place >= 0 && i < column.docValueCount(); i++) {
          rows.add(place, Collections.binarySearch(sorted, column.nextValue()));
        }
      }
    }
    return rows.column(sorted.stream().map(String::valueOf).toArray(String[]::new));
  }

  /** Values in the order of their documents. */
  private static final class Rows {

    private final int[] starts;
    private int[] values;
    private int size;
    private int last = -1;

    Rows(int documents) {
      this.starts = new int[documents + 1];
      this.values = new int[documents];
    }

    void add(int place, int value) {
      startUpTo(place);
      values = ArrayUtil.grow(values, size + 1);
      values[size++] = value;
    }

    private void startUpTo(int place) {
      while (last < place) {
        starts[++last] = size;
      }
    }

    FacetColumn column(String[] terms) {
      startUpTo(starts.length - 1);
      return new FacetColumn(terms, starts, Arrays.copyOf(values, size));
    }
  }

  /**
   * How many of some documents have each value, by its number.
   *
   * @param places of the documents, ascending
   */
  int[] counts(int[] places) {
    var counts = new int[terms.length];
    for (int at = 0; at < places.length; at++) {
      int first = places[at];
      // Neighbours' values are neighbours too.
      while (at + 1 < places.length && places[at + 1] == places[at] + 1) {
        at++;
      }
      for (int i = starts[first]; i < starts[places[at] + 1]; i++) {
        counts[values[i]]++;
      }
    }
    return counts;
  }

  String term(int number) {
    return terms[number];
  }

  /** The number of a value; negative where no document has it. */
  int number(String term) {
    return Arrays.asList(terms).indexOf(term);
  }

  Name name(Facet facet, int number, FacetLabels labels) throws IOException {
    var known = names.get(number);
    if (known == null) {
      String label = labels.of(facet, terms[number]);
      known = new Name(labels.value(facet, terms[number], label), label);
      names.set(number, known);
    }
    return known;
  }
}
