package vn.vanban.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.NumberScanner;
import vn.vanban.text.Letters;
import vn.vanban.text.StoredText;

/**
 * Reads the query language. Any text is a query: what is unbalanced is closed at the end, what is
 * no operator is a word. Document numbers are recognised before anything else.
 *
 * <pre>
 * or   := and ( "OR" and )*
 * and  := item+            ("AND" between items is allowed and makes both stand alone)
 * item := ("NOT" | "-") item | "exact:" item | "(" or ")" | phrase | number | field ":" value | word
 * </pre>
 */
final class QueryParser {

  /** Deeper nesting is nobody's query; further brackets are passed over. */
  private static final int MAX_DEPTH = 20;

  private final String text;
  private final List<NumberSpan> numbers;
  private int at;
  private int depth;

  private record NumberSpan(int start, int end, DocumentNumber number) {}

  private QueryParser(String text) {
    this.text = text;
    this.numbers =
        NumberScanner.findInQuery(text).stream()
            .map(match -> new NumberSpan(match.start(), match.end(), match.number()))
            .toList();
  }

  /** What {@code query} asks for; empty where it asks for nothing. */
  static Optional<QueryNode> parse(String query) {
    var parser = new QueryParser(StoredText.of(query));
    var alternatives = new ArrayList<QueryNode>();
    while (parser.at < parser.text.length()) {
      parser.or().ifPresent(alternatives::add);
      // A closing bracket too many.
      parser.at++;
    }
    return all(alternatives);
  }

  private Optional<QueryNode> or() {
    var alternatives = new ArrayList<QueryNode>();
    do {
      and().ifPresent(alternatives::add);
    } while (takeWord("OR"));
    return alternatives.size() > 1
        ? Optional.of(new QueryNode.Or(alternatives))
        : alternatives.stream().findFirst();
  }

  private Optional<QueryNode> and() {
    var nodes = new ArrayList<QueryNode>();
    var words = new ArrayList<String>();
    boolean alone = false;
    while (true) {
      skipSpaces();
      if (at >= text.length() || text.charAt(at) == ')' || peekWord("OR")) {
        break;
      }
      if (takeWord("AND")) {
        if (!alone && !words.isEmpty()) {
          nodes.add(new QueryNode.Words(List.of(words.removeLast())));
        }
        alone = true;
        continue;
      }
      var item = item();
      if (item instanceof QueryNode.Words(var typed) && !alone) {
        words.addAll(typed);
      } else if (item instanceof QueryNode.Numbered) {
        dropLeadIn(words);
        nodes.add(item);
      } else if (item != null) {
        nodes.add(item);
      }
      alone = false;
    }
    if (!words.isEmpty()) {
      nodes.addFirst(new QueryNode.Words(words));
    }
    return all(nodes);
  }

  private static Optional<QueryNode> all(List<QueryNode> nodes) {
    return nodes.size() > 1 ? Optional.of(new QueryNode.And(nodes)) : nodes.stream().findFirst();
  }

  /** "nghị quyết số" before a number only introduces it. */
  private static void dropLeadIn(List<String> words) {
    if (!words.isEmpty() && Letters.fold(words.getLast()).equals("so")) {
      words.removeLast();
    }
    for (int length = Math.min(4, words.size()); length > 0; length--) {
      var tail = words.subList(words.size() - length, words.size());
      if (DocumentKind.named(String.join(" ", tail)).isPresent()) {
        tail.clear();
        return;
      }
    }
  }

  private @Nullable QueryNode item() {
    char c = text.charAt(at);
    if (c == '(') {
      at++;
      return group();
    }
    if (isQuote(c)) {
      at++;
      return phrase();
    }
    var number = numberHere();
    if (number != null) {
      at = number.end();
      return new QueryNode.Numbered(number.number());
    }
    boolean minus = c == '-' && startsItem(at + 1);
    if (minus) {
      at++;
    }
    if (minus || takeWord("NOT")) {
      skipSpaces();
      var negated = at < text.length() && text.charAt(at) != ')' ? item() : null;
      return negated == null ? null : new QueryNode.Not(negated);
    }
    return wordOrField();
  }

  private @Nullable QueryNode group() {
    if (++depth > MAX_DEPTH) {
      depth--;
      return null;
    }
    var inner = or();
    depth--;
    if (at < text.length() && text.charAt(at) == ')') {
      at++;
    }
    return inner.orElse(null);
  }

  private @Nullable QueryNode phrase() {
    int start = at;
    while (at < text.length() && !isQuote(text.charAt(at))) {
      at++;
    }
    String inside = text.substring(start, at);
    at = Math.min(at + 1, text.length());
    return inside.isBlank() ? null : new QueryNode.Phrase(inside);
  }

  private @Nullable QueryNode wordOrField() {
    int start = at;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      at++;
      return null;
    }
    String word = text.substring(start, at);
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
      if (QueryField.isExact(word) && startsItem(at)) {
        var inner = item();
        return inner == null ? null : new QueryNode.Exact(inner);
      }
      var field = QueryField.named(word);
      if (field.isPresent() && startsItem(at)) {
        return new QueryNode.Field(field.get(), value());
      }
    }
    return new QueryNode.Words(List.of(word));
  }

  private String value() {
    if (isQuote(text.charAt(at))) {
      at++;
      return phrase() instanceof QueryNode.Phrase(var inside) ? inside : "";
    }
    var number = numberHere();
    int start = at;
    at = number == null ? at : number.end();
    while (at < text.length() && !Letters.isSpace(text.charAt(at)) && text.charAt(at) != ')') {
      at++;
    }
    return text.substring(start, at);
  }

  private @Nullable NumberSpan numberHere() {
    for (var number : numbers) {
      if (number.start() == at) {
        return number;
      }
    }
    return null;
  }

  private boolean takeWord(String operator) {
    skipSpaces();
    if (!peekWord(operator)) {
      return false;
    }
    at += operator.length();
    return true;
  }

  private boolean peekWord(String operator) {
    int end = at + operator.length();
    return text.startsWith(operator, at) && (end == text.length() || endsWord(text.charAt(end)));
  }

  private boolean startsItem(int index) {
    return index < text.length()
        && !Letters.isSpace(text.charAt(index))
        && text.charAt(index) != ')';
  }

  private void skipSpaces() {
    while (at < text.length() && Letters.isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean endsWord(char c) {
    return Letters.isSpace(c) || c == '(' || c == ')' || c == ':' || isQuote(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '＂';
  }
}
