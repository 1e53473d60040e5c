package vn.vanban.ingest.header;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;

/** The header of a text that bears no mark of an official document: headline and date. */
final class PressHead {

  private static final int LONGEST_HEADLINE = 250;

  /** A headline that runs over two lines: its first is no shorter, its second no longer. */
  private static final int SHORTEST_WRAPPED = 30;

  private static final int LONGEST_LINE = 60;

  /** Paragraphs of prose that make an article rather than a form. */
  private static final int FEWEST_PARAGRAPHS = 3;

  /** Lines with dots to write on; more make a form. */
  private static final int MOST_BLANKS = 2;

  private static final int PARAGRAPH = 120;

  private static final Pattern PROVISION = Pattern.compile("(?:dieu 1|chuong [ivx0-9]+)(?:[.:]|$)");

  /** "(HNM) - …", "VOV.VN - …" before the first sentence. */
  private static final Pattern AGENCY =
      Pattern.compile("\\(?\\p{Lu}[\\p{L}.]{1,12}\\)? ?[-–] [“\"\\p{Lu}]");

  /** What stands before the photographer's name behind a caption. */
  private static final String PHOTOGRAPHER = ". Ảnh: ";

  /** The longest that {@link #PROVISION} has to see. */
  private static final int LONGEST_PROVISION = 30;

  private PressHead() {}

  /**
   * @param lines the first of the text
   */
  static Header of(String text, List<String> lines, PageFacts page) {
    int dateline = Dateline.indexIn(lines);
    String headline = page.headline() != null ? page.headline() : headline(lines, dateline);
    boolean prose = isProse(lines);
    PartialDate published = page.published();
    if (published == null) {
      published = dateline >= 0 ? Dateline.date(lines.get(dateline)) : Dateline.behind(text, prose);
    }
    var ending = headline == null || page.headline() != null ? null : endingDate(headline);
    if (headline != null && ending != null) {
      headline = headline.substring(0, ending.start()).strip();
      published = page.published() != null ? page.published() : ending.date();
    }
    boolean press = page.article() || published != null || prose;
    return new Header(
        null,
        null,
        headline,
        null,
        null,
        published,
        null,
        null,
        null,
        press && (headline != null || isByAgency(lines)) ? Family.PRESS : null);
  }

  private static boolean isByAgency(List<String> lines) {
    return lines.stream().anyMatch(PressHead::isByAgency);
  }

  private static boolean isByAgency(String line) {
    return AGENCY.matcher(line).lookingAt() || line.contains(PHOTOGRAPHER);
  }

  /** "Ba bến đò có áo phao mới 30/09/2027". */
  private static @Nullable WrittenDate endingDate(String headline) {
    WrittenDate date = WrittenDate.in(headline);
    if (date == null || !Letters.isDigit(headline.charAt(date.start()))) {
      return null;
    }
    return date.end() == headline.length() && date.start() > 0 ? date : null;
  }

  /**
   * @param dateline the index of the date's line, or -1: the headline stands below it where it
   *     comes first, else right above it, under the names of site and section
   */
  private static @Nullable String headline(List<String> lines, int dateline) {
    int above = dateline - 1;
    while (above >= 0 && lines.get(above).isEmpty()) {
      above--;
    }
    if (dateline >= 0 && above < 0) {
      return headline(lines.subList(dateline + 1, lines.size()));
    }
    String first = headline(lines);
    String nearest = above > 0 ? headline(lines.subList(above, above + 1)) : null;
    boolean better = nearest != null && (first == null || nearest.length() > first.length());
    return better || nearest != null && isSite(first) ? nearest : first;
  }

  /** "… | Email: …": a site's own line. */
  private static boolean isSite(@Nullable String line) {
    return line != null && (line.indexOf('@') >= 0 || line.indexOf('|') >= 0);
  }

  private static @Nullable String headline(List<String> lines) {
    for (var line : lines) {
      if (!line.isEmpty()) {
        String text = Letters.collapseSpaces(line);
        if (text.chars().noneMatch(Character::isLetter) || text.indexOf(' ') < 0) {
          continue;
        }
        if (text.endsWith(":") && Capitals.areAll(text)) {
          // Who is quoted in the headline below.
          continue;
        }
        boolean signature = text.startsWith("TM.") || text.startsWith("KT.");
        boolean plausible = text.length() <= LONGEST_HEADLINE && !isSentence(text) && !signature;
        boolean heading = Letters.fold(text).startsWith("de muc ") && text.length() < 20;
        boolean wrapped = goesOn(after(lines, line)) && text.length() >= SHORTEST_WRAPPED;
        return !plausible ? null : heading || wrapped ? text + " " + after(lines, line) : text;
      }
    }
    return null;
  }

  private static boolean isSentence(String line) {
    return line.endsWith(".") && !Capitals.areAll(line);
  }

  /** The second line of a headline: short, and going on in small letters. */
  private static boolean goesOn(String line) {
    return !line.isEmpty()
        && line.length() < LONGEST_LINE
        && Character.isLowerCase(line.charAt(0))
        && ".:;,".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /** The codified law prints the number of a subject above its name. */
  private static String after(List<String> lines, String line) {
    int next = lines.indexOf(line) + 1;
    return next < lines.size() ? Letters.collapseSpaces(lines.get(next)) : "";
  }

  /** Several long paragraphs, and no provision among the first lines. */
  private static boolean isProse(List<String> lines) {
    int paragraphs = 0;
    int units = 0;
    int blanks = 0;
    boolean agency = false;
    for (var line : lines) {
      String start = line.substring(0, Math.min(line.length(), LONGEST_PROVISION));
      blanks += line.contains(".....") || line.contains("……") ? 1 : 0;
      if (PROVISION.matcher(Letters.fold(start)).lookingAt() || blanks > MOST_BLANKS) {
        return false;
      }
      agency |= isByAgency(line);
      units = line.isEmpty() ? 0 : units + line.length();
      if (units > PARAGRAPH) {
        paragraphs++;
        units = 0;
      }
    }
    return paragraphs >= FEWEST_PARAGRAPHS || agency && paragraphs > 0;
  }
}
