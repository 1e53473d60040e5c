package vn.vanban.theme;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.Letters;

/**
 * A pattern over syllables, as every way of writing that it stands for.
 *
 * <p>{@code (a b|c)} is one of several, {@code [a]} may be missing, and a comma stands for a comma,
 * a semicolon or a dash in the text; without it only white space (or a quotation mark) may part two
 * syllables.
 *
 * @param sequences syllables in lower case and {@link #COMMA}, never empty
 */
record SyllablePattern(List<List<String>> sequences) {

  static final String COMMA = ",";

  /** A pattern that stands for more is a mistake in it. */
  private static final int MOST_SEQUENCES = 4_000;

  /** The trie is walked this deep from every syllable, which keeps a scan linear. */
  static final int MOST_SYLLABLES = 24;

  SyllablePattern {
    sequences = sequences.stream().map(List::copyOf).distinct().toList();
  }

  /**
   * @throws IllegalArgumentException says what is wrong and what is allowed
   */
  static SyllablePattern parse(String source) {
    var reader = new Reader(source);
    var sequences = reader.alternatives();
    if (!reader.atEnd()) {
      throw reader.wrong("'" + reader.peek() + "' closes nothing");
    }
    if (sequences.stream().anyMatch(SyllablePattern::isBare)) {
      throw reader.wrong("it matches nothing, or starts or ends with a comma");
    }
    if (sequences.stream().anyMatch(sequence -> sequence.size() > MOST_SYLLABLES)) {
      throw reader.wrong("it is longer than " + MOST_SYLLABLES + " syllables and commas");
    }
    return new SyllablePattern(sequences);
  }

  /** This pattern with {@code lead} before it. */
  SyllablePattern after(SyllablePattern lead) {
    return new SyllablePattern(product(lead.sequences, sequences));
  }

  private static boolean isBare(List<String> sequence) {
    return sequence.isEmpty()
        || sequence.getFirst().equals(COMMA)
        || sequence.getLast().equals(COMMA);
  }

  private static List<List<String>> product(List<List<String>> left, List<List<String>> right) {
    var product = new ArrayList<List<String>>(left.size() * right.size());
    for (var first : left) {
      for (var second : right) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        product.add(both);
      }
    }
    return product;
  }

  /** Recursive descent over one short line of the dictionary. */
  private static final class Reader {

    private final String source;
    private int at;

    Reader(String source) {
      this.source = source;
    }

    boolean atEnd() {
      return at >= source.length();
    }

    char peek() {
      return source.charAt(at);
    }

    List<List<String>> alternatives() {
      var all = new ArrayList<>(sequence());
      while (!atEnd() && peek() == '|') {
        at++;
        all.addAll(sequence());
      }
      return all;
    }

    private List<List<String>> sequence() {
      List<List<String>> sequences = List.of(List.of());
      while (!atEnd() && "|)]".indexOf(peek()) < 0) {
        if (Letters.isSpace(peek())) {
          at++;
          continue;
        }
        sequences = product(sequences, term());
        if (sequences.size() > MOST_SEQUENCES) {
          throw wrong("it stands for more than " + MOST_SEQUENCES + " ways of writing");
        }
      }
      return sequences;
    }

    private List<List<String>> term() {
      return switch (peek()) {
        case '(' -> group(')');
        case '[' -> {
          var optional = new ArrayList<>(group(']'));
          optional.add(List.of());
          yield optional;
        }
        case ',' -> {
          at++;
          yield List.of(List.of(COMMA));
        }
        default -> List.of(List.of(syllable()));
      };
    }

    private List<List<String>> group(char close) {
      at++;
      var inner = alternatives();
      if (atEnd() || peek() != close) {
        throw wrong("'" + close + "' is missing");
      }
      at++;
      return inner;
    }

    private String syllable() {
      int start = at;
      while (!atEnd() && Character.isLetterOrDigit(peek())) {
        at++;
      }
      if (at == start) {
        throw wrong("'" + peek() + "' means nothing here");
      }
      return Letters.lower(source.substring(start, at));
    }

    IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(
          "pattern \""
              + source
              + "\": "
              + what
              + "; allowed are syllables, (a|b), [optional] and a comma");
    }
  }
}
