package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Provisions;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/** Finds the provisions that belong to a mention, before it or behind it. */
final class NearbyProvisions {

  /** The same where the provision is that of "Quy chế … ban hành kèm theo" it. */
  private static final int MAX_KEM_THEO = 250;

  private static final Set<String> PROVISION_GLUE =
      Set.of(
          "",
          ",",
          "của",
          ", của",
          "tại",
          "thuộc",
          "trong",
          "kèm theo",
          "-",
          "theo",
          "ở",
          "các",
          "của các",
          "sửa đổi, bổ sung của",
          "(sửa đổi)",
          "(sửa đổi) của");

  private static final Set<String> LATER_PROVISION_GLUE =
      Set.of(
          "",
          "(",
          ",",
          ", tại",
          "tại",
          "quy định tại",
          "ở",
          ":",
          "(tại",
          "về",
          "- tại",
          "-",
          "(từ");

  /** What leads from a document to its provisions, and how far before them it may stand. */
  private static final List<String> LEADS =
      List.of(
          ", tại",
          ", cụ thể",
          ", nhất là",
          ", đặc biệt",
          ", trong đó có",
          ", trong đó tại",
          "(cụ thể",
          "(nhất là",
          "(đặc biệt");

  private static final int MAX_LEAD = 30;

  /** Kinds of places that are written short, with a full stop. */
  private static final Set<String> PLACE_SHORT = Set.of("tp", "tx", "tt", "q", "h", "p");

  private static final String PLURAL = "các";

  /** UTF-16 units of wordings between two provisions. */
  private static final int MAX_WORDINGS = 300;

  private static final Set<String> WORDING =
      Set.of("và", "cụm", "từ", "các", "tại", "đoạn", "nội", "dung", "số", "của", "ở", "trong");

  private final String text;
  private final Layout layout;
  private final Cells cells;

  NearbyProvisions(Layout layout) {
    this.layout = layout;
    text = layout.text();
    cells = new Cells(text);
  }

  /** The index of the chain that belongs to the mention at {@code index}, or -1. */
  int before(int index) {
    int start = layout.get(index).start();
    for (int i = index - 1; i >= Math.max(0, index - 6); i--) {
      var item = layout.get(i);
      if (start - item.end() > MAX_KEM_THEO || item instanceof Mention) {
        return -1;
      }
      if (item instanceof Provisions) {
        boolean attached =
            PROVISION_GLUE.contains(layout.glue(item.end(), start))
                || isEnclosed(item.end(), start)
                || isSubject(item.end(), start);
        boolean above = Gaps.has(text, item.end(), start, "\n") && cells.opensCell(item.start());
        return attached && !above && !layout.isTaken(i) ? i : -1;
      }
    }
    return -1;
  }

  /**
   * The index of the chain that belongs to the same document as the one at {@code later}: "cụm từ
   * “A” tại khoản 2 và cụm từ “B” tại Điều 5"; or -1.
   */
  int joinedBefore(int later) {
    int to = layout.get(later).start();
    for (int i = later - 1; i >= Math.max(0, later - 6); i--) {
      var item = layout.get(i);
      if (!layout.isFree(i) || to - item.end() > MAX_WORDINGS || item instanceof Mention) {
        return -1;
      }
      if (item instanceof Provisions) {
        int from = item.end();
        return isMatter(from, to) || i == later - 1 && isWording(from, to) ? i : -1;
      }
    }
    return -1;
  }

  /** "Điều 5 về phân loại đê và Điều 7": what the first is about, and the second. */
  private boolean isMatter(int from, int to) {
    return Words.match(text, Words.gap(text, from), "về") >= 0
        && "và".equals(Words.previous(text, to))
        && !Gaps.has(text, from, to, ";:.\n");
  }

  /** "Điều 93 về cơ sở dữ liệu tại Luật": what the provision is about, and where it stands. */
  private boolean isSubject(int from, int to) {
    String last = Words.previous(text, to);
    int noun =
        Words.startOfPrevious(text, Words.startOfPrevious(text, Words.startOfPrevious(text, to)));
    return Words.match(text, Words.gap(text, from), "về") >= 0
        && ("của".equals(last) || "tại".equals(last))
        && Words.match(text, noun, "quy định") < 0
        && !Gaps.has(text, from, to, ";:.()\n");
  }

  /** ", cụm từ “B” tại ": wordings in quotation marks and the few words that lead to them. */
  private boolean isWording(int from, int to) {
    boolean quoted = false;
    boolean wordings = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '”') {
        quoted = c == '“';
        wordings = true;
      } else if (!quoted && Words.isLetter(c)) {
        int end = Words.end(text, i);
        if (!WORDING.contains(Letters.lower(text.substring(i, end)))) {
          return false;
        }
        i = end - 1;
      } else if (!quoted && !Letters.isSpace(c) && ",;".indexOf(c) < 0) {
        return false;
      }
    }
    return wordings && !quoted;
  }

  /** "Điều 3 Quy chế … ban hành kèm theo Nghị định số 5", "Danh mục (Phụ lục I) kèm theo …". */
  private boolean isEnclosed(int provisionEnd, int start) {
    int thing = Words.gap(text, provisionEnd);
    boolean bracket = thing < text.length() && text.charAt(thing) == ')';
    thing = bracket ? Words.gap(text, thing + 1) : thing;
    int of = Words.matchAny(text, thing, List.of("của", "tại", "trong", "thuộc"));
    thing = of < 0 ? thing : Words.gap(text, of);
    int and = Words.match(text, thing, "và");
    thing = and < 0 ? thing : Words.gap(text, and);
    int last = attachedFrom(start);
    return last >= thing
        && (and < 0 || opensAnnex(thing))
        && (last == thing || Words.isCapital(text, thing) || opensAttached(thing))
        && runsOn(thing, last);
  }

  /** Where "kèm theo" or "kèm" stands directly before {@code start}, or -1. */
  private int attachedFrom(int start) {
    int word = Words.startOfPrevious(text, start);
    int before = Words.startOfPrevious(text, word);
    if (Words.match(text, before, "kèm theo") >= 0) {
      return before;
    }
    return Words.match(text, word, "kèm") >= 0 ? word : -1;
  }

  /** Whether no mark parts it: full stops of "TP. An Phú" and whole brackets may stand there. */
  private boolean runsOn(int from, int to) {
    boolean inside = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' && !PLACE_SHORT.contains(String.valueOf(Words.previous(text, i)));
      if (stop || c == ';' || c == ':' || c == '(' && inside || c == ')' && !inside) {
        return false;
      }
      inside = c == '(' || inside && c != ')';
    }
    return !inside;
  }

  /** The index of a chain that stands after its document: "…, tại khoản 3 Điều 13"; or -1. */
  int after(int next, int right, Span sentence) {
    for (int i = next; i < Math.min(layout.size(), next + 8); i++) {
      var item = layout.get(i);
      if (item instanceof Mention || item.start() >= sentence.end()) {
        return -1;
      }
      if (item instanceof Provisions chain) {
        boolean adjacent =
            isDirect(next, i) && LATER_PROVISION_GLUE.contains(laterGlue(right, chain));
        boolean led =
            adjacent
                || isLedTo(right, chain.start())
                || isBracketed(chain)
                || cells.isCellOfRow(right, chain.start(), chain.end());
        return led && standsAlone(i, chain) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether nothing but the noun of "quy định tại Điều 5" stands between the items. */
  private boolean isDirect(int next, int chain) {
    return next == chain || next + 1 == chain && layout.get(next) instanceof Item.BareKind;
  }

  /** The index of another chain in brackets before the next document: "… (Điều 112)"; or -1. */
  int bracketedAfter(int next, Span sentence) {
    for (int i = next; i < Math.min(layout.size(), next + 8); i++) {
      var item = layout.get(i);
      if (item instanceof Mention || item.start() >= sentence.end()) {
        return -1;
      }
      if (item instanceof Provisions chain) {
        return isBracketed(chain) && standsAlone(i, chain) ? i : -1;
      }
    }
    return -1;
  }

  /** What stands between, without "các". */
  private String laterGlue(int right, Provisions chain) {
    String glue = layout.glue(right, chain.start());
    return glue.endsWith(PLURAL)
        ? glue.substring(0, glue.length() - PLURAL.length()).strip()
        : glue;
  }

  /** "(Điều 169)" with nothing else in the brackets. */
  private boolean isBracketed(Provisions chain) {
    boolean range = "từ".equals(Words.previous(text, chain.start()));
    int start = range ? Words.startOfPrevious(text, chain.start()) : chain.start();
    int before = Words.backOverSpace(text, start);
    int after = Words.gap(text, chain.end());
    return before > 0
        && text.charAt(before - 1) == '('
        && after < text.length()
        && text.charAt(after) == ')';
  }

  /** ", tại khoản 3", ", cụ thể: tại dòng thứ 4 khoản 1", ", nhất là các điều 4 và 5". */
  private boolean isLedTo(int right, int at) {
    int from = Math.max(right, at - MAX_LEAD);
    String lead = Letters.lower(Letters.collapseSpaces(text.substring(from, at)));
    return LEADS.stream().anyMatch(lead::contains);
  }

  /** Neither another document's nor "khoản 2 Điều này", nor the heading of an article. */
  private boolean standsAlone(int i, Provisions chain) {
    int after = Words.gap(text, chain.end());
    boolean broken =
        isHeading(chain)
            || Words.match(text, after, "này") >= 0
            || Words.match(text, after, "điều") >= 0
            || Words.match(text, after, "khoản") >= 0;
    for (int j = i + 1; j < Math.min(layout.size(), i + 4); j++) {
      if (layout.get(j) instanceof Mention) {
        broken |= before(j) == i;
        break;
      }
    }
    return !broken;
  }

  /** "Điều 1." at the beginning of its line. */
  private boolean isHeading(Provisions chain) {
    int before = Words.backOverSpace(text, chain.start());
    return Gaps.has(text, before, chain.start(), "\n")
        && Words.match(text, chain.start(), "điều") >= 0
        && text.startsWith(".", chain.end());
  }

  private boolean opensAttached(int at) {
    return Words.matchAny(text, at, List.of("quy chế", "quy định", "ban hành")) >= 0
        || opensAnnex(at);
  }

  private boolean opensAnnex(int at) {
    return Words.matchAny(text, at, List.of("phụ lục", "các phụ lục", "biểu mẫu", "danh mục")) >= 0;
  }
}
