package vn.vanban.web;

import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.vanban.search.Search;
import vn.vanban.table.TableFormat;
import vn.vanban.theme.ThemeDictionary;

/**
 * Answers that hold as long as the index is as it is: each carries an entity tag that the next
 * request may ask by. Spring turns an answer whose tag the client has into 304.
 */
@Component
final class Answers {

  private final Search search;
  private final ThemeDictionary themes;

  Answers(Search search, ThemeDictionary themes) {
    this.search = search;
    this.themes = themes;
  }

  /** A table as a file; as JSON otherwise. */
  ResponseEntity<?> of(AnswerFormat format, TableAnswer<?> table) {
    return switch (format) {
      case CSV -> table.as(TableFormat.CSV);
      case XLSX -> table.as(TableFormat.XLSX);
      case JSON, GRAPHML, DOT -> of(table.answer());
    };
  }

  <T> ResponseEntity<T> of(Supplier<T> answer) {
    // Taken first: where a commit comes between, the tag is too old, never too new. Weak, because
    // the server compresses, and only then.
    String tag = "W/\"" + search.snapshotId() + "-" + themes.version() + "\"";
    T body = answer.get();
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }
}
