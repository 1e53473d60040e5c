package vn.vanban.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.search.QueryToken.Kind;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/**
 * Document numbers of which something is missing, as people cut them short: "NĐ 73/2023", "nd 73
 * 2023", "nghị định số 73 năm 2023", "KL14", "kết luận 14 trung ương".
 */
final class ShortNumbers {

  private static final Pattern FIGURES =
      Pattern.compile(
          "(\\d{1,5}[a-zA-ZđĐ]?)(?:([/-])((?:19|20)\\d{2}))?(?:[/-]([\\p{L}&]{2,14}))?[.,;]?");

  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})[.,;]?");

  /** "KL14": the symbol of a kind with the figures behind it. */
  private static final Pattern GLUED = Pattern.compile("(\\p{L}{2,5})\\.?(\\d.*)");

  /** "9/2023" may be a month. */
  private static final int MONTHS = 12;

  /** "Kế hoạch 5 năm 2021": so many years, and no number. */
  private static final Set<DocumentKind> OF_YEARS =
      EnumSet.of(
          DocumentKind.KE_HOACH,
          DocumentKind.CHUONG_TRINH,
          DocumentKind.CHUONG_TRINH_HANH_DONG,
          DocumentKind.DE_AN,
          DocumentKind.DU_AN,
          DocumentKind.CHIEN_LUOC,
          DocumentKind.QUY_HOACH,
          DocumentKind.BAO_CAO,
          DocumentKind.HOP_DONG);

  /**
   * What goes on behind "nghị quyết 45". Anything else may be counted by it: "quyết định 5 thành
   * viên", "báo cáo 6 tháng".
   */
  private static final Set<String> BEHIND = Set.of("cua", "ve", "do", "khoa", "bo");

  private static final Set<String> ISSUERS_BEHIND =
      Set.of(
          "chinh phu",
          "thu tuong",
          "quoc hoi",
          "trung uong",
          "ban bi",
          "ban chap",
          "ban thuong",
          "uy ban",
          "hoi dong",
          "tinh uy",
          "thanh uy");

  /**
   * @param before how many of the words before it belong to it
   * @param tokens how many tokens it has from its figures on
   */
  record Read(QueryNode.ShortNumber number, int before, int tokens) {}

  /**
   * What stands before the figures.
   *
   * @param kinds that it can mean
   * @param words how many they are
   * @param figures what stands behind a symbol that is glued to it
   */
  private record LeadIn(List<DocumentKind> kinds, int words, boolean hasSo, String figures) {}

  private ShortNumbers() {}

  /**
   * @param tokens of the query, a word at {@code at}
   * @param before the words before it, of which the last may name a kind or be its symbol
   * @return empty where nothing shows that a document is meant
   */
  static Optional<Read> read(List<QueryToken> tokens, int at, List<QueryToken> before) {
    String word = tokens.get(at).text();
    if (word.chars().noneMatch(c -> Letters.isDigit((char) c))) {
      return Optional.empty();
    }
    var leadIn = leadIn(word, before);
    var figures = FIGURES.matcher(leadIn.figures());
    if (!figures.matches()) {
      return Optional.empty();
    }
    String year = figures.group(3);
    String issuer = figures.group(4);
    int end = at + 1;
    boolean saysYear = false;
    if (year == null && issuer == null) {
      saysYear = isWord(tokens, end, "nam");
      year = year(tokens, saysYear ? end + 1 : end);
      end += year == null ? 0 : saysYear ? 2 : 1;
    }
    if (leadIn.kinds().isEmpty()) {
      boolean isMonth = leadIn.words() == 0 && isMonth(figures.group(1));
      if (end > at + 1 || issuer != null || !"/".equals(figures.group(2)) || isMonth) {
        return Optional.empty();
      }
    } else if (saysYear && (year == null || isOfYears(leadIn))) {
      return Optional.empty();
    } else if (issuer == null) {
      int words = issuerWords(tokens, end);
      issuer = words == 0 ? null : symbolOf(tokens, end, words);
      end += words;
    }
    if (year == null && issuer == null && !canEnd(tokens, end, figures.group(1))) {
      return Optional.empty();
    }
    end += !leadIn.kinds().isEmpty() && isWord(tokens, end, "cua") ? 1 : 0;
    int words = leadIn.words();
    var typed = new ArrayList<QueryToken>(before.subList(before.size() - words, before.size()));
    typed.addAll(tokens.subList(at, end));
    return Optional.of(
        new Read(
            new QueryNode.ShortNumber(
                leadIn.kinds(),
                figures.group(1),
                year,
                issuer,
                typed.stream().map(QueryToken::text).toList(),
                new Span(typed.getFirst().start(), typed.getLast().end())),
            words,
            end - at));
  }

  private static LeadIn leadIn(String word, List<QueryToken> before) {
    var glued = GLUED.matcher(word);
    if (glued.matches()) {
      return new LeadIn(kindsOf(glued.group(1)), 0, false, glued.group(2));
    }
    int words = ItemRun.leadIn(before);
    boolean so = words > 0 && Letters.fold(before.getLast().text()).equals("so");
    var named = before.subList(before.size() - words, before.size() - (so ? 1 : 0));
    var kind = DocumentKind.named(ItemRun.joined(named));
    if (kind.isPresent()) {
      return new LeadIn(List.of(kind.get()), words, so, word);
    }
    int symbol = before.size() - words - 1;
    var kinds = symbol < 0 ? List.<DocumentKind>of() : kindsOf(before.get(symbol).text());
    return new LeadIn(kinds, kinds.isEmpty() ? words : words + 1, so, word);
  }

  /** "NĐ", "nd", "TTLT" or "NĐ-CP". */
  static List<DocumentKind> kindsOf(String symbol) {
    String typed = Letters.lower(symbol).replace(".", "");
    int hyphen = typed.indexOf('-');
    String kind = hyphen > 0 ? typed.substring(0, hyphen) : typed;
    return Arrays.stream(DocumentKind.values())
        .filter(each ->
            each.symbols().stream()
                .anyMatch(one -> Letters.lower(one).equals(kind) || Letters.fold(one).equals(kind)))
        .toList();
  }

  private static boolean isOfYears(LeadIn leadIn) {
    return !leadIn.hasSo() && leadIn.kinds().stream().anyMatch(OF_YEARS::contains);
  }

  /** "2021 - 2025" are years of something else. */
  private static @Nullable String year(List<QueryToken> tokens, int at) {
    if (!isWord(tokens, at)) {
      return null;
    }
    var year = YEAR.matcher(tokens.get(at).text());
    boolean range =
        isWord(tokens, at + 1)
            && tokens.get(at + 1).text().chars().allMatch(c -> Letters.isHyphen((char) c));
    return year.matches() && !range ? year.group(1) : null;
  }

  private static boolean isMonth(String ordinal) {
    return ordinal.length() <= 2
        && ordinal.chars().allMatch(Character::isDigit)
        && Integer.parseInt(ordinal) <= MONTHS;
  }

  /** How many words at {@code at} are an issuer's symbol: "tw", "của TW", "trung ương". */
  private static int issuerWords(List<QueryToken> tokens, int at) {
    int of = isWord(tokens, at, "cua") ? 1 : 0;
    if (isWord(tokens, at + of, "trung") && isWord(tokens, at + of + 1, "uong")) {
      return of + 2;
    }
    return isWord(tokens, at + of) && symbol(tokens.get(at + of).text()).isPresent() ? of + 1 : 0;
  }

  private static @Nullable String symbolOf(List<QueryToken> tokens, int at, int words) {
    String last = tokens.get(at + words - 1).text();
    return Letters.fold(last).equals("uong") ? "TW" : symbol(last).orElse(null);
  }

  /** As it stands in numbers. */
  private static Optional<String> symbol(String issuer) {
    return DocumentNumber.parse("1-NQ/" + issuer)
        .flatMap(number -> Optional.ofNullable(number.issuerSymbol()));
  }

  /** Whether kind and ordinal alone name a document, by what stands behind them. */
  private static boolean canEnd(List<QueryToken> tokens, int at, String ordinal) {
    if (YEAR.matcher(ordinal).matches()) {
      return false;
    }
    if (!isWord(tokens, at)) {
      return true;
    }
    String next = Letters.fold(tokens.get(at).text());
    boolean dated =
        next.equals("ngay")
            && isWord(tokens, at + 1)
            && Letters.isDigit(tokens.get(at + 1).text().charAt(0));
    return dated
        || BEHIND.contains(next)
        || isWord(tokens, at + 1)
            && ISSUERS_BEHIND.contains(next + " " + Letters.fold(tokens.get(at + 1).text()));
  }

  private static boolean isWord(List<QueryToken> tokens, int at) {
    return at < tokens.size() && tokens.get(at).is(Kind.WORD);
  }

  private static boolean isWord(List<QueryToken> tokens, int at, String fold) {
    return isWord(tokens, at) && Letters.fold(tokens.get(at).text()).equals(fold);
  }
}
