package vn.vanban.ingest.header;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.NumberScanner;
import vn.vanban.text.Letters;

/**
 * The name by which a page calls a document: "Quyết định số 88/2041/QĐ-UBND ngày 6/6/2041 của UBND
 * tỉnh Núi Xanh về việc …", "Nghị định 12/2040/NĐ-CP quy định …".
 *
 * @param lead number, date, issuer in capitals, and the subject
 */
record PageName(DocumentKind kind, TitleLead lead) {

  /** Kinds have up to four syllables. */
  private static final int MOST_WORDS = 4;

  private static final int LONGEST = 500;

  /** "… do Bộ trưởng Bộ Y tế ban hành", at the end of a portal's names. */
  private static final String BY = " do ";

  private static final String ISSUES = " ban hành";

  /** Lines at the top of a page among which it stands. */
  private static final int TOP = 12;

  /** Where such a name stands among the first of {@code lines}, above any letterhead; or -1. */
  static int indexIn(List<String> lines) {
    for (int i = 0; i < Math.min(lines.size(), TOP); i++) {
      String line = lines.get(i);
      if (Capitals.areAll(line) || BodyStart.isOfDocument(line)) {
        return -1;
      }
      if (of(line) != null) {
        return i;
      }
    }
    return -1;
  }

  /** The name that {@code line} is, in usual case, or null. */
  static @Nullable PageName of(String line) {
    DocumentKind kind = line.length() > LONGEST ? null : kindOf(line);
    if (kind == null) {
      return null;
    }
    String whole = Letters.collapseSpaces(line).substring(kind.toString().length()).strip();
    int issues = whole.lastIndexOf(ISSUES);
    int by = issues < 0 ? -1 : whole.lastIndexOf(BY, issues);
    boolean issued = by >= 0 && IssuerName.startsBody(whole.substring(by + BY.length()));
    String rest = issued ? whole.substring(0, by) : whole;
    String issuer = issued ? whole.substring(by + BY.length(), issues) : null;
    var behind = behind(kind, rest);
    if (behind != null) {
      return behind;
    }
    String numbered = !rest.isEmpty() && Letters.isDigit(rest.charAt(0)) ? "số " + rest : rest;
    TitleLead lead = TitleLead.of(List.of(numbered), null, "");
    boolean named = lead.number() != null && !lead.number().symbols().isEmpty();
    boolean alone = lead.issuer() == null && lead.subject().isEmpty();
    boolean letterhead = Letters.fold(rest).startsWith("so:") || Capitals.areAll(rest);
    return named && !alone && !letterhead ? new PageName(kind, capitals(lead, issuer)) : null;
  }

  /** "Pháp lệnh ngoại hối 2035 28/2035/PL-UBTVQH21": the number behind the subject, or null. */
  private static @Nullable PageName behind(DocumentKind kind, String rest) {
    int at = rest.lastIndexOf(' ') + 1;
    var match = at == 0 ? null : NumberScanner.matchAt(rest, at);
    if (match == null || match.end() < rest.length() || match.number().symbols().isEmpty()) {
      return null;
    }
    String before = rest.substring(0, at).strip();
    String subject = before.endsWith(" số") ? before.substring(0, before.length() - 3) : before;
    String folded = Letters.lower(subject);
    boolean other =
        Arrays.stream(DocumentKind.values()).anyMatch(named -> folded.endsWith(" " + named));
    return other || subject.isEmpty() || subject.equals("số")
        ? null
        : new PageName(kind, new TitleLead(null, match.number(), null, List.of(subject)));
  }

  /** The name above {@code end} in the text, or the first of the lines below it; or null. */
  static @Nullable PageName around(String text, int end, List<String> below) {
    var above = text.substring(0, end).lines().map(HeadLines::clean).limit(TOP).toList();
    int at = indexIn(above);
    int next = at < 0 ? indexIn(below) : -1;
    return at >= 0 ? of(above.get(at)) : next >= 0 ? of(below.get(next)) : null;
  }

  /** The title that it gives, with the kind where that belongs to it; or null. */
  @Nullable String title() {
    String subject = String.join(" ", lead.subject());
    String title = Titles.isNamed(kind) ? Capitals.first(kind + " " + subject) : subject;
    return subject.isEmpty() ? null : title;
  }

  /** The kind that {@code line} starts with, in usual case; or null. */
  static @Nullable DocumentKind kindOf(String line) {
    if (line.isEmpty() || !Character.isUpperCase(line.charAt(0))) {
      return null;
    }
    String[] words = Letters.collapseSpaces(line).split(" ", MOST_WORDS + 1);
    for (int count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
      var kind = DocumentKind.named(String.join(" ", Arrays.copyOf(words, count)));
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    return null;
  }

  private static TitleLead capitals(TitleLead lead, @Nullable String by) {
    String issuer = lead.issuer() == null ? by : lead.issuer();
    return new TitleLead(
        issuer == null ? null : issuer.toUpperCase(Locale.ROOT),
        lead.number(),
        lead.issued(),
        lead.subject());
  }
}
