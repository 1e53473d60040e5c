package vn.vanban.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BytesRef;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.PageStart;
import vn.vanban.text.Span;

/**
 * The index at one commit. A document is named by the Lucene number of its block's last member,
 * which holds only within this snapshot.
 */
public final class Snapshot implements AutoCloseable {

  private final IndexSearcher searcher;
  private final BitSetProducer documents;
  private final DocumentJson json;
  private final Closeable release;

  /**
   * @param release lets go of what {@code searcher} reads
   */
  Snapshot(IndexSearcher searcher, BitSetProducer documents, DocumentJson json, Closeable release) {
    this.release = release;
    this.searcher = searcher;
    this.documents = documents;
    this.json = json;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /** The last member of each block: the document itself. */
  public BitSetProducer documents() {
    return documents;
  }

  /** The same for the same commit; 32 hexadecimal digits. */
  public String id() {
    var reader = (StandardDirectoryReader) searcher.getIndexReader();
    return HexFormat.of().formatHex(reader.getSegmentInfos().getId());
  }

  /** Hears of a match. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * @param member number of the match in this snapshot
     */
    void visit(int member) throws IOException;
  }

  /** Streams what matches, in the order of the index, without ranking or keeping it. */
  public void forEach(Query query, Visitor visitor) throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : searcher.getIndexReader().leaves()) {
      var scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      DocIdSetIterator matches = scorer.iterator();
      for (int doc = matches.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = matches.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.visit(leaf.docBase + doc);
        }
      }
    }
  }

  /** By id, else hash of a file, else number in any writing; the latest where several fit. */
  public OptionalInt find(String idOrNumberOrHash) {
    var exact = findExactly(idOrNumberOrHash);
    return exact.isPresent() ? exact : latest(idOrNumberOrHash);
  }

  /** By id, else hash of one of its files. */
  public OptionalInt findExactly(String idOrHash) {
    for (var field : List.of(Fields.ID, Fields.SHA256)) {
      var found = first(new TermQuery(new Term(field, idOrHash.strip())));
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt latest(String number) {
    return DocumentNumber.parse(number)
        .map(parsed -> first(new TermQuery(new Term(Fields.NUMBER_KEY, parsed.key()))))
        .orElse(OptionalInt.empty());
  }

  private OptionalInt first(Query query) {
    try {
      var issued = new SortField(Fields.ISSUED, SortField.Type.INT, true, Integer.MIN_VALUE);
      var sort = new Sort(issued, new SortField(Fields.ID, SortField.Type.STRING));
      var top = searcher.search(query, 1, sort).scoreDocs;
      return top.length == 0 ? OptionalInt.empty() : OptionalInt.of(documentOf(top[0].doc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DocumentCard card(int document) {
    return json.mapper().readValue(stored(document, Fields.CARD), DocumentCard.class);
  }

  /** The document, to be replaced or removed while this snapshot is open. */
  public HeldDocument held(int document) {
    try {
      return new HeldDocument(this, document, origin(document), madeWith(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document's origin; never to be shown to others than who runs the program. */
  Origin origin(int document) throws IOException {
    var leaf = leaf(document);
    var origins = DocValues.getSorted(leaf.reader(), Fields.ORIGIN);
    if (!origins.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("a document without an origin: " + document);
    }
    return Origin.parse(origins.lookupOrd(origins.ordValue()).utf8ToString());
  }

  /**
   * All {@link Fingerprints#term} that documents were made with. A handful: each version of the
   * program and of the user's files makes one.
   */
  Set<String> madeWith() throws IOException {
    var terms = new TreeSet<String>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      var inLeaf = leaf.reader().terms(Fields.MADE_WITH);
      if (inLeaf != null) {
        var each = inLeaf.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          terms.add(term.utf8ToString());
        }
      }
    }
    return terms;
  }

  /** What the document depends on besides its file. */
  Fingerprints madeWith(int document) throws IOException {
    var leaf = leaf(document);
    var each = Terms.getTerms(leaf.reader(), Fields.MADE_WITH).iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (each.postings(null, PostingsEnum.NONE).advance(document - leaf.docBase)
          == document - leaf.docBase) {
        return Fingerprints.of(term.utf8ToString());
      }
    }
    throw new IllegalStateException("a document made with nothing: " + document);
  }

  /** Of the document's file when it was read; empty where that tells nothing. */
  Optional<FileStamp> stamp(int document) throws IOException {
    var leaf = leaf(document);
    var bytes = DocValues.getNumeric(leaf.reader(), Fields.FILE_BYTES);
    var modified = DocValues.getNumeric(leaf.reader(), Fields.FILE_MODIFIED);
    int inLeaf = document - leaf.docBase;
    return bytes.advanceExact(inLeaf) && modified.advanceExact(inLeaf)
        ? Optional.of(new FileStamp(bytes.longValue(), modified.longValue()))
        : Optional.empty();
  }

  /** All that was put in, its text too. */
  public StoredDocument document(int document) {
    var full = analysis(document).withText(text(document));
    var card = card(document);
    return new StoredDocument(card.id(), full, card.sources());
  }

  /** The document's files but the one that it is shown by, in the order of its card. */
  List<KeptFile> others(int document) throws IOException {
    var others = new ArrayList<KeptFile>();
    int count = Math.max(0, card(document).sources().size() - 1);
    for (int member = document - count; member < document; member++) {
      var stored = json.mapper().readValue(stored(member, Fields.OTHER), KeptFile.Stored.class);
      others.add(
          new KeptFile(
              origin(member).key(),
              stamp(member).orElse(null),
              stored.document(),
              Fingerprints.of(stored.madeWith())));
    }
    return others;
  }

  /** All of the document's files, the one that it is shown by first. */
  List<KeptFile> files(int document) throws IOException {
    var files = new ArrayList<KeptFile>();
    files.add(
        new KeptFile(
            origin(document).key(),
            stamp(document).orElse(null),
            analysis(document).withText(text(document)),
            madeWith(document)));
    files.addAll(others(document));
    return files;
  }

  /**
   * What was put in of a file, its text too.
   *
   * @param member a document, or another file of one
   */
  AnalysedDocument file(int member) {
    String other = stored(member, Fields.OTHER);
    return other == null
        ? document(member).document()
        : json.mapper().readValue(other, KeptFile.Stored.class).document();
  }

  /** All that was put in but the text, which is empty. */
  public AnalysedDocument analysis(int document) {
    try {
      return JsonField.read(
          searcher.storedFields(),
          document,
          Fields.ANALYSIS,
          AnalysedDocument.class,
          json.mapper());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The {@link Fields#NEAR} terms of a document, in one order for all; empty without a text. */
  public List<BytesRef> nearTerms(int document) throws IOException {
    var leaf = leaf(document);
    var column = DocValues.getBinary(leaf.reader(), Fields.NEAR_COLUMN);
    return column.advanceExact(document - leaf.docBase)
        ? NearTerms.split(BytesRef.deepCopyOf(column.binaryValue()))
        : List.of();
  }

  /** Where pages start in the stored text, in order; empty for formats without pages. */
  public List<PageStart> pages(int document) {
    // Most formats have none, and to look for them takes unpacking other fields.
    if (leaf(document).reader().getFieldInfos().fieldInfo(Fields.PAGES) == null) {
      return List.of();
    }
    try {
      String pages =
          searcher.storedFields().document(document, Set.of(Fields.PAGES)).get(Fields.PAGES);
      return pages == null ? List.of() : PageTerms.parse(pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stored text. */
  public String text(int document) {
    var text = new StringBuilder();
    forEachPassage(document, text::append);
    return text.toString();
  }

  /** Tells of the text of each passage of a document, in their order. */
  public void forEachPassage(int document, Consumer<String> texts) {
    try {
      var leaf = leaf(document);
      int first = firstMember(document) - leaf.docBase;
      int count = passageStarts(document).length;
      // Decompresses a block once for all passages in it.
      var stored = ((CodecReader) FilterLeafReader.unwrap(leaf.reader())).getFieldsReader();
      var inARow = stored.getMergeInstance();
      for (int member = first; member < first + count; member++) {
        var fields = new DocumentStoredFieldVisitor(Fields.PASSAGE_TEXT);
        inARow.document(member, fields);
        texts.accept(fields.getDocument().get(Fields.PASSAGE_TEXT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code span} covers of the document's stored text; reads only the passages it touches. */
  public String text(int document, Span span) {
    var text = new StringBuilder();
    try {
      int first = firstMember(document);
      int member = first;
      while (isPassage(member + 1) && passageStart(member + 1) <= span.start()) {
        member++;
      }
      int start = passageStart(member);
      while (isPassage(member) && start + text.length() < span.end()) {
        text.append(stored(member++, Fields.PASSAGE_TEXT));
      }
      int end = Math.min(span.end() - start, text.length());
      return text.substring(Math.min(span.start() - start, end), end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A member of a block that is a passage, with its text. */
  public record StoredPassage(Passage passage, String text) {}

  public StoredPassage passage(int member) {
    try {
      var fields =
          searcher
              .storedFields()
              .document(member, Set.of(Fields.PASSAGE_TEXT, Fields.PASSAGE_PATH));
      String chain = fields.get(Fields.PASSAGE_PATH);
      String text = fields.get(Fields.PASSAGE_TEXT);
      int start = passageStart(member);
      var path = chain == null ? null : ProvisionTerms.parse(chain);
      return new StoredPassage(new Passage(path, start, start + text.length()), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where each of the document's passages starts in its stored text; they are the first members of
   * its block, in this order.
   */
  public int[] passageStarts(int document) throws IOException {
    var leaf = leaf(document);
    var column = DocValues.getNumeric(leaf.reader(), Fields.PASSAGE_START);
    var starts = IntStream.builder();
    for (int member = firstMember(document) - leaf.docBase;
        member < document - leaf.docBase && column.advanceExact(member);
        member++) {
      starts.add(Math.toIntExact(column.longValue()));
    }
    return starts.build().toArray();
  }

  /** The first member of the document's block. */
  public int firstMember(int document) throws IOException {
    var leaf = leaf(document);
    var bits = documents.getBitSet(leaf);
    int inLeaf = document - leaf.docBase;
    int previous = bits == null || inLeaf == 0 ? -1 : bits.prevSetBit(inLeaf - 1);
    return leaf.docBase + previous + 1;
  }

  /** The document whose block holds {@code member}; the member itself where it is one. */
  public int documentOf(int member) throws IOException {
    var leaf = leaf(member);
    var bits = documents.getBitSet(leaf);
    if (bits == null) {
      throw new IllegalStateException("a segment without documents holds member " + member);
    }
    return leaf.docBase + bits.nextSetBit(member - leaf.docBase);
  }

  /** The segment that holds {@code doc}. */
  public LeafReaderContext leaf(int doc) {
    var leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  /** Lets go of the files; what was read stays valid. */
  @Override
  public void close() {
    try {
      release.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String stored(int doc, String field) {
    try {
      return searcher.storedFields().document(doc, Set.of(field)).get(field);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isPassage(int member) throws IOException {
    var leaf = leaf(member);
    var starts = leaf.reader().getNumericDocValues(Fields.PASSAGE_START);
    return starts != null && starts.advanceExact(member - leaf.docBase);
  }

  private int passageStart(int member) throws IOException {
    var leaf = leaf(member);
    var starts = leaf.reader().getNumericDocValues(Fields.PASSAGE_START);
    if (starts == null || !starts.advanceExact(member - leaf.docBase)) {
      throw new IllegalArgumentException("no passage: " + member);
    }
    return Math.toIntExact(starts.longValue());
  }
}
