package vn.vanban.theme;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.document.Warning.Message;
import vn.vanban.text.Letters;

/**
 * A pattern over syllables, as every way of writing that it stands for.
 *
 * <p>{@code (a b|c)} is one of several, {@code [a]} may be missing, and a comma stands for a comma,
 * a semicolon or a dash in the text; without it only white space (or a quotation mark) may part two
 * syllables. {@code ~3} is a gap: up to three syllables of any kind, with or without commas, within
 * one clause. {@code kinh*} is a syllable that begins so.
 *
 * @param sequences syllables in lower case, {@link #COMMA}, gaps and beginnings; never empty
 */
record SyllablePattern(List<List<String>> sequences) {

  static final String COMMA = ",";

  /** What a gap begins with; its width follows. */
  private static final char GAP = '~';

  /** What the beginning of a syllable ends with. */
  private static final char ANY_ENDING = '*';

  /** A wider gap joins what has nothing to do with one another, and makes a scan slow. */
  private static final int WIDEST_GAP = 9;

  /** Each makes a scan by its width slower. */
  private static final int MOST_GAPS = 2;

  /** Of a long pattern so many characters before and after a mistake are shown. */
  private static final int SHOWN = 60;

  /** Nobody can read deeper ones. */
  private static final int DEEPEST = 20;

  /** A pattern that stands for more is a mistake in it. */
  private static final int MOST_SEQUENCES = 4_000;

  /** The trie is walked this deep from every syllable, which keeps a scan linear. */
  static final int MOST_SYLLABLES = 24;

  SyllablePattern {
    sequences = sequences.stream().map(List::copyOf).distinct().toList();
  }

  /** How many syllables the gap may hold; 0 for what is no gap. */
  static int gap(String element) {
    return element.charAt(0) == GAP ? element.charAt(1) - '0' : 0;
  }

  /** Whether the element is the beginning of a syllable; its letters come before the last char. */
  static boolean isBeginning(String element) {
    return element.length() > 1 && element.charAt(element.length() - 1) == ANY_ENDING;
  }

  /**
   * @throws PatternException says what is wrong and what is allowed
   */
  static SyllablePattern parse(String source) {
    var reader = new Reader(source);
    var sequences = reader.alternatives();
    if (!reader.atEnd()) {
      throw reader.wrong(
          "'" + reader.peek() + "' không đóng gì", "'" + reader.peek() + "' closes nothing");
    }
    for (var sequence : sequences) {
      check(sequence, reader);
    }
    return new SyllablePattern(sequences);
  }

  private static void check(List<String> sequence, Reader reader) {
    if (sequence.isEmpty() || !isSyllable(sequence.getFirst()) || !isSyllable(sequence.getLast())) {
      throw reader.wrong(
          "nó không khớp gì, hoặc bắt đầu hay kết thúc bằng dấu phẩy hoặc khoảng cách",
          "it matches nothing, or starts or ends with a comma or a gap");
    }
    int length = sequence.stream().mapToInt(element -> Math.max(1, gap(element))).sum();
    if (length > MOST_SYLLABLES) {
      throw reader.tooLong();
    }
    long gaps = sequence.stream().filter(element -> gap(element) > 0).count();
    boolean adjoining = false;
    for (int i = 1; i < sequence.size(); i++) {
      adjoining |= gap(sequence.get(i - 1)) > 0 && gap(sequence.get(i)) > 0;
    }
    if (gaps > MOST_GAPS || adjoining) {
      throw reader.wrong(
          "nó có hơn " + MOST_GAPS + " khoảng cách, hoặc hai khoảng cách liền nhau",
          "it has more than " + MOST_GAPS + " gaps, or two beside one another");
    }
  }

  private static boolean isSyllable(String element) {
    return !element.equals(COMMA) && gap(element) == 0;
  }

  /**
   * This pattern with {@code lead} before it.
   *
   * @throws PatternException where the two together are too long or too many
   */
  SyllablePattern after(SyllablePattern lead) {
    var reader = new Reader(lead.text() + " + " + text());
    var both = reader.product(lead.sequences, sequences);
    both.forEach(sequence -> check(sequence, reader));
    return new SyllablePattern(both);
  }

  /** For messages: its first way of writing. */
  private String text() {
    return String.join(" ", sequences.getFirst());
  }

  /** Recursive descent over one short line of the dictionary. */
  private static final class Reader {

    private final String source;
    private int at;
    private int depth;

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
        refuseMoreThan(all.size());
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
      }
      return sequences;
    }

    /** Every one of the first before every one of the second; refused before it gets too large. */
    List<List<String>> product(List<List<String>> left, List<List<String>> right) {
      refuseMoreThan((long) left.size() * right.size());
      var product = new ArrayList<List<String>>(left.size() * right.size());
      for (var first : left) {
        for (var second : right) {
          if (first.size() + second.size() > MOST_SYLLABLES) {
            throw tooLong();
          }
          var both = new ArrayList<>(first);
          both.addAll(second);
          product.add(both);
        }
      }
      return product;
    }

    private void refuseMoreThan(long count) {
      if (count > MOST_SEQUENCES) {
        throw wrong(
            "nó có hơn " + MOST_SEQUENCES + " cách viết",
            "it stands for more than " + MOST_SEQUENCES + " ways of writing");
      }
    }

    PatternException tooLong() {
      return wrong(
          "nó dài hơn " + MOST_SYLLABLES + " âm tiết và dấu phẩy",
          "it is longer than " + MOST_SYLLABLES + " syllables and commas");
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
        case GAP -> List.of(List.of(gapHere()));
        default -> List.of(List.of(syllable()));
      };
    }

    private List<List<String>> group(char close) {
      at++;
      if (++depth > DEEPEST) {
        throw wrong(
            "ngoặc lồng nhau quá " + DEEPEST + " tầng",
            "brackets are nested more than " + DEEPEST + " deep");
      }
      var inner = alternatives();
      depth--;
      if (atEnd() || peek() != close) {
        throw wrong("thiếu '" + close + "'", "'" + close + "' is missing");
      }
      at++;
      return inner;
    }

    private String gapHere() {
      at++;
      if (atEnd() || peek() < '1' || peek() > '0' + WIDEST_GAP) {
        throw wrong(
            "sau ~ cần một chữ số từ 1 đến " + WIDEST_GAP,
            "~ needs a digit from 1 to " + WIDEST_GAP + " after it");
      }
      at++;
      if (!atEnd() && Character.isLetterOrDigit(peek())) {
        throw wrong("khoảng cách rộng nhất là ~" + WIDEST_GAP, "the widest gap is ~" + WIDEST_GAP);
      }
      return source.substring(at - 2, at);
    }

    private String syllable() {
      int start = at;
      while (!atEnd() && Character.isLetterOrDigit(peek())) {
        at++;
      }
      if (at == start) {
        throw wrong("'" + peek() + "' ở đây không có nghĩa", "'" + peek() + "' means nothing here");
      }
      if (!atEnd() && peek() == ANY_ENDING) {
        at++;
      }
      return Letters.lower(source.substring(start, at));
    }

    PatternException wrong(String vietnamese, String english) {
      int character = at + 1;
      return new PatternException(
          new Message(
              "mẫu \""
                  + shown()
                  + "\", ký tự "
                  + character
                  + ": "
                  + vietnamese
                  + "; được phép: âm tiết, (a|b), [có thể vắng], dấu phẩy, ~3 và kinh*",
              "pattern \""
                  + shown()
                  + "\", character "
                  + character
                  + ": "
                  + english
                  + "; allowed are syllables, (a|b), [optional], a comma, ~3 and kinh*"));
    }

    /** What stands around the mistake. */
    private String shown() {
      int from = Math.max(0, at - SHOWN);
      int to = Math.min(source.length(), at + SHOWN);
      return (from > 0 ? "…" : "") + source.substring(from, to) + (to < source.length() ? "…" : "");
    }
  }
}
