package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * Which documents of one snapshot are versions of one: those of the same number, issuer and date,
 * and those whose texts are nearly the same while neither number nor issuer tells them apart. Each
 * group is found when one of it is asked about, and remembered. Thread-safe.
 *
 * <p>Texts are compared by the twelve hashes in {@link Fields#NEAR}: {@value #SHARED} in common are
 * found for 99 of 100 pairs that share 95 % of their runs of five syllables, for 4 of 5 at 90 %,
 * and for 1 of 6 at 80 %.
 */
final class VersionGroups {

  private static final int SHARED = 6;

  /** Whoever shares six of twelve has one of any seven. */
  private static final int LOOKED_UP = 7;

  /** Of fewer syllables every hash is to be shared: a word more or less is another text. */
  private static final int SHORT_TEXT = 50;

  /** What more texts have in common is a form that they fill in. */
  private static final int MOST = 100;

  private final Snapshot snapshot;
  private final List<LeafReaderContext> leaves;
  private final Map<Integer, List<Integer>> known = new ConcurrentHashMap<>();
  private final Set<Integer> forms = ConcurrentHashMap.newKeySet();

  /** What tells documents apart; null where it is not known. */
  private record Identity(@Nullable String number, @Nullable String issuer, @Nullable Long issued) {

    boolean isWhole() {
      return number != null && issuer != null && issued != null;
    }

    /** Numbers start again each year. */
    @Nullable Long issuedOfNumber() {
      return number == null ? null : issued;
    }
  }

  VersionGroups(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.leaves = snapshot.searcher().getIndexReader().leaves();
  }

  /**
   * All versions of the document in the order of the index, itself among them; none where alone.
   */
  List<Integer> of(int document) throws IOException {
    var found = known.get(document);
    return found == null ? find(document) : found;
  }

  private List<Integer> find(int document) throws IOException {
    var connected = new TreeSet<Integer>(List.of(document));
    var waiting = new ArrayDeque<Integer>(connected);
    while (!waiting.isEmpty() && connected.size() <= MOST) {
      int next = waiting.remove();
      if (forms.contains(next)) {
        forms.add(document);
        return List.of();
      }
      for (int other : neighbours(next)) {
        if (connected.add(other)) {
          waiting.add(other);
        }
      }
    }
    if (connected.size() > MOST) {
      forms.addAll(connected);
      return List.of();
    }
    for (var group : apart(List.copyOf(connected))) {
      var versions = group.size() > 1 ? group : List.<Integer>of();
      group.forEach(one -> known.put(one, versions));
    }
    return known.getOrDefault(document, List.of());
  }

  /** Those that are connected and yet different by number, issuer or date. */
  private List<List<Integer>> apart(List<Integer> connected) throws IOException {
    if (connected.size() == 1) {
      return List.of(connected);
    }
    var identities = new HashMap<Integer, Identity>();
    for (int document : connected) {
      identities.put(document, identity(document));
    }
    return split(connected, document -> known(identities, document).number()).stream()
        .flatMap(same -> split(same, document -> known(identities, document).issuer()).stream())
        .flatMap(
            same -> split(same, document -> known(identities, document).issuedOfNumber()).stream())
        .toList();
  }

  private static Identity known(Map<Integer, Identity> identities, int document) {
    return Objects.requireNonNull(identities.get(document));
  }

  /** By the value; together where there is only one, whoever has it or not. */
  private static List<List<Integer>> split(
      List<Integer> documents, Function<Integer, @Nullable Object> value) {
    var byValue = new LinkedHashMap<Optional<Object>, List<Integer>>();
    for (var document : documents) {
      byValue
          .computeIfAbsent(Optional.ofNullable(value.apply(document)), _ -> new ArrayList<>())
          .add(document);
    }
    long values = byValue.keySet().stream().filter(Optional::isPresent).count();
    return values < 2 ? List.of(documents) : List.copyOf(byValue.values());
  }

  private Set<Integer> neighbours(int document) throws IOException {
    var neighbours = new HashSet<Integer>();
    var identity = identity(document);
    if (identity.isWhole()) {
      for (int other :
          with(Fields.NUMBER_KEY, List.of(new BytesRef(String.valueOf(identity.number()))))) {
        if (identity.equals(identity(other))) {
          neighbours.add(other);
        }
      }
    }
    var hashes = snapshot.nearTerms(document);
    var common = new HashSet<>(hashes);
    int needed = isShort(document) ? hashes.size() : SHARED;
    for (int other : with(Fields.NEAR, hashes.subList(0, Math.min(LOOKED_UP, hashes.size())))) {
      if (snapshot.nearTerms(other).stream().filter(common::contains).count() >= needed
          && isShort(other) == isShort(document)) {
        neighbours.add(other);
      }
    }
    return neighbours;
  }

  /** The documents that have one of {@code terms}. */
  private Set<Integer> with(String field, List<BytesRef> terms) throws IOException {
    var documents = new HashSet<Integer>();
    for (var leaf : leaves) {
      var inLeaf = leaf.reader().terms(field);
      if (inLeaf == null) {
        continue;
      }
      var live = leaf.reader().getLiveDocs();
      var each = inLeaf.iterator();
      PostingsEnum postings = null;
      for (var term : terms) {
        if (!each.seekExact(term)) {
          continue;
        }
        postings = each.postings(postings, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            documents.add(leaf.docBase + doc);
          }
        }
      }
    }
    return documents;
  }

  private boolean isShort(int document) throws IOException {
    var leaf = snapshot.leaf(document);
    var length = DocValues.getNumeric(leaf.reader(), Fields.LENGTH);
    return !length.advanceExact(document - leaf.docBase) || length.longValue() < SHORT_TEXT;
  }

  private Identity identity(int document) throws IOException {
    var leaf = snapshot.leaf(document);
    var issued = DocValues.getNumeric(leaf.reader(), Fields.ISSUED);
    boolean dated = issued.advanceExact(document - leaf.docBase);
    return new Identity(
        column(leaf, Fields.NUMBER_KEY, document),
        column(leaf, Fields.AUTHORITY, document),
        dated ? issued.longValue() : null);
  }

  private static @Nullable String column(LeafReaderContext leaf, String field, int document)
      throws IOException {
    var values = DocValues.getSorted(leaf.reader(), field);
    return values.advanceExact(document - leaf.docBase)
        ? values.lookupOrd(values.ordValue()).utf8ToString()
        : null;
  }
}
