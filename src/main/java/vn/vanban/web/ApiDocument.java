package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API as OpenAPI 3.1. It is written by hand beside this class and held to
 * the server by a test that asks every example: derived from the controllers it would know neither
 * their parameters, which they read themselves to refuse unknown ones, nor the JSON, whose forms
 * are the mapper's.
 */
@RestController
final class ApiDocument {

  private static final String FILE = "openapi.yaml";

  private volatile @Nullable String json;

  @GetMapping("/v3/api-docs")
  ResponseEntity<String> document(HttpServletRequest request) {
    Parameters.of(request);
    String text = json;
    if (text == null) {
      text = read();
      json = text;
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
  }

  private static String read() {
    try (InputStream file = ApiDocument.class.getResourceAsStream(FILE)) {
      Object tree =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file));
      return JsonMapper.shared().writeValueAsString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
