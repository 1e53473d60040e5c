package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import vn.vanban.reference.Item.Provisions;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Letters;

/** Tells whether a verb's reach goes as far as a place behind it, by what stands between. */
final class Reach {

  /** Words between a verb and its object: "có hiệu quả các nhiệm vụ, giải pháp của". */
  private static final int MAX_WORDS = 22;

  /** "Căn cứ chức năng, nhiệm vụ … quy định tại" is longer. */
  private static final int MAX_WORDS_OF_BASIS = 40;

  /** UTF-16 units of "một phần các văn bản quy phạm pháp luật sau đây". */
  private static final int MAX_LIST_HEAD = 80;

  /** UTF-16 units of "những nội dung cơ bản của các nghị quyết, kết luận của tỉnh ủy". */
  private static final int MAX_TASKS = 200;

  private static final List<String> MANY =
      List.of("các nghị quyết", "các văn bản", "các chỉ thị", "các kết luận", "các quy định");

  /** UTF-16 units of wordings that are put in each other's place. */
  private static final int MAX_QUOTED = 400;

  /** What stands behind these is no object of an earlier verb. */
  private static final Set<String> BLOCKING =
      Set.of(
          "theo", "về", "là", "cho", "từ", "do", "bởi", "khi", "để", "nhằm", "vì", "nếu", "mà",
          "thì", "đã", "đang", "sẽ", "bằng", "qua", "sau", "trước", "gồm", "như", "ngoài", "với",
          "có", "trên", "đến", "gắn", "dựa", "so", "cùng", "phù", "nên");

  /** Behind these the sentence says what is done on that basis. */
  private static final List<String> BEYOND_BASIS =
      List.of(
          " để ",
          " thì ",
          " nhằm ",
          " quyết định ",
          " xác định ",
          " ban hành ",
          " thực hiện ",
          " đã có ",
          " theo đề nghị ",
          " vừa ");

  /** "được tính căn cứ số tháng đóng theo quy định tại Luật A": the months are the basis. */
  private static final String BY_RULE = " theo quy định ";

  /** What these are done to may stand in a document: "bãi bỏ cụm từ … tại Nghị định số 5". */
  private static final Set<Act> CHANGING = Set.of(Act.AMEND, Act.REPLACE, Act.REPEAL, Act.CORRECT);

  /** Behind these stands what somebody breaks, or what is only so by rule. */
  private static final List<String> TURNING =
      List.of("vi phạm", "trái với", "trái quy định", "đã được quy định", "được quy định");

  /** "Căn cứ đề nghị của …, ủy ban đã có Quyết định số 5": what is made is no basis. */
  private static final Set<String> MAKING = Set.of("có", "ra", "ký", "kí");

  private static final Set<String> PLACING = Set.of("tại", "trong", "ở");

  private static final Set<String> STANDING = Set.of("tại", "trong", "ở", "của");

  /** "thực hiện chỉ đạo … tại Công văn", "các nhiệm vụ nêu trong Nghị quyết". */
  private static final List<String> COMMANDED =
      List.of(
          "chỉ đạo",
          "nhiệm vụ",
          "giải pháp",
          "nội dung",
          "yêu cầu",
          "chủ trương",
          "mục tiêu",
          "chính sách",
          "ý kiến",
          "quy định",
          "các quy định",
          "đúng quy định",
          "một số điều",
          "chỉ tiêu",
          "kiến nghị");

  private static final Set<Act> CARRYING_OUT = Set.of(Act.IMPLEMENT, Act.CONCRETISE, Act.REVIEW);

  private static final List<String> GUIDED = List.of("một số", "nội dung", "các nội dung");

  private static final String RULED = "quy định";

  /** "thực hiện nghiêm các quy định tại Điều 5" does carry it out. */
  private static final Set<String> KEPT =
      Set.of(
          "",
          "các",
          "những",
          "đúng",
          "đúng các",
          "nghiêm",
          "nghiêm các",
          "nghiêm túc",
          "nghiêm túc các",
          "nghiêm chỉnh",
          "nghiêm chỉnh các",
          "đầy đủ",
          "đầy đủ các");

  /** What in a document is changed, with its matter behind "về". */
  private static final List<String> CHANGED =
      List.of("quy định", "các quy định", "một số quy định", "nội dung", "một số nội dung");

  private static final List<String> RULES = List.of("điều", "khoản", "điểm", "chương", "mục");

  private static final List<String> STATED =
      List.of("đã nêu", "đã đề ra", "đã được", "đã đặt ra", "đã xác định", "đã giao");

  private static final List<String> EFFECTIVELY =
      List.of("có hiệu quả", "có kết quả", "có chất lượng", "có trọng tâm", "bằng được");

  private final String text;
  private final List<Item> items;

  Reach(String text, List<Item> items) {
    this.text = text;
    this.items = items;
  }

  /** Whether {@code basis}, a "căn cứ", founds something on what stands at {@code to}. */
  boolean ofBasis(Verb basis, int to) {
    int from = pastColon(basis.end());
    if (Gaps.words(text, from, to, MAX_WORDS_OF_BASIS) >= MAX_WORDS_OF_BASIS
        || Gaps.has(text, from, to, ";:“”\"|\t")
        || MAKING.contains(String.valueOf(Words.previous(text, to)))) {
      return false;
    }
    String between = Letters.lower(Letters.collapseSpaces(text.substring(from, to)));
    boolean opens = Words.isCapital(text, basis.start());
    return BEYOND_BASIS.stream().noneMatch(between::contains) && (opens || !isByRule(between));
  }

  /** Past the colon of "Căn cứ vào:", or the place itself. */
  private int pastColon(int at) {
    int in = Words.match(text, Words.gap(text, at), "vào");
    int colon = Words.gap(text, in < 0 ? at : in);
    return text.startsWith(":", colon) ? colon + 1 : at;
  }

  /** "căn cứ số tháng đóng theo quy định tại", "căn cứ vào tiêu chuẩn xếp loại theo". */
  private static boolean isByRule(String between) {
    String noun =
        between.strip().startsWith("vào ") ? between.strip().substring(4) : between.strip();
    return between.contains(BY_RULE) || noun.endsWith(" theo") && !noun.startsWith("quy định");
  }

  /**
   * Whether the verb at {@code index} does {@code act} to what stands at {@code to}. Provisions in
   * between do not count, nor what an amendment quotes.
   */
  boolean of(Act act, int index, int to) {
    int from = items.get(index).end();
    int listed = CHANGING.contains(act) ? listHeadEnd(from, to) : tasksStart(act, from, to);
    if (listed > from && Gaps.isListMark(text, listed, to)) {
      return true;
    }
    int next = index + 1;
    int words = 0;
    int i = CHANGING.contains(act) ? lastQuoteEnd(from, to) : from;
    boolean made = MAKING.contains(String.valueOf(Words.previous(text, to)));
    if (isWithoutObject(from, to) || made && Gaps.has(text, from, to, ",")) {
      return false;
    }
    if (isRuleChanged(act, from, to)) {
      return true;
    }
    while (i < to) {
      while (next < items.size() && items.get(next).start() < i) {
        next++;
      }
      if (next < items.size()
          && items.get(next).start() == i
          && items.get(next) instanceof Provisions) {
        i = items.get(next).end();
        continue;
      }
      char c = text.charAt(i);
      int end = Character.isLetterOrDigit(c) ? endOfWord(i) : i + 1;
      if (end > i + 1 || Character.isLetterOrDigit(c)) {
        words++;
        if (words >= MAX_WORDS || Words.isLetter(c) && blocks(act, from, i, end)) {
          return false;
        }
      } else if (isBarrier(i)) {
        return false;
      }
      i = end;
    }
    return true;
  }

  /** "các văn bản hướng dẫn thi hành và Thông tư số 5". */
  private boolean isWithoutObject(int from, int to) {
    int next = Words.gap(text, from);
    return (Words.match(text, next, "và") >= 0 || text.startsWith(",", next))
        && Gaps.joins(text, from, to);
  }

  private int endOfWord(int at) {
    int i = at;
    while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Past the colon of "bãi bỏ các văn bản sau: ", or {@code from}. */
  private int listHeadEnd(int from, int to) {
    int limit = Math.min(to, from + MAX_LIST_HEAD);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i + 1;
      }
      if (c != ',' && !Words.isLetter(c) && !Letters.isSpace(c)) {
        return from;
      }
    }
    return from;
  }

  /** Past the colon of "quán triệt: " or "thực hiện các nghị quyết sau: ", or {@code from}. */
  private int tasksStart(Act act, int from, int to) {
    int limit = CARRYING_OUT.contains(act) ? Math.min(to, from + MAX_TASKS) : from;
    for (int i = from; i < limit; i++) {
      if (text.charAt(i) == ':') {
        boolean many = Gaps.mentions(text, from, i, MANY);
        return many || Gaps.words(text, from, i, 1) == 0 ? i + 1 : from;
      }
      if (".;“”\"()\n".indexOf(text.charAt(i)) >= 0) {
        return from;
      }
    }
    return from;
  }

  /** Past the last wording in “…” of "thay cụm từ “A” bằng cụm từ “B” tại …", or {@code from}. */
  private int lastQuoteEnd(int from, int to) {
    int end = from;
    boolean open = false;
    for (int i = from; i < to && i - from < MAX_QUOTED; i++) {
      char c = text.charAt(i);
      if (c == ';' && !open || c == '\n' && i + 1 < to && text.charAt(i + 1) == '\n') {
        return from;
      }
      open = c == '“' || open && c != '”';
      end = c == '”' ? i + 1 : end;
    }
    return open ? from : end;
  }

  /** "Mẫu số 7.8" has no full stop. */
  private boolean isBarrier(int at) {
    char c = text.charAt(at);
    boolean inNumber =
        c == '.'
            && at > 0
            && at + 1 < text.length()
            && Letters.isDigit(text.charAt(at - 1))
            && Letters.isDigit(text.charAt(at + 1));
    return ";:!?“”\"().".indexOf(c) >= 0 && !inNumber;
  }

  private boolean blocks(Act act, int from, int at, int end) {
    String word = Letters.lower(text.substring(at, end));
    if (PLACING.contains(word)) {
      return !isInside(act, from, at) && !isCommanded(act, from, at);
    }
    if (Words.matchAny(text, at, TURNING) >= 0) {
      return true;
    }
    return BLOCKING.contains(word)
        && Words.matchAny(text, at, EFFECTIVELY) < 0
        && !isPhraseChanged(act, at)
        && !isBehindProvision(act, at)
        && !isContentOf(act, at)
        && !(isStated(at) && isCommanded(act, from, at));
  }

  /** "bổ sung khoản 9 sau khoản 8". */
  private boolean isBehindProvision(Act act, int at) {
    if (!CHANGING.contains(act)) {
      return false;
    }
    int next = Words.gap(text, Words.end(text, at));
    return Words.match(text, at, "sau") >= 0 && Words.matchAny(text, next, RULES) >= 0;
  }

  /** "sửa đổi quy định về mức phạt khi bán hàng tại Điều 5": a matter may be long. */
  private boolean isRuleChanged(Act act, int from, int to) {
    int rule = Words.matchAny(text, Words.gap(text, from), CHANGED);
    return CHANGING.contains(act)
        && rule >= 0
        && Words.match(text, Words.gap(text, rule), "về") >= 0
        && STANDING.contains(String.valueOf(Words.previous(text, to)))
        && Gaps.words(text, from, to, MAX_WORDS_OF_BASIS) < MAX_WORDS_OF_BASIS
        && !Gaps.has(text, from, to, ";:.“”\"()");
  }

  /** "quán triệt về nội dung Nghị quyết". */
  private boolean isContentOf(Act act, int at) {
    return act == Act.IMPLEMENT && Words.match(text, at, "về nội dung") >= 0;
  }

  /** "cụm từ" */
  private boolean isPhraseChanged(Act act, int at) {
    return CHANGING.contains(act) && "cụm".equals(Words.previous(text, at));
  }

  /** "bãi bỏ một số điều tại Nghị định"; in "sửa đổi tại Nghị định" it is the one that amends. */
  private boolean isInside(Act act, int from, int at) {
    return CHANGING.contains(act) && Words.gap(text, from) != at;
  }

  /** "các nhiệm vụ đã nêu trong Nghị quyết". */
  private boolean isStated(int at) {
    return Words.matchAny(text, at, STATED) >= 0;
  }

  private boolean isCommanded(Act act, int from, int placing) {
    String between = Letters.lower(Letters.collapseSpaces(text.substring(from, placing)));
    if (act == Act.GUIDE) {
      return GUIDED.stream().anyMatch(between.strip()::startsWith);
    }
    if (!CARRYING_OUT.contains(act) || isRule(between, placing)) {
      return false;
    }
    return isKept(between.strip())
        || COMMANDED.stream().anyMatch(between::startsWith)
        || COMMANDED.stream()
            .filter(noun -> !noun.contains("quy định"))
            .anyMatch(between::contains);
  }

  /** "nghiêm túc các quy định". */
  private static boolean isKept(String noun) {
    return noun.endsWith(RULED)
        && KEPT.contains(noun.substring(0, noun.length() - RULED.length()).strip());
  }

  /**
   * "thực hiện nhiệm vụ quy định tại Điều 15": who has a duty by law does not carry out the law.
   */
  private boolean isRule(String between, int placing) {
    String noun = between.strip();
    boolean ruled = noun.endsWith(RULED) && !isKept(noun);
    int place = Words.gap(text, Words.end(text, placing));
    int plural = Words.match(text, place, "các");
    return ruled && Words.matchAny(text, plural < 0 ? place : Words.gap(text, plural), RULES) >= 0;
  }
}
