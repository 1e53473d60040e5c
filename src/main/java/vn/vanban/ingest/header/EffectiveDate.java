package vn.vanban.ingest.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;

/** When a document says that it takes effect itself. */
final class EffectiveDate {

  private static final String EFFECT = "có hiệu lực";

  /** From "Nghị định này" to its verb, and from the verb to the end of its date (UTF-16 units). */
  private static final int BEFORE = 60;

  /** The same of "Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày … và". */
  private static final int BEFORE_PASSED = 200;

  private static final int AFTER = 110;

  /** "ngày Thông tư liên tịch" before " này". */
  private static final int LEAD = 30;

  private static final List<String> AT_ONCE =
      List.of("tu ngay ky", "tu ngay ban hanh", "tu ngay thong qua", "tu ngay duoc thong qua");

  private static final List<String> KINDS =
      List.of("quyet dinh", "nghi quyet", "thong tu", "nghi dinh", "chi thi", "luat");

  private EffectiveDate() {}

  /**
   * @param issued stands in for "kể từ ngày ký"
   * @return null where the text gives no calendar date
   */
  static @Nullable PartialDate of(String text, @Nullable PartialDate issued) {
    return ofProse(text.replace('\n', ' '), issued);
  }

  private static @Nullable PartialDate ofProse(String text, @Nullable PartialDate issued) {
    for (int at = text.indexOf(EFFECT); at >= 0; at = text.indexOf(EFFECT, at + 1)) {
      String before = Letters.fold(text.substring(Math.max(0, at - BEFORE_PASSED), at));
      if (!isOfThisDocument(before)) {
        continue;
      }
      int end = Math.min(text.length(), at + AFTER);
      String after = Letters.collapseSpaces(text.substring(at, end));
      String folded = Letters.fold(after);
      int stop = endOfSentence(after);
      var date = WrittenDate.in(after.substring(0, stop));
      int atOnce = AT_ONCE.stream().mapToInt(folded::indexOf).max().orElse(-1);
      if (atOnce >= 0 && atOnce < stop && (date == null || atOnce < date.start())) {
        // Converters glue words: "thi hànhsau 10 ngày".
        int later = folded.indexOf("sau ");
        return later >= 0 && later < atOnce ? null : issued;
      }
      if (date != null) {
        return date.date();
      }
    }
    return null;
  }

  private static boolean isOfThisDocument(String before) {
    int self = before.lastIndexOf(" nay ");
    if (startsWithKind(before)) {
      return true;
    }
    boolean near = before.length() - self <= BEFORE;
    return self >= 0
        && (near || before.indexOf(" thong qua ", self) > 0)
        && before.indexOf(" boi ", self) < 0
        && !isCounted(before, self)
        && before.indexOf('.', self) < 0
        && before.indexOf(';', self) < 0;
  }

  /** "Kể từ ngày (thời điểm) Nghị định này có hiệu lực" counts time from that day. */
  private static boolean isCounted(String before, int self) {
    String lead = before.substring(Math.max(0, self - LEAD), self);
    int day = Math.max(lead.lastIndexOf("ngay "), lead.lastIndexOf("thoi diem "));
    return day >= 0 && lead.substring(day).chars().allMatch(c -> c == ' ' || Character.isLetter(c));
  }

  /** "Điều 2. Quyết định có hiệu lực …" speaks of itself too. */
  private static boolean startsWithKind(String before) {
    return KINDS.stream().anyMatch(kind -> before.endsWith(". " + kind + " "));
  }

  private static int endOfSentence(String after) {
    int stop = after.indexOf(". ");
    int semicolon = after.indexOf(';');
    int end = after.length();
    end = stop > 0 ? Math.min(end, stop) : end;
    return semicolon > 0 ? Math.min(end, semicolon) : end;
  }
}
