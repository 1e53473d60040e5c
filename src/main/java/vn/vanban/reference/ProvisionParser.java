package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.reference.Item.Provisions;
import vn.vanban.text.Letters;

/** Reads a chain of provisions that starts at a level's word: "điểm a, b và c khoản 2 Điều 5". */
final class ProvisionParser {

  /** Also as notes have them: "Đ.42 k.2". */
  static final Map<String, Level> LEVELS =
      Map.ofEntries(
          Map.entry("phần", Level.PART),
          Map.entry("chương", Level.CHAPTER),
          Map.entry("mục", Level.SECTION),
          Map.entry("tiểu mục", Level.SUBSECTION),
          Map.entry("điều", Level.ARTICLE),
          Map.entry("đ.", Level.ARTICLE),
          Map.entry("khoản", Level.CLAUSE),
          Map.entry("k.", Level.CLAUSE),
          Map.entry("điểm", Level.POINT),
          Map.entry("tiết", Level.SUBPOINT),
          Map.entry("gạch đầu dòng", Level.DASH),
          Map.entry("phụ lục", Level.ANNEX));

  /** More are no citation but a table of contents. */
  private static final int MAX_VALUES = 400;

  /** UTF-16 units of "(trừ khoản 3 và điểm a khoản 4)", "(phạm tội nhiều lần)". */
  private static final int MAX_BRACKET = 80;

  private static final Phrases<Level> WORDS = new Phrases<>(LEVELS);
  private static final List<String> JOINERS =
      List.of("và", "hoặc", "hay", "của", "thuộc", "tại", "vào sau", "vào trước", "sau", "trước");
  private static final List<String> PLURALS = List.of("các", "những", "từ", "tại", "theo");
  private static final List<String> UNLEVELLED =
      List.of("mẫu", "biểu mẫu", "biểu", "đoạn", "dòng", "câu", "số thứ tự");
  private static final List<String> ORDINALS =
      List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");

  private final String text;

  ProvisionParser(String text) {
    this.text = text;
  }

  /** The chain at {@code at}, where a level's word stands, or null where no value follows it. */
  @Nullable Provisions at(int at) {
    var groups = groups(at);
    return groups.isEmpty() ? null : new Provisions(at, closed(at, groups.getLast().end()));
  }

  /** What a chain names, lists and ranges expanded: read anew, since most belong to no mention. */
  List<ProvisionPath> paths(Provisions chain) {
    return ProvisionGroup.paths(groups(chain.start()));
  }

  private List<ProvisionGroup> groups(int at) {
    var groups = new ArrayList<ProvisionGroup>();
    int end = -1;
    int next = at;
    int values = 0;
    boolean range = false;
    while (next >= 0 && values < MAX_VALUES) {
      var from = range ? groups.removeLast() : null;
      var group = group(next, jointBefore(end, next), from);
      if (group == null) {
        break;
      }
      groups.add(group);
      if (group.equals(from)) {
        break;
      }
      values += group.values().size();
      end = group.end();
      range = Words.match(text, Words.gap(text, end), "đến") >= 0;
      next = range ? afterTo(end, group.level()) : afterJoiner(end);
      range &= next >= 0;
    }
    return groups;
  }

  /** One level with its values; {@code from} opens a range that this group closes. */
  private @Nullable ProvisionGroup group(
      int at, ProvisionGroup.Joint joint, @Nullable ProvisionGroup from) {
    var word = WORDS.find(text, at);
    if (word == null) {
      return from;
    }
    var level = word.meaning();
    var values = new ArrayList<String>(from == null ? List.of() : from.values());
    int end = -1;
    int i = valueStart(word.end());
    boolean range = from != null;
    while (values.size() < MAX_VALUES) {
      int valueEnd = new ProvisionValue(text, level).endAt(i);
      if (valueEnd < 0) {
        break;
      }
      String value = text.substring(i, valueEnd);
      if (range) {
        values.addAll(ProvisionValue.between(values.getLast(), value));
      }
      values.add(value);
      end = valueEnd;
      int separator = Words.gap(text, end);
      int to = Words.match(text, separator, "đến");
      range = to >= 0 || separator < text.length() && isDash(separator);
      i = to >= 0 ? Words.gap(text, to) : afterSeparator(separator, level);
    }
    return end < 0 ? from : new ProvisionGroup(level, values, end, joint);
  }

  private ProvisionGroup.Joint jointBefore(int end, int at) {
    int next = end < 0 ? text.length() : Words.gap(text, end);
    if ("và".equals(Words.previous(text, at))
        || next < text.length()
            && (text.charAt(next) == ';' || Words.match(text, next, "và") >= 0)) {
      return ProvisionGroup.Joint.AND;
    }
    boolean blank = end >= 0 && Words.gap(text, end) == at;
    return blank ? ProvisionGroup.Joint.BLANK : ProvisionGroup.Joint.COMMA;
  }

  /** The semicolon of "điểm p; o khoản 1", but not before the "b)" of a list. */
  private boolean goesOn(int at, Level level) {
    if (text.charAt(at) != ';') {
      return false;
    }
    int next = Words.gap(text, at + 1);
    int end = new ProvisionValue(text, level).endAt(next);
    return end > 0
        && !Gaps.has(text, at, next, "\n")
        && (end == text.length() || ").:".indexOf(text.charAt(end)) < 0);
  }

  private boolean isDash(int at) {
    return Letters.isHyphen(text.charAt(at));
  }

  private int valueStart(int wordEnd) {
    int i = Words.gap(text, wordEnd);
    int so = Words.matchAny(text, i, List.of("số", "từ"));
    return so < 0 ? i : Words.gap(text, so);
  }

  /** Past "," or "và" or both, or a dash; the end of the text where none stands there. */
  private int afterSeparator(int at, Level level) {
    int i = at;
    if (i < text.length() && (text.charAt(i) == ',' || isDash(i) || goesOn(i, level))) {
      i = Words.gap(text, i + 1);
    }
    int and = Words.matchAny(text, i, List.of("và", "hoặc"));
    i = and < 0 ? i : Words.gap(text, and);
    return i == at ? text.length() : i;
  }

  /**
   * Where the next level's word stands behind a comma, "và", "của", a bracket or a space, or -1.
   */
  private int afterJoiner(int end) {
    int i = Words.gap(text, pastBracket(end));
    if (i < text.length() && ",;(".indexOf(text.charAt(i)) >= 0) {
      i = Words.gap(text, i + 1);
    }
    int joiner = Words.matchAny(text, i, JOINERS);
    i = joiner < 0 ? i : Words.gap(text, joiner);
    int plural = Words.matchAny(text, i, PLURALS);
    i = plural < 0 ? i : Words.gap(text, plural);
    if (WORDS.find(text, i) != null) {
      return i;
    }
    int inner = pastUnlevelled(i);
    return inner < 0 || WORDS.find(text, inner) == null ? -1 : inner;
  }

  /**
   * Past "(trừ khoản 3)", which is no part of it, or "(tái phạm)", which says what it is about; the
   * place itself where neither stands there.
   */
  private int pastBracket(int end) {
    int open = Words.gap(text, end);
    if (open >= text.length() || text.charAt(open) != '(') {
      return end;
    }
    int limit = Math.min(text.length(), open + MAX_BRACKET);
    boolean exception = Words.match(text, Words.gap(text, open + 1), "trừ") >= 0;
    int i = open;
    while (i < limit && text.charAt(i) != ')') {
      if (Letters.isDigit(text.charAt(i)) && !exception) {
        return end;
      }
      i++;
    }
    return i < limit ? i + 1 : end;
  }

  /** Past "Mẫu số 03 ", "đoạn 2 ", "dòng thứ nhất của ": parts that are no levels; or -1. */
  private int pastUnlevelled(int at) {
    int word = Words.matchAny(text, at, UNLEVELLED);
    int i = word < 0 ? -1 : valueStart(word);
    int thu = word < 0 ? -1 : Words.match(text, i, "thứ");
    i = thu < 0 ? i : Words.gap(text, thu);
    int end = i;
    while (end >= 0 && end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    int next = end > i ? Words.gap(text, end) : -1;
    int of = next < 0 ? -1 : Words.matchAny(text, next, List.of("của", "tại", "thuộc"));
    return of < 0 ? next : Words.gap(text, of);
  }

  private int afterTo(int end, Level level) {
    int to = Words.match(text, Words.gap(text, end), "đến");
    int i = Words.gap(text, to);
    int all = Words.match(text, i, "hết");
    i = all < 0 ? i : Words.gap(text, all);
    var word = WORDS.find(text, i);
    return word != null && word.meaning() == level ? i : -1;
  }

  /** Past the bracket that closes one opened inside the chain. */
  private int closed(int start, int end) {
    boolean inside = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      inside = c == '(' || inside && c != ')';
    }
    int next = Words.gap(text, end);
    return inside && next < text.length() && text.charAt(next) == ')' ? next + 1 : end;
  }

  static boolean isOrdinalWord(String word) {
    return ORDINALS.contains(word);
  }
}
