package vn.vanban.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.analysis.Token;
import vn.vanban.search.Interpretation.Condition;
import vn.vanban.search.Interpretation.Correction;
import vn.vanban.search.Interpretation.Dropped;
import vn.vanban.search.Interpretation.Pattern;
import vn.vanban.search.Interpretation.Rule;
import vn.vanban.search.Notice.Code;

/** Gathers what a query asks for into an {@link Interpretation}. */
final class QuerySummary {

  /** Words that an answer lists: those of a pasted page are known to who pasted it. */
  private static final int MOST_SHOWN = 64;

  /** What these tell of was not asked for. */
  private static final Set<Code> DROPPING =
      EnumSet.of(
          Code.EMPTY_PHRASE,
          Code.STRAY_BRACKET,
          Code.DANGLING_OPERATOR,
          Code.UNKNOWN_KIND,
          Code.UNKNOWN_STATUS,
          Code.UNKNOWN_FAMILY,
          Code.BAD_YEAR,
          Code.BAD_DATE,
          Code.BAD_NUMBER,
          Code.BARE_WILDCARD,
          Code.CUT_CLAUSES);

  private final ParsedQuery parsed;
  private final List<Notice> notices;
  private final Set<String> words = new LinkedHashSet<>();
  private final Set<String> phrases = new LinkedHashSet<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private final List<Integer> near = new ArrayList<>();
  private final Set<String> numbers = new LinkedHashSet<>();
  private final Set<String> provisions = new LinkedHashSet<>();
  private final List<Condition> fields = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private int most;

  /**
   * @param notices what there is to say of it; takes more
   */
  QuerySummary(ParsedQuery parsed, List<Notice> notices) {
    this.parsed = parsed;
    this.notices = notices;
  }

  void add(QueryNode node) {
    switch (node) {
      case QueryNode.Words(var typed) -> addWords(Terms.tokens(String.join(" ", typed)));
      case QueryNode.Phrase(var text) -> phrases.add(text);
      case QueryNode.Spellings spellings ->
          patterns.add(
              new Pattern(
                  spellings.pattern() + "~".repeat(spellings.edits()), spellings.found().size()));
      case QueryNode.Near(var one, var other, int distance) -> {
        addNear(one);
        addNear(other);
        near.add(distance);
      }
      case QueryNode.Numbered(var number, _) -> numbers.add(number.text());
      case QueryNode.Named(var name, _) -> numbers.add(String.join(" ", name));
      case QueryNode.ShortNumber(_, _, _, _, var typed, _) -> add(new QueryNode.Words(typed));
      case QueryNode.Provision(var path, var document, _, _) -> {
        provisions.add(path.toString());
        add(document);
      }
      case QueryNode.Field field -> {
        fields.add(new Condition(field.field().toString(), field.value()));
        if (field.field() == QueryField.STATUS) {
          notices.add(Code.STATUS_LIMITS.at(field.start(), field.end()));
        }
      }
      case QueryNode.Exact(var inner) -> add(inner);
      case QueryNode.Not(var inner) -> excluded.add(QueryText.of(inner));
      case QueryNode.And(var nodes) -> nodes.forEach(this::add);
      case QueryNode.Or(var nodes) -> nodes.forEach(this::add);
    }
  }

  /** All of them have to stand there. */
  private void addNear(QueryNode side) {
    if (side instanceof QueryNode.Words(var typed)) {
      phrases.addAll(typed);
    } else {
      add(side);
    }
  }

  private void addWords(List<Token> tokens) {
    var distinct = new LinkedHashSet<String>();
    CountedWords.of(tokens).forEach(word -> distinct.add(word.fold()));
    most = Math.max(most, distinct.size());
    tokens.forEach(token -> words.add(token.syllable()));
  }

  /**
   * @param answered the query where it is not as it was typed
   */
  Interpretation interpretation(@Nullable String answered, List<Correction> corrections) {
    int needed = CountedWords.needed(most);
    return new Interpretation(
        answered,
        most == 0 ? null : needed == most ? Rule.ALL : Rule.MOST,
        most == 0 ? null : needed,
        most == 0 ? null : most,
        words.stream().limit(MOST_SHOWN).toList(),
        List.copyOf(phrases),
        patterns,
        near,
        List.copyOf(numbers),
        List.copyOf(provisions),
        fields,
        excluded,
        corrections,
        dropped());
  }

  private List<Dropped> dropped() {
    var dropped = new ArrayList<Dropped>();
    for (var place : parsed.passedOver()) {
      dropped.add(new Dropped(place.of(parsed.text()), "introduces-number"));
    }
    for (var notice : notices) {
      if (DROPPING.contains(notice.code())) {
        dropped.add(
            new Dropped(
                parsed.text().substring(notice.start(), notice.end()), notice.code().toString()));
      }
    }
    return dropped;
  }
}
