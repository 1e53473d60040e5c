package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import vn.vanban.reference.Item.Authority;
import vn.vanban.text.Letters;

/** Tells what the front of a sentence or a clause makes of the name that stands there. */
final class Front {

  /** UTF-16 units that who opens a sentence acts in. */
  private static final int REACH = 300;

  /** Words of "Trong nhiệm kỳ qua,". */
  private static final int MAX_FRONT = 6;

  /** UTF-16 units and first words of "trong những năm qua". */
  private static final int MAX_TIME = 60;

  private static final List<String> TIMES =
      List.of(
          "những",
          "nhiều",
          "trong",
          "thời gian",
          "từ",
          "năm",
          "hơn",
          "gần",
          "vừa",
          "suốt",
          "ngay",
          "sau",
          "nhiệm kỳ",
          "giai đoạn",
          "đến",
          "hằng",
          "hàng",
          "mới");

  /** What the issuer of a document says of itself in it. */
  private static final List<String> MAKING = List.of("ban hành", "xây dựng", "có");

  private static final Set<String> PAST =
      Set.of("qua", "nay", "tới", "đây", "năm", "đầu", "trước", "kỳ");

  /** Words of an item of a list. */
  private static final int MAX_LISTED = 5;

  private static final Set<String> EACH = Set.of("từng", "các", "những", "mỗi", "mọi");

  private static final Set<String> GOVERNING =
      Set.of("của", "cho", "với", "đến", "tới", "từ", "giữa", "tại", "ở", "trong", "và");

  private static final List<String> MANY =
      List.of("toàn", "các", "cả nước", "nhiều", "một số", "mỗi", "từng");

  private final String text;

  Front(String text) {
    this.text = text;
  }

  /**
   * "Nhiệm kỳ qua, Thành ủy đã chỉ đạo …; thực hiện …": who opens the sentence behind a short
   * adverbial does all that its clauses say.
   */
  boolean isSubjectOfAll(int sentence, Authority authority, int verb) {
    int start = authority.start();
    int comma = Words.backOverSpace(text, start);
    int next = Words.gap(text, authority.end());
    int auxiliary = Words.end(text, next);
    return comma > sentence
        && text.charAt(comma - 1) == ','
        && Gaps.words(text, sentence, start, MAX_FRONT) < MAX_FRONT
        && Clauses.AUXILIARIES.contains(Letters.lower(text.substring(next, auxiliary)))
        && verb - start < REACH
        && !Gaps.has(text, start, verb, ":.“”");
  }

  /** ", những năm qua các chi bộ": a comma and when it was stand before the clause. */
  boolean isBehindTime(int at) {
    int from = Math.max(0, at - MAX_TIME);
    int comma = at - 1;
    while (comma > from && ",;:.“”\"()\n".indexOf(text.charAt(comma)) < 0) {
      comma--;
    }
    int time = Words.gap(text, comma + 1);
    return text.charAt(Math.max(0, comma)) == ','
        && time < at
        && Words.matchAny(text, time, TIMES) >= 0
        && PAST.contains(String.valueOf(Words.previous(text, at)));
  }

  /** "các cơ quan, đơn vị đã quán triệt": whether who begins at a name is said to have acted. */
  boolean hasDone(int end) {
    int limit = Math.min(text.length(), end + MAX_TIME);
    for (int i = end; i < limit && ";:.“”\"()".indexOf(text.charAt(i)) < 0; i++) {
      boolean word = Words.isLetter(text.charAt(i)) && !Words.isLetter(text.charAt(i - 1));
      if (word && Words.match(text, i, "đã") >= 0) {
        return Words.matchAny(text, Words.gap(text, Words.end(text, i)), MAKING) < 0;
      }
    }
    return false;
  }

  /** "toàn tỉnh", "các cơ quan": not who issues a document. */
  boolean isMany(int start) {
    return Words.matchAny(text, start, MANY) >= 0;
  }

  /** "cho từng bộ, cơ quan": the comma parts the items of a list that a preposition governs. */
  boolean isListed(int comma) {
    int i = comma;
    for (int words = 0; words < MAX_LISTED; words++) {
      String word = Words.previous(text, i);
      if (word == null) {
        return false;
      }
      i = Words.startOfPrevious(text, i);
      if (EACH.contains(word)) {
        return GOVERNING.contains(String.valueOf(Words.previous(text, i)));
      }
    }
    return false;
  }
}
