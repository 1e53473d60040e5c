package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/** Finds in the words of an article who does something, where no name that is known says it. */
final class Clauses {

  /** Words of an actor: "tuổi trẻ các cơ quan thành phố". */
  private static final int MAX_ACTOR = 10;

  /** Words of a name that no word introduces. */
  private static final int MAX_NAME = 8;

  /** Words between "đã" and the verb: "đã chủ động, nghiêm túc". */
  private static final int MAX_ADVERBS = 4;

  /** Words before a verb that opens its sentence: "Sau hơn 5 năm triển khai". */
  private static final int MAX_LEAD = 11;

  /** Clauses behind an object that are looked at for who acts. */
  private static final int MAX_CLAUSES = 3;

  /** UTF-16 units that a clause is looked for in. */
  private static final int REACH = 300;

  static final Set<String> AUXILIARIES =
      Set.of("đã", "đang", "sẽ", "vừa", "phải", "cần", "muốn", "cũng", "chưa", "không", "luôn");

  /** A noun phrase that begins with these is no actor. */
  private static final Set<String> NO_ACTORS =
      Set.of(
          "việc", "sự", "công", "quá", "lộ", "số", "mức", "tỷ", "tỉ", "đến", "hiện", "từ", "ngày",
          "trong", "thời", "năm", "qua", "sau", "khi", "hành", "tội", "đây", "đó", "điều", "nghị",
          "luật", "quyết", "mặc", "dù", "nếu", "thì", "nhằm", "để", "với", "theo", "tại", "về",
          "do", "vì", "bởi", "nội", "kết", "nhiệm", "tình", "có", "không", "chưa", "hiệu", "quy",
          "dự", "đề", "kinh", "tuy", "nhưng", "song", "mà", "là", "được", "bị", "trên", "thông",
          "bộ");

  /** What only somebody can do. */
  private static final List<String> DOING =
      List.of(
          "ban hành",
          "tổ chức",
          "xây dựng",
          "chỉ đạo",
          "triển khai",
          "phối hợp",
          "tham mưu",
          "quyết định",
          "yêu cầu",
          "thành lập",
          "phê duyệt",
          "giao",
          "hoàn thành",
          "đề ra",
          "chủ động",
          "tập trung",
          "tích cực",
          "rà soát",
          "bố trí",
          "thực hiện",
          "có văn bản",
          "có công văn",
          "có kế hoạch",
          "xử phạt",
          "áp dụng",
          "cụ thể hóa",
          "quán triệt",
          "lãnh đạo",
          "đẩy mạnh",
          "nghiêm túc",
          "kịp thời",
          "ra quyết định",
          "tiến hành",
          "huy động",
          "đăng ký",
          "kiểm tra");

  private static final List<String> BOUND =
      List.of("có trách nhiệm", "có nghĩa vụ", "chịu trách nhiệm");

  /** Words of who is bound to do something, and from there to what he does. */
  private static final int MAX_BOUND = 20;

  /** Behind these stands what is spoken of. */
  private static final List<String> SPEAKING = List.of("về", "việc", "rằng", "là", "khi", "để");

  /** What a document says to others that they shall do. */
  private static final List<String> ORDERING =
      List.of("yêu cầu", "đề nghị", "giao", "nhắc", "buộc", "chỉ đạo", "cho phép", "đôn đốc");

  /** Behind these stands what somebody says, not what he does. */
  private static final List<String> SAYING =
      List.of(
          "cho biết",
          "cho rằng",
          "cho hay",
          "khẳng định",
          "nhấn mạnh",
          "nhận định",
          "thừa nhận",
          "thông tin",
          "nói",
          "phát biểu",
          "chia sẻ",
          "nêu rõ",
          "đánh giá");

  private static final List<String> TELLING =
      List.of("cho biết", "cho rằng", "cho hay", "khẳng định", "nhận định", "thừa nhận");

  private final String text;
  private final People people;

  Clauses(String text) {
    this.text = text;
    people = new People(text);
  }

  /** Whether what follows a name is what somebody says: "(đoàn luật sư tỉnh) cho rằng". */
  boolean speaks(int end) {
    int next = Words.gap(text, end);
    boolean aside = next < text.length() && ",)".indexOf(text.charAt(next)) >= 0;
    next = aside ? Words.gap(text, next + 1) : next;
    next = Words.gap(text, endOfName(next));
    int adverb = Words.matchAny(text, next, List.of("cũng", "đã", "còn"));
    return Words.matchAny(text, adverb < 0 ? next : Words.gap(text, adverb), SAYING) >= 0;
  }

  /** "Ông A, giám đốc B, cho biết thực hiện …": who speaks between the two does nothing. */
  boolean isSaid(int from, int verb) {
    return from < verb && Gaps.mentions(text, from, verb, TELLING);
  }

  /** "Công văn số 5 nhắc các quỹ thực hiện …": one past what it says to them, or -1. */
  int orderEnd(int from, int verb) {
    if (Gaps.has(text, from, verb, ",;:.“”\"") || Gaps.words(text, from, verb, 15) >= 15) {
      return -1;
    }
    for (int i = from; i < verb; i++) {
      boolean word = Words.isLetter(text.charAt(i)) && !Words.isLetter(text.charAt(i - 1));
      int end = word ? Words.matchAny(text, i, ORDERING) : -1;
      int next = end < 0 ? -1 : Words.gap(text, end);
      if (next >= 0 && next < verb && Words.matchAny(text, next, List.of("phải", "việc")) < 0) {
        return next;
      }
    }
    return -1;
  }

  /** Whether a quotation begins between the two and does not end there. */
  boolean opensQuotation(int from, int to) {
    int straight = 0;
    int open = -1;
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case '“' -> open = i;
        case '”' -> open = -1;
        case '"' -> straight++;
        default -> {}
      }
    }
    return open >= 0 || straight % 2 == 1;
  }

  /** "Vietnam Airlines đã thực hiện đúng …": the words before "đã" in the clause of the verb. */
  @Nullable Span actorBefore(int sentence, int verb) {
    int clause = Math.max(sentence, verb - REACH);
    for (int i = verb - 1; i > clause; i--) {
      if (",;:?“”\"()".indexOf(text.charAt(i)) >= 0) {
        clause = i + 1;
      }
    }
    int auxiliary = auxiliary(clause, verb);
    if (auxiliary < 0 && isPeople(clause, verb)) {
      return actor(clause, verb);
    }
    if (auxiliary < 0
        || Gaps.words(text, auxiliary, verb, MAX_ADVERBS + 2) > MAX_ADVERBS + 1
        || Gaps.mentions(text, auxiliary, verb, SPEAKING)
        || Gaps.mentions(text, clause, auxiliary, SAYING)) {
      return null;
    }
    return actor(clause, auxiliary);
  }

  /** "Một số đảng viên vi phạm …, chưa thực hiện": people who open the sentence of the verb. */
  @Nullable Span peopleAt(int sentence, int verb) {
    int start = Words.gap(text, pastListMark(sentence));
    int end = people.endAt(start);
    boolean reached = end >= 0 && end < verb && verb - end < REACH;
    return reached && !Gaps.has(text, end, verb, ";:“”\"()") ? new Span(start, end) : null;
  }

  /** "Người lao động căn cứ Điều 5": people do it, without an auxiliary. */
  private boolean isPeople(int clause, int verb) {
    return people.areAt(Words.gap(text, clause))
        && Gaps.words(text, clause, verb, MAX_ACTOR) < MAX_ACTOR
        && !"trong".equals(Words.previous(text, verb))
        && !Gaps.mentions(text, clause, verb, SPEAKING);
  }

  /**
   * "Thực hiện Nghị quyết số 5, ngành điện đã …": who acts behind the object of what comes first.
   */
  @Nullable Span actorBehind(int sentence, int verb, int object, int end) {
    if (Gaps.words(text, sentence, verb, MAX_LEAD) >= MAX_LEAD) {
      return null;
    }
    int clauses = 0;
    int limit = Math.min(end, object + REACH);
    for (int i = object; i < limit && clauses < MAX_CLAUSES; i++) {
      char c = text.charAt(i);
      if (";:“\"".indexOf(c) >= 0) {
        return null;
      }
      if (c != ',') {
        continue;
      }
      clauses++;
      int auxiliary = auxiliary(i + 1, end);
      boolean does =
          auxiliary >= 0
              && (people.areAt(Words.gap(text, i + 1))
                  || Words.matchAny(text, Words.gap(text, Words.end(text, auxiliary)), DOING) >= 0);
      var actor = does ? actor(i + 1, auxiliary) : null;
      if (actor != null) {
        return actor;
      }
    }
    return null;
  }

  /** "Cơ sở sản xuất, kinh doanh có trách nhiệm thực hiện …": who is bound to do it, or null. */
  @Nullable Span responsible(int sentence, int verb) {
    int from = Words.gap(text, pastListMark(sentence));
    int words = 0;
    for (int i = from; i < verb && words < MAX_BOUND; i++) {
      if (";:.“”\"()".indexOf(text.charAt(i)) >= 0) {
        return null;
      }
      boolean word =
          Words.isLetter(text.charAt(i)) && (i == 0 || !Words.isLetter(text.charAt(i - 1)));
      words += word ? 1 : 0;
      if (word && Words.matchAny(text, i, BOUND) >= 0) {
        boolean near = Gaps.words(text, i, verb, MAX_BOUND) < MAX_BOUND;
        return near && !Gaps.has(text, i, verb, ";:.") ? actor(from, i) : null;
      }
    }
    return null;
  }

  /** "4. ", "a) ", "- " */
  private int pastListMark(int at) {
    int i = at;
    int mark = Words.gap(text, Math.max(Words.end(text, at), Words.endOfDigits(text, at)));
    if (mark < text.length() && ".)-+".indexOf(text.charAt(mark)) >= 0) {
      i = mark + 1;
    }
    return i;
  }

  /** Where the first auxiliary stands in the clause at {@code from}, or -1. */
  private int auxiliary(int from, int to) {
    int words = 0;
    int i = from;
    while (i < to && words <= MAX_ACTOR) {
      char c = text.charAt(i);
      if (",;:.()“”\"".indexOf(c) >= 0) {
        return -1;
      }
      int end = Words.end(text, i);
      if (end > i && AUXILIARIES.contains(Letters.lower(text.substring(i, end)))) {
        return i;
      }
      words += end > i ? 1 : 0;
      i = Math.max(end, i + 1);
    }
    return -1;
  }

  private @Nullable Span actor(int from, int to) {
    int first = Words.gap(text, from);
    int link = Words.match(text, first, "đồng thời");
    int start = link < 0 ? first : Words.gap(text, link);
    int end = Words.backOverSpace(text, to);
    boolean letters = start < end && Words.isLetter(text.charAt(start));
    return letters
            && !NO_ACTORS.contains(Letters.lower(text.substring(start, Words.end(text, start))))
        ? new Span(start, end)
        : null;
  }

  /** One past a name of two words or more with capitals at {@code at}, or {@code at}. */
  int endOfName(int at) {
    int end = at;
    int words = 0;
    int next = at;
    while (next < text.length() && Words.isCapital(text, next) && words < MAX_NAME) {
      end = Words.end(text, next);
      next = Words.gap(text, end);
      words++;
    }
    return words > 1 ? end : at;
  }
}
