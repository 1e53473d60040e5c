package vn.vanban.reference;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Mention;
import vn.vanban.text.Letters;

/** Reads the issuer of a mention where no item of the scan is it: inside it, or a bare name. */
final class UnlistedIssuer {

  /** Words of the name of an issuer that nobody knows. */
  private static final int MAX_NAME = 6;

  private final String text;
  private final Mention mention;

  UnlistedIssuer(String text, Mention mention) {
    this.text = text;
    this.mention = mention;
  }

  /** "Quyết định của Thủ tướng Chính phủ số 5": it stands inside the mention. */
  @Nullable Authority behindKind() {
    int kind = mention.kind() == null ? -1 : mention.kind().toString().length();
    int of = kind < 0 ? -1 : Words.gap(text, mention.start() + kind);
    int name = of < 0 ? -1 : Words.match(text, of, "của");
    for (int i = mention.end() - 1; name >= 0 && i > name; i--) {
      if (Words.match(text, i, "số") >= 0) {
        int end = Words.backOverSpace(text, i);
        return new Authority(Words.gap(text, name), end, Trigger.Heading.CLOSED);
      }
    }
    return null;
  }

  /** "Quyết định của Thủ tướng Chính phủ số 5/QĐ-TTg": between the kind and its number. */
  @Nullable Authority inside() {
    boolean law = mention.kind() == DocumentKind.LUAT || mention.kind() == DocumentKind.BO_LUAT;
    for (int i = mention.start() + 1; !law && i < mention.end(); i++) {
      boolean word = Words.isLetter(text.charAt(i)) && !Words.isLetter(text.charAt(i - 1));
      int of = word ? Words.match(text, i, "của") : -1;
      boolean name = of >= 0 && Words.isCapital(text, Words.gap(text, of));
      int so = name ? text.substring(of, mention.end()).indexOf(" số ") : -1;
      if (so > 0 && mention.naming() instanceof Naming.Numbered) {
        return new Authority(Words.gap(text, of), of + so, Trigger.Heading.CLOSED);
      }
    }
    return null;
  }

  /** "của Sen Vàng Airlines": capitals behind "của", where no known word begins a name. */
  @Nullable Authority behind(int end, int nextItem) {
    int of = Words.match(text, Words.gap(text, withoutDay(end)), "của");
    int start = of < 0 ? -1 : Words.gap(text, of);
    boolean known = nextItem == start;
    boolean law = mention.kind() == DocumentKind.LUAT || mention.kind() == DocumentKind.BO_LUAT;
    boolean named = mention.naming() instanceof Naming.Named || law;
    if (start < 0 || known || named || !Words.isCapital(text, start)) {
      return null;
    }
    int last = start;
    int at = start;
    for (int words = 0; words < MAX_NAME && Words.isCapital(text, at); words++) {
      last = Words.end(text, at);
      at = Words.gap(text, last);
      if (at > last + 1) {
        break;
      }
    }
    boolean one = last == Words.end(text, start);
    boolean acronym = last - start > 2 && Words.isCapital(text, start + 1);
    return one && !acronym ? null : new Authority(start, last, Trigger.Heading.CLOSED);
  }

  /** Past "ngày 22-1" without a year, which dates nothing but stands before "của". */
  int withoutDay(int at) {
    int i = Words.gap(text, at);
    int comma = i < text.length() && text.charAt(i) == ',' ? Words.gap(text, i + 1) : i;
    int day = Words.match(text, comma, "ngày");
    int figures = day < 0 ? -1 : Words.gap(text, day);
    int end = day < 0 ? -1 : Words.endOfDigits(text, figures);
    if (day < 0 || end == figures || end >= text.length()) {
      return at;
    }
    int month = Words.match(text, Words.gap(text, end), "tháng");
    boolean mark = text.charAt(end) == '/' || Letters.isHyphen(text.charAt(end));
    int second = month >= 0 ? Words.gap(text, month) : mark ? end + 1 : end;
    int last = Words.endOfDigits(text, second);
    boolean more = last < text.length() && (text.charAt(last) == '/' || text.charAt(last) == '-');
    return last > second && second > end && !more ? last : at;
  }
}
