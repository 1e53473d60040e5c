package vn.vanban.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.issuer.Level;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;

/**
 * What every document must be, whatever it speaks of. An option may be given several times, and one
 * of its values has to hold. A value that nothing could ever match is refused.
 */
class DocumentOptions {

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Loại văn bản: \"nghị định\". / Kind of document: \"nghị định\".")
  List<String> kinds = new ArrayList<>();

  @Option(
      names = "--issuer",
      paramLabel = "WORDS",
      description = "Từ trong tên cơ quan ban hành. / Words of the issuer's name.")
  List<String> issuers = new ArrayList<>();

  @Option(
      names = "--issuer-level",
      paramLabel = "LEVEL",
      description = "Cấp ban hành / Level of the issuer: ${COMPLETION-CANDIDATES}.")
  List<Level> issuerLevels = new ArrayList<>();

  @Option(
      names = "--year",
      paramLabel = "YEAR|FROM..TO",
      description = "Năm ban hành: 2023, 2019..2023, 2019.. / Year of issue.")
  List<String> years = new ArrayList<>();

  @Option(
      names = "--family",
      paramLabel = "state|party|press",
      description = "Nhà nước, Đảng hay báo chí. / State, Party or press.")
  List<Family> families = new ArrayList<>();

  @Option(
      names = "--cites",
      paramLabel = "NUMBER|NAME",
      description = "Có viện dẫn văn bản này. / Cites that document.")
  List<String> cites = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  CommandSpec command;

  /**
   * @param themes of which each document has to speak of one; none for any
   * @throws ParameterException where a value is none of the possible ones; it names them
   */
  final Filters filters(List<String> themes) {
    kinds.forEach(this::checkKind);
    cites.forEach(this::checkCites);
    years.forEach(this::checkYears);
    return Filters.NONE
        .with(Facet.KIND, kinds)
        .with(Facet.ISSUER, issuers)
        .with(Facet.ISSUER_LEVEL, issuerLevels.stream().map(Level::toString).toList())
        .with(Facet.YEAR, years)
        .with(Facet.FAMILY, families.stream().map(Family::toString).toList())
        .with(Facet.THEME, themes)
        .with(Facet.CITES, cites);
  }

  private void checkKind(String kind) {
    if (DocumentKind.named(kind).isEmpty()) {
      String kinds =
          Arrays.stream(DocumentKind.values())
              .map(DocumentKind::toString)
              .collect(Collectors.joining(", "));
      throw wrong("--kind: no kind of document is called \"" + kind + "\"; there are: " + kinds);
    }
  }

  /** A number, or a name, which has several words. */
  private void checkCites(String cited) {
    if (cited.strip().indexOf(' ') < 0 && DocumentNumber.parse(cited).isEmpty()) {
      throw wrong("--cites: not a document number like 73/2023/NĐ-CP: " + cited);
    }
  }

  private void checkYears(String year) {
    int dots = year.indexOf("..");
    String first = (dots < 0 ? year : year.substring(0, dots)).strip();
    String last = (dots < 0 ? year : year.substring(dots + 2)).strip();
    boolean ordered = first.isEmpty() || last.isEmpty() || first.compareTo(last) <= 0;
    if (first.isEmpty() && last.isEmpty()
        || !isYearOrEmpty(first)
        || !isYearOrEmpty(last)
        || !ordered) {
      throw wrong("--year: not a year or a span of years like 2023, 2019..2023 or 2019..: " + year);
    }
  }

  private static boolean isYearOrEmpty(String text) {
    return text.isEmpty() || text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
