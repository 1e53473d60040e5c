package vn.vanban.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import vn.vanban.document.Warning.Message;
import vn.vanban.text.StoredText;

/** A file of questions, a row each: CSV with a heading that has a column query, number or both. */
record BatchTable(Path file) {

  private static final String QUERY = "query";
  private static final String NUMBER = "number";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  /** What a row asks for: one of both is filled, or none. */
  record Question(long line, String query, String number) {}

  /** Sees one question after the other. */
  @FunctionalInterface
  interface Visitor {
    void visit(Question question) throws IOException;
  }

  /**
   * Reads all of it once, so that a mistake is told before the first answer.
   *
   * @throws Refusal where it is no such table
   */
  void check() throws IOException {
    forEach(_ -> {});
  }

  /**
   * @throws Refusal where it is no such table
   */
  void forEach(Visitor visitor) throws IOException {
    long line = 1;
    try (var parser = CSVParser.parse(withoutMark(), FORMAT)) {
      var names = parser.getHeaderNames().stream().map(BatchTable::lower).toList();
      if (!names.contains(QUERY) && !names.contains(NUMBER)) {
        throw noColumn(parser.getHeaderNames());
      }
      for (var record : parser) {
        line = parser.getCurrentLineNumber();
        visitor.visit(
            new Question(
                record.getRecordNumber(), cell(record, names, QUERY), cell(record, names, NUMBER)));
      }
    } catch (CharacterCodingException e) {
      throw notUtf8();
    } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8();
      }
      throw broken(line);
    }
  }

  private BufferedReader withoutMark() throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static String cell(CSVRecord record, List<String> names, String name) {
    int column = names.indexOf(name);
    return column < 0 || column >= record.size() ? "" : StoredText.of(record.get(column)).strip();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Refusal noColumn(List<String> names) {
    String there = String.join(", ", names);
    return Refusal.of(
        ProblemType.BAD_TABLE,
        new Message(
            "Dòng đầu của CSV phải có cột query (câu hỏi) hoặc number (số văn bản); đang có: "
                + there,
            "The CSV's first line needs a column query or number (of a document); it has: "
                + there));
  }

  private static Refusal notUtf8() {
    return Refusal.of(
        ProblemType.BAD_TABLE,
        new Message("CSV không phải văn bản UTF-8.", "The CSV is no UTF-8 text."));
  }

  private static Refusal broken(long line) {
    return Refusal.of(
        ProblemType.BAD_TABLE,
        new Message(
            "Không đọc được CSV quanh dòng " + line + ": dấu ngoặc kép hay dòng đầu có lỗi.",
            "The CSV cannot be read near line " + line + ": its quotation marks or its heading."));
  }
}
