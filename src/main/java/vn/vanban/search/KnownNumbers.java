package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.index.CitationKey;
import vn.vanban.index.Fields;
import vn.vanban.text.Letters;

/** Numbers by which the documents of one snapshot are known: their own, and those they cite. */
final class KnownNumbers {

  /** Laws, and letters of offices, have no symbol of their kind in their numbers. */
  private static final Set<DocumentKind> WITHOUT_SYMBOL =
      EnumSet.of(
          DocumentKind.LUAT,
          DocumentKind.BO_LUAT,
          DocumentKind.PHAP_LENH,
          DocumentKind.NGHI_QUYET,
          DocumentKind.CONG_VAN);

  private final IndexReader reader;

  KnownNumbers(IndexReader reader) {
    this.reader = reader;
  }

  /** Whether a document is known by that key, of a number or a name. */
  boolean holds(String key) throws IOException {
    return reader.docFreq(new Term(Fields.KEY, key)) > 0;
  }

  /** Whether a document is known by that key or cites what is. */
  boolean knows(String key) throws IOException {
    return holds(key) || reader.docFreq(new Term(Fields.CITES, key)) > 0;
  }

  /** Those that a number cut short can mean, held ones first, each once. */
  List<DocumentNumber> of(QueryNode.ShortNumber typed) throws IOException {
    String ordinal = withoutZeros(typed.ordinal()) + "-";
    return startingWith(
        typed.year() == null ? ordinal : ordinal + typed.year() + "-",
        number -> fits(number, typed));
  }

  /** Those of that kind and ordinal in which no year stands, whatever year is typed. */
  List<DocumentNumber> withoutYear(QueryNode.ShortNumber typed) throws IOException {
    return startingWith(
        withoutZeros(typed.ordinal()) + "-",
        number -> number.year() == null && fits(number, typed));
  }

  /** Those that {@code number} is but for the year, where none stands in it. */
  List<DocumentNumber> ofAnyYear(DocumentNumber number) throws IOException {
    return number.year() == null && number.kindSymbol() != null
        ? startingWith(
            withoutZeros(number.ordinal()) + "-",
            other -> other.year() != null && other.symbols().equals(number.symbols()))
        : List.of();
  }

  /** The keys of documents of which only a kind and an ordinal are known, as some are cited. */
  List<String> ordinals(QueryNode.ShortNumber typed) throws IOException {
    var keys = new TreeSet<String>();
    for (var kind : typed.kinds()) {
      for (var key : CitationKey.ofWords(kind + " " + typed.ordinal())) {
        if (CitationKey.isOrdinal(key) && knows(key)) {
          keys.add(key);
        }
      }
    }
    return List.copyOf(keys);
  }

  private List<DocumentNumber> startingWith(String prefix, Predicate<DocumentNumber> wanted)
      throws IOException {
    var found = new ArrayList<DocumentNumber>();
    var keys = new TreeSet<String>();
    for (var field : List.of(Fields.NUMBER_KEY, Fields.CITES)) {
      var terms = MultiTerms.getTerms(reader, field);
      var start = new BytesRef(prefix.toUpperCase(Locale.ROOT));
      var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (var term = each.term();
          term != null && StringHelper.startsWith(term, start);
          term = each.next()) {
        var number = ofKey(term.utf8ToString());
        if (number != null && wanted.test(number) && keys.add(number.key())) {
          found.add(number);
        }
      }
    }
    return found;
  }

  private static @Nullable DocumentNumber ofKey(String key) {
    // "73-2023-NĐ-CP" is read as its number where the first hyphens are strokes.
    return DocumentNumber.parse(key.replaceFirst("-", "/").replaceFirst("-", "/"))
        .filter(number -> number.key().equals(key))
        .orElse(null);
  }

  private static boolean fits(DocumentNumber number, QueryNode.ShortNumber typed) {
    String symbol = number.kindSymbol();
    boolean kind =
        typed.kinds().isEmpty()
            || typed.kinds().stream()
                .anyMatch(one ->
                    symbol == null ? WITHOUT_SYMBOL.contains(one) : one.symbols().contains(symbol));
    return kind && (typed.issuer() == null || number.symbols().contains(typed.issuer()));
  }

  static String withoutZeros(String ordinal) {
    int start = 0;
    while (start + 1 < ordinal.length()
        && ordinal.charAt(start) == '0'
        && Letters.isDigit(ordinal.charAt(start + 1))) {
      start++;
    }
    return ordinal.substring(start);
  }
}
