package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.HeaderItem;
import vn.vanban.ingest.header.TextLines.Line;
import vn.vanban.text.Letters;

/**
 * The căn cứ of a document: the paragraphs between its title and the words that enact it. A
 * sentence that names a basis and enacts at once is none.
 */
final class Bases {

  /** The block starts no later; how far it goes on is not limited (UTF-16 units). */
  private static final int REACH = 20_000;

  /** Within that the next lines say whether a sentence enacts. */
  private static final int SENTENCE = 300;

  /** Ten times what a document has; more is a list of documents. */
  static final int MOST = 1_000;

  /** Lines of notes at the foot of one page. */
  private static final int LONGEST_NOTES = 60;

  private static final List<String> STARTS =
      List.of(
          "can cu",
          "chieu",
          "xet ",
          "theo ",
          "thuc hien",
          "thi hanh",
          "sau khi",
          "tren co so",
          "duoc su");

  /** What starts a block by itself; the others also start a title or a sentence. */
  private static final List<String> CERTAIN = List.of("can cu", "chieu", "xet ");

  private static final List<String> ENACTING =
      List.of(
          " ban hanh ",
          " quy dinh ",
          " huong dan ",
          " nhu sau",
          " quyet dinh",
          " quyet nghi",
          " thong nhat ",
          " chi thi",
          " ket luan",
          " bao cao",
          " trinh ",
          " cong bo",
          " thong bao");

  private static final List<String> OPERATIVE =
      List.of("QUYẾT ĐỊNH:", "QUYẾT NGHỊ:", "NGHỊ ĐỊNH:", "QUYẾT ĐỊNH", "QUYẾT NGHỊ");

  private final String text;
  private final List<Line> lines;
  private final boolean letter;

  /** A numbered list of what amended it stands above its căn cứ. */
  private final boolean consolidated;

  private final List<HeaderItem> items = new ArrayList<>();

  private Bases(String text, @Nullable DocumentKind kind) {
    this.text = text;
    this.lines = TextLines.of(text, 0, text.length());
    this.consolidated = kind == DocumentKind.VAN_BAN_HOP_NHAT;
    this.letter = kind == DocumentKind.CONG_VAN || kind == DocumentKind.CONG_DIEN;
  }

  /**
   * @param kind a letter's body may start with the same words; then only a list counts
   */
  static List<HeaderItem> of(String text, @Nullable DocumentKind kind) {
    var bases = new Bases(text, kind);
    bases.read();
    return bases.items;
  }

  private void read() {
    int at = 0;
    while (at < lines.size() && items.size() < MOST) {
      Line line = lines.get(at);
      if (items.isEmpty() && (line.start() > REACH || isBody(line.text()))) {
        return;
      }
      if (!line.isEmpty()) {
        boolean starts = starts(line.text());
        if (!starts && !items.isEmpty()) {
          at = behindNotes(at);
          if (at < 0) {
            return;
          }
          starts = true;
        }
        int end = starts ? endOf(at) : at;
        if (starts && !take(at, end) && !items.isEmpty()) {
          return;
        }
        at = end;
      }
      at++;
    }
  }

  /**
   * Where the căn cứ of a consolidated text go on behind the notes of a page, or -1. Notes that
   * quote other căn cứ end them.
   */
  private int behindNotes(int at) {
    if (!consolidated || !isNote(lines.get(at).text())) {
      return -1;
    }
    for (int i = at; i < Math.min(lines.size(), at + LONGEST_NOTES); i++) {
      String line = lines.get(i).text();
      if (Letters.fold(line).contains("can cu ban hanh") || line.indexOf('“') >= 0) {
        return -1;
      }
      if (starts(line)) {
        return i;
      }
    }
    return -1;
  }

  /** "1 Văn bản này được hợp nhất từ …". */
  private static boolean isNote(String line) {
    int end = 0;
    while (end < line.length() && Letters.isDigit(line.charAt(end))) {
      end++;
    }
    return end > 0
        && end <= 2
        && end + 1 < line.length()
        && line.charAt(end) == ' '
        && Character.isUpperCase(line.charAt(end + 1));
  }

  private boolean isBody(String line) {
    String folded = Letters.fold(line);
    boolean article = folded.startsWith("dieu 1.") || folded.startsWith("dieu 1:");
    boolean bullet = line.startsWith("-") || line.startsWith("+");
    return article || !bullet && !consolidated && BodyStart.isListMark(line);
  }

  /** The index of the last line of the paragraph that starts at {@code at}. */
  private int endOf(int at) {
    int last = at;
    while (last + 1 < lines.size() && goesOn(last)) {
      last++;
      while (lines.get(last).isEmpty()) {
        last++;
      }
    }
    return last;
  }

  private boolean goesOn(int last) {
    String line = lines.get(last).text();
    int next = last + 1;
    boolean gap = lines.get(next).isEmpty();
    while (next < lines.size() && lines.get(next).isEmpty()) {
      next++;
    }
    if (next == lines.size() || next - last > 3) {
      return false;
    }
    String following = lines.get(next).text();
    boolean small = Character.isLowerCase(following.charAt(0));
    char end = line.charAt(line.length() - 1);
    if (small && !starts(following)) {
      return ".:".indexOf(end) < 0 && (!gap || ";,".indexOf(end) < 0);
    }
    boolean other = gap || starts(following) || isBody(following) || isHeading(following);
    return switch (end) {
      case '.', ':' -> false;
      case ';', ',' -> !other && !following.startsWith("-") && !enacts(next);
      default -> !other && !following.startsWith("-");
    };
  }

  /** "QUYẾT ĐỊNH:"; a number of a document that a line's end cuts off is none. */
  private static boolean isHeading(String line) {
    return Capitals.areAll(line) && Character.isLetter(line.charAt(0)) && line.indexOf('/') < 0;
  }

  /** Whether the sentence that starts on that line enacts: "Chính phủ ban hành …". */
  private boolean enacts(int at) {
    int from = lines.get(at).start();
    return enacts(text.substring(from, Math.min(text.length(), from + SENTENCE)));
  }

  private static boolean enacts(String sentence) {
    String folded = Letters.fold(Letters.collapseSpaces(sentence));
    boolean subject =
        folded.startsWith("nay ") || folded.startsWith("lien ") || IssuerName.startsBody(sentence);
    boolean head = BodyStart.isAuthority(sentence);
    return (subject || head) && ENACTING.stream().anyMatch(folded::contains);
  }

  private boolean take(int first, int last) {
    int start = lines.get(first).start();
    int end = lines.get(last).end();
    String paragraph = withoutOperative(text.substring(start, end));
    end = start + paragraph.length();
    char mark = paragraph.charAt(paragraph.length() - 1);
    String folded = Letters.fold(withoutBullet(paragraph));
    boolean enacting =
        mark == ':'
            || folded.endsWith("nhu sau")
            || folded.endsWith("nhu sau.")
            || mark == '.' && enactsBehindComma(paragraph);
    boolean certain = CERTAIN.stream().anyMatch(folded::startsWith);
    boolean listed = mark == ';' || !items.isEmpty() && (mark == ',' || certain);
    boolean plausible =
        letter
            ? listed
            : !items.isEmpty()
                || mark == ';'
                || certain && (mark != '.' || leadsOn(last))
                || folded.startsWith("theo de nghi") && mark == ',';
    if (enacting || !plausible) {
      return false;
    }
    addParts(start, end);
    return true;
  }

  /** "Xét đề nghị của Trưởng Ban …, QUYẾT ĐỊNH:" holds the words that enact on its line. */
  private static String withoutOperative(String paragraph) {
    for (var operative : OPERATIVE) {
      if (paragraph.endsWith(", " + operative) || paragraph.endsWith("; " + operative)) {
        return paragraph.substring(0, paragraph.length() - operative.length() - 1);
      }
    }
    return paragraph;
  }

  /** "Theo đề nghị của …, Bộ trưởng Bộ … ban hành Thông tư …." is the sentence that enacts. */
  private static boolean enactsBehindComma(String paragraph) {
    for (int at = paragraph.indexOf(", "); at >= 0; at = paragraph.indexOf(", ", at + 1)) {
      String rest = paragraph.substring(at + 2);
      int verb = Letters.fold(rest).indexOf(" ban hanh ");
      boolean clause = verb > 0 && verb < SENTENCE / 2 && Character.isUpperCase(rest.charAt(0));
      if (clause && enacts(rest.substring(0, Math.min(rest.length(), SENTENCE)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next line starts another basis or enacts. */
  private boolean leadsOn(int last) {
    int next = last + 1;
    while (next < lines.size() && lines.get(next).isEmpty()) {
      next++;
    }
    if (next == lines.size()) {
      return false;
    }
    String line = lines.get(next).text();
    return starts(line) || Capitals.areAll(line) || enacts(next);
  }

  /** Several that share a paragraph; what enacts behind the last one is left out. */
  private void addParts(int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == ';' || text.charAt(i) == '.') {
        String rest = text.substring(i + 1, end).strip();
        boolean capital = !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
        if (capital && starts(rest)) {
          add(from, i);
          from = i + 1;
        } else if (capital && text.charAt(i) == ';' && enacts(rest)) {
          add(from, i);
          return;
        }
      }
    }
    add(from, end);
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && "-–+•* \n\t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ";,.* \n\t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String item = TextLines.joined(text, start, end);
    if (!item.isEmpty()) {
      String plain = Letters.collapseSpaces(item.replace("*", "")).strip();
      items.add(new HeaderItem(start, end, Notes.without(plain)));
    }
  }

  private static boolean starts(String line) {
    String bare = withoutBullet(line);
    if (bare.isEmpty() || !Character.isUpperCase(bare.charAt(0))) {
      return false;
    }
    String folded = Letters.fold(bare);
    return STARTS.stream().anyMatch(folded::startsWith);
  }

  private static String withoutBullet(String line) {
    int at = 0;
    while (at < line.length() && "-–+•_ ".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return line.substring(at);
  }
}
