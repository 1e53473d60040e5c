package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Trigger.Heading;
import vn.vanban.text.Letters;

/** Reads how far the name of an authority or an actor goes. */
final class AuthorityParser {

  /** "Bộ trưởng Bộ Lao động - Thương binh và Xã hội" has eleven words. */
  private static final int MAX_WORDS = 18;

  /** Never the second syllable of a name, although they follow one. */
  private static final Set<String> ENDINGS =
      Set.of(
          "về", "ban", "quy", "ngày", "năm", "đã", "đang", "sẽ", "có", "là", "để", "được", "thì",
          "cho", "khi", "trong", "tại", "theo", "với", "do", "từ", "trên", "nhằm", "cũng", "vừa",
          "mới", "yêu", "đề", "chủ", "triển", "thực", "tiếp", "cần", "phải", "không", "giao",
          "trình", "gửi", "ký", "ra", "hướng", "sửa", "và", "của", "các", "những", "này", "như",
          "trước", "sau", "phê", "kèm", "nhưng", "thay", "quyết", "nay", "ngay", "đến", "nêu", "số",
          "thông", "xem", "chịu", "ở", "bổ", "đều", "hoặc");

  /** Third and later syllables of fields of office. */
  private static final List<String> FIELD_TAILS =
      List.of("vận tải", "nông thôn", "nhân dân", "trung ương", "xã hội", "cao cấp", "chính trị");

  private final String text;
  private final Phrases<Trigger> triggers;

  AuthorityParser(String text, Phrases<Trigger> triggers) {
    this.text = text;
    this.triggers = triggers;
  }

  /** The authority whose first words stand at {@code at} and end at {@code headEnd}. */
  @Nullable Authority at(int at, Heading heading, int headEnd) {
    boolean named =
        heading != Heading.FIELD
            || Words.isCapital(text, at)
            || Words.isCapital(text, Words.gap(text, headEnd));
    if (!named) {
      return null;
    }
    int end = headEnd;
    var last = heading;
    for (int words = 0; words < MAX_WORDS; words++) {
      int next = Words.gap(text, end);
      var found = next < text.length() ? triggers.find(text, next) : null;
      if (found != null && found.meaning() instanceof Trigger.Who who && goesOn(next, who, last)) {
        last = who.heading();
        end = found.end();
        continue;
      }
      int wordEnd = nextPart(end, next, last);
      if (wordEnd < 0) {
        break;
      }
      end = wordEnd;
    }
    boolean needsMore = heading == Heading.FIELD && end == headEnd;
    return needsMore ? null : new Authority(at, end);
  }

  /** The name of an authority behind "của" or "do"; null where none stands there. */
  @Nullable Authority at(int at) {
    var found = at < text.length() ? triggers.find(text, at) : null;
    if (found != null
        && found.meaning() instanceof Trigger.Who who
        && who.heading() != Heading.ACTORS) {
      var authority = at(at, who.heading(), found.end());
      if (authority != null) {
        return authority;
      }
    }
    int end = Words.end(text, at);
    return end - at >= 3 && end - at <= 8 && isAcronym(at, end) ? new Authority(at, end) : null;
  }

  /** "TTCP", "NHNN". */
  private boolean isAcronym(int at, int end) {
    for (int i = at; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean goesOn(int at, Trigger.Who who, Heading last) {
    return switch (who.heading()) {
      case CLOSED -> Words.isCapital(text, at);
      // Places have such names: Hải Phòng.
      case FIELD -> Words.isCapital(text, at) && last != Heading.PLACE;
      case PLACE -> true;
      case ACTORS -> false;
    };
  }

  /** One past the next word of the name, or -1 where the name is over. */
  private int nextPart(int end, int next, Heading last) {
    if (next >= text.length()) {
      return -1;
    }
    if (text.charAt(next) == '.' && last == Heading.PLACE && next == end) {
      int name = Words.gap(text, next + 1);
      return name > next + 1 && Words.isCapital(text, name) ? Words.end(text, name) : -1;
    }
    if (last == Heading.FIELD && (text.charAt(next) == ',' || isJoiner(next))) {
      return joined(next);
    }
    int wordEnd = Words.end(text, next);
    if (next == end || wordEnd == next) {
      return -1;
    }
    if (Words.isCapital(text, next)) {
      boolean shouted = wordEnd - next > 1 && Words.isCapital(text, next + 1);
      boolean over = shouted && ENDINGS.contains(Letters.lower(text.substring(next, wordEnd)));
      return over || startsMention(next) ? -1 : wordEnd;
    }
    if (last != Heading.FIELD) {
      return -1;
    }
    int tail = Words.matchAny(text, next, FIELD_TAILS);
    if (tail >= 0) {
      return tail;
    }
    return opensField(end) && !ENDINGS.contains(Letters.lower(text.substring(next, wordEnd)))
        ? wordEnd
        : -1;
  }

  /** Whether the word before {@code end} has a capital and is the first of its field's name. */
  private boolean opensField(int end) {
    int first = Words.startOfPrevious(text, end);
    int head = Words.startOfPrevious(text, first);
    var before = triggers.find(text, head);
    boolean behindHead = before != null && before.meaning() instanceof Trigger.Who;
    return Words.isCapital(text, first) && (behindHead || !Words.isCapital(text, head));
  }

  private boolean isJoiner(int at) {
    return Letters.isHyphen(text.charAt(at)) || Words.match(text, at, "và") >= 0;
  }

  /** "…, Thể thao và Du lịch", "… - Thương binh": another field of the same office. */
  private int joined(int at) {
    int and = Words.match(text, at, "và");
    int next = Words.gap(text, and >= 0 ? and : at + 1);
    if (!Words.isCapital(text, next) || startsMention(next)) {
      return -1;
    }
    var found = triggers.find(text, next);
    boolean another = found != null && found.meaning() instanceof Trigger.Who;
    if (another || text.charAt(at) == ',' && !isListedField(next)) {
      return -1;
    }
    return Words.end(text, next);
  }

  /** Only one office has a comma in its name. */
  private boolean isListedField(int at) {
    return Words.match(text, at, "thể thao") >= 0;
  }

  /** A kind's name with a capital begins the next mention, unless it is a ministry's field. */
  private boolean startsMention(int at) {
    var found = triggers.find(text, at);
    if (found == null || !(found.meaning() instanceof Trigger.Kind)) {
      return false;
    }
    return Words.match(text, at, "kế hoạch và đầu tư") < 0
        && Words.match(text, at, "quy hoạch") < 0;
  }
}
