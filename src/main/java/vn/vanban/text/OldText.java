package vn.vanban.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds the stretches of a text that stand in an old 8-bit encoding and puts them into Unicode.
 * Each word speaks for or against each encoding ({@link OldEvidence}); the stretches are the
 * cheapest way through all words, where a change of encoding costs too, least at the start of a
 * line. So a doubtful word goes with its neighbours, and a lone odd one changes nothing beside
 * right text. Reads the text once.
 */
final class OldText {

  private static final List<OldEncoding> ENCODINGS = List.of(OldEncoding.values());
  private static final int STATES = ENCODINGS.size() + 1;
  private static final int AS_IT_STANDS = 0;
  private static final int STATE_BITS = 3;

  // In the tenths of OldEvidence. Beside Vietnamese in Unicode two telling words make a stretch.
  private static final int ENTER = 50;

  /** Elsewhere one word does that has a sign or a capital inside ("ViÖt"), at a line's start. */
  private static final int ENTER_ALONE = 40;

  /** Where a font names the encoding, any telling word does ("cña"), at a line's start. */
  private static final int ENTER_BY_FONT = 7;

  private static final int LEAVE = 10;
  private static final int INSIDE_LINE = 20;

  private final String text;
  private final OldEvidence evidence;

  private int[] words = new int[256];
  private int[] origins = new int[128];
  private int count;
  private final int[] enter = new int[STATES];
  private int[] costs = new int[STATES];
  private int[] next = new int[STATES];

  private OldText(String text, Set<OldEncoding> named) {
    this.text = text;
    boolean unicode = text.chars().anyMatch(OldText::isVietnameseUnicode);
    this.evidence = new OldEvidence(unicode ? Set.of() : named);
    for (int state = 1; state < STATES; state++) {
      boolean byFont = named.contains(ENCODINGS.get(state - 1));
      enter[state] = unicode ? ENTER : byFont ? ENTER_BY_FONT : ENTER_ALONE;
      costs[state] = enter[state];
    }
  }

  /** {@code text} with its old stretches in Unicode; the same object where there are none. */
  static String decode(String text) {
    return decode(text, Set.of());
  }

  /**
   * @param named encodings that the text's fonts name; without effect where a letter shows that
   *     Vietnamese stands there in Unicode
   */
  static String decode(String text, Set<OldEncoding> named) {
    var reader = new OldText(text, named);
    reader.readWords();
    return reader.rewrite(reader.states());
  }

  private void readWords() {
    boolean lineStart = true;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (!isWordPart(c)) {
        lineStart |= c == '\n' || c == '\r' || c == '\t';
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && isWordPart(text.charAt(i))) {
        i++;
      }
      add(start, i, lineStart);
      lineStart = false;
    }
  }

  private void add(int start, int end, boolean lineStart) {
    if (count == origins.length) {
      origins = Arrays.copyOf(origins, count * 2);
      words = Arrays.copyOf(words, count * 4);
    }
    words[2 * count] = start;
    words[2 * count + 1] = end;
    origins[count] = step(evidence.weigh(text, start, end), lineStart ? 0 : INSIDE_LINE);
    count++;
  }

  /** Moves the cost of every state past a word; packs the state that each came from. */
  private int step(int[] scores, int insideLine) {
    int best = 1;
    for (int state = 2; state < STATES; state++) {
      best = costs[state] < costs[best] ? state : best;
    }
    int left = costs[best] + LEAVE + insideLine;
    boolean leaves = left < costs[AS_IT_STANDS];
    next[AS_IT_STANDS] = leaves ? left : costs[AS_IT_STANDS];
    int from = leaves ? best : AS_IT_STANDS;
    int outside = next[AS_IT_STANDS] + insideLine;
    int packed = from;
    for (int state = 1; state < STATES; state++) {
      int entered = outside + enter[state];
      boolean stays = costs[state] <= entered;
      next[state] = (stays ? costs[state] : entered) - scores[state - 1];
      packed |= (stays ? state : from) << state * STATE_BITS;
    }
    int[] past = costs;
    costs = next;
    next = past;
    return packed;
  }

  /** The state of each word on the cheapest way, found backwards. */
  private byte[] states() {
    int state = AS_IT_STANDS;
    for (int i = 1; i < STATES; i++) {
      state = costs[i] < costs[state] ? i : state;
    }
    var states = new byte[count];
    for (int i = count - 1; i >= 0; i--) {
      states[i] = (byte) state;
      state = origins[i] >> state * STATE_BITS & 7;
    }
    return states;
  }

  private String rewrite(byte[] states) {
    var out = new StringBuilder();
    var word = new OldWord();
    int copied = 0;
    for (int i = 0; i < count; i++) {
      if (states[i] == AS_IT_STANDS || words[2 * i] < copied) {
        continue;
      }
      OldEncoding encoding = ENCODINGS.get(states[i] - 1);
      int start = words[2 * i];
      int end = endOfCapitals(word, encoding, i);
      if (end > 0 || reads(word, encoding, start, words[2 * i + 1])) {
        out.append(text, copied, start).append(word);
        copied = Math.max(end, words[2 * i + 1]);
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  /** Whether {@code word} now holds something better than what stands in the text. */
  private boolean reads(OldWord word, OldEncoding encoding, int start, int end) {
    return word.read(encoding, text, start, end)
        && word.changed()
        && !word.foreign()
        && (word.isSyllable(encoding) || !OldWord.isSyllable(text, start, end, false));
  }

  /**
   * In VISCII and VPS some capitals are the bytes of quotation marks and dashes ("NHI“U", "B“").
   * Where the word goes on through such a sign to a syllable, {@code word} holds that.
   *
   * @return where it ends in the text, 0 where there is no such word
   */
  private int endOfCapitals(OldWord word, OldEncoding encoding, int index) {
    int start = words[2 * index];
    int end = words[2 * index + 1];
    if (!isLetterSign(encoding, end)) {
      return 0;
    }
    boolean goesOn = false;
    for (int i = index; isLetterSign(encoding, end) && end - start < Syllable.LONGEST; ) {
      end++;
      if (i + 1 < count && words[2 * (i + 1)] == end) {
        i++;
        end = words[2 * i + 1];
        goesOn = true;
      }
    }
    boolean wholeBefore = OldWord.isSyllable(text, start, words[2 * index + 1], false);
    return (goesOn || !wholeBefore)
            && word.read(encoding, text, start, end)
            && word.isSyllable(encoding)
        ? end
        : 0;
  }

  private boolean isLetterSign(OldEncoding encoding, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c >= 0x80 && !isWordPart(c) && encoding.writes(c);
  }

  /** A letter or mark that no byte stands for. */
  private static boolean isVietnameseUnicode(int c) {
    return c >= 0x1EA0 && c < 0x1F00
        || c >= 0x300 && c < 0x324
        || c > 0xFF && "ăđĩũơưĂĐĨŨƠƯ".indexOf(c) >= 0;
  }

  /** What may stand for a letter in some old encoding, quotation marks and dashes left out. */
  private static boolean isWordPart(char c) {
    if (c < 0x80) {
      return OldWord.isAsciiLetter(c) || c < 0x20 && isLetterOfControls(c);
    }
    if (c < 0x100) {
      return c != 0xA0;
    }
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || ByteTable.valueOf(c) >= 0 && "‘’“”•–—…".indexOf(c) < 0;
  }

  /** The control characters that VISCII and VPS use, none of them white space. */
  static boolean isLetterOfControls(char c) {
    return c >= 0x02 && c <= 0x06 || c >= 0x10 && c <= 0x1E && c != 0x1A && c != 0x1B;
  }
}
