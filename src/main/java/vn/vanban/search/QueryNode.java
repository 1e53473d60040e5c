package vn.vanban.search;

import java.util.List;
import vn.vanban.document.DocumentNumber;

/** What a query asks for, as it was typed. */
sealed interface QueryNode {

  /** Bare words side by side: all of up to three, most of more. */
  record Words(List<String> words) implements QueryNode {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** Words that stand together in this order. */
  record Phrase(String text) implements QueryNode {}

  /** A document number: the document itself, those that cite it, and those that print it. */
  record Numbered(DocumentNumber number) implements QueryNode {}

  /** A field with its value, which is never empty. */
  record Field(QueryField field, String value) implements QueryNode {}

  /** Words and phrases inside have to stand with their accents as typed. */
  record Exact(QueryNode node) implements QueryNode {}

  record Not(QueryNode node) implements QueryNode {}

  /** All of them. */
  record And(List<QueryNode> nodes) implements QueryNode {
    public And {
      nodes = List.copyOf(nodes);
    }
  }

  /** At least one of them. */
  record Or(List<QueryNode> nodes) implements QueryNode {
    public Or {
      nodes = List.copyOf(nodes);
    }
  }
}
