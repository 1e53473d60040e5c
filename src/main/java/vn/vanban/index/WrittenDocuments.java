package vn.vanban.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BytesRef;
import vn.vanban.document.Header;

/** What the index held when it was last looked at, for the session that writes to it. */
final class WrittenDocuments implements Closeable {

  private static final DocumentJson JSON = new DocumentJson();

  /** Of a file that was moved; whoever keeps more copies has one more document. */
  private static final int COPIES = 100;

  private final Predicate<String> isNew;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final BitSetProducer documents =
      new QueryBitSetProducer(new TermQuery(new Term(Fields.ROLE, Fields.DOCUMENT)));

  /**
   * @param isNew whether no document can have an origin, an id or a hash
   */
  WrittenDocuments(DirectoryReader reader, Predicate<String> isNew) {
    this.isNew = isNew;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    // Every look-up is asked once.
    searcher.setQueryCache(null);
  }

  /** Whether no document ever had it; most of what a first run asks. */
  private boolean lacks(Term term) throws IOException {
    return isNew.test(term.text()) || reader.docFreq(term) == 0;
  }

  boolean isEmpty() {
    return reader.maxDoc() == 0;
  }

  boolean holds(String origin) throws IOException {
    return !lacks(new Term(Fields.ORIGIN, origin))
        && searcher.count(new TermQuery(new Term(Fields.ORIGIN, origin))) > 0;
  }

  boolean holds(String origin, String sha256, String madeWith) throws IOException {
    if (lacks(new Term(Fields.ORIGIN, origin))) {
      return false;
    }
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.ORIGIN, origin)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.SHA256, sha256)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.MADE_WITH, madeWith)), Occur.FILTER)
            .build();
    return searcher.count(query) > 0;
  }

  boolean needsOcr(String origin) throws IOException {
    if (lacks(new Term(Fields.ORIGIN, origin))) {
      return false;
    }
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.ORIGIN, origin)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.NEEDS_OCR, Fields.NEEDS_OCR)), Occur.FILTER)
            .build();
    return searcher.count(query) > 0;
  }

  boolean holds(String origin, FileStamp stamp, String madeWith) throws IOException {
    if (lacks(new Term(Fields.ORIGIN, origin))) {
      return false;
    }
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.ORIGIN, origin)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.MADE_WITH, madeWith)), Occur.FILTER)
            .build();
    int[] found = members(query, 1);
    return found.length == 1 && snapshot().stamp(found[0]).filter(stamp::equals).isPresent();
  }

  /** Documents of these very bytes, in the order of the index; the first few of many. */
  List<StoredPlace> withContent(String sha256) throws IOException {
    var content = new Term(Fields.SHA256, sha256);
    if (lacks(content)) {
      return List.of();
    }
    var places = new ArrayList<StoredPlace>();
    var snapshot = snapshot();
    for (int member : members(new TermQuery(content), COPIES)) {
      String id = snapshot.card(snapshot.documentOf(member)).id();
      places.add(new StoredPlace(member, id, snapshot.origin(member)));
    }
    return places;
  }

  /** {@link IndexSession#unchangedIn}. */
  int unchangedIn(String holder, FileStamp stamp, String madeWith) throws IOException {
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.HOLDER, holder)), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.NEEDS_OCR, Fields.NEEDS_OCR)), Occur.MUST_NOT)
            .add(new TermQuery(new Term(Fields.MADE_WITH, madeWith)), Occur.FILTER)
            .build();
    int[] found = members(query, Math.max(1, searcher.count(query)));
    for (int member : found) {
      if (snapshot().stamp(member).filter(stamp::equals).isEmpty()
          || number(member, Fields.HOLDER_FILES) != found.length) {
        return 0;
      }
    }
    return found.length;
  }

  private long number(int member, String field) throws IOException {
    var leaf = snapshot().leaf(member);
    var column = DocValues.getNumeric(leaf.reader(), field);
    return column.advanceExact(member - leaf.docBase) ? column.longValue() : 0;
  }

  /** Whether some document was ever found in an archive. */
  boolean hasHolders() {
    return FieldInfos.getMergedFieldInfos(reader).fieldInfo(Fields.HOLDER_FILES) != null;
  }

  /** The document that this file belongs to. */
  OptionalInt documentOf(String origin) throws IOException {
    int[] found = members(new TermQuery(new Term(Fields.ORIGIN, origin)), 1);
    return found.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(snapshot().documentOf(found[0]));
  }

  /**
   * Where documents are kept that have the number, the issuer and the day of {@code header}, but of
   * another type.
   */
  SortedSet<String> named(Header header, String mediaType) throws IOException {
    String number = CitationKey.ofNumber(header.number()).orElseThrow();
    int issued = DateColumn.of(Objects.requireNonNull(header.issued()));
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.NUMBER_KEY, number)), Occur.FILTER)
            .add(
                new TermQuery(
                    new Term(Fields.ISSUER, SameDocument.folded(header.issuer()).orElseThrow())),
                Occur.FILTER)
            .add(NumericDocValuesField.newSlowExactQuery(Fields.ISSUED, issued), Occur.FILTER)
            .add(new TermQuery(new Term(Fields.MEDIA_TYPE, mediaType)), Occur.MUST_NOT)
            .build();
    return origins(query);
  }

  /**
   * Where documents are kept that share a term of {@link Fields#NEAR}, and the day, but of another
   * type.
   */
  SortedSet<String> near(List<BytesRef> terms, Header header, String mediaType) throws IOException {
    if (terms.isEmpty()) {
      return new TreeSet<>();
    }
    var query = new BooleanQuery.Builder();
    query.add(new TermInSetQuery(Fields.NEAR, terms), Occur.FILTER);
    query.add(new TermQuery(new Term(Fields.MEDIA_TYPE, mediaType)), Occur.MUST_NOT);
    if (header.issued() == null) {
      query.add(new FieldExistsQuery(Fields.ISSUED), Occur.MUST_NOT);
    } else {
      int issued = DateColumn.of(header.issued());
      query.add(NumericDocValuesField.newSlowExactQuery(Fields.ISSUED, issued), Occur.FILTER);
    }
    return origins(query.build());
  }

  private SortedSet<String> origins(Query documents) throws IOException {
    var origins = new TreeSet<String>();
    for (int document : members(documents, COPIES)) {
      origins.add(snapshot().origin(document).key());
    }
    return origins;
  }

  /** For as long as this is open. */
  Snapshot snapshot() {
    return new Snapshot(searcher, documents, JSON, () -> {});
  }

  private int[] members(Query query, int most) throws IOException {
    return Stream.of(searcher.search(query, most, Sort.INDEXORDER).scoreDocs)
        .mapToInt(hit -> hit.doc)
        .toArray();
  }

  Optional<String> originOf(String id) throws IOException {
    if (lacks(new Term(Fields.ID, id))) {
      return Optional.empty();
    }
    var top = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
    if (top.scoreDocs.length == 0) {
      return Optional.empty();
    }
    int doc = top.scoreDocs[0].doc;
    var leaves = reader.leaves();
    var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return Optional.of(originAt(leaf, doc - leaf.docBase));
  }

  void forEachOrigin(Consumer<String> visitor) throws IOException {
    for (var leaf : reader.leaves()) {
      var origins = leaf.reader().getSortedDocValues(Fields.ORIGIN);
      var live = leaf.reader().getLiveDocs();
      if (origins == null) {
        continue;
      }
      for (int doc = origins.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = origins.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.accept(origins.lookupOrd(origins.ordValue()).utf8ToString());
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private static String originAt(LeafReaderContext leaf, int doc) throws IOException {
    var origins = leaf.reader().getSortedDocValues(Fields.ORIGIN);
    if (origins == null || !origins.advanceExact(doc)) {
      throw new IllegalStateException("a document without an origin: " + doc);
    }
    return origins.lookupOrd(origins.ordValue()).utf8ToString();
  }
}
