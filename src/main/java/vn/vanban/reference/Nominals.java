package vn.vanban.reference;

import java.util.List;
import java.util.Set;

/** Tells where a doing is only spoken of: as a noun, or as what a meeting is held for. */
final class Nominals {

  private static final List<String> NOMINAL = List.of("việc", "sự", "quá trình", "công tác");

  /** Words of "việc tham mưu" before what is spoken of. */
  private static final int MAX_NOMINAL = 4;

  /** What is done at one of these nobody does by himself. */
  private static final List<String> MEETINGS =
      List.of("hội nghị", "hội thảo", "cuộc họp", "buổi", "lễ", "lớp", "phiên họp", "tọa đàm");

  private static final List<String> BEYOND_MEETING = List.of("để", "về", "cho", "đã", "là");

  private static final Set<String> HELD = Set.of("tại", "trong", "ở", "sau", "qua", "dự");

  /** UTF-16 units and words from a meeting to what it is held for. */
  private static final int MAX_TO_MEETING = 60;

  private static final int MAX_WORDS_TO_MEETING = 7;

  private final String text;

  Nominals(String text) {
    this.text = text;
  }

  /** "Việc thực hiện Nghị quyết số 5 còn chậm": the doing is spoken of, not who does it. */
  boolean isSpokenOf(int sentence, int verb) {
    for (var noun : NOMINAL) {
      int start = verb - noun.length() - 1;
      if (start >= sentence && Words.match(text, start, noun) == verb - 1) {
        int before = Words.backOverSpace(text, start);
        return before <= sentence || ",:“\"*-".indexOf(text.charAt(before - 1)) >= 0;
      }
    }
    int doing = Words.match(text, Words.gap(text, sentence), "việc");
    return doing >= 0
        && doing < verb
        && !Words.isCapital(text, Words.gap(text, doing))
        && Gaps.words(text, doing, verb, MAX_NOMINAL) < MAX_NOMINAL
        && !Gaps.has(text, doing, verb, ",");
  }

  /** "Việc thực hiện Nghị quyết số 5 còn chậm": nobody is said to do it. */
  boolean isNominal(int verbStart, int from) {
    if (!"việc".equals(Words.previous(text, verbStart))) {
      return false;
    }
    int before = Words.backOverSpace(text, Words.startOfPrevious(text, verbStart));
    return before <= from || text.charAt(before - 1) == ':';
  }

  /** "tại Hội nghị triển khai Nghị quyết số 5". */
  boolean isAtMeeting(int verbStart, int from) {
    for (int i = verbStart - 1; i > Math.max(from, verbStart - MAX_TO_MEETING); i--) {
      if (",;:.()".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
      if (!Words.isLetter(text.charAt(i - 1)) && Words.matchAny(text, i, MEETINGS) >= 0) {
        String before = Words.previous(text, i);
        return before != null
            && HELD.contains(before)
            && Gaps.words(text, i, verbStart, MAX_WORDS_TO_MEETING) < MAX_WORDS_TO_MEETING
            && !Gaps.mentions(text, i, verbStart, BEYOND_MEETING);
      }
    }
    return false;
  }
}
