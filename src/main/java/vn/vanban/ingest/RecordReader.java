package vn.vanban.ingest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.PageLayout;
import vn.vanban.document.Provision;
import vn.vanban.document.Warning;
import vn.vanban.document.Warning.Message;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.FailureCode;
import vn.vanban.ingest.ReadOutcome.Read;
import vn.vanban.ingest.ReadOutcome.Unchanged;
import vn.vanban.ingest.header.HeaderReader;
import vn.vanban.ingest.header.PageFacts;
import vn.vanban.ingest.isolation.Sha256;
import vn.vanban.ingest.structure.StructureReader;
import vn.vanban.text.StoredText;

/**
 * Reads one record of a collection into a document: a JSON object with {@code text}, and {@code
 * _id} and {@code title} as in the BEIR layout, or {@code id} and a {@code header} as {@code
 * analyze} prints it. Other fields are not looked at. What the record says of its header stands;
 * the rest is read from the text, where that begins like an official document. Thread-safe.
 */
public final class RecordReader {

  /** Names in the index are no longer; nor are those of files. */
  private static final int LONGEST_ID = 512;

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final ReadLimits limits;

  public RecordReader() {
    this(ReadLimits.DEFAULT);
  }

  RecordReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * What became of a line.
   *
   * @param id the record's own, else the number of its line; the line's number too where it cannot
   *     be read
   */
  public record Outcome(String id, ReadOutcome read) {}

  /**
   * @param file the name the file goes by in answers; the record's is that, "#" and its id
   * @param unchanged asked with the id and the hash of the line; what it throws is thrown on
   */
  public Outcome read(RecordFile.Line line, String file, BiPredicate<String, String> unchanged) {
    String place = String.valueOf(line.number());
    if (line.text() == null) {
      return failed(
          place,
          file,
          new Message(
              "Dòng " + place + " quá dài, hoặc tệp nén bị hỏng từ đây.",
              "Line " + place + " is too long, or the packed file is broken from here."));
    }
    JsonNode record;
    try {
      record = mapper.readTree(line.text());
    } catch (JacksonException e) {
      return failed(place, file, notJson(place, e));
    }
    return read(line, record, file, unchanged);
  }

  private Outcome read(
      RecordFile.Line line, JsonNode record, String file, BiPredicate<String, String> unchanged) {
    String place = String.valueOf(line.number());
    if (!record.path("text").isString()) {
      return failed(
          place,
          file,
          new Message(
              "Dòng " + place + " không có trường \"text\" là một chuỗi.",
              "Line " + place + " has no field \"text\" that is a string."));
    }
    String id = Objects.requireNonNullElse(id(record), place);
    String sha256 = sha256(Objects.requireNonNull(line.text()));
    String source = file + '#' + id;
    if (unchanged.test(id, sha256)) {
      return new Outcome(id, new Unchanged(source));
    }
    try {
      return new Outcome(id, document(source, sha256, record));
    } catch (DateTimeException | IllegalArgumentException e) {
      return failed(
          id,
          file,
          new Message(
              "Dòng " + place + ", header có giá trị không hiểu được: " + e.getMessage(),
              "Line " + place + ", a value of the header is none: " + e.getMessage()));
    }
  }

  private static @Nullable String id(JsonNode record) {
    var id = record.has("_id") ? record.path("_id") : record.path("id");
    String text = id.isString() || id.isNumber() ? id.asString() : "";
    return text.isBlank() || text.length() > LONGEST_ID ? null : text;
  }

  private ReadOutcome document(String source, String sha256, JsonNode record) {
    String raw = record.path("text").asString();
    boolean cut = raw.length() > limits.maxTextUnits();
    String text = StoredText.of(cut ? raw.substring(0, limits.maxTextUnits()) : raw);
    if (text.isBlank()) {
      return new Failed(source, FailureCode.EMPTY, Messages.of(FailureCode.EMPTY, limits));
    }
    Header header = GivenHeader.of(record).over(readHeader(text));
    var provisions =
        header.family() == Family.PRESS ? List.<Provision>of() : StructureReader.read(text);
    var warnings = new ArrayList<Warning>();
    if (cut) {
      warnings.add(Messages.textCut(text.length(), limits));
    }
    if (provisions.size() >= StructureReader.MOST) {
      warnings.add(Messages.provisionsCut(provisions.getLast().start()));
    }
    return new Read(
        new ParsedDocument(
            source,
            sha256,
            "application/json",
            text,
            PageLayout.NONE,
            header,
            provisions,
            warnings));
  }

  /** A text without the head of an official document may be a part of one: no press article. */
  private static Header readHeader(String text) {
    var read = HeaderReader.read(text, PageFacts.NONE);
    return read.family() == Family.PRESS ? Header.UNKNOWN : read;
  }

  private static Message notJson(String line, JacksonException e) {
    int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    String why = e.getOriginalMessage();
    return new Message(
        "Dòng " + line + ", cột " + column + " không phải JSON: " + why,
        "Line " + line + ", column " + column + " is not JSON: " + why);
  }

  private static Outcome failed(String id, String file, Message message) {
    return new Outcome(id, new Failed(file + '#' + id, FailureCode.BROKEN, message));
  }

  private static String sha256(String line) {
    return Sha256.of(line.getBytes(StandardCharsets.UTF_8));
  }
}
