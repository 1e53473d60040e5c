package vn.vanban.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.ProvisionPath;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

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

  /**
   * All spellings of one word.
   *
   * @param pattern as typed: with {@code *} and {@code ?}, or a word
   * @param edits how many letters may differ; 0 for a pattern with signs
   * @param start where it stands in the query
   * @param end one past its last unit
   * @param found words of the collection that fit; none before anyone looked
   */
  record Spellings(String pattern, int edits, int start, int end, List<String> found)
      implements QueryNode {
    public Spellings {
      found = List.copyOf(found);
    }

    /** Whether accents are typed, which then have to be as they are. */
    boolean isAccented() {
      return !Letters.fold(pattern).equals(Letters.lower(pattern));
    }
  }

  /**
   * Words, phrases and groups of them in one passage, in any order.
   *
   * @param distance from the last word of one to the first of the next at most; 1 for neighbours
   */
  record Near(QueryNode one, QueryNode other, int distance) implements QueryNode {}

  /**
   * A document number: the document itself, those that cite it, and those that print it.
   *
   * @param place where it stands in the query
   */
  record Numbered(DocumentNumber number, Span place) implements QueryNode {}

  /**
   * A number of which something is missing, "NĐ 73/2023" or "kết luận 14": what the collection has
   * that fits.
   *
   * @param kinds what is typed before it can mean; none where nothing is
   * @param year in its number, or in which it was issued
   * @param issuer its symbol
   * @param typed all its words, with the kind
   * @param place where they stand in the query
   */
  record ShortNumber(
      List<DocumentKind> kinds,
      String ordinal,
      @Nullable String year,
      @Nullable String issuer,
      List<String> typed,
      Span place)
      implements QueryNode {
    public ShortNumber {
      kinds = List.copyOf(kinds);
      typed = List.copyOf(typed);
    }
  }

  /**
   * A document by its name, "Luật Thanh niên 2020".
   *
   * @param words the name, and what may stand behind it before anyone looked
   * @param keys by which the collection knows it; none before anyone looked
   */
  record Named(List<String> words, List<String> keys) implements QueryNode {
    public Named {
      words = List.copyOf(words);
      keys = List.copyOf(keys);
    }
  }

  /**
   * A provision: the document that it stands in, and those that cite it.
   *
   * @param document a number, a short one, a name, or several of which any may be meant
   * @param start where the provision stands in the query
   * @param end one past its last unit
   */
  record Provision(ProvisionPath path, QueryNode document, int start, int end)
      implements QueryNode {}

  /**
   * A field with its value, which is one that the field can have.
   *
   * @param start where the value stands in the query
   * @param end one past its last unit
   */
  record Field(QueryField field, String value, int start, int end) implements QueryNode {}

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

  /** The keys that {@code document} of a {@link Provision} has. */
  static List<String> keys(QueryNode document) {
    return switch (document) {
      case Numbered(var number, _) -> List.of(number.key());
      case Named(_, var keys) -> keys;
      case Or(var nodes) -> nodes.stream().flatMap(node -> keys(node).stream()).toList();
      case And(var nodes) -> nodes.stream().flatMap(node -> keys(node).stream()).toList();
      case Words _,
          Phrase _,
          Spellings _,
          Near _,
          ShortNumber _,
          Provision _,
          Field _,
          Exact _,
          Not _ ->
          List.of();
    };
  }

  /** One node for all of {@code nodes}; null where there are none. */
  static @Nullable QueryNode all(List<QueryNode> nodes) {
    return nodes.size() > 1 ? new And(nodes) : nodes.isEmpty() ? null : nodes.getFirst();
  }
}
