package vn.vanban.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.search.Notice.Code;
import vn.vanban.search.QueryToken.Kind;
import vn.vanban.text.Span;
import vn.vanban.text.StoredText;

/**
 * Reads the query language. Any text is a query: what is unbalanced is closed at the end, what is
 * no operator is a word, and what cannot be understood is told of and left out.
 *
 * <pre>
 * or      = and { "OR" and }
 * and     = item { [ "AND" ] item }     (AND makes the items beside it stand alone)
 * item    = [ "NOT" | "-" ] near
 * near    = primary { "NEAR" [ "/" digits ] primary }
 * primary = "(" or ")" | phrase | number | provision | field value | "exact:" primary | word
 * </pre>
 */
final class QueryParser {

  /** Deeper nesting is nobody's query; further brackets are passed over. */
  static final int MAX_DEPTH = 20;

  /** Parts that are no bare words; each may become several queries of the index. */
  static final int MAX_CLAUSES = 100;

  /** Words of one passage can stand a good deal apart. */
  static final int MAX_DISTANCE = 200;

  static final int USUAL_DISTANCE = 10;

  /** Words of a loose phrase; a longer one has to stand as it is. */
  private static final int MAX_LOOSE = 20;

  private final List<QueryToken> tokens;
  private final List<Notice> notices;
  private final boolean isRunningText;
  private final List<Span> words = new ArrayList<>();
  private final List<Span> passedOver = new ArrayList<>();
  private int at;
  private int depth;
  private int openPassedOver;
  private int clauses;

  private QueryParser(List<QueryToken> tokens, List<Notice> notices) {
    this.tokens = tokens;
    this.notices = notices;
    this.isRunningText = notices.stream().anyMatch(notice -> notice.code() == Code.READ_AS_TEXT);
  }

  static ParsedQuery parse(String query) {
    String text = StoredText.of(query);
    var notices = new ArrayList<Notice>();
    var parser = new QueryParser(new QueryLexer(text, notices).run(), notices);
    var node = parser.query();
    if (node == null && !text.isBlank()) {
      notices.add(Code.NOTHING_ASKED.at(0, text.length()));
    }
    return new ParsedQuery(
        text, Optional.ofNullable(node), notices, parser.words, parser.passedOver);
  }

  private @Nullable QueryNode query() {
    var parts = new ArrayList<QueryNode>();
    while (hasNext()) {
      addTo(parts, or());
      if (peek(Kind.CLOSE)) {
        tell(Code.STRAY_BRACKET, take());
      }
    }
    return QueryNode.all(parts);
  }

  private @Nullable QueryNode or() {
    var alternatives = new ArrayList<QueryNode>();
    addTo(alternatives, and());
    while (peek(Kind.OR)) {
      var operator = take();
      boolean opens = alternatives.isEmpty();
      int before = alternatives.size();
      addTo(alternatives, and());
      if (opens || alternatives.size() == before) {
        tell(Code.DANGLING_OPERATOR, operator, operator.text());
      }
    }
    return alternatives.size() > 1 ? new QueryNode.Or(alternatives) : QueryNode.all(alternatives);
  }

  private @Nullable QueryNode and() {
    var run = new ItemRun(words, passedOver);
    while (!endsGroup()) {
      if (peek(Kind.AND)) {
        takeAnd(run);
      } else if (isPlainWord(run)) {
        run.addWord(take());
      } else if (++clauses > MAX_CLAUSES) {
        cut();
      } else {
        addItem(run);
      }
    }
    return run.node();
  }

  private void takeAnd(ItemRun run) {
    var operator = take();
    if (run.isEmpty() || !startsOperand()) {
      tell(Code.DANGLING_OPERATOR, operator, operator.text());
    } else {
      run.standAlone();
    }
  }

  private void addItem(ItemRun run) {
    if (peek(Kind.WORD) && !peek(1, Kind.NEAR)) {
      var number = shortNumber(run);
      if (number.isPresent()) {
        at += number.get().tokens();
        run.addNumber(number.get().number(), number.get().before(), this::provisionHere);
        return;
      }
    }
    var node = item();
    if (node instanceof QueryNode.Numbered) {
      run.addNumber(node, ItemRun.leadIn(run.pending()), this::provisionHere);
    } else if (node != null) {
      run.add(node);
    }
  }

  /** In running text they are words like others. */
  private Optional<ShortNumbers.Read> shortNumber(ItemRun run) {
    return isRunningText ? Optional.empty() : ShortNumbers.read(tokens, at, run.pending());
  }

  /** The provision that the next words name: "73/2023/NĐ-CP Điều 5". */
  private Optional<ProvisionWords> provisionHere() {
    int end = at;
    while (end < tokens.size() && tokens.get(end).is(Kind.WORD)) {
      end++;
    }
    var provision = ProvisionWords.opening(tokens.subList(at, end));
    provision.ifPresent(found -> at += found.words());
    return provision;
  }

  private void cut() {
    if (clauses == MAX_CLAUSES + 1) {
      notices.add(Code.CUT_CLAUSES.at(tokens.get(at).start(), tokens.getLast().end(), MAX_CLAUSES));
    }
    at = tokens.size();
  }

  private @Nullable QueryNode item() {
    if (!peek(Kind.NOT)) {
      return near();
    }
    var operator = tokens.get(at);
    boolean negated = false;
    while (peek(Kind.NOT)) {
      take();
      negated = !negated;
    }
    if (!startsOperand()) {
      tell(Code.DANGLING_OPERATOR, operator, operator.text());
      return null;
    }
    int known = words.size();
    var inner = near();
    if (inner == null || !negated) {
      return inner;
    }
    words.subList(known, words.size()).clear();
    return new QueryNode.Not(inner);
  }

  private @Nullable QueryNode near() {
    var node = peek(Kind.NEAR) ? null : primary();
    while (peek(Kind.NEAR)) {
      var operator = take();
      if (node == null || !startsOperand()) {
        tell(Code.DANGLING_OPERATOR, operator, Kind.NEAR.name());
        return node;
      }
      if (++clauses > MAX_CLAUSES) {
        cut();
        return node;
      }
      var other = primary();
      if (other != null && isText(node) && isText(other)) {
        node = new QueryNode.Near(node, other, distance(operator));
      } else {
        tell(Code.NEAR_OPERAND, operator);
        node = other == null ? node : new QueryNode.And(List.of(node, other));
      }
    }
    return node;
  }

  private int distance(QueryToken near) {
    String typed = near.text();
    int distance =
        typed.isEmpty() ? USUAL_DISTANCE : typed.length() > 4 ? 0 : Integer.parseInt(typed);
    if (distance < 1 || distance > MAX_DISTANCE) {
      tell(Code.BAD_DISTANCE, near, MAX_DISTANCE, USUAL_DISTANCE);
      return USUAL_DISTANCE;
    }
    return distance;
  }

  private static boolean isText(QueryNode node) {
    return switch (node) {
      case QueryNode.Words _, QueryNode.Phrase _, QueryNode.Spellings _, QueryNode.Near _ -> true;
      case QueryNode.Exact(var inner) -> isText(inner);
      case QueryNode.And(var nodes) -> nodes.stream().allMatch(QueryParser::isText);
      case QueryNode.Or(var nodes) -> nodes.stream().allMatch(QueryParser::isText);
      case QueryNode.Numbered _,
          QueryNode.ShortNumber _,
          QueryNode.Named _,
          QueryNode.Provision _,
          QueryNode.Field _,
          QueryNode.Not _ ->
          false;
    };
  }

  private @Nullable QueryNode primary() {
    var token = take();
    return switch (token.kind()) {
      case OPEN -> group(token);
      case PHRASE -> phrase(token);
      case NUMBER -> number(token);
      case FIELD -> field(take());
      case EXACT -> exact(token);
      case WORD, VALUE -> word(token);
      case NOT, AND, OR, NEAR, CLOSE -> {
        tell(Code.DANGLING_OPERATOR, token, token.text());
        yield null;
      }
    };
  }

  private static @Nullable QueryNode number(QueryToken token) {
    var number = token.number();
    return number == null
        ? null
        : new QueryNode.Numbered(number, new Span(token.start(), token.end()));
  }

  private @Nullable QueryNode group(QueryToken open) {
    if (depth == MAX_DEPTH) {
      openPassedOver++;
      if (openPassedOver == 1) {
        tell(Code.CUT_NESTING, open, MAX_DEPTH);
      }
      return null;
    }
    depth++;
    var inner = or();
    depth--;
    if (peek(Kind.CLOSE)) {
      take();
    } else if (clauses <= MAX_CLAUSES) {
      tell(Code.UNCLOSED_BRACKET, open);
    }
    return inner;
  }

  private @Nullable QueryNode exact(QueryToken operator) {
    while (peek(Kind.EXACT)) {
      take();
    }
    if (!startsOperand()) {
      tell(Code.DANGLING_OPERATOR, operator, operator.text());
      return null;
    }
    var inner = primary();
    return inner == null ? null : new QueryNode.Exact(inner);
  }

  private @Nullable QueryNode phrase(QueryToken token) {
    String inside = token.text();
    if (Terms.tokens(inside).isEmpty()) {
      tell(Code.EMPTY_PHRASE, token);
      return null;
    }
    int start = token.start() + 1;
    Terms.tokens(inside)
        .forEach(word -> words.add(new Span(start + word.start(), start + word.end())));
    boolean loose =
        peek(Kind.WORD)
            && Terms.tokens(inside).size() <= MAX_LOOSE
            && tokens.get(at).start() == token.end()
            && tokens.get(at).text().matches("~\\d{1,3}");
    return loose
        ? loosePhrase(inside, Integer.parseInt(take().text().substring(1)))
        : new QueryNode.Phrase(inside);
  }

  /** "trồng rừng"~5: its words near one another. */
  private static QueryNode loosePhrase(String inside, int typed) {
    int distance = Math.clamp(typed, 1, MAX_DISTANCE);
    QueryNode near = null;
    for (var word : Terms.tokens(inside)) {
      var next = new QueryNode.Phrase(inside.substring(word.start(), word.end()));
      near = near == null ? next : new QueryNode.Near(near, next, distance);
    }
    return near == null ? new QueryNode.Phrase(inside) : near;
  }

  private @Nullable QueryNode field(QueryToken value) {
    var field = value.field();
    if (field == null) {
      return null;
    }
    var read = FieldValue.of(field, value.text(), value.start(), value.end());
    if (read.notice() != null) {
      notices.add(read.notice());
    }
    return read.value() == null
        ? null
        : new QueryNode.Field(field, read.value(), value.start(), value.end());
  }

  private @Nullable QueryNode word(QueryToken token) {
    var pattern = WordPattern.of(token);
    if (pattern.isPresent()) {
      pattern.get().notice().ifPresent(notices::add);
      return pattern.get().node();
    }
    words.add(new Span(token.start(), token.end()));
    return new QueryNode.Words(List.of(token.text()));
  }

  private boolean isPlainWord(ItemRun run) {
    return peek(Kind.WORD)
        && !peek(1, Kind.NEAR)
        && WordPattern.of(tokens.get(at)).isEmpty()
        && shortNumber(run).isEmpty();
  }

  /** At a bracket that closes a group; those of groups that were passed over are taken. */
  private boolean endsGroup() {
    while (peek(Kind.CLOSE) && openPassedOver > 0) {
      openPassedOver--;
      take();
    }
    return !hasNext() || peek(Kind.CLOSE) || peek(Kind.OR);
  }

  private boolean startsOperand() {
    return hasNext()
        && switch (tokens.get(at).kind()) {
          case OPEN, PHRASE, NUMBER, FIELD, EXACT, WORD, VALUE -> true;
          case NOT, AND, OR, NEAR, CLOSE -> false;
        };
  }

  private boolean hasNext() {
    return at < tokens.size();
  }

  private boolean peek(Kind kind) {
    return peek(0, kind);
  }

  private boolean peek(int ahead, Kind kind) {
    return at + ahead < tokens.size() && tokens.get(at + ahead).is(kind);
  }

  private QueryToken take() {
    return tokens.get(at++);
  }

  private void tell(Code code, QueryToken token, Object... values) {
    notices.add(code.at(token.start(), token.end(), values));
  }

  private static void addTo(Collection<QueryNode> nodes, @Nullable QueryNode node) {
    if (node != null) {
      nodes.add(node);
    }
  }
}
