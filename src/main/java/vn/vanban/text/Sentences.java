package vn.vanban.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The sentences of a stored text. A full stop ends one before a capital, a quotation mark or a
 * digit, unless an abbreviation or a list number carries it; a line end does where the next line
 * starts anew. Immutable and thread-safe.
 */
public final class Sentences {

  /** A sentence longer than this (UTF-16 units) is a table or a list: it is cut at a line end. */
  private static final int LONGEST = 4_000;

  /** Lower-cased, without the full stop. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "tp", "ths", "ts", "gs", "pgs", "bs", "tx", "tt", "q", "p", "h", "st", "no", "kts", "tr");

  /** A line that ends in one of these goes on in the next, whatever that starts with. */
  private static final Set<String> JOINING_WORDS =
      Set.of(
          "của", "và", "số", "ngày", "tháng", "năm", "tại", "theo", "về", "các", "do", "với", "là",
          "cho", "từ", "đến", "trong", "hoặc", "khoản", "điều", "điểm", "luật", "định", "quyết",
          "thứ", "kết", "tư", "những", "bởi", "được", "bộ", "ban");

  private static final Set<String> PROVISION_WORDS = Set.of("khoản", "điểm", "tiết");

  /** Widths (UTF-16 units) of lines that were broken to fit a page. */
  private static final int NARROWEST_WRAPPED = 50;

  private static final int WIDEST_WRAPPED = 110;

  /** White space, a page's running head and its number between two halves of a sentence. */
  private static final int MAX_PAGE_BREAK = 300;

  /** Lines of a stamp that a signing office puts at the foot of a page. */
  private static final List<String> STAMPS =
      List.of("Người ký:", "Ký bởi:", "Email:", "Cơ quan:", "Thời gian ký:");

  /** Lines that start with these start anew, and those that do are not broken. */
  private static final List<String> LINE_STARTS =
      List.of(
          "Chương ",
          "Mục ",
          "Phần ",
          "Phụ lục",
          "Căn cứ",
          "Theo đề nghị",
          "Xét ",
          "Nơi nhận",
          "CÔNG BÁO/");

  private final int[] starts;
  private final CharSequence text;

  private Sentences(CharSequence text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** Reads {@code text} once; takes four bytes a sentence. */
  public static Sentences of(CharSequence text) {
    var starts = new int[64];
    int count = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      int below = text.charAt(i) == '\n' ? belowPageBreak(text, start, i) : 0;
      if (below > 0) {
        i = below - 1;
        continue;
      }
      int end = endAt(text, start, i);
      if (end > 0) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
        start = end;
        i = end - 1;
      }
    }
    if (start < text.length() || count == 0) {
      starts = Arrays.copyOf(starts, count + 1);
      starts[count++] = start;
    }
    return new Sentences(text, Arrays.copyOf(starts, count));
  }

  /** The sentence around {@code offset}, without the white space at its ends. */
  public Span around(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    int index = at >= 0 ? at : Math.max(0, -at - 2);
    int start = starts[index];
    int end = index + 1 < starts.length ? starts[index + 1] : text.length();
    while (start < end && Letters.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Letters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  public int count() {
    return starts.length;
  }

  /** One past the sentence that ends with the character at {@code i}, or 0 where none does. */
  private static int endAt(CharSequence text, int start, int i) {
    char c = text.charAt(i);
    if (c == '\n') {
      return lineEndsSentence(text, start, i) ? i + 1 : 0;
    }
    if (c == '.' || c == '!' || c == '?' || c == '…') {
      return stopEndsSentence(text, start, i);
    }
    return 0;
  }

  private static int stopEndsSentence(CharSequence text, int start, int i) {
    int next = i + 1;
    while (next < text.length() && isClosing(text.charAt(next))) {
      next++;
    }
    if (next >= text.length()) {
      return text.length();
    }
    if (!Letters.isSpace(text.charAt(next)) || text.charAt(next) == '\n') {
      return 0;
    }
    int following = next;
    while (following < text.length() && Letters.isSpace(text.charAt(following))) {
      following++;
    }
    if (following >= text.length()) {
      return next;
    }
    char c = text.charAt(following);
    boolean startsAnew = Character.isUpperCase(c) || Character.isDigit(c) || isOpening(c);
    return startsAnew && !(text.charAt(i) == '.' && abbreviates(text, start, i)) ? next : 0;
  }

  /** Whether the full stop at {@code i} belongs to an abbreviation, an initial or a list number. */
  private static boolean abbreviates(CharSequence text, int start, int i) {
    int word = i;
    while (word > start && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    if (word == i) {
      return false;
    }
    if (Character.isDigit(text.charAt(word))) {
      return i - word <= 3 && opensProvision(text, start, word);
    }
    return i - word == 1 && Character.isUpperCase(text.charAt(word))
        || ABBREVIATIONS.contains(Letters.lower(text.subSequence(word, i)));
  }

  /** Nothing, or one word as in "Điều 5.", stands between the sentence's start and a number. */
  private static boolean opensProvision(CharSequence text, int start, int number) {
    String before = Letters.collapseSpaces(text.subSequence(Math.max(start, number - 16), number));
    return number - start < 16 && before.indexOf(' ') < 0;
  }

  private static boolean lineEndsSentence(CharSequence text, int start, int i) {
    if (i - start > LONGEST) {
      return true;
    }
    int last = i - 1;
    while (last >= start && text.charAt(last) == ' ') {
      last--;
    }
    int next = i + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (last < start || next >= text.length()) {
      return true;
    }
    char before = text.charAt(last);
    if (text.charAt(next) == '\n') {
      return true;
    }
    if (".;:!?…".indexOf(before) >= 0 || isClosing(before) && before != ')') {
      return true;
    }
    char after = text.charAt(next);
    if (Character.isLowerCase(after)) {
      return isPointMark(text, next);
    }
    if (before == ',' || Letters.isHyphen(before) || before == '/') {
      return false;
    }
    if (startsWith(text, next, "Điều ")) {
      return isArticleHeading(text, next)
          || !endsWithProvision(text, start, last + 1)
              && !JOINING_WORDS.contains(Letters.lower(wordBefore(text, start, last + 1)));
    }
    if (Character.isDigit(after)) {
      return isListNumber(text, next);
    }
    return !JOINING_WORDS.contains(Letters.lower(wordBefore(text, start, last + 1)))
        && !isWrapped(text, i, next);
  }

  /**
   * Where a sentence goes on that a page's foot and the next one's head cut at the line end {@code
   * at}, or 0 where none does.
   */
  private static int belowPageBreak(CharSequence text, int start, int at) {
    int last = at - 1;
    while (last >= start && text.charAt(last) == ' ') {
      last--;
    }
    if (last < start || at - start > LONGEST || !mayGoOn(text.charAt(last))) {
      return 0;
    }
    int limit = Math.min(text.length(), at + MAX_PAGE_BREAK);
    boolean broken = false;
    boolean head = false;
    int i = at + 1;
    while (i < limit) {
      char c = text.charAt(i);
      if (Letters.isSpace(c)) {
        broken |= c == '\n';
        i++;
      } else if (isPageMark(text, i)) {
        broken = true;
        head |= c == 'C';
        i = lineEnd(text, i, limit);
      } else {
        return broken && goesOnAt(text, start, last, i, head) ? i : 0;
      }
    }
    return 0;
  }

  private static boolean mayGoOn(char last) {
    return Character.isLetterOrDigit(last) || ",/".indexOf(last) >= 0 || Letters.isHyphen(last);
  }

  /** Small letters go on; behind a running head so does whatever begins nothing of its own. */
  private static boolean goesOnAt(CharSequence text, int start, int last, int at, boolean head) {
    char c = text.charAt(at);
    if (Character.isLowerCase(c)) {
      return !isPointMark(text, at) && (head || !Character.isDigit(text.charAt(last)));
    }
    if (!head || isListNumber(text, at) || startsAnew(text, at)) {
      return false;
    }
    if (JOINING_WORDS.contains(Letters.lower(wordBefore(text, start, last + 1)))
        || endsWithProvision(text, start, last + 1)) {
      return true;
    }
    int line = last;
    while (line > start && text.charAt(line - 1) != '\n') {
      line--;
    }
    return last - line >= NARROWEST_WRAPPED
        && Character.isLetterOrDigit(c)
        && !isShouted(text, line, last)
        && !startsAnew(text, line);
  }

  private static boolean startsAnew(CharSequence text, int at) {
    return LINE_STARTS.stream().anyMatch(word -> startsWith(text, at, word))
        || startsWith(text, at, "Điều ") && isArticleHeading(text, at);
  }

  /** "khoản 2", "điểm a" before {@code end}: what it is of comes next. */
  private static boolean endsWithProvision(CharSequence text, int start, int end) {
    int value = end;
    while (value > start && Character.isLetterOrDigit(text.charAt(value - 1))) {
      value--;
    }
    int word = value;
    while (word > start && Letters.isSpace(text.charAt(word - 1))) {
      word--;
    }
    return word < value
        && value < end
        && PROVISION_WORDS.contains(Letters.lower(wordBefore(text, start, word)));
  }

  /** "CÔNG BÁO/Số 12/…" or a page's number, alone on its line. */
  private static boolean isPageMark(CharSequence text, int at) {
    char first = text.charAt(at);
    if (!Character.isDigit(first) && "CNKET".indexOf(first) < 0) {
      return false;
    }
    int end = lineEnd(text, at, Math.min(text.length(), at + MAX_PAGE_BREAK));
    int digits = at;
    while (digits < end && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean number = digits > at && digits - at <= 4;
    return number && Letters.collapseSpaces(text.subSequence(digits, end)).isEmpty()
        || startsWith(text, at, "CÔNG BÁO/")
        || STAMPS.stream().anyMatch(stamp -> startsWith(text, at, stamp));
  }

  /** "Điều 5. …", "Điều 5:" or "Điều 5" alone on its line: no provision that is spoken of. */
  private static boolean isArticleHeading(CharSequence text, int at) {
    int i = at + "Điều ".length();
    while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i >= text.length() || ".:\n".indexOf(text.charAt(i)) >= 0;
  }

  private static int lineEnd(CharSequence text, int at, int limit) {
    int end = at;
    while (end < limit && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  /** Whether the line that ends at {@code i} was broken for want of room. */
  private static boolean isWrapped(CharSequence text, int i, int next) {
    int start = i;
    while (start > 0 && i - start <= WIDEST_WRAPPED && text.charAt(start - 1) != '\n') {
      start--;
    }
    int line = start;
    int width = i - line;
    if (width < NARROWEST_WRAPPED || width > WIDEST_WRAPPED) {
      return false;
    }
    int limit = Math.min(text.length(), i + 2 + WIDEST_WRAPPED);
    boolean narrow = lineEnd(text, i + 1, limit) < limit || limit == text.length();
    if (narrow && text.charAt(next) == '(') {
      return true;
    }
    return narrow
        && Character.isUpperCase(text.charAt(next))
        && LINE_STARTS.stream()
            .noneMatch(word -> startsWith(text, next, word) || startsWith(text, line, word))
        && !(startsWith(text, line, "Điều ") && isArticleHeading(text, line))
        && isShouted(text, line, i) == isShouted(text, next, lineEnd(text, next, limit));
  }

  private static boolean startsWith(CharSequence text, int at, String word) {
    return at + word.length() <= text.length()
        && word.contentEquals(text.subSequence(at, at + word.length()));
  }

  /** Capitals all through, as in titles. */
  private static boolean isShouted(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** "a) " at the start of a line. */
  private static boolean isPointMark(CharSequence text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == ')';
  }

  /** "12. " or "3) " at the start of a line. */
  private static boolean isListNumber(CharSequence text, int at) {
    int i = at;
    while (i < text.length() && i - at < 4 && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i + 1 < text.length()
        && (text.charAt(i) == '.' && Letters.isSpace(text.charAt(i + 1)) || text.charAt(i) == ')');
  }

  private static CharSequence wordBefore(CharSequence text, int start, int end) {
    int word = end;
    while (word > start && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return text.subSequence(word, end);
  }

  private static boolean isClosing(char c) {
    return c == '”' || c == '"' || c == '’' || c == ')' || c == '»' || c == ']';
  }

  private static boolean isOpening(char c) {
    return c == '“' || c == '"' || c == '‘' || c == '(' || c == '«' || c == '[' || c == '-';
  }
}
