package vn.vanban.ingest.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The content of an OpenDocument text as lines, its footnotes behind it. Not thread-safe. */
final class OdtText extends DefaultHandler {

  /** Elements whose words are not the document's. */
  private static final Set<String> HIDDEN =
      Set.of("tracked-changes", "annotation", "desc", "title", "note-citation");

  /** Spaces that one element stands for: as wide as a page. */
  private static final int MOST_SPACES = 200;

  private final LineBuilder lines;
  private final OdtLists styles;
  private final BooleanSupplier full;
  private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
  private final Deque<ListState> lists = new ArrayDeque<>();
  private final Map<String, int[]> countsOfStyles = new HashMap<>();
  private final int[] headings = new int[11];
  private final List<String> notes = new ArrayList<>();
  private final List<String> boxes = new ArrayList<>();
  private @Nullable StringBuilder note;
  private int noteNumber;
  private int boxDepth;
  private int hiddenDepth;
  private boolean inBody;

  /** The limit is reached. */
  static final class Full extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private static final class ListState {
    private final String style;
    private final int[] counts;
    private boolean labelDue;

    ListState(String style, int[] counts) {
      this.style = style;
      this.counts = counts;
    }
  }

  OdtText(LineBuilder lines, OdtLists styles, BooleanSupplier full) {
    this.lines = lines;
    this.styles = styles;
    this.full = full;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (full.getAsBoolean()) {
      throw new Full();
    }
    if (!inBody) {
      styles.startElement(uri, local, name, attributes);
      inBody = local.equals("body");
    } else if (hiddenDepth > 0 || HIDDEN.contains(local)) {
      hiddenDepth++;
    } else {
      start(local, attributes);
    }
  }

  private void start(String local, Attributes attributes) {
    switch (local) {
      case "p" -> paragraphs.push(new StringBuilder(label()));
      case "h" -> paragraphs.push(new StringBuilder(heading(attributes)));
      case "list" -> startList(attributes);
      case "list-item" -> startItem(attributes);
      case "s" -> {
        int count = OdtLists.number(OdtLists.attribute(attributes, "c", "1"), 1);
        append(" ".repeat(Math.clamp(count, 1, MOST_SPACES)));
      }
      case "tab" -> append("\t");
      case "line-break" -> append("\n");
      case "note" -> startNote();
      case "text-box" -> boxDepth++;
      case "table" -> lines.start("table");
      case "table-row" -> lines.start("tr");
      case "table-cell" -> lines.start("td");
      default -> {
        // Says nothing about lines.
      }
    }
  }

  private void startNote() {
    noteNumber++;
    String raised = PdfWord.raised(noteNumber);
    append(raised);
    note = new StringBuilder(raised).append(' ');
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (!inBody) {
      styles.endElement(uri, local, name);
      return;
    }
    if (hiddenDepth > 0) {
      hiddenDepth--;
      return;
    }
    switch (local) {
      case "p", "h" -> endParagraph();
      case "list" -> lists.poll();
      case "note" -> {
        if (note != null) {
          notes.add(note.toString());
        }
        note = null;
      }
      case "text-box" -> boxDepth--;
      case "table" -> lines.end("table");
      case "table-row" -> lines.end("tr");
      case "table-cell" -> lines.end("td");
      default -> {
        // As above.
      }
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inBody && hiddenDepth == 0) {
      append(new String(characters, start, length).replace('\n', ' ').replace('\t', ' '));
    }
  }

  private void append(String text) {
    if (!paragraphs.isEmpty()) {
      paragraphs.peek().append(text);
    }
  }

  /** Notes go behind the text, boxes behind the paragraph that they are tied to. */
  private void endParagraph() {
    var ended = paragraphs.poll();
    if (ended == null) {
      return;
    }
    if (note != null) {
      note.append(ended).append('\n');
    } else if (boxDepth > 0 && !paragraphs.isEmpty()) {
      boxes.add(ended.toString());
    } else {
      write(ended);
      boxes.forEach(this::write);
      boxes.clear();
    }
  }

  private void write(CharSequence paragraph) {
    lines.start("p");
    lines.text(paragraph);
    lines.end("p");
  }

  private void startList(Attributes attributes) {
    var outer = lists.peek();
    String style = OdtLists.attribute(attributes, "style-name", outer == null ? "" : outer.style);
    boolean goesOn =
        OdtLists.attribute(attributes, "continue-numbering", "false").equals("true")
            || !OdtLists.attribute(attributes, "continue-list", "").isEmpty();
    int[] counts;
    if (outer != null) {
      counts = outer.counts;
      int depth = lists.size();
      if (depth < counts.length) {
        counts[depth] = 0;
      }
    } else {
      counts = goesOn ? countsOfStyles.getOrDefault(style, new int[11]) : new int[11];
      countsOfStyles.put(style, counts);
    }
    lists.push(new ListState(style, counts));
  }

  private void startItem(Attributes attributes) {
    var list = lists.peek();
    int depth = lists.size() - 1;
    if (list == null || depth >= list.counts.length) {
      return;
    }
    var levels = styles.of(list.style);
    var level = levels == null || depth >= levels.length ? null : levels[depth];
    int first = level == null ? 1 : level.start();
    int next = list.counts[depth] == 0 ? first : list.counts[depth] + 1;
    list.counts[depth] = OdtLists.number(OdtLists.attribute(attributes, "start-value", ""), next);
    list.labelDue = true;
  }

  /** Of the item that the paragraph is the first of. */
  private String label() {
    var list = lists.peek();
    if (list == null || !list.labelDue || note != null || boxDepth > 0) {
      return "";
    }
    list.labelDue = false;
    var levels = styles.of(list.style);
    return levels == null ? "" : OdtLists.label(levels, list.counts, lists.size() - 1);
  }

  private String heading(Attributes attributes) {
    String label = label();
    var levels = styles.ofHeadings();
    int level = OdtLists.number(OdtLists.attribute(attributes, "outline-level", "1"), 1);
    if (!label.isEmpty() || levels == null || level < 1 || level > levels.length) {
      return label;
    }
    headings[level - 1]++;
    for (int i = level; i < headings.length; i++) {
      headings[i] = 0;
    }
    return OdtLists.label(levels, headings, level - 1);
  }

  /** Writes the notes. */
  void finish() {
    lines.finish();
    notes.forEach(this::write);
    lines.finish();
  }
}
