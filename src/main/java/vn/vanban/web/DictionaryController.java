package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.analytics.trial.DictionaryTrial;
import vn.vanban.analytics.trial.Trial;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.Paging;
import vn.vanban.theme.ThemeDictionary;

/** Tries dictionaries that are sent, without keeping them; nothing here writes. */
@RestController
final class DictionaryController {

  /** Fifty times the size of the built-in dictionary. */
  private static final DataSize LARGEST = DataSize.ofMegabytes(1);

  /** What a dictionary that is sent is called in messages. */
  private static final String NAME = "-";

  private final DictionaryTrial trial;

  /** A trial reads the whole collection on all processors: two at once would only be slower. */
  private final Semaphore turn = new Semaphore(1);

  DictionaryController(DictionaryTrial trial) {
    this.trial = trial;
  }

  @GetMapping("/api/v1/dictionary/schema")
  ResponseEntity<String> schema(HttpServletRequest request) {
    Parameters.of(request);
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "schema+json", StandardCharsets.UTF_8))
        .body(ThemeDictionary.schema());
  }

  /** The body is the YAML; {@code theme} is one of its themes, not a filter. */
  @PostMapping("/api/v1/dictionary/try")
  ResponseEntity<Trial> tried(HttpServletRequest request) throws IOException {
    var parameters = Parameters.of(request, FilterParameters.names("only", "size"));
    var only = parameters.choice("only", Trial.Outcome.values());
    int size = parameters.number("size", Parameters.PAGE, 0, Paging.MAX_SIZE);
    var filters = FilterParameters.others(parameters);
    var dictionary = ThemeDictionary.parse(text(request.getInputStream()), NAME);
    var theme = FilterParameters.theme(parameters, "theme", dictionary);
    var asked = new Trial.Request(dictionary, theme, filters, only, size);
    if (!turn.tryAcquire()) {
      throw Refusal.of(
          ProblemType.BUSY,
          new Message(
              "Đang chạy thử một từ điển khác; hãy gửi lại sau.",
              "Another dictionary is being tried; send it again later."));
    }
    try {
      return ResponseEntity.ok(trial.run(asked, (_, _) -> {}));
    } finally {
      turn.release();
    }
  }

  private static String text(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(Math.toIntExact(LARGEST.toBytes()) + 1);
    if (bytes.length > LARGEST.toBytes()) {
      throw Refusal.of(
          ProblemType.TOO_LARGE,
          new Message(
              "Từ điển quá lớn (giới hạn " + LARGEST.toMegabytes() + " MB).",
              "The dictionary is too large (the limit is " + LARGEST.toMegabytes() + " MB)."));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.of(
          ProblemType.BAD_DICTIONARY,
          new Message(
              "Từ điển gửi lên không phải văn bản UTF-8.",
              "The dictionary that was sent is no UTF-8 text."));
    }
  }
}
