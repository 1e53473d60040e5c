package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.Suggestion.Kind;
import vn.vanban.text.Letters;

/** Goes on with document numbers that the collection has or cites, in any writing. */
final class NumberCompletion {

  private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\d])\\d");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\d]+");

  /** "chương trình hành động số". */
  private static final int LEAD_IN = 5;

  private final Snapshot snapshot;
  private final FacetLabels labels;

  NumberCompletion(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.labels = new FacetLabels(snapshot);
  }

  List<Suggestion> numbers(TypedRun typed, int most) throws IOException {
    var digits = DIGITS.matcher(typed.text()).region(typed.start(), typed.text().length());
    digits.useTransparentBounds(true);
    while (digits.find()) {
      var found = from(digits.start(), typed, most);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private record Counted(String key, long documents) {}

  private List<Suggestion> from(int start, TypedRun typed, int most) throws IOException {
    var parts = parts(typed.text().substring(start));
    if (parts.isEmpty()) {
      return List.of();
    }
    var kinds = kinds(typed.text().substring(typed.start(), start));
    var counts = new TreeMap<String, Long>();
    for (var field : List.of(Fields.NUMBER_KEY, Fields.CITES)) {
      gather(field, parts, kinds, counts);
    }
    var best =
        counts.entrySet().stream()
            .map(entry -> new Counted(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(Counted::documents).reversed().thenComparing(Counted::key))
            .limit(most)
            .toList();
    var found = new ArrayList<Suggestion>();
    for (var number : best) {
      long documents = documents(number.key());
      if (documents > 0) {
        found.add(
            new Suggestion(
                Kind.NUMBER, labels.number(number.key()), start, typed.text().length(), documents));
      }
    }
    return found;
  }

  /** Folded, without leading zeros; the last one is empty behind a sign: nothing of it is typed. */
  private static List<String> parts(String typed) {
    String plain = Letters.fold(typed).replace("&", "");
    var parts = new ArrayList<>(List.of(BETWEEN.split(plain, -1)));
    String ordinal = parts.getFirst();
    while (ordinal.length() > 1 && ordinal.charAt(0) == '0') {
      ordinal = ordinal.substring(1);
    }
    parts.set(0, ordinal);
    return parts;
  }

  /** The kinds that the words before the number name; none for any. */
  private static List<DocumentKind> kinds(String before) {
    var words = new ArrayList<>(List.of(before.strip().split("\\s+")));
    if (Letters.fold(words.getLast()).equals("so")) {
      words.removeLast();
    }
    for (int count = Math.min(LEAD_IN, words.size()); count > 0; count--) {
      var last = words.subList(words.size() - count, words.size());
      var kind = DocumentKind.named(String.join(" ", last));
      if (kind.isPresent()) {
        return List.of(kind.get());
      }
    }
    return List.of();
  }

  private void gather(
      String field, List<String> parts, List<DocumentKind> kinds, Map<String, Long> counts)
      throws IOException {
    var terms = MultiTerms.getTerms(snapshot.searcher().getIndexReader(), field);
    if (terms == null) {
      return;
    }
    String ordinal = parts.getFirst().toUpperCase(Locale.ROOT);
    var beginning = new BytesRef(parts.size() == 1 ? ordinal : ordinal + "-");
    var each = terms.iterator();
    if (each.seekCeil(beginning) == SeekStatus.END) {
      return;
    }
    for (var term = each.term();
        term != null && StringHelper.startsWith(term, beginning);
        term = each.next()) {
      String key = term.utf8ToString();
      if (goesOn(key, parts, kinds)) {
        counts.merge(key, (long) each.docFreq(), Long::sum);
      }
    }
  }

  private static boolean goesOn(String key, List<String> typed, List<DocumentKind> kinds) {
    var parts = Letters.fold(key).split("-", -1);
    int last = typed.size() - 1;
    if (parts.length < typed.size()) {
      return false;
    }
    for (int i = 0; i < last; i++) {
      if (!parts[i].equals(typed.get(i))) {
        return false;
      }
    }
    return parts[last].startsWith(typed.get(last))
        && (kinds.isEmpty() || kinds.stream().anyMatch(kind -> isOf(kind, key)));
  }

  private static boolean isOf(DocumentKind kind, String key) {
    var parts = List.of(key.split("-"));
    return kind.symbols().stream()
        .anyMatch(symbol -> parts.contains(symbol.toUpperCase(Locale.ROOT)));
  }

  private long documents(String key) throws IOException {
    var any =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.NUMBER_KEY, key)), Occur.SHOULD)
            .add(new TermQuery(new Term(Fields.CITES, key)), Occur.SHOULD)
            .build();
    return snapshot.searcher().count(any);
  }
}
