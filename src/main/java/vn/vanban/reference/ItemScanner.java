package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.NumberScanner;
import vn.vanban.reference.Item.BareKind;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;
import vn.vanban.text.Letters;

/** One pass over a text that stops only at digits and at words that may begin something. */
final class ItemScanner {

  /** How far behind "giấy phép" its number may stand. */
  private static final int MAX_TO_NUMBER = 60;

  /** Letters of the shortest glued word, "tạimục". */
  private static final int MIN_GLUED = 5;

  private static final List<String> GLUED_LEADS = List.of("tại", "theo");

  private final String text;
  private final Phrases<Trigger> triggers;
  private final DateParser dates;
  private final ProvisionParser provisions;
  private final AuthorityParser authorities;
  private final NumberedParser numbers;
  private final NameParser names;
  private final SelfParser selves;
  private final FormNumbers forms;
  private final List<Item> items = new ArrayList<>();

  ItemScanner(String text, Phrases<Trigger> triggers, KnownNames known) {
    this.text = text;
    this.triggers = triggers;
    dates = new DateParser(text);
    provisions = new ProvisionParser(text);
    authorities = new AuthorityParser(text, triggers);
    numbers = new NumberedParser(text, dates);
    names = new NameParser(text, known, dates);
    selves = new SelfParser(text);
    forms = new FormNumbers(text);
  }

  /** Everything that a reference can be made of, in order. */
  List<Item> scan() {
    // A copy: the loop over all characters takes half as long on it.
    char[] units = text.toCharArray();
    int i = 0;
    while (i < units.length) {
      char c = units[i];
      if (Words.isLetter(c)) {
        i = word(units, i);
      } else if (Letters.isDigit(c)) {
        i = figure(i);
      } else {
        i++;
      }
    }
    return items;
  }

  private int word(char[] units, int at) {
    int hash = 0;
    int end = at;
    while (end < units.length) {
      char letter = Letters.lowerLetter(units[end]);
      if (letter == 0) {
        break;
      }
      hash = Phrases.step(hash, letter);
      end++;
    }
    var found = triggers.find(text, at, end, hash);
    return found == null ? glued(at, end) : begin(at, found.meaning(), found.end());
  }

  /** "tạiđiểm a", "theoĐiều 5": a level's word that a converter glued to the word before it. */
  private int glued(int at, int end) {
    int seam = seam(at, end);
    if (seam > 0) {
      return seam;
    }
    char first = Letters.lower(text.charAt(at));
    int word = first == 't' && end - at > MIN_GLUED ? gluedLevel(at) : -1;
    var found = word < 0 ? null : triggers.find(text, word);
    return found != null && found.meaning() instanceof Trigger.Level
        ? begin(word, found.meaning(), found.end())
        : end;
  }

  /** Where the second word of "củaGiám" begins, at which the scan goes on; or -1. */
  private int seam(int at, int end) {
    for (int i = at + 2; i < end - 1; i++) {
      if (Words.isSeam(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private int gluedLevel(int at) {
    for (var lead : GLUED_LEADS) {
      if (text.regionMatches(true, at, lead, 0, lead.length())) {
        return at + lead.length();
      }
    }
    return -1;
  }

  /** Reads on behind a trigger; where the scan goes on. */
  private int begin(int at, Trigger trigger, int end) {
    return switch (trigger) {
      case Trigger.Kind kind -> kind(at, kind, end);
      case Trigger.Abbreviation(var kind) -> abbreviated(at, kind, end);
      case Trigger.Level() -> add(provisions.at(at), isAnnex(at) ? forms.endAt(end) : end);
      case Trigger.Acts(var act) -> isOfLand(at, end) ? end : add(new Verb(at, end, act), end);
      case Trigger.Who(var heading) -> add(authorities.at(at, heading, end), end);
      case Trigger.When() -> add(dates.at(at), end);
      case Trigger.Numbered() -> afterNumberOf(end);
      case Trigger.Form() -> forms.endAt(end);
      case Trigger.Nothing() -> end;
    };
  }

  private int add(@Nullable Item item, int otherwise) {
    if (item == null) {
      return otherwise;
    }
    items.add(item);
    return item.end();
  }

  private int addAll(List<Mention> mentions, int otherwise) {
    items.addAll(mentions);
    return mentions.isEmpty() ? otherwise : mentions.getLast().end();
  }

  /** "thu hồi đất": only documents that are taken back end. */
  private boolean isOfLand(int at, int end) {
    int object = Words.gap(text, end);
    return Words.match(text, at, "thu hồi") >= 0
        && (object >= text.length() || !Words.isLetter(text.charAt(object)) || !startsKind(object));
  }

  /** "các phụ lục số 03/BC-UBND": an annex that bears a form's number. */
  private boolean isAnnex(int at) {
    return Words.match(text, at, "phụ lục") >= 0;
  }

  private int kind(int at, Trigger.Kind trigger, int end) {
    var kind = trigger.kind();
    var self = selves.at(at, kind, end);
    if (self != null) {
      return add(self, end);
    }
    if (kind == DocumentKind.HOP_DONG) {
      return afterNumberOf(end);
    }
    if (kind != null) {
      var named = names.at(at, kind, end);
      if (named != null) {
        return add(named, end);
      }
    }
    var numbered = numbers.at(at, kind, end);
    if (!numbered.isEmpty()) {
      return addAll(numbered, end);
    }
    if (kind == DocumentKind.HIEN_PHAP) {
      return add(names.constitution(at, end, isBehindProvision(at)), end);
    }
    if (trigger.act() != null) {
      return add(new Verb(at, end, trigger.act()), end);
    }
    return kind == null ? end : add(new BareKind(at, end, kind), end);
  }

  /** "Điều 9 Hiến pháp", "khoản 1 Điều 4 của Hiến pháp". */
  private boolean isBehindProvision(int at) {
    if (items.isEmpty() || !(items.getLast() instanceof Item.Provisions provisions)) {
      return false;
    }
    return Gaps.words(text, provisions.end(), at, 2) < 2
        && !Gaps.has(text, provisions.end(), at, ";:.");
  }

  private int abbreviated(int at, DocumentKind kind, int end) {
    boolean capitals = Words.isCapital(text, at) && Words.isCapital(text, end - 1);
    if (kind == DocumentKind.BO_LUAT) {
      return add(capitals ? names.code(at, end) : null, end);
    }
    return addAll(capitals ? numbers.abbreviated(at, kind, end) : List.of(), end);
  }

  private int figure(int at) {
    int end = Words.endOfDigits(text, at);
    if (at > 0 && Words.isLetter(text.charAt(at - 1)) && soStart(at) == at) {
      return end;
    }
    var date = dates.at(at);
    if (date != null && !isInside(at)) {
      return add(date, end);
    }
    var match = NumberScanner.matchAt(text, at);
    int start = match == null ? at : soStart(at);
    boolean number = match != null && (match.certain() || start < at && continuesList(start));
    if (match == null || !number) {
      return end;
    }
    return add(new Mention(start, match.end(), null, new Naming.Numbered(match.number())), end);
  }

  /** Whether the figures at {@code at} belong to a longer token: an address, a plate. */
  private boolean isInside(int at) {
    return at > 1
        && (text.charAt(at - 1) == '/' || text.charAt(at - 1) == '.' || text.charAt(at - 1) == '-')
        && Character.isLetterOrDigit(text.charAt(at - 2));
  }

  private int soStart(int at) {
    int i = Words.backOverSpace(text, at);
    if (i > 0 && (text.charAt(i - 1) == ':' || text.charAt(i - 1) == '.')) {
      i = Words.backOverSpace(text, i - 1);
    }
    boolean so =
        i >= 2
            && Letters.lower(text.charAt(i - 1)) == 'ố'
            && Letters.lower(text.charAt(i - 2)) == 's'
            && (i == 2 || !Words.isLetter(text.charAt(i - 3)));
    return so ? i - 2 : at;
  }

  private boolean continuesList(int start) {
    return !items.isEmpty()
        && items.getLast() instanceof Mention previous
        && Gaps.joins(text, previous.end(), start);
  }

  /** Behind "giấy phép số 12/GP-BTNMT": its number is no document's. */
  private int afterNumberOf(int end) {
    int digit = digitBehind(end);
    for (int i = end; i < digit; i++) {
      if (startsKind(i)) {
        return end;
      }
    }
    var match = digit < 0 ? null : NumberScanner.matchAt(text, digit);
    return match == null ? end : match.end();
  }

  /** Where the first digit stands, not far and with no mark before it; or -1. */
  private int digitBehind(int from) {
    int limit = Math.min(text.length(), from + MAX_TO_NUMBER);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (Letters.isDigit(c)) {
        return i;
      }
      if (",.;()\n".indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private boolean startsKind(int at) {
    if (!Words.isLetter(text.charAt(at)) || Words.isLetter(text.charAt(at - 1))) {
      return false;
    }
    var found = triggers.find(text, at);
    return found != null && found.meaning() instanceof Trigger.Kind;
  }
}
