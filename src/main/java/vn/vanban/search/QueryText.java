package vn.vanban.search;

import java.util.stream.Collectors;

/** A query in the language that it was read from. */
final class QueryText {

  private QueryText() {}

  /** Reads as {@code node} again. */
  static String of(QueryNode node) {
    return switch (node) {
      case QueryNode.Words(var words) -> String.join(" ", words);
      case QueryNode.Phrase(var text) -> '"' + text + '"';
      case QueryNode.Spellings spellings ->
          spellings.pattern() + (spellings.edits() == 0 ? "" : "~" + spellings.edits());
      case QueryNode.Near(var one, var other, int distance) ->
          group(one) + " NEAR/" + distance + " " + group(other);
      case QueryNode.Numbered(var number, _) -> number.text();
      case QueryNode.ShortNumber(_, _, _, _, var typed, _) -> String.join(" ", typed);
      case QueryNode.Named(var words, _) -> String.join(" ", words);
      case QueryNode.Provision(var path, var document, _, _) -> path + " " + of(document);
      case QueryNode.Field(var field, var value, _, _) -> field + ":\"" + value + '"';
      case QueryNode.Exact(var inner) -> "exact:" + group(inner);
      case QueryNode.Not(var inner) -> "NOT " + group(inner);
      case QueryNode.And(var nodes) ->
          nodes.stream().map(QueryText::group).collect(Collectors.joining(" "));
      case QueryNode.Or(var nodes) ->
          nodes.stream().map(QueryText::group).collect(Collectors.joining(" OR "));
    };
  }

  private static String group(QueryNode node) {
    boolean one =
        switch (node) {
          case QueryNode.Words(var words) -> words.size() == 1;
          case QueryNode.Near _, QueryNode.And _, QueryNode.Or _ -> false;
          case QueryNode.Phrase _,
              QueryNode.Spellings _,
              QueryNode.Numbered _,
              QueryNode.ShortNumber _,
              QueryNode.Named _,
              QueryNode.Provision _,
              QueryNode.Field _,
              QueryNode.Exact _,
              QueryNode.Not _ ->
              true;
        };
    return one ? of(node) : "(" + of(node) + ")";
  }
}
