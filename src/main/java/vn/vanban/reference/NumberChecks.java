package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Warning;
import vn.vanban.document.Warning.Message;
import vn.vanban.issuer.Issuer;
import vn.vanban.issuer.Issuers;
import vn.vanban.issuer.Kinship;
import vn.vanban.reference.Item.Mention;
import vn.vanban.text.Letters;

/** Finds numbers that contradict what is written beside them, or that cannot be right. */
final class NumberChecks {

  /** First year of each term of the National Assembly, from the tenth on. */
  private static final int[] TERM_STARTS = {1997, 2002, 2007, 2011, 2016, 2021, 2026};

  private static final int FIRST_TERM = 10;

  private final Issuers issuers;

  NumberChecks(Issuers issuers) {
    this.issuers = issuers;
  }

  List<Warning> of(String text, Placed placed) {
    var mention = placed.mention();
    if (!(mention.naming() instanceof Naming.Numbered(var number))) {
      return List.of();
    }
    var warnings = new ArrayList<Warning>();
    kind(mention, number, warnings);
    issuer(text, placed, number, warnings);
    malformed(mention, number, warnings);
    wrongTerm(mention, number, warnings);
    reversed(mention, number, warnings);
    return warnings;
  }

  private static void kind(Mention mention, DocumentNumber number, List<Warning> warnings) {
    String symbol = number.kindSymbol();
    var kind = mention.kind();
    if (symbol == null || kind == null || kind.symbols().isEmpty() || isUnit(number, kind)) {
      return;
    }
    var meant = DocumentKind.ofSymbol(symbol);
    if (meant.isEmpty() || meant.contains(kind) || isJoint(kind, symbol)) {
      return;
    }
    String name = kind.toString();
    String other = meant.getFirst().toString();
    warnings.add(
        warning(
            mention,
            "kind-contradicts-symbol",
            String.format(
                Locale.ROOT,
                "Văn bản gọi là “%s” nhưng ký hiệu %s trong số %s là của %s.",
                name,
                symbol,
                number.text(),
                other),
            String.format(
                Locale.ROOT,
                "Called “%s”, but the symbol %s in %s stands for %s.",
                name,
                symbol,
                number.text(),
                other)));
  }

  /**
   * "87-CT", "17142/BTC-CT", "công văn 8079/CT-TTHT": CT is an office there, not a kind; so was TC
   * in "Thông tư 23 TC/HCSN". "Lệnh 10-LCT" made a law known.
   */
  private static boolean isUnit(DocumentNumber number, DocumentKind kind) {
    var symbols = number.symbols();
    String symbol = symbols.getFirst();
    return symbols.size() < 2
        || !symbol.equals(number.kindSymbol())
        || kind == DocumentKind.CONG_VAN && symbol.equals("CT")
        || symbol.equals("TC")
        || kind == DocumentKind.LENH && symbol.equals("LCT");
  }

  /** "Thông tư liên tịch số 12/2010/TT-…" is an old habit, no mistake. */
  private static boolean isJoint(DocumentKind kind, String symbol) {
    return kind == DocumentKind.THONG_TU_LIEN_TICH && symbol.equals("TT")
        || kind == DocumentKind.NGHI_QUYET_LIEN_TICH && symbol.equals("NQ");
  }

  private void issuer(String text, Placed placed, DocumentNumber number, List<Warning> warnings) {
    var issuer = placed.issuer();
    String symbol = number.issuerSymbol();
    if (issuer == null || symbol == null || number.symbols().size() > 2) {
      return;
    }
    String name = Letters.collapseSpaces(text.substring(issuer.start(), issuer.end()));
    var written = issuers.named(name, null);
    var meant = issuers.ofNumber(number, null);
    if (written.isEmpty() || meant.isEmpty() || canBe(written.get(), meant)) {
      return;
    }
    if (issuer.end() <= placed.mention().start()
        && (isSigner(name, written.get(), meant) || hasDigit(text, issuer.end(), placed))) {
      return;
    }
    warnings.add(
        warning(
            placed.mention(),
            "issuer-contradicts-symbol",
            String.format(
                Locale.ROOT,
                "Cơ quan ban hành “%s” không khớp ký hiệu %s trong số %s.",
                name,
                symbol,
                number.text()),
            String.format(
                Locale.ROOT,
                "The issuer “%s” does not fit the symbol %s in %s.",
                name,
                symbol,
                number.text())));
  }

  private boolean canBe(Issuer written, List<Issuer> meant) {
    return meant.stream()
        .anyMatch(each ->
            issuers.kinship(written, each) != Kinship.DIFFERENT
                || issuers.isOfficeOf(each, written));
  }

  /** "Thủ tướng Chính phủ ký ban hành Nghị định số …": people sign for others of their side. */
  private boolean isSigner(String name, Issuer written, List<Issuer> meant) {
    return written.side() == meant.getFirst().side() && issuers.isSigner(name);
  }

  /** Another number between issuer and mention may be what it issued. */
  private static boolean hasDigit(String text, int from, Placed placed) {
    return text.substring(from, placed.mention().start()).chars().anyMatch(Character::isDigit);
  }

  /** The Assembly's numbers end with its term and name no kind since 2002. */
  private static void malformed(Mention mention, DocumentNumber number, List<Warning> warnings) {
    var symbols = number.symbols();
    String year = number.year();
    boolean assembly = symbols.getLast().equals("QH") && year != null && year.length() == 4;
    if (!assembly || symbols.size() > 2) {
      return;
    }
    int term = term(Integer.parseInt(year));
    if (term < FIRST_TERM) {
      return;
    }
    String right = number.ordinal() + '/' + year + "/QH" + term;
    warnings.add(
        warning(
            mention,
            "malformed-number",
            String.format(
                Locale.ROOT,
                "Số %s thiếu khóa Quốc hội hoặc sai cách ghi; có lẽ là %s.",
                number.text(),
                right),
            String.format(
                Locale.ROOT,
                "%s lacks the term of the National Assembly or is misspelt; probably %s.",
                number.text(),
                right)));
  }

  /** 45/2019/QH13: the year belongs to another term. In the year of an election two are right. */
  private static void wrongTerm(Mention mention, DocumentNumber number, List<Warning> warnings) {
    String symbol = number.symbols().getLast();
    String year = number.year();
    int written = termOf(symbol);
    if (written < FIRST_TERM || year == null || year.length() != 4) {
      return;
    }
    int issued = Integer.parseInt(year);
    int term = term(issued);
    if (term < FIRST_TERM || written == term || written == term(issued - 1)) {
      return;
    }
    String stem =
        number.text().substring(0, number.text().length() - String.valueOf(written).length());
    String right = stem + term;
    warnings.add(
        warning(
            mention,
            "malformed-number",
            String.format(
                Locale.ROOT,
                "Số %s: năm %d không thuộc khóa %d; có lẽ là %s.",
                number.text(),
                issued,
                written,
                right),
            String.format(
                Locale.ROOT,
                "%s: the year %d is not in term %d; probably %s.",
                number.text(),
                issued,
                written,
                right)));
  }

  /** 14 of QH14 and UBTVQH14; 0 for other symbols. */
  private static int termOf(String symbol) {
    int end = symbol.length();
    while (end > 0 && Letters.isDigit(symbol.charAt(end - 1))) {
      end--;
    }
    String digits = symbol.substring(end);
    boolean assembly = symbol.startsWith("QH") || symbol.startsWith("UBTVQH");
    return assembly && digits.length() == 2 ? Integer.parseInt(digits) : 0;
  }

  /** 122/2017/CP-NĐ: ministries wrote so in the 1990s, the Government never did. */
  private static void reversed(Mention mention, DocumentNumber number, List<Warning> warnings) {
    var symbols = number.symbols();
    boolean central = symbols.getFirst().equals("CP") || symbols.getFirst().equals("TTg");
    if (symbols.size() != 2 || !central || DocumentKind.ofSymbol(symbols.getLast()).isEmpty()) {
      return;
    }
    String year = number.year() == null ? "" : number.year() + '/';
    String right = number.ordinal() + '/' + year + symbols.getLast() + '-' + symbols.getFirst();
    warnings.add(
        warning(
            mention,
            "malformed-number",
            String.format(Locale.ROOT, "Số %s đảo ký hiệu; có lẽ là %s.", number.text(), right),
            String.format(
                Locale.ROOT,
                "The symbols of %s are reversed; probably %s.",
                number.text(),
                right)));
  }

  private static int term(int year) {
    int term = FIRST_TERM - 1;
    for (int start : TERM_STARTS) {
      if (year >= start) {
        term++;
      }
    }
    return term;
  }

  private static Warning warning(Mention mention, String code, String vi, String en) {
    return new Warning(mention.start(), mention.end(), code, new Message(vi, en));
  }
}
