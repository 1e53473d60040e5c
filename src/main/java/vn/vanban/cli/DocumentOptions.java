package vn.vanban.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.search.Filters;

/**
 * What every document must be, whatever it speaks of. A value that nothing could ever match is
 * refused.
 */
class DocumentOptions {

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Loại văn bản: \"nghị định\". / Kind of document: \"nghị định\".")
  @Nullable String kind;

  @Option(
      names = "--issuer",
      paramLabel = "WORDS",
      description = "Từ trong tên cơ quan ban hành. / Words of the issuer's name.")
  @Nullable String issuer;

  @Option(
      names = "--year",
      paramLabel = "YEAR|FROM..TO",
      description = "Năm ban hành: 2023, 2019..2023, 2019.. / Year of issue.")
  @Nullable String year;

  @Option(
      names = "--family",
      paramLabel = "state|party|press",
      description = "Nhà nước, Đảng hay báo chí. / State, Party or press.")
  @Nullable Family family;

  @Option(
      names = "--cites",
      paramLabel = "NUMBER",
      description = "Có viện dẫn văn bản số này. / Cites the document of that number.")
  @Nullable String cites;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  CommandSpec command;

  /**
   * @param theme one that each document has to speak of; null for any
   * @throws ParameterException where a value is none of the possible ones; it names them
   */
  final Filters filters(@Nullable String theme) {
    checkKind();
    checkCites();
    int[] years = years();
    return new Filters(
        kind,
        issuer,
        years[0] == 0 ? null : Integer.valueOf(years[0]),
        years[1] == 0 ? null : Integer.valueOf(years[1]),
        family == null ? null : family.toString(),
        theme,
        cites);
  }

  private void checkKind() {
    if (kind != null && DocumentKind.named(kind).isEmpty()) {
      String kinds =
          Arrays.stream(DocumentKind.values())
              .map(DocumentKind::toString)
              .collect(Collectors.joining(", "));
      throw wrong("--kind: no kind of document is called \"" + kind + "\"; there are: " + kinds);
    }
  }

  private void checkCites() {
    if (cites != null && DocumentNumber.parse(cites).isEmpty()) {
      throw wrong("--cites: not a document number like 73/2023/NĐ-CP: " + cites);
    }
  }

  /** First and last year, 0 for an open end. */
  private int[] years() {
    if (year == null) {
      return new int[] {0, 0};
    }
    int dots = year.indexOf("..");
    String first = dots < 0 ? year : year.substring(0, dots);
    String last = dots < 0 ? year : year.substring(dots + 2);
    int[] years = {yearOf(first), yearOf(last)};
    if (years[0] == 0 && years[1] == 0 || years[1] != 0 && years[0] > years[1]) {
      throw notYears();
    }
    return years;
  }

  private int yearOf(String text) {
    String digits = text.strip();
    if (digits.isEmpty()) {
      return 0;
    }
    if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw notYears();
    }
    return Integer.parseInt(digits);
  }

  private ParameterException notYears() {
    return wrong("--year: not a year or a span of years like 2023, 2019..2023 or 2019..: " + year);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
