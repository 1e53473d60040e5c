package vn.vanban.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as ISO 8601 writes it, or as people here do: 31/1/2024. */
final class DayConverter implements ITypeConverter<LocalDate> {

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT));

  @Override
  public LocalDate convert(String value) {
    for (var form : FORMS) {
      try {
        return LocalDate.parse(value, form);
      } catch (DateTimeException e) {
        // Another form may fit.
      }
    }
    throw new TypeConversionException(
        "a day such as 2024-01-31 or 31/1/2024 is expected: " + value);
  }
}
