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

  /** Words of what a committee works on: "dịch bệnh COVID-19". */
  private static final int MAX_CAMPAIGN = 8;

  /** Never the second syllable of a name, although they follow one. */
  private static final Set<String> ENDINGS =
      Set.of(
          "về", "ban", "quy", "ngày", "năm", "đã", "đang", "sẽ", "có", "là", "để", "được", "thì",
          "cho", "khi", "trong", "tại", "theo", "với", "do", "từ", "trên", "nhằm", "cũng", "vừa",
          "mới", "yêu", "đề", "chủ", "triển", "thực", "tiếp", "cần", "phải", "không", "giao",
          "trình", "gửi", "ký", "ra", "hướng", "sửa", "và", "của", "các", "những", "này", "như",
          "trước", "sau", "phê", "kèm", "nhưng", "thay", "quyết", "nay", "ngay", "đến", "nêu", "số",
          "thông", "xem", "chịu", "ở", "bổ", "đều", "hoặc");

  /** What only somebody who acts is said to do. */
  private static final List<String> ACTING =
      List.of(
          "đã",
          "đang",
          "sẽ",
          "cũng",
          "vừa",
          "tiếp tục",
          "phải",
          "cần",
          "yêu cầu",
          "đề nghị",
          "thực hiện",
          "triển khai",
          "tổ chức",
          "căn cứ",
          "xin",
          "kính",
          "ban hành",
          "trình");

  /** Kinds of places that are written short, with a full stop. */
  private static final Set<String> PLACE_SHORT = Set.of("tp", "tx", "tt", "q", "h", "p");

  /** Only one office has a comma in its name. */
  private static final String LISTED_FIELD = "thể thao";

  private final String text;
  private final Phrases<Trigger> triggers;

  AuthorityParser(String text, Phrases<Trigger> triggers) {
    this.text = text;
    this.triggers = triggers;
  }

  /** The authority whose first words stand at {@code at} and end at {@code headEnd}. */
  @Nullable Authority at(int at, Heading heading, int headEnd) {
    if (!isNamed(at, heading, headEnd)) {
      return null;
    }
    if (heading == Heading.FIELD && isActing(at, headEnd)) {
      return new Authority(at, headEnd, Heading.ACTORS);
    }
    int end = headEnd;
    int second = heading == Heading.FIELD ? secondOffice(headEnd) : -1;
    var other = second < 0 ? null : at(second);
    if (other != null) {
      return new Authority(at, other.end(), heading);
    }
    int ministry = heading == Heading.FIELD ? ministryEnd(at, headEnd) : -1;
    boolean local = ministry >= 0 && isLocal(at, headEnd);
    if (heading == Heading.WHOLE || ministry >= 0 && !local) {
      return new Authority(at, Math.max(end, ministry), heading);
    }
    end = Math.max(end, ministry);
    var last = local ? Heading.CLOSED : heading;
    boolean office = Words.matchAny(text, at, OfficeWords.TITLES) >= 0;
    int lastHead = headEnd;
    for (int words = 0; words < MAX_WORDS; words++) {
      int next = Words.gap(text, end);
      var found = next < text.length() ? triggers.find(text, next) : null;
      if (found != null
          && found.meaning() instanceof Trigger.Who who
          && goesOn(next, who, last, found.end())
          && !Words.isParagraphEnd(text, end, next)) {
        last = who.heading();
        end = found.end();
        lastHead = end;
        continue;
      }
      int wordEnd = nextPart(end, next, last);
      boolean place = last == Heading.PLACE && end == lastHead;
      boolean person = office && end > headEnd && !place && OfficeWords.isPerson(text, next);
      if (wordEnd < 0 || person) {
        end = person ? OfficeWords.personEnd(text, next) : end;
        break;
      }
      end = wordEnd;
    }
    end = campaignEnd(at, end);
    boolean needsMore = heading == Heading.FIELD && end == headEnd;
    return needsMore ? null : new Authority(at, end, heading);
  }

  /** "Ban Chỉ đạo quốc gia về phòng, chống thiên tai tỉnh An Phú": past what it works on. */
  private int campaignEnd(int start, int nameEnd) {
    int i = Words.gap(text, nameEnd);
    if (Words.matchAny(text, start, OfficeWords.STEERING) < 0) {
      return nameEnd;
    }
    int country = Words.matchAny(text, i, OfficeWords.WHOLE_COUNTRY);
    i = country < 0 ? i : Words.gap(text, country);
    int about = Words.match(text, i, "về");
    int task = Words.match(text, about < 0 ? i : Words.gap(text, about), "phòng, chống");
    if (task < 0) {
      return Math.max(nameEnd, country);
    }
    int end = task;
    for (int words = 0; words < MAX_CAMPAIGN; words++) {
      int next = Words.gap(text, end);
      int rescue = Words.match(text, next, "và tìm kiếm cứu nạn");
      var found = next < text.length() ? triggers.find(text, next) : null;
      if (found != null) {
        return found.meaning() instanceof Trigger.Who(var heading) && heading == Heading.PLACE
            ? placeEnd(next, end)
            : end;
      }
      int wordEnd = rescue >= 0 ? rescue : campaignWordEnd(next);
      if (wordEnd < 0) {
        break;
      }
      end = wordEnd;
    }
    return end;
  }

  /** Past "thiên" or "COVID-19", or -1 where no such word stands. */
  private int campaignWordEnd(int at) {
    int end = Words.end(text, at);
    if (end == at || ENDINGS.contains(Letters.lower(text.substring(at, end)))) {
      return -1;
    }
    boolean hyphen = end < text.length() && Letters.isHyphen(text.charAt(end));
    int figures = hyphen ? Words.endOfDigits(text, end + 1) : end;
    return figures > end + 1 ? figures : end;
  }

  private int placeEnd(int at, int otherwise) {
    var place = at(at);
    return place == null ? otherwise : place.end();
  }

  /** "Bộ sẽ thực hiện": an office that is known from before, and no issuer. */
  private boolean isActing(int at, int headEnd) {
    int next = Words.gap(text, headEnd);
    return Words.isCapital(text, at)
        && !Words.isCapital(text, next)
        && Words.matchAny(text, next, ACTING) >= 0;
  }

  /** "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc": where the second office of the same person stands. */
  private int secondOffice(int headEnd) {
    boolean comma = headEnd < text.length() && text.charAt(headEnd) == ',';
    int next = comma ? Words.gap(text, headEnd + 1) : headEnd;
    return comma && Words.matchAny(text, next, OfficeWords.SECOND_OFFICES) >= 0 ? next : -1;
  }

  /** "Sở Tư pháp", "Giám đốc Sở Tư pháp": a province may follow. */
  private boolean isLocal(int at, int headEnd) {
    return Words.match(text, at, "sở") >= 0
        || Words.match(text, Words.gap(text, headEnd), "sở") >= 0;
  }

  private boolean isNamed(int at, Heading heading, int headEnd) {
    int next = Words.gap(text, headEnd);
    return switch (heading) {
      case WHOLE, CLOSED, PLACE, ACTORS -> true;
      case PERSON -> Words.isCapital(text, next);
      case FIELD -> Words.isCapital(text, at) || Words.isCapital(text, next) || headsOffice(next);
    };
  }

  /** "bộ trưởng bộ Công an": small letters before another head. */
  private boolean headsOffice(int at) {
    var found = at < text.length() ? triggers.find(text, at) : null;
    return found != null
        && found.meaning() instanceof Trigger.Who who
        && who.heading() == Heading.FIELD
        && Words.isCapital(text, Words.gap(text, found.end()));
  }

  /** "Bộ trưởng Quốc phòng", but not "Cơ quan điều tra Công an tỉnh". */
  private boolean headsMinistry(int at) {
    return Words.matchAny(text, at, List.of("bộ", "sở", "thứ trưởng", "liên bộ")) >= 0;
  }

  /** One past a ministry's field at {@code headEnd}, also behind "trưởng Bộ", or -1. */
  private int ministryEnd(int headStart, int headEnd) {
    int at = Words.gap(text, headEnd);
    int head = Words.matchAny(text, at, List.of("bộ", "sở"));
    if (head < 0 && !headsMinistry(headStart)) {
      return -1;
    }
    int end = Words.matchAny(text, head < 0 ? at : Words.gap(text, head), OfficeWords.MINISTRIES);
    int dash = Words.gap(text, Math.max(end, 0));
    boolean joint = end >= 0 && dash < text.length() && Letters.isHyphen(text.charAt(dash));
    int next = joint ? Words.match(text, Words.gap(text, dash + 1), "bộ") : -1;
    if (next >= 0) {
      return Math.max(end, OfficeWords.jointEnd(text, next));
    }
    boolean several = joint && Words.match(text, headStart, "liên bộ") >= 0;
    int other =
        several ? Words.matchAny(text, Words.gap(text, dash + 1), OfficeWords.MINISTRIES) : -1;
    return Math.max(end, other);
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

  /** The authority whose first words stand at {@code at}, or null. */
  private @Nullable Authority at(int at) {
    var found = at < text.length() ? triggers.find(text, at) : null;
    return found != null
            && found.meaning() instanceof Trigger.Who(var heading)
            && heading != Heading.ACTORS
        ? at(at, heading, found.end())
        : null;
  }

  private boolean goesOn(int at, Trigger.Who who, Heading last, int headEnd) {
    return switch (who.heading()) {
      case WHOLE, CLOSED -> Words.isCapital(text, at) || isCentral(at, last) || isLed(at, headEnd);
      case PERSON -> false;
      // Places have such names: Hải Phòng.
      case FIELD -> last != Heading.PLACE && (Words.isCapital(text, at) || opens(last, headEnd));
      case PLACE -> true;
      case ACTORS -> false;
    };
  }

  /** "Cục trưởng cục Xúc tiến": small letters of an office's head before its field. */
  private boolean opens(Heading last, int headEnd) {
    return last == Heading.FIELD && Words.isCapital(text, Words.gap(text, headEnd));
  }

  /** "Bí thư chi bộ", "bí thư huyện ủy": small letters of what a secretary leads. */
  private boolean isLed(int at, int headEnd) {
    return Words.matchAny(text, at, OfficeWords.COMMITTEES) == headEnd
        && List.of("thư", "nhiệm").contains(previous(at));
  }

  /** "Ban Chỉ đạo trung ương". */
  private boolean isCentral(int at, Heading last) {
    return last == Heading.CLOSED && Words.match(text, at, "trung ương") >= 0;
  }

  /** One past the next word of the name, or -1 where the name is over. */
  private int nextPart(int end, int next, Heading last) {
    if (next >= text.length()) {
      return -1;
    }
    if (text.charAt(next) == '.' && next == end && PLACE_SHORT.contains(previous(end))) {
      int name = Words.gap(text, next + 1);
      return name > next + 1 && Words.isCapital(text, name) ? Words.end(text, name) : -1;
    }
    if (last == Heading.FIELD && (text.charAt(next) == ',' || isJoiner(next))) {
      boolean item = Letters.isHyphen(text.charAt(next)) && Gaps.has(text, end, next, "\n");
      return item ? -1 : joined(next);
    }
    int figures = Words.endOfDigits(text, next);
    if (last == Heading.PLACE && figures > next && figures - next <= 2 && isPlaceHead(end)) {
      return figures;
    }
    int wordEnd = Words.end(text, next);
    if (next == end || wordEnd == next || startsLine(end, next)) {
      return -1;
    }
    if (Words.isCapital(text, next)) {
      boolean shouted = wordEnd - next > 1 && Words.isCapital(text, next + 1);
      if (Gaps.has(text, end, next, "\n") && isHeadingBelow(end, shouted)) {
        return -1;
      }
      boolean over = shouted && ENDINGS.contains(Letters.lower(text.substring(next, wordEnd)));
      return over || startsMention(next) ? -1 : wordEnd;
    }
    if (Words.matchAny(text, Words.startOfPrevious(text, end), OfficeWords.PAIRS) == wordEnd) {
      return wordEnd;
    }
    if (last != Heading.FIELD) {
      return -1;
    }
    int tail = Words.matchAny(text, next, OfficeWords.FIELD_TAILS);
    if (tail >= 0) {
      return tail;
    }
    return opensField(end) && !ENDINGS.contains(Letters.lower(text.substring(next, wordEnd)))
        ? wordEnd
        : -1;
  }

  /** "quận 4", "phường 12": districts that have figures for names. */
  private boolean isPlaceHead(int end) {
    return List.of("quận", "phường").contains(previous(end));
  }

  private String previous(int end) {
    return String.valueOf(Words.previous(text, end));
  }

  /** "…tỉnh Bình Sơn" / "Căn cứ …": a line that begins with what is done goes on with no name. */
  private boolean startsLine(int end, int next) {
    if (!Gaps.has(text, end, next, "\n")) {
      return false;
    }
    var found = triggers.find(text, next);
    boolean verb =
        found != null
            && (found.meaning() instanceof Trigger.Acts
                || found.meaning() instanceof Trigger.Level);
    int line = text.indexOf('\n', end);
    return verb || Gaps.has(text, line + 1, next, "\n");
  }

  /** "của Bộ trưởng Bộ LĐTBXH" / "TỶ LỆ LAO ĐỘNG": capitals begin, or an abbreviation ends it. */
  private boolean isHeadingBelow(int end, boolean shouted) {
    int last = Words.startOfPrevious(text, end);
    boolean capitals = isAcronym(last, end);
    return shouted != capitals || capitals && !isShoutedBefore(last);
  }

  private boolean isShoutedBefore(int at) {
    int before = Words.startOfPrevious(text, at);
    return before < at && isAcronym(before, Words.end(text, before));
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
    char c = text.charAt(at);
    return c == '&' || Letters.isHyphen(c) || Words.match(text, at, "và") >= 0;
  }

  /** "…, Thể thao và Du lịch", "… - Thương binh": another field of the same office. */
  private int joined(int at) {
    int and = Words.match(text, at, "và");
    int next = Words.gap(text, and >= 0 ? and : at + 1);
    int field = Words.matchAny(text, next, OfficeWords.FIELDS);
    if (field >= 0 && text.charAt(at) != ',') {
      return field;
    }
    int sport = text.charAt(at) == ',' ? Words.match(text, next, LISTED_FIELD) : -1;
    if (sport >= 0) {
      return sport;
    }
    boolean credit = Words.match(text, next, "ảnh") >= 0;
    if (credit || !Words.isCapital(text, next) || startsMention(next)) {
      return -1;
    }
    var found = triggers.find(text, next);
    boolean another = found != null && found.meaning() instanceof Trigger.Who;
    return another || text.charAt(at) == ',' ? -1 : Words.end(text, next);
  }

  /** A kind's name with a capital begins the next mention, unless it is a ministry's field. */
  private boolean startsMention(int at) {
    var found = triggers.find(text, at);
    boolean starts =
        found != null
            && (found.meaning() instanceof Trigger.Kind
                || found.meaning() instanceof Trigger.Acts(var act) && act == Act.GUIDE);
    if (!starts) {
      return false;
    }
    return Words.matchAny(text, at, OfficeWords.PLANNING) < 0;
  }
}
