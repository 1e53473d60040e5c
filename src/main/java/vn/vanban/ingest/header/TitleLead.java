package vn.vanban.ingest.header;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;

/**
 * What the lines below a kind say before the subject, or behind it: "CỦA BỘ TÀI CHÍNH SỐ
 * 07/2010/TT-BTC NGÀY 14 THÁNG 01 NĂM 2010", "HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH TRUNG ƯƠNG". The
 * parts may stand in any order, on one line or several.
 *
 * @param issuer as printed, or null
 * @param subject the lines that are left; empty where there is nothing else
 */
record TitleLead(
    @Nullable String issuer,
    @Nullable DocumentNumber number,
    @Nullable PartialDate issued,
    List<String> subject) {

  /** Titles are shorter: from each place of a longer text a tail would be sought (UTF-16 units). */
  private static final int LONGEST = 2_000;

  TitleLead {
    subject = List.copyOf(subject);
  }

  /**
   * @param known the number of the letterhead, or null
   * @param issuer the body that the letterhead names; empty where there is none
   */
  static TitleLead of(List<String> lines, @Nullable DocumentNumber known, String issuer) {
    String text = String.join("\n", lines);
    var parts = new LeadParts(text, 0, issuer);
    if (parts.number() == null && text.length() < LONGEST && Capitals.areAll(text)) {
      for (int at = parts.end() + 1; at < text.length(); at++) {
        var tail = LeadParts.mayStart(text, at) ? new LeadParts(text, at, issuer) : null;
        if (tail != null && tail.end() == text.length() && tail.number() != null) {
          String subject = text.substring(parts.end(), at);
          boolean own = known == null ? !namesKind(subject) : known.equals(tail.number());
          return own ? of(parts, tail, subject) : of(parts, parts, text.substring(parts.end()));
        }
      }
    }
    return of(parts, parts, text.substring(parts.end()));
  }

  /** "THÔI PHÁT TEM THEO QUYẾT ĐỊNH": the number behind it is another document's. */
  private static boolean namesKind(String subject) {
    String words = " " + Letters.collapseSpaces(Letters.lower(subject)) + " ";
    return Arrays.stream(DocumentKind.values()).anyMatch(kind -> words.contains(" " + kind + " "));
  }

  private static TitleLead of(LeadParts parts, LeadParts tail, String subject) {
    return new TitleLead(
        parts.issuer() == null ? tail.issuer() : parts.issuer(),
        parts.number() == null ? tail.number() : parts.number(),
        parts.issued() == null ? tail.issued() : parts.issued(),
        subject.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }
}
