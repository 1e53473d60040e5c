package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Span;

/**
 * Tells from where a name stands in its sentence whether the sentence goes on about what its bearer
 * does: a name inside a noun phrase is no subject of the verbs behind that phrase.
 */
final class Standing {

  /** Words before who opens a sentence: "Bên cạnh đó". */
  private static final int MAX_FRONT = 6;

  /** Words before the verb of a further clause: "; đồng thời tiếp tục tổ chức". */
  private static final int MAX_ADVERBS = 5;

  /** Words between who is responsible and what for: "các cơ quan, tổ chức có liên quan". */
  private static final int MAX_WORDS = 12;

  /** "ý kiến của A về", "báo cáo của A trong": the phrase goes on, and A is only part of it. */
  private static final List<String> GOING_ON = List.of("về", "trong", "tại", "khi", "đối với");

  private static final List<String> TAKING =
      List.of(
          "lấy",
          "coi",
          "xem",
          "dùng",
          "vận dụng",
          "bám sát",
          "học tập",
          "nghiên cứu",
          "nhận được",
          "tuyên truyền",
          "phổ biến");

  /** UTF-16 units of "kết quả bước đầu ". */
  private static final int MAX_RESULTS = 24;

  private static final List<String> RESULTS =
      List.of("kết quả", "thành tích", "thành tựu", "kinh nghiệm", "cách làm");

  private static final List<String> ACHIEVING = List.of("khi", "sau", "trong", "qua");

  private static final Set<String> DUTIES = Set.of("trách nhiệm", "vai trò", "nhiệm vụ");

  private final String text;
  private final List<Item> items;

  Standing(String text, List<Item> items) {
    this.text = text;
    this.items = items;
  }

  /** "trách nhiệm của Sở A trong việc thực hiện": who has the duty does it. */
  boolean isResponsible(Authority authority, int verb) {
    int of = Words.startOfPrevious(text, authority.start());
    if (Words.match(text, of, "của") < 0
        || Gaps.words(text, authority.end(), verb, MAX_WORDS) >= MAX_WORDS
        || Gaps.has(text, authority.end(), verb, ";:.")) {
      return false;
    }
    int last = Words.startOfPrevious(text, of);
    int noun = Words.startOfPrevious(text, last);
    boolean duty = DUTIES.stream().anyMatch(word -> Words.match(text, noun, word) >= 0);
    return duty && Gaps.mentions(text, authority.end(), verb, List.of("trong", "đối với"));
  }

  /** "kết quả nổi bật của huyện A khi …, sau 3 năm thực hiện": whose results they are does it. */
  boolean isAchiever(Authority authority, int verb) {
    int of = Words.startOfPrevious(text, authority.start());
    int from = Math.max(0, of - MAX_RESULTS);
    return Words.match(text, of, "của") >= 0
        && Words.matchAny(text, Words.gap(text, authority.end()), ACHIEVING) >= 0
        && Gaps.mentions(text, from, of, RESULTS)
        && !Gaps.has(text, from, of, ",;:.")
        && !Gaps.has(text, authority.end(), verb, ";:.“”\"")
        && "năm".equals(Words.previous(text, verb));
  }

  /** "lấy Chỉ thị số 5 làm nền tảng để thực hiện": who takes a document does what follows. */
  boolean isTaken(int left, int right, int verb) {
    int start = Words.startOfPrevious(text, left);
    int two = Words.startOfPrevious(text, start);
    boolean taken =
        Words.matchAny(text, start, TAKING) >= 0 || Words.matchAny(text, two, TAKING) >= 0;
    boolean broken = Words.match(text, two, "vi phạm") >= 0;
    return right < verb
        && !Coordination.describes(text, right)
        && (broken && Gaps.has(text, right, verb, ",")
            || taken && Gaps.words(text, right, verb, 2) > 1);
  }

  /**
   * "ý kiến của Bộ trưởng về một số vướng mắc khi thực hiện", "điều mà Bộ nói sai khi căn cứ":
   * nobody is said to do it.
   */
  boolean isInsidePhrase(Authority authority, int verb) {
    String before = Words.previous(text, authority.start());
    boolean owner =
        "của".equals(before)
            && Words.matchAny(text, Words.gap(text, authority.end()), GOING_ON) >= 0;
    boolean relative = "mà".equals(before) && "khi".equals(Words.previous(text, verb));
    return (owner || relative) && Words.gap(text, authority.end()) < verb;
  }

  /**
   * "A đã làm …; thực hiện …": only who opens a sentence does what clauses behind a semicolon say,
   * and only where they begin with it.
   */
  boolean reachesOver(Authority authority, int verb, Span sentence) {
    int mark = verb;
    while (mark > authority.end() && text.charAt(mark - 1) != ';') {
      mark--;
    }
    if (mark <= authority.end()) {
      return true;
    }
    int before = Words.backOverSpace(text, authority.start());
    boolean opens =
        Gaps.words(text, sentence.start(), authority.start(), MAX_FRONT) < MAX_FRONT
            || before > 0 && ",:".indexOf(text.charAt(before - 1)) >= 0;
    return opens && Gaps.words(text, mark, verb, MAX_ADVERBS + 1) <= MAX_ADVERBS;
  }

  /** "Việc UBND tỉnh ban hành A phải căn cứ B": the doing must, not who does it. */
  boolean isNominalised(Authority authority, int index, int verb, Span sentence) {
    int noun = Words.startOfPrevious(text, authority.start());
    if (Words.match(text, noun, "việc") < 0
        || Gaps.words(text, sentence.start(), noun, MAX_FRONT) >= MAX_FRONT) {
      return false;
    }
    for (int i = index + 1; i < items.size() && items.get(i).start() < verb; i++) {
      if (items.get(i) instanceof Verb) {
        return true;
      }
    }
    return false;
  }
}
