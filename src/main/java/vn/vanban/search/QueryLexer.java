package vn.vanban.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.NumberMatch;
import vn.vanban.document.NumberScanner;
import vn.vanban.search.Notice.Code;
import vn.vanban.search.QueryToken.Kind;
import vn.vanban.text.Letters;

/**
 * Cuts a query into its tokens. Document numbers are recognised before anything else. Every text
 * can be cut; what looks like a slip is told to the list of notices.
 */
final class QueryLexer {

  /** More words than that without an operator are no question but a passage of some text. */
  static final int RUNNING_TEXT = 64;

  /** The name of a kind has up to so many words. */
  private static final int KIND_WORDS = 4;

  private static final Set<Kind> OPERATORS =
      EnumSet.of(Kind.AND, Kind.OR, Kind.NEAR, Kind.FIELD, Kind.EXACT);

  private final String text;
  private final List<Notice> notices;
  private final List<NumberMatch> numbers;
  private final List<QueryToken> tokens = new ArrayList<>();
  private int at;
  private int nextNumber;

  /**
   * @param text in the form of stored texts
   * @param notices takes what there is to say
   */
  QueryLexer(String text, List<Notice> notices) {
    this.text = text;
    this.notices = notices;
    this.numbers = NumberScanner.findInQuery(text);
  }

  List<QueryToken> run() {
    int before = notices.size();
    while (at < text.length()) {
      next();
    }
    if (!isRunningText()) {
      return tokens;
    }
    notices.subList(before, notices.size()).clear();
    notices.add(Code.READ_AS_TEXT.at(0, text.length()));
    return plainWords();
  }

  private boolean isRunningText() {
    return tokens.size() > RUNNING_TEXT
        && tokens.stream()
            .noneMatch(token ->
                OPERATORS.contains(token.kind())
                    || token.is(Kind.NOT) && !token.text().equals("-"));
  }

  private List<QueryToken> plainWords() {
    var words = new ArrayList<QueryToken>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Letters.isSpace(text.charAt(i))) {
        if (i > start) {
          words.add(new QueryToken(Kind.WORD, start, i, text.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private void next() {
    char c = text.charAt(at);
    var number = numberHere();
    if (number == null) {
      number = gluedNumber();
    }
    if (Letters.isSpace(c)) {
      at++;
    } else if (c == '(' || c == ')') {
      add(c == '(' ? Kind.OPEN : Kind.CLOSE, at, at + 1);
    } else if (isQuote(c)) {
      phrase();
    } else if (number != null) {
      tokens.add(
          new QueryToken(
              Kind.NUMBER,
              at,
              number.end(),
              text.substring(at, number.end()),
              null,
              number.number()));
      at = number.end();
    } else if (c == '-' && startsItem(at + 1) && (at == 0 || opensItem(text.charAt(at - 1)))) {
      add(Kind.NOT, at, at + 1);
    } else if (!takesOperator()) {
      wordOrField();
    }
  }

  private void add(Kind kind, int start, int end) {
    tokens.add(new QueryToken(kind, start, end, text.substring(start, end)));
    at = end;
  }

  private boolean takesOperator() {
    for (var kind : List.of(Kind.AND, Kind.OR, Kind.NOT)) {
      if (isWord(kind.name(), at + kind.name().length())) {
        add(kind, at, at + kind.name().length());
        return true;
      }
    }
    return takesNear();
  }

  /** NEAR, or NEAR/5. */
  private boolean takesNear() {
    String name = Kind.NEAR.name();
    int end = at + name.length();
    if (end < text.length() && text.charAt(end) == '/') {
      end++;
      while (end < text.length() && Letters.isDigit(text.charAt(end))) {
        end++;
      }
    }
    if (!isWord(name, end)) {
      return false;
    }
    int digits = at + name.length() + 1;
    String distance = digits < end ? text.substring(digits, end) : "";
    tokens.add(new QueryToken(Kind.NEAR, at, end, distance));
    at = end;
    return true;
  }

  private boolean isWord(String operator, int end) {
    return text.startsWith(operator, at) && (end == text.length() || endsWord(text.charAt(end)));
  }

  private void phrase() {
    int start = at;
    int end = quoteFrom(at + 1);
    if (end == text.length()) {
      notices.add(Code.UNCLOSED_QUOTE.at(start, start + 1));
    }
    String inside = text.substring(start + 1, end);
    at = Math.min(end + 1, text.length());
    tokens.add(new QueryToken(Kind.PHRASE, start, at, inside));
  }

  private int quoteFrom(int from) {
    int end = from;
    while (end < text.length() && !isQuote(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void wordOrField() {
    int start = at;
    int end = at;
    while (end < text.length() && !endsWord(text.charAt(end))) {
      end++;
    }
    if (end == start) {
      // A colon of its own.
      at++;
      return;
    }
    String word = text.substring(start, end);
    boolean named = end < text.length() && text.charAt(end) == ':';
    var field = named ? QueryField.named(word) : Optional.<QueryField>empty();
    if (named && QueryField.isExact(word) && startsItem(end + 1)) {
      tokens.add(new QueryToken(Kind.EXACT, start, end + 1, word));
      at = end + 1;
    } else if (field.isPresent() && takesValue(field.get(), start, end)) {
      return;
    } else {
      if (named && field.isEmpty() && !QueryField.isExact(word) && looksLikeField(word, end)) {
        notices.add(Code.UNKNOWN_FIELD.at(start, end + 1, word, QueryField.namesFor(word)));
      }
      add(Kind.WORD, start, end);
    }
  }

  /** "loaij:x", but no time of day, address or "a:b". */
  private boolean looksLikeField(String word, int colon) {
    return word.length() > 1
        && word.chars().allMatch(c -> Character.isLetter(c) || c == '-')
        && startsItem(colon + 1)
        && text.charAt(colon + 1) != '/';
  }

  /** A value behind a space is one only where the field can have it: "Số: 12" stands in texts. */
  private boolean takesValue(QueryField field, int start, int colon) {
    int from = colon + 1;
    boolean close = startsItem(from);
    while (from < text.length() && Letters.isSpace(text.charAt(from))) {
      from++;
    }
    if (startsItem(from)) {
      var value = value(field, from);
      if (close || FieldValue.of(field, value.text(), 0, 0).isGood()) {
        tokens.add(
            new QueryToken(
                Kind.FIELD, start, colon + 1, text.substring(start, colon), field, null));
        tokens.add(value);
        at = value.end();
        return true;
      }
    }
    notices.add(Code.EMPTY_VALUE.at(start, colon + 1, text.substring(start, colon)));
    return false;
  }

  private QueryToken value(QueryField field, int from) {
    if (isQuote(text.charAt(from))) {
      int end = quoteFrom(from + 1);
      if (end == text.length()) {
        notices.add(Code.UNCLOSED_QUOTE.at(from, from + 1));
      }
      return new QueryToken(
          Kind.VALUE,
          from,
          Math.min(end + 1, text.length()),
          text.substring(from + 1, end),
          field,
          null);
    }
    at = from;
    var number = numberHere();
    int end = endOfValue(number == null ? from : number.end());
    if (field == QueryField.KIND) {
      end = endOfKind(from, end);
    }
    int trimmed = end;
    while (trimmed > from + 1 && ",;".indexOf(text.charAt(trimmed - 1)) >= 0) {
      trimmed--;
    }
    return new QueryToken(Kind.VALUE, from, end, text.substring(from, trimmed), field, null);
  }

  private int endOfValue(int from) {
    int end = from;
    while (end < text.length() && !Letters.isSpace(text.charAt(end)) && text.charAt(end) != ')') {
      end++;
    }
    return end;
  }

  /** "loai:nghị quyết liên tịch" without quotation marks: the longest name of a kind. */
  private int endOfKind(int from, int firstWord) {
    int longest = firstWord;
    int end = firstWord;
    for (int words = 1; words < KIND_WORDS && startsItem(end + 1); words++) {
      end = endOfValue(end + 1);
      if (DocumentKind.named(text.substring(from, end)).isPresent()) {
        longest = end;
      }
    }
    return longest;
  }

  /** "NĐ73/2023/NĐ-CP": the symbol of a kind stands before its number with nothing between. */
  private @Nullable NumberMatch gluedNumber() {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return null;
    }
    int digit = at;
    while (digit < text.length() && Character.isLetter(text.charAt(digit))) {
      digit++;
    }
    boolean figures = digit > at && digit < text.length() && Letters.isDigit(text.charAt(digit));
    if (!figures || ShortNumbers.kindsOf(text.substring(at, digit)).isEmpty()) {
      return null;
    }
    var number = NumberScanner.matchBehindLetters(text, digit);
    return number != null && number.certain() ? number : null;
  }

  private @Nullable NumberMatch numberHere() {
    while (nextNumber < numbers.size() && numbers.get(nextNumber).start() < at) {
      nextNumber++;
    }
    return nextNumber < numbers.size() && numbers.get(nextNumber).start() == at
        ? numbers.get(nextNumber)
        : null;
  }

  private boolean startsItem(int index) {
    return index < text.length()
        && !Letters.isSpace(text.charAt(index))
        && text.charAt(index) != ')';
  }

  private static boolean opensItem(char before) {
    return Letters.isSpace(before) || before == '(' || before == '-';
  }

  private static boolean endsWord(char c) {
    return Letters.isSpace(c) || c == '(' || c == ')' || c == ':' || isQuote(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '＂';
  }
}
