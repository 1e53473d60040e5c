package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.Node.Absent;
import vn.vanban.citation.Node.Present;
import vn.vanban.index.Citation;
import vn.vanban.index.Citation.Source;
import vn.vanban.index.CitationKey;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.issuer.Issuers;
import vn.vanban.issuer.Kinship;

/**
 * Decides which documents of one snapshot citations mean. A number is no identity: issuer and year
 * tell, as far as the citing document gives them; what fits several documents is ambiguous.
 * Citations that no held document fits are one document where nothing tells them apart.
 */
final class Nodes {

  /** Those that say most come first, so that vaguer ones find them. */
  private static final Comparator<Citation> FULLEST_FIRST =
      Comparator.comparing((Citation citation) -> sureIssuer(citation) == null)
          .thenComparing(citation -> citation.year() == 0)
          .thenComparing(Citation::term);

  private final Snapshot snapshot;
  private final Issuers issuers;
  private final HeldDocuments held;

  /** For each key that was asked for: all its citations in the snapshot, with what they mean. */
  private final Map<String, Map<Citation, Node>> byKey = new HashMap<>();

  Nodes(Snapshot snapshot, Issuers issuers, HeldDocuments held) {
    this.snapshot = snapshot;
    this.issuers = issuers;
    this.held = held;
  }

  /** What {@code citation} means. */
  Node of(Citation citation) throws IOException {
    var known = ofKey(citation.key()).get(citation);
    return known == null ? decide(citation, new ArrayList<>()) : known;
  }

  /** Frees what was remembered of a key that will not be asked for soon. */
  void forget(String key) {
    byKey.remove(key);
    held.forget(key);
  }

  /** All documents, held or cited, that go by one of these keys. */
  Set<Node> named(List<String> keys) throws IOException {
    var nodes = new LinkedHashSet<Node>();
    for (var key : keys) {
      held.of(key).forEach(one -> nodes.add(new Present(one)));
      nodes.addAll(ofKey(key).values());
    }
    return nodes;
  }

  /** The terms of all citations that mean {@code node}. */
  List<BytesRef> terms(Node node) throws IOException {
    var terms = new ArrayList<BytesRef>();
    for (var key : keys(node)) {
      for (var entry : ofKey(key).entrySet()) {
        if (entry.getValue().equals(node)) {
          terms.add(new BytesRef(entry.getKey().term()));
        }
      }
    }
    return terms;
  }

  private List<String> keys(Node node) {
    return switch (node) {
      case Present(var document) -> held.keys(document);
      case Absent(var citation, _) -> List.of(citation.key());
    };
  }

  private Map<Citation, Node> ofKey(String key) throws IOException {
    var known = byKey.get(key);
    if (known == null) {
      var citations = citations(key);
      citations.sort(FULLEST_FIRST);
      known = new HashMap<>();
      var absent = new ArrayList<Absent>();
      for (var citation : citations) {
        known.put(citation, decide(citation, absent));
      }
      byKey.put(key, known);
    }
    return known;
  }

  /** What stands in the index under {@code key}, in the order of terms. */
  private List<Citation> citations(String key) throws IOException {
    var found = new LinkedHashSet<Citation>();
    for (var field : List.of(Fields.CITED, Fields.CITING)) {
      var terms = MultiTerms.getTerms(snapshot.searcher().getIndexReader(), field);
      if (terms == null) {
        continue;
      }
      var prefix = new BytesRef(Citation.prefix(key));
      TermsEnum all = terms.iterator();
      if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (var term = all.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = all.next()) {
        found.add(Citation.parse(term.utf8ToString()));
      }
    }
    return new ArrayList<>(found);
  }

  /**
   * @param absent documents of the same key that are not held, as fuller citations gave them; one
   *     that is new is added
   */
  private Node decide(Citation citation, List<Absent> absent) throws IOException {
    var fitting = fitting(citation);
    if (fitting.size() == 1) {
      return new Present(fitting.getFirst());
    }
    var like =
        absent.stream()
            .filter(one -> one.candidates().equals(fitting))
            .filter(one -> isCompatible(one.citation(), citation))
            .toList();
    if (like.size() == 1) {
      return like.getFirst();
    }
    var own = new Absent(citation, fitting);
    absent.add(own);
    return own;
  }

  /**
   * The held documents that {@code citation} can mean: those of its very day, unless the text names
   * another issuer; else those of its very issuer; else all that nothing speaks against.
   */
  private List<Held> fitting(Citation citation) throws IOException {
    var possible = new ArrayList<Held>();
    var sameDay = new ArrayList<Held>();
    var sameIssuer = new ArrayList<Held>();
    for (var one : held.of(citation.key())) {
      var kinship = kinship(citation.issuer(), one.issuer());
      boolean denied = kinship == Kinship.DIFFERENT;
      if (!citation.allowsYear(one.year()) || denied && citation.source() == Source.WRITTEN) {
        continue;
      }
      if (citation.hasDay() && citation.issued() == one.issued()) {
        sameDay.add(one);
      }
      if (kinship == Kinship.SAME) {
        sameIssuer.add(one);
      }
      if (!denied || citation.source() == Source.GUESSED) {
        possible.add(one);
      }
    }
    if (sameDay.size() == 1) {
      return sameDay;
    }
    return sameIssuer.isEmpty() ? possible : sameIssuer;
  }

  private boolean isCompatible(Citation one, Citation other) {
    boolean sameYear = other.allowsYear(one.year()) && one.allowsYear(other.year());
    return sameYear && kinship(sureIssuer(one), sureIssuer(other)) != Kinship.DIFFERENT;
  }

  private static @Nullable String sureIssuer(Citation citation) {
    return citation.source() == Source.GUESSED ? null : citation.issuer();
  }

  /**
   * Whether two authorities can have issued one document. What a ministry issued is told under the
   * name of the one that it went into, too; of two provinces that became one each has its own.
   */
  private Kinship kinship(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return Kinship.POSSIBLE;
    }
    var a = issuers.ofId(one).orElse(null);
    var b = issuers.ofId(other).orElse(null);
    if (one.equals(other) || a == null || b == null) {
      return one.equals(other) ? Kinship.SAME : Kinship.DIFFERENT;
    }
    var kinship = issuers.kinship(a, b);
    boolean local = a.place() != null || b.place() != null;
    return kinship == Kinship.SUCCESSION && local ? Kinship.DIFFERENT : kinship;
  }

  /** The node that a document of the snapshot is. */
  Node present(int document) throws IOException {
    return new Present(held.at(document));
  }

  /** What people mean by an id, a content hash, a number in any writing, a name or a node's key. */
  Set<Node> asked(String words) throws IOException {
    var exact = snapshot.findExactly(words);
    if (exact.isPresent()) {
      return Set.of(present(exact.getAsInt()));
    }
    var byKey = new LinkedHashSet<Node>();
    for (var node : named(List.of(GraphDocuments.citationKey(words)))) {
      if (GraphDocuments.key(node).equals(words)) {
        byKey.add(node);
      }
    }
    return byKey.isEmpty() ? named(CitationKey.ofWords(words)) : byKey;
  }

  /** The only one of {@code nodes}; of several the only one that is held. */
  static Optional<Node> only(Set<Node> nodes) {
    if (nodes.size() == 1) {
      return nodes.stream().findFirst();
    }
    var present = nodes.stream().filter(Present.class::isInstance).toList();
    return present.size() == 1 ? Optional.of(present.getFirst()) : Optional.empty();
  }
}
