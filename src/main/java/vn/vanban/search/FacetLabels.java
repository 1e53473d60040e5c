package vn.vanban.search;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Citation;
import vn.vanban.index.CitationKey;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/** What people call the values of facets, in Vietnamese. */
final class FacetLabels {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("state", "Nhà nước"),
          Map.entry("party", "Đảng"),
          Map.entry("press", "báo chí"),
          Map.entry("central", "trung ương"),
          Map.entry("ministry", "bộ, ngành, ban Đảng"),
          Map.entry("province", "tỉnh, thành phố"),
          Map.entry("district", "huyện"),
          Map.entry("commune", "xã"),
          Map.entry("local", "địa phương"),
          Map.entry("not-yet", "chưa có hiệu lực"),
          Map.entry("in-force", "còn hiệu lực"),
          Map.entry("partly-in-force", "còn hiệu lực một phần"),
          Map.entry("ended", "hết hiệu lực"),
          Map.entry("not-known", "không rõ"));

  private final Snapshot snapshot;

  FacetLabels(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * @param term of the facet's column
   */
  String of(Facet facet, String term) throws IOException {
    return switch (facet) {
      case ISSUER -> first(Fields.AUTHORITY, term, false, Fields.ISSUER).orElse(term);
      case CITES -> first(Fields.CITED, Citation.prefix(term), true, Fields.CITED_AS).orElse(term);
      case ISSUER_LEVEL, FAMILY, STATUS -> CODES.getOrDefault(term, term);
      case KIND, YEAR, THEME -> term;
    };
  }

  /**
   * @param folded an issuer's whole name
   */
  String issuer(String folded) throws IOException {
    return first(Fields.ISSUER, folded, false, Fields.ISSUER).orElse(folded);
  }

  /** A document number as it is written, by its key. */
  String number(String key) throws IOException {
    return first(Fields.CITED, Citation.prefix(key), true, Fields.CITED_AS)
        .or(() -> held(key))
        .orElse(key);
  }

  private Optional<String> held(String key) {
    return snapshot.find(key).stream()
        .mapToObj(document -> Optional.ofNullable(snapshot.card(document).number()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What a filter takes. */
  String value(Facet facet, String term, String label) {
    return switch (facet) {
      case ISSUER -> FilterQuery.WHOLE + term;
      // A key is no writing of a number; what it is called is.
      case CITES -> CitationKey.ofWords(label).contains(term) ? label : term;
      case KIND, ISSUER_LEVEL, YEAR, FAMILY, THEME, STATUS -> term;
    };
  }

  /** The column's value of the first member that has the term, or one that begins so. */
  private Optional<String> first(String field, String term, boolean asPrefix, String column)
      throws IOException {
    var sought = new BytesRef(term);
    for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
      var found = first(leaf.reader(), field, sought, asPrefix, column);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String first(
      LeafReader leaf, String field, BytesRef sought, boolean asPrefix, String column)
      throws IOException {
    var terms = leaf.terms(field);
    if (terms == null) {
      return null;
    }
    var each = terms.iterator();
    if (each.seekCeil(sought) == SeekStatus.END) {
      return null;
    }
    var live = leaf.getLiveDocs();
    for (var term = each.term(); isFit(term, sought, asPrefix); term = each.next()) {
      var postings = each.postings(null, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        var shown = DocValues.getSorted(leaf, column);
        if ((live == null || live.get(doc)) && shown.advanceExact(doc)) {
          return shown.lookupOrd(shown.ordValue()).utf8ToString();
        }
      }
    }
    return null;
  }

  private static boolean isFit(@Nullable BytesRef term, BytesRef sought, boolean asPrefix) {
    return term != null && (asPrefix ? StringHelper.startsWith(term, sought) : term.equals(sought));
  }
}
