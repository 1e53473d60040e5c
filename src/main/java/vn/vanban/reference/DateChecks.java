package vn.vanban.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.document.Warning;
import vn.vanban.document.Warning.Message;
import vn.vanban.issuer.Issuers;

/**
 * Finds dates that contradict a number, or each other. Knows no clock: "in the future" is behind
 * the date of the document that cites.
 */
final class DateChecks {

  private final Issuers issuers;

  DateChecks(Issuers issuers) {
    this.issuers = issuers;
  }

  /** Warnings in the order of {@code references}. */
  List<Warning> of(List<Reference> references, Header header) {
    var warnings = new ArrayList<Warning>();
    Map<String, PartialDate> first = new HashMap<>();
    for (var reference : references) {
      var number =
          reference.form() == Reference.Form.NUMBER && reference.number() != null
              ? DocumentNumber.parse(reference.number()).orElse(null)
              : null;
      if (number == null) {
        continue;
      }
      inOffice(reference, number, warnings);
      if (reference.issued() != null) {
        contradicted(reference, number, reference.issued(), warnings);
        later(reference, reference.issued(), header.issued(), warnings);
        twice(reference, number, reference.issued(), first, warnings);
      }
    }
    return warnings;
  }

  /** 29/7/2021 beside 45/2019/NĐ-CP. */
  private static void contradicted(
      Reference reference, DocumentNumber number, PartialDate date, List<Warning> warnings) {
    if (!contradicts(number, date)) {
      return;
    }
    warnings.add(
        warning(
            reference,
            "date-contradicts-number",
            String.format(Locale.ROOT, "Ngày %s không khớp năm trong số %s.", date, number.text()),
            String.format(
                Locale.ROOT, "The date %s does not fit the year in %s.", date, number.text())));
  }

  private static boolean contradicts(DocumentNumber number, PartialDate date) {
    String year = number.year();
    return year != null && year.length() == 4 && Integer.parseInt(year) != date.year();
  }

  private static void later(
      Reference reference,
      PartialDate date,
      @Nullable PartialDate written,
      List<Warning> warnings) {
    if (written == null || written.day() == 0 || date.day() == 0) {
      return;
    }
    if (date.compareTo(written) > 0) {
      warnings.add(
          warning(
              reference,
              "dated-after-document",
              String.format(
                  Locale.ROOT, "Ngày %s sau ngày của chính văn bản này (%s).", date, written),
              String.format(
                  Locale.ROOT,
                  "The date %s is later than that of the citing document (%s).",
                  date,
                  written)));
    }
  }

  /**
   * Numbers begin anew each year, so that two years are two documents unless the number has one.
   */
  private void twice(
      Reference reference,
      DocumentNumber number,
      PartialDate date,
      Map<String, PartialDate> first,
      List<Warning> warnings) {
    if (date.day() == 0) {
      return;
    }
    String key = number.key() + (number.year() == null ? " " + date.year() : "");
    // Every province, committee and office has such numbers.
    boolean one = number.symbols().size() <= 2 && issuers.isOneOnly(number);
    // A date that contradicts the number is no measure for those after it.
    boolean measure = one && !contradicts(number, date);
    var before = measure ? first.putIfAbsent(key, date) : one ? first.get(key) : null;
    if (before != null && !before.equals(date)) {
      warnings.add(
          warning(
              reference,
              "two-dates",
              String.format(
                  Locale.ROOT,
                  "Số %s mang hai ngày khác nhau: %s và %s.",
                  number.text(),
                  before,
                  date),
              String.format(
                  Locale.ROOT, "%s has two dates: %s and %s.", number.text(), before, date)));
    }
  }

  /** 12/2020/TT-BNNMT, of a ministry that began in 2025. */
  private void inOffice(Reference reference, DocumentNumber number, List<Warning> warnings) {
    String symbol = number.issuerSymbol();
    if (symbol == null) {
      return;
    }
    int year = year(reference, number);
    if (year != 0 && !issuers.wereInOffice(number, year)) {
      warnings.add(
          warning(
              reference,
              "issuer-out-of-office",
              String.format(
                  Locale.ROOT,
                  "Không có cơ quan mang ký hiệu %s trong năm %d (số %s).",
                  symbol,
                  year,
                  number.text()),
              String.format(
                  Locale.ROOT,
                  "No authority had the symbol %s in %d (%s).",
                  symbol,
                  year,
                  number.text())));
    }
  }

  private static int year(Reference reference, DocumentNumber number) {
    String year = number.year();
    if (year != null && year.length() == 4) {
      return Integer.parseInt(year);
    }
    return reference.issued() == null ? 0 : reference.issued().year();
  }

  private static Warning warning(Reference reference, String code, String vi, String en) {
    return new Warning(reference.start(), reference.end(), code, new Message(vi, en));
  }
}
