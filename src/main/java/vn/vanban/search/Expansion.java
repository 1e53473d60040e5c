package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import vn.vanban.document.DocumentNumber;
import vn.vanban.index.Fields;
import vn.vanban.search.Notice.Code;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

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

  /** More words beside a number without year or issuer are a question that mentions it. */
  private static final int FEW_WORDS = 3;

  /** "Luật sửa đổi, bổ sung một số điều của Luật …" has more, and is known by its number. */
  private static final int LONGEST_NAME = 16;

  private final IndexReader reader;
  private final CollectionWords words;
  private final KnownNumbers known;
  private final int length;
  private final List<Notice> notices;
  private final Map<Pattern, CollectionWords.Found> patterns = new HashMap<>();
  private int numbers;
  private boolean isExcluded;
  private int wordsBeside;
  private boolean isBesideNear;
  private int besideNear;

  private record Pattern(String field, String text, int edits, int most) {}

  /**
   * @param time that may be taken
   * @param length of the query
   * @param notices takes what there is to say
   */
  Expansion(IndexReader reader, TimeLimit time, int length, List<Notice> notices) {
    this.reader = reader;
    this.length = length;
    this.words = new CollectionWords(reader, time);
    this.known = new KnownNumbers(reader);
    this.notices = notices;
  }

  QueryNode of(QueryNode node) throws IOException {
    wordsBeside = wordsBeside(node);
    return of(node, false);
  }

  private QueryNode of(QueryNode node, boolean exact) throws IOException {
    return switch (node) {
      case QueryNode.Spellings spellings -> found(spellings, exact);
      case QueryNode.ShortNumber number -> numbers(number);
      case QueryNode.Numbered number -> number(number);
      case QueryNode.Provision(var path, var document, int start, int end) ->
          provision(new QueryNode.Provision(path, of(document, exact), start, end));
      case QueryNode.Field field -> {
        checkTheme(field);
        yield field;
      }
      case QueryNode.Near near -> near(near, exact);
      case QueryNode.Exact(var inner) -> new QueryNode.Exact(of(inner, true));
      case QueryNode.Not not -> excluded(not, exact);
      case QueryNode.And(var nodes) -> all(nodes, exact);
      case QueryNode.Or(var nodes) -> new QueryNode.Or(each(nodes, exact));
      case QueryNode.Words(var typed) -> new QueryNode.Words(cut(typed));
      case QueryNode.Named(var name, _) -> new QueryNode.Named(name, known(name));
      case QueryNode.Phrase _ -> node;
    };
  }

  private QueryNode excluded(QueryNode.Not not, boolean exact) throws IOException {
    boolean before = isExcluded;
    isExcluded = true;
    var found = new QueryNode.Not(of(not.node(), exact));
    isExcluded = before;
    return found;
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

  /** What was taken for a number and is none stands with the bare words before it again. */
  private QueryNode all(List<QueryNode> nodes, boolean exact) throws IOException {
    var all = new ArrayList<QueryNode>();
    for (var node : nodes) {
      var found = of(node, exact);
      if (node instanceof QueryNode.ShortNumber
          && found instanceof QueryNode.Words(var typed)
          && !all.isEmpty()
          && all.getFirst() instanceof QueryNode.Words(var before)
          && before.size() > 1) {
        var together = new ArrayList<>(before);
        together.addAll(typed);
        all.set(0, new QueryNode.Words(together));
      } else {
        all.add(found);
      }
    }
    return all.size() == 1 ? all.getFirst() : new QueryNode.And(all);
  }

  private List<QueryNode> each(List<QueryNode> nodes, boolean exact) throws IOException {
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

  /** The document, or where its year is missing those of any; told of where it is not held. */
  private QueryNode number(QueryNode.Numbered typed) throws IOException {
    String key = typed.number().key();
    if (known.holds(key)) {
      return typed;
    }
    var ofAnyYear = known.knows(key) ? List.<DocumentNumber>of() : known.ofAnyYear(typed.number());
    if (!ofAnyYear.isEmpty()) {
      return anyOf(ofAnyYear, typed.place());
    }
    tellIfNotHeld(typed);
    return typed;
  }

  private void tellIfNotHeld(QueryNode.Numbered typed) throws IOException {
    if (!isExcluded && !known.holds(typed.number().key())) {
      notices.add(
          Code.NOT_HELD.at(typed.place().start(), typed.place().end(), typed.number().text()));
    }
  }

  /**
   * The numbers of the collection, held or cited, that fit; the words where there are none. In a
   * question that says "theo thông tư 35" these are words like others, since what that says may
   * stand in texts that do not tell their number.
   */
  private QueryNode numbers(QueryNode.ShortNumber typed) throws IOException {
    var found = known.of(typed);
    boolean isVague = typed.year() == null && typed.issuer() == null && wordsBeside > 0;
    if (isVague && (wordsBeside > FEW_WORDS || !isAnyHeld(found))) {
      return new QueryNode.Words(typed.typed());
    }
    if (!found.isEmpty()) {
      var alternatives = new ArrayList<QueryNode>(List.of(anyOf(found, typed.place())));
      var ordinals = typed.year() == null && typed.issuer() == null ? known.ordinals(typed) : null;
      if (ordinals != null && !ordinals.isEmpty()) {
        alternatives.add(new QueryNode.Named(typed.typed(), ordinals));
      }
      return alternatives.size() == 1 ? alternatives.getFirst() : new QueryNode.Or(alternatives);
    }
    String year = typed.year();
    var withoutYear = year == null ? List.<DocumentNumber>of() : known.withoutYear(typed);
    if (year != null && !withoutYear.isEmpty()) {
      return new QueryNode.And(
          List.of(anyOf(withoutYear, typed.place()), new QueryNode.Words(List.of(year))));
    }
    return new QueryNode.Words(typed.typed());
  }

  private static int wordsBeside(QueryNode node) {
    if (!(node instanceof QueryNode.And(var nodes))) {
      return 0;
    }
    return nodes.getFirst() instanceof QueryNode.Words(var words) ? words.size() : 1;
  }

  private boolean isAnyHeld(List<DocumentNumber> numbers) throws IOException {
    for (var number : numbers) {
      if (known.holds(number.key())) {
        return true;
      }
    }
    return false;
  }

  private QueryNode anyOf(List<DocumentNumber> found, Span place) throws IOException {
    int most = Math.clamp(MOST_NUMBERS_IN_ALL - numbers, 1, MOST_NUMBERS);
    var taken = found.subList(0, Math.min(most, found.size()));
    if (taken.size() < found.size()) {
      notices.add(Code.CUT_NUMBERS.at(place.start(), place.end(), found.size(), most));
    }
    numbers += taken.size();
    if (found.size() == 1) {
      tellIfNotHeld(new QueryNode.Numbered(found.getFirst(), place));
    }
    var nodes =
        taken.stream().<QueryNode>map(number -> new QueryNode.Numbered(number, place)).toList();
    return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.Or(nodes);
  }

  /** The keys of that name that a document has or is cited by. */
  private List<String> known(List<String> name) throws IOException {
    var keys = new ArrayList<String>();
    for (var key : DocumentNames.keys(String.join(" ", name))) {
      if (known.knows(key)) {
        keys.add(key);
      }
    }
    return keys;
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

  /**
   * A provision of a document that nobody knows is its words. Where its document is not held and
   * nobody cites just that provision, those that cite the document are the nearest there is.
   */
  private QueryNode provision(QueryNode.Provision provision) throws IOException {
    if (provision.document() instanceof QueryNode.Named(var typed, _)) {
      return byName(provision, typed);
    }
    if (provision.document() instanceof QueryNode.Words(var words)) {
      return new QueryNode.And(
          List.of(new QueryNode.Phrase(provision.path().toString()), new QueryNode.Words(words)));
    }
    var searcher = new IndexSearcher(reader);
    for (var key : QueryNode.keys(provision.document())) {
      if (known.holds(key) || searcher.count(Matching.citing(provision.path(), key)) > 0) {
        return provision;
      }
    }
    notices.add(
        Code.PROVISION_NOT_CITED.at(
            provision.start(),
            provision.end(),
            provision.path(),
            QueryText.of(provision.document())));
    return provision.document();
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
