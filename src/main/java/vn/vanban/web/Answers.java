package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.vanban.search.Search;
import vn.vanban.table.TableFormat;
import vn.vanban.theme.ThemeDictionary;

/**
 * Answers that hold as long as the index is as it is: each carries an entity tag that the next
 * request may ask by, and is not even looked for where the client has it. Language and format are
 * in the address and so need no tag of their own.
 */
@Component
final class Answers {

  /** One after another on the same index, programs may answer differently. */
  private static final String PROGRAM =
      String.valueOf(Answers.class.getPackage().getImplementationVersion());

  private final Search search;
  private final ThemeDictionary themes;
  private final HttpServletRequest request;

  /**
   * @param request the one that is being answered, whichever that is
   */
  Answers(Search search, ThemeDictionary themes, HttpServletRequest request) {
    this.search = search;
    this.themes = themes;
    this.request = request;
  }

  /** A table as a file; as JSON otherwise. */
  ResponseEntity<?> of(AnswerFormat format, TableAnswer<?> table) {
    return switch (format) {
      case CSV -> file(table.name(), format, () -> table.as(TableFormat.CSV));
      case XLSX -> file(table.name(), format, () -> table.as(TableFormat.XLSX));
      case JSON, JSONL, GRAPHML, DOT -> of(table.answer());
    };
  }

  <T> ResponseEntity<T> of(Supplier<T> answer) {
    return tagged("", MediaType.APPLICATION_JSON, null, answer);
  }

  /** An answer that also depends on something besides the index and the address, such as today. */
  <T> ResponseEntity<T> dependingOn(String what, Supplier<T> answer) {
    return tagged(what, MediaType.APPLICATION_JSON, null, answer);
  }

  /**
   * A file to keep.
   *
   * @param name without its ending
   * @param body is asked for what can go wrong before anything is sent
   */
  ResponseEntity<TableAnswer.Body> file(
      String name, AnswerFormat format, Supplier<TableAnswer.Body> body) {
    return tagged("", format.mediaType(), name + "." + format, body);
  }

  private <T> ResponseEntity<T> tagged(
      String what, MediaType type, @Nullable String file, Supplier<T> answer) {
    // Taken first: where a commit comes between, the tag is too old, never too new. Weak, because
    // the server compresses, and only then.
    String tag = "W/\"" + search.snapshotId() + "-" + madeWith(what) + "\"";
    if (isHeld(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .eTag(tag)
          .cacheControl(CacheControl.noCache())
          .build();
    }
    T body = answer.get();
    var response =
        ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache()).contentType(type);
    if (file != null) {
      var disposition = ContentDisposition.attachment().filename(file).build();
      response.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }
    return response.body(body);
  }

  /** Short, since it is of no interest but for being another one. */
  private String madeWith(String what) {
    var crc = new CRC32();
    crc.update((PROGRAM + ' ' + themes.version() + ' ' + what).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** Spring knows all forms of the header; this one saves the work where it is the usual one. */
  private boolean isHeld(String tag) {
    return Objects.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag);
  }
}
