package vn.vanban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.search.Filters;

/** What figures are counted over, for people and for the fields of a CSV row. */
final class BasisText {

  /** Of {@link #fields}. */
  static final List<String> HEADING = List.of("filter", "dictionary", "snapshot");

  private BasisText() {}

  static void print(Basis basis, Output output) {
    String filter = filter(basis.filter());
    output.print(
        "Tính trên "
            + basis.documents()
            + " văn bản, "
            + basis.syllables()
            + " âm tiết"
            + (filter.isEmpty() ? " (không lọc)" : " (lọc: " + filter + ")")
            + "; từ điển chủ đề "
            + dictionaries(basis)
            + "; bản chỉ mục "
            + basis.snapshot(),
        "Counted over "
            + basis.documents()
            + " documents, "
            + basis.syllables()
            + " syllables"
            + (filter.isEmpty() ? " (no filter)" : " (filter: " + filter + ")")
            + "; theme dictionary "
            + dictionaries(basis)
            + "; index snapshot "
            + basis.snapshot());
    if (basis.unmeasured() > 0) {
      output.print(
          "Chưa rõ độ dài của " + basis.unmeasured() + " văn bản; hãy chạy lại: vanban ingest",
          "The length of " + basis.unmeasured() + " documents is unknown; run: vanban ingest");
    }
  }

  /** The same in every row, so that a row taken out of its table still says what it is. */
  static List<String> fields(Basis basis) {
    return List.of(filter(basis.filter()), dictionaries(basis), basis.snapshot());
  }

  /** With a point as the decimal separator and none between thousands, as in JSON. */
  static String decimal(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private static String dictionaries(Basis basis) {
    return basis.dictionaries().isEmpty() ? "?" : String.join(" + ", basis.dictionaries());
  }

  /** Empty where nothing is filtered. */
  static String filter(Filters filters) {
    var parts = new ArrayList<String>();
    add(parts, "kind", filters.kind());
    add(parts, "issuer", filters.issuer());
    if (filters.fromYear() != null || filters.toYear() != null) {
      add(parts, "year", open(filters.fromYear()) + ".." + open(filters.toYear()));
    }
    add(parts, "family", filters.family());
    add(parts, "theme", filters.theme());
    add(parts, "cites", filters.cites());
    return String.join(", ", parts);
  }

  private static String open(@Nullable Integer year) {
    return year == null ? "" : year.toString();
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + "=" + value);
    }
  }
}
