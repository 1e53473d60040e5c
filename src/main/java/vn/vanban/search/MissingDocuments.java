package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.TermQuery;
import vn.vanban.document.DocumentNumber;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.MissingAnswer.MissingHit;

/** Counts what one snapshot cites and does not hold: sixteen bytes for each number cited. */
final class MissingDocuments {

  private final Snapshot snapshot;

  MissingDocuments(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  private record Count(int ordinal, String key, int citations, int documents) {}

  /** Most cited first, then by how many documents, then by key. */
  private static final Comparator<Count> ORDER =
      Comparator.comparingInt(Count::citations)
          .reversed()
          .thenComparing(Comparator.comparingInt(Count::documents).reversed())
          .thenComparing(Count::key);

  MissingAnswer run(int from, int size) throws IOException {
    var reader = snapshot.searcher().getIndexReader();
    SortedDocValues cited = MultiDocValues.getSortedValues(reader, Fields.CITED);
    if (cited == null) {
      return new MissingAnswer(0, true, List.of(), null);
    }
    var citations = new int[cited.getValueCount()];
    var documents = new int[cited.getValueCount()];
    count(cited, citations, documents);
    var best = new PriorityQueue<Count>(ORDER.reversed());
    long total = 0;
    for (int ordinal = 0; ordinal < citations.length; ordinal++) {
      if (citations[ordinal] == 0) {
        continue;
      }
      String key = cited.lookupOrd(ordinal).utf8ToString();
      if (isHeld(key)) {
        continue;
      }
      total++;
      best.add(new Count(ordinal, key, citations[ordinal], documents[ordinal]));
      if (best.size() > from + size) {
        best.remove();
      }
    }
    var ranked = new ArrayList<>(best);
    ranked.sort(ORDER);
    var hits = new ArrayList<MissingHit>();
    for (var count : ranked.subList(Math.min(from, ranked.size()), ranked.size())) {
      hits.add(new MissingHit(printed(count.key()), count.citations(), count.documents()));
    }
    return new MissingAnswer(total, true, hits, Paging.next(from, size, total));
  }

  private void count(SortedDocValues cited, int[] citations, int[] documents) throws IOException {
    var live = MultiBits.getLiveDocs(snapshot.searcher().getIndexReader());
    var lastDocument = new int[citations.length];
    Arrays.fill(lastDocument, -1);
    for (int member = cited.nextDoc();
        member != DocIdSetIterator.NO_MORE_DOCS;
        member = cited.nextDoc()) {
      if (live != null && !live.get(member)) {
        continue;
      }
      int ordinal = cited.ordValue();
      citations[ordinal]++;
      int document = snapshot.documentOf(member);
      if (lastDocument[ordinal] != document) {
        lastDocument[ordinal] = document;
        documents[ordinal]++;
      }
    }
  }

  private boolean isHeld(String key) throws IOException {
    return snapshot.searcher().count(new TermQuery(new Term(Fields.NUMBER_KEY, key))) > 0;
  }

  /** The number as its first citation has it: the key leaves out what writings differ in. */
  private String printed(String key) throws IOException {
    var first = snapshot.searcher().search(new TermQuery(new Term(Fields.CITED, key)), 1);
    int document = snapshot.documentOf(first.scoreDocs[0].doc);
    return snapshot.analysis(document).references().stream()
        .map(reference -> reference.number())
        .filter(number -> number != null && isWriting(number, key))
        .findFirst()
        .orElse(key);
  }

  private static boolean isWriting(String number, String key) {
    return DocumentNumber.parse(number).map(DocumentNumber::key).filter(key::equals).isPresent();
  }
}
