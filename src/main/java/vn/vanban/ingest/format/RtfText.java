package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import vn.vanban.text.Letters;

/** The text of an RTF file, as lines; its footnotes behind it. Not thread-safe. */
final class RtfText {

  /** Groups whose words belong to no reader of the text. */
  private static final Set<String> HIDDEN =
      Set.of(
          ("fonttbl colortbl stylesheet info header headerl headerr headerf footer footerl footerr"
                  + " footerf pict fldinst objdata nonshppict shprslt sp xe tc ftnsep ftnsepc"
                  + " ftncn aftnsep aftnsepc")
              .split(" "));

  /** Groups that programs may leave out, but that hold text. */
  private static final Set<String> SHOWN_EXTRAS = Set.of("shpinst", "shptxt", "listtext", "pntext");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("tab", "\t"),
          Map.entry("line", "\n"),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "-"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "));

  /** Of single bytes, by the number of their character set. */
  private static final Map<Integer, String> CHARSETS =
      Map.of(
          161, "windows-1253",
          162, "windows-1254",
          163, "windows-1258",
          177, "windows-1255",
          178, "windows-1256",
          186, "windows-1257",
          204, "windows-1251",
          238, "windows-1250");

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** No program nests groups as deep. */
  private static final int DEEPEST = 100_000;

  private final String rtf;
  private final LineBuilder lines;
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final Deque<Group> outer = new ArrayDeque<>();
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final StringBuilder note = new StringBuilder();
  private Group group = new Group();
  private int at;
  private int toSkip;
  private int noteNumber;
  private boolean inTable;
  private boolean tableOpen;
  private boolean inRow;
  private boolean inCell;
  private int fontOfTable = -1;

  /** What ends with a group. */
  private static final class Group {
    private boolean hidden;
    private boolean deleted;
    private boolean inNote;
    private boolean startsNote;
    private boolean startsBox;
    private boolean inFonts;
    private boolean inLabel;
    private boolean extra;
    private int font;
    private int fallback = 1;

    Group inner() {
      var inner = new Group();
      inner.hidden = hidden;
      inner.deleted = deleted;
      inner.inNote = inNote;
      inner.inFonts = inFonts;
      inner.inLabel = inLabel;
      inner.font = font;
      inner.fallback = fallback;
      return inner;
    }
  }

  /**
   * @param rtf the file, a byte a character
   */
  RtfText(String rtf, LineBuilder lines) {
    this.rtf = rtf;
    this.lines = lines;
  }

  /**
   * @param full true ends the reading
   * @throws IOException where groups are nested too deep
   */
  void read(BooleanSupplier full) throws IOException {
    while (at < rtf.length() && !full.getAsBoolean()) {
      char c = rtf.charAt(at++);
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n', '\0' -> {
          // Line ends of the file say nothing.
        }
        default -> character(c);
      }
    }
    endParagraph();
    lines.finish();
    for (var text : notes) {
      lines.start("p");
      lines.text(text);
      lines.end("p");
    }
    lines.finish();
  }

  private void open() throws IOException {
    if (outer.size() > DEEPEST) {
      throw new IOException("groups are nested too deep");
    }
    outer.push(group);
    group = group.inner();
    toSkip = 0;
  }

  private void close() {
    if (group.startsNote) {
      notes.add(note.toString());
      note.setLength(0);
    }
    if (group.startsBox) {
      endParagraph();
    }
    group = outer.isEmpty() ? new Group() : outer.pop();
    toSkip = 0;
  }

  private void control() {
    int start = at;
    while (at < rtf.length() && isLetter(rtf.charAt(at))) {
      at++;
    }
    if (at == start) {
      sign();
      return;
    }
    String word = rtf.substring(start, at);
    int number = number();
    if (at < rtf.length() && rtf.charAt(at) == ' ') {
      at++;
    }
    word(word, number);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Behind a control word; {@link Integer#MIN_VALUE} where none stands there. */
  private int number() {
    int start = at;
    boolean negative = at < rtf.length() && rtf.charAt(at) == '-';
    at += negative ? 1 : 0;
    int digits = at;
    int number = 0;
    while (at < rtf.length() && Letters.isDigit(rtf.charAt(at)) && at - digits < 9) {
      number = number * 10 + rtf.charAt(at++) - '0';
    }
    if (at == digits) {
      at = start;
      return Integer.MIN_VALUE;
    }
    return negative ? -number : number;
  }

  private void sign() {
    if (at == rtf.length()) {
      return;
    }
    char c = rtf.charAt(at++);
    switch (c) {
      case '\'' -> {
        int code = at + 2 <= rtf.length() ? hex(rtf.substring(at, at + 2)) : -1;
        at = Math.min(rtf.length(), at + 2);
        if (code >= 0) {
          character((char) code);
        }
      }
      case '*' -> group.extra = true;
      case '~' -> text(" ");
      case '_' -> text("\u2011");
      case '\r', '\n' -> endOfParagraph();
      case '\\', '{', '}' -> character(c);
      default -> {
        // An optional hyphen, or marks of an index.
      }
    }
  }

  private static int hex(String digits) {
    int high = Character.digit(digits.charAt(0), 16);
    int low = Character.digit(digits.charAt(1), 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }

  private void word(String word, int number) {
    boolean extra = group.extra;
    group.extra = false;
    if (HIDDEN.contains(word) || extra && !SHOWN_EXTRAS.contains(word)) {
      group.hidden = true;
      group.inFonts = word.equals("fonttbl");
      return;
    }
    if (toSkip > 0 && !word.equals("u")) {
      toSkip--;
      return;
    }
    switch (word) {
      case "u" -> unicode(number);
      case "uc" -> group.fallback = Math.max(0, number);
      case "bin" -> at = Math.clamp((long) at + Math.max(0, number), at, rtf.length());
      case "f" -> font(number);
      case "fcharset" -> charset(number);
      case "deleted", "v" -> group.deleted = number != 0;
      case "plain" -> group.deleted = false;
      case "pard" -> inTable = false;
      case "intbl" -> inTable = true;
      case "footnote" -> startNote();
      case "shptxt" -> startBox();
      case "chftn" -> noteNumber();
      case "listtext", "pntext" -> group.inLabel = true;
      case "par", "sect", "page", "nestcell", "nestrow" -> endOfParagraph();
      case "cell" -> endCell();
      case "row" -> endRow();
      default -> {
        String sign = SIGNS.get(word);
        if (sign != null) {
          text(group.inLabel && sign.equals("\t") ? " " : sign);
        }
      }
    }
  }

  private void font(int number) {
    if (group.inFonts) {
      fontOfTable = number;
    } else {
      group.font = number;
    }
  }

  private void charset(int number) {
    String name = CHARSETS.get(number);
    if (group.inFonts && name != null && Charset.isSupported(name)) {
      fonts.put(fontOfTable, Charset.forName(name));
    }
  }

  private void startNote() {
    group.inNote = true;
    group.startsNote = true;
  }

  /** A box stands apart from the paragraph that it is tied to. */
  private void startBox() {
    if (!group.hidden) {
      endParagraph();
      group.startsBox = true;
    }
  }

  private void noteNumber() {
    if (!group.inNote) {
      noteNumber++;
    }
    text(PdfWord.raised(noteNumber));
  }

  private void unicode(int number) {
    if (number != Integer.MIN_VALUE) {
      text(String.valueOf((char) number));
      toSkip = group.fallback;
    }
  }

  private void character(char c) {
    if (toSkip > 0) {
      toSkip--;
    } else if (c < 0x80) {
      text(String.valueOf(c));
    } else {
      var charset = fonts.getOrDefault(group.font, WESTERN);
      String letter = new String(new byte[] {(byte) c}, charset);
      text(letter.equals("\uFFFD") ? latin1(c) : letter);
    }
  }

  private static String latin1(char c) {
    return new String(new byte[] {(byte) c}, StandardCharsets.ISO_8859_1);
  }

  private void text(String text) {
    if (!group.hidden && !group.deleted) {
      (group.inNote ? note : paragraph).append(text);
    }
  }

  private void endOfParagraph() {
    if (group.hidden) {
      return;
    }
    if (group.inNote) {
      note.append('\n');
    } else {
      endParagraph();
    }
  }

  private void endParagraph() {
    if (inTable) {
      startCell();
    } else {
      endTable();
    }
    lines.start("p");
    lines.text(paragraph);
    lines.end("p");
    paragraph.setLength(0);
  }

  private void startCell() {
    if (!tableOpen) {
      lines.start("table");
      tableOpen = true;
    }
    if (!inRow) {
      lines.start("tr");
      inRow = true;
    }
    if (!inCell) {
      lines.start("td");
      inCell = true;
    }
  }

  private void endCell() {
    if (!group.hidden) {
      inTable = true;
      endParagraph();
      lines.end("td");
      inCell = false;
    }
  }

  private void endTable() {
    endRow();
    if (tableOpen) {
      lines.end("table");
      tableOpen = false;
    }
  }

  private void endRow() {
    if (inRow) {
      lines.end("tr");
      inRow = false;
      inCell = false;
    }
  }
}
