package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.index.Fields;
import vn.vanban.search.Notice.Code;
import vn.vanban.text.Letters;

/** Looks up in the collection what parts of a query stand for. */
final class Expansion {

  /** Words that one pattern may stand for; more say nothing. */
  static final int MOST_LIKE = 256;

  /** Words that one misspelt word may stand for. */
  static final int MOST_NEAR = 64;

  /** Words that all patterns on the sides of {@code NEAR} may stand for together. */
  static final int MOST_BESIDE_NEAR = 512;

  /** Words that are typed one after the other; a long page has fewer. */
  static final int MOST_TYPED = 5_000;

  /** Documents that a number without symbols may mean: each ministry has its own. */
  static final int MOST_NUMBERS = 50;

  /** Documents that all such numbers of a query may mean together. */
  static final int MOST_NUMBERS_IN_ALL = 150;

  /** "Luật sửa đổi, bổ sung một số điều của Luật …" has more, and is known by its number. */
  private static final int LONGEST_NAME = 16;

  private final IndexReader reader;
  private final CollectionWords words;
  private final int length;
  private final List<Notice> notices;
  private final Map<Pattern, CollectionWords.Found> patterns = new HashMap<>();
  private int numbers;
  private boolean isBesideNear;
  private int besideNear;

  private record Pattern(String field, String text, int edits, int most) {}

  /**
   * @param length of the query
   * @param notices takes what there is to say
   */
  Expansion(IndexReader reader, int length, List<Notice> notices) {
    this.reader = reader;
    this.length = length;
    this.words = new CollectionWords(reader);
    this.notices = notices;
  }

  QueryNode of(QueryNode node) throws IOException {
    return of(node, false);
  }

  private QueryNode of(QueryNode node, boolean exact) throws IOException {
    return switch (node) {
      case QueryNode.Spellings spellings -> found(spellings, exact);
      case QueryNode.ShortNumber number -> numbers(number);
      case QueryNode.Provision(var path, var document, int start, int end) ->
          provision(new QueryNode.Provision(path, of(document, exact), start, end));
      case QueryNode.Field field -> {
        checkTheme(field);
        yield field;
      }
      case QueryNode.Near near -> near(near, exact);
      case QueryNode.Exact(var inner) -> new QueryNode.Exact(of(inner, true));
      case QueryNode.Not(var inner) -> new QueryNode.Not(of(inner, exact));
      case QueryNode.And(var nodes) -> new QueryNode.And(all(nodes, exact));
      case QueryNode.Or(var nodes) -> new QueryNode.Or(all(nodes, exact));
      case QueryNode.Words(var typed) -> new QueryNode.Words(cut(typed));
      case QueryNode.Named(var name, _) -> new QueryNode.Named(name, known(name));
      case QueryNode.Phrase _, QueryNode.Numbered _ -> node;
    };
  }

  private QueryNode near(QueryNode.Near near, boolean exact) throws IOException {
    boolean before = isBesideNear;
    isBesideNear = true;
    var found = new QueryNode.Near(of(near.one(), exact), of(near.other(), exact), near.distance());
    isBesideNear = before;
    return found;
  }

  /** Without what stands behind the last word that is looked for. */
  private List<String> cut(List<String> typed) {
    var distinct = new HashSet<String>();
    int kept = 0;
    for (int i = 0; i < Math.min(MOST_TYPED, typed.size()); i++) {
      Terms.tokens(typed.get(i)).forEach(token -> distinct.add(token.fold()));
      kept = distinct.size() <= Terms.MAX_WORDS ? i + 1 : kept;
    }
    if (kept < typed.size()) {
      boolean isMany = distinct.size() > Terms.MAX_WORDS;
      notices.add(
          Code.CUT_WORDS.at(
              0,
              length,
              isMany ? distinct.size() : typed.size(),
              isMany ? Terms.MAX_WORDS : MOST_TYPED));
    }
    return typed.subList(0, kept);
  }

  private List<QueryNode> all(List<QueryNode> nodes, boolean exact) throws IOException {
    var all = new ArrayList<QueryNode>();
    for (var node : nodes) {
      all.add(of(node, exact));
    }
    return all;
  }

  private QueryNode found(QueryNode.Spellings typed, boolean exact) throws IOException {
    boolean accents = exact || typed.isAccented();
    String field = accents ? Fields.ALL : Fields.ALL_FOLD;
    String pattern = accents ? Letters.lower(typed.pattern()) : Letters.fold(typed.pattern());
    int most = typed.edits() == 0 ? MOST_LIKE : MOST_NEAR;
    if (isBesideNear) {
      most = Math.clamp(MOST_BESIDE_NEAR - besideNear, 1, MOST_NEAR);
    }
    var asked = new Pattern(field, pattern, typed.edits(), most);
    var found = patterns.get(asked);
    if (found == null) {
      found =
          typed.edits() == 0
              ? words.like(field, pattern, most)
              : words.near(field, pattern, typed.edits(), most);
      patterns.put(asked, found);
    }
    if (found.total() == 0) {
      notices.add(Code.NO_EXPANSION.at(typed.start(), typed.end(), typed.pattern()));
    } else if (found.total() > most) {
      notices.add(
          Code.CUT_EXPANSIONS.at(typed.start(), typed.end(), typed.pattern(), found.total(), most));
    }
    besideNear += isBesideNear ? found.best().size() : 0;
    var texts = found.best().stream().map(CollectionWords.Word::text).toList();
    return new QueryNode.Spellings(
        typed.pattern(), typed.edits(), typed.start(), typed.end(), texts);
  }

  /**
   * The numbers of the collection, held or cited, that begin so; the words where there are none.
   */
  private QueryNode numbers(QueryNode.ShortNumber typed) throws IOException {
    String prefix = withoutZeros(typed.ordinal()) + "-" + typed.year() + "-";
    var found = new ArrayList<QueryNode>();
    int most = Math.min(MOST_NUMBERS, MOST_NUMBERS_IN_ALL - numbers);
    for (var field : List.of(Fields.NUMBER_KEY, Fields.CITES)) {
      var terms = MultiTerms.getTerms(reader, field);
      if (terms == null) {
        continue;
      }
      var start = new BytesRef(prefix.toUpperCase(Locale.ROOT));
      var each = terms.iterator();
      if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (var term = each.term();
          term != null && StringHelper.startsWith(term, start) && found.size() < most;
          term = each.next()) {
        add(found, number(term.utf8ToString(), typed));
      }
    }
    numbers += found.size();
    return found.isEmpty()
        ? new QueryNode.Words(typed.typed())
        : found.size() == 1 ? found.getFirst() : new QueryNode.Or(found);
  }

  private static void add(List<QueryNode> numbers, @Nullable DocumentNumber number) {
    if (number != null && numbers.stream().noneMatch(one -> keyOf(one).equals(number.key()))) {
      numbers.add(new QueryNode.Numbered(number));
    }
  }

  private static String keyOf(QueryNode node) {
    return node instanceof QueryNode.Numbered(var number) ? number.key() : "";
  }

  /** The number with that key, where it can be of the kinds that were typed. */
  private static @Nullable DocumentNumber number(String key, QueryNode.ShortNumber typed) {
    // "73-2023-NĐ-CP" is read as its number where the first hyphens are strokes.
    var number = DocumentNumber.parse(key.replaceFirst("-", "/").replaceFirst("-", "/"));
    if (number.isEmpty() || !number.get().key().equals(key)) {
      return null;
    }
    String symbol = number.get().kindSymbol();
    boolean fits =
        typed.kinds().isEmpty()
            || symbol != null
                && typed.kinds().stream().anyMatch(kind -> kind.symbols().contains(symbol));
    return fits ? number.get() : null;
  }

  private static String withoutZeros(String ordinal) {
    int start = 0;
    while (start + 1 < ordinal.length()
        && ordinal.charAt(start) == '0'
        && Letters.isDigit(ordinal.charAt(start + 1))) {
      start++;
    }
    return ordinal.substring(start);
  }

  /** The keys of that name that a document has or is cited by. */
  private List<String> known(List<String> name) throws IOException {
    var known = new ArrayList<String>();
    for (var key : DocumentNames.keys(String.join(" ", name))) {
      if (reader.docFreq(new Term(Fields.KEY, key)) > 0
          || reader.docFreq(new Term(Fields.CITES, key)) > 0) {
        known.add(key);
      }
    }
    return known;
  }

  /** The longest name that the collection knows, and what stands behind it as words. */
  private QueryNode byName(QueryNode.Provision provision, List<String> typed) throws IOException {
    for (int length = Math.min(LONGEST_NAME, typed.size()); length > 1; length--) {
      var name = typed.subList(0, length);
      var keys = known(name);
      if (!keys.isEmpty()) {
        var found =
            new QueryNode.Provision(
                provision.path(),
                new QueryNode.Named(name, keys),
                provision.start(),
                provision.end());
        return length == typed.size()
            ? found
            : new QueryNode.And(
                List.of(found, new QueryNode.Words(typed.subList(length, typed.size()))));
      }
    }
    var words = new ArrayList<>(List.of(provision.path().toString().split(" ")));
    words.addAll(typed);
    return new QueryNode.Words(words);
  }

  /** A provision of a document that nobody knows is its words. */
  private QueryNode provision(QueryNode.Provision provision) throws IOException {
    if (provision.document() instanceof QueryNode.Named(var typed, _)) {
      return byName(provision, typed);
    }
    return provision.document() instanceof QueryNode.Words(var words)
        ? new QueryNode.And(
            List.of(new QueryNode.Phrase(provision.path().toString()), new QueryNode.Words(words)))
        : provision;
  }

  private void checkTheme(QueryNode.Field field) throws IOException {
    if (field.field() != QueryField.THEME
        || reader.docFreq(new Term(Fields.THEME, field.value())) > 0) {
      return;
    }
    var known = new ArrayList<String>();
    var terms = MultiTerms.getTerms(reader, Fields.THEME);
    if (terms != null) {
      var each = terms.iterator();
      for (var term = each.next(); term != null && known.size() < 20; term = each.next()) {
        known.add(term.utf8ToString());
      }
    }
    String there = known.isEmpty() ? "" : " → " + String.join(", ", known);
    notices.add(Code.UNKNOWN_THEME.at(field.start(), field.end(), field.value(), there));
  }
}
