package vn.vanban.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.text.StoredText;

/**
 * NAME.input and what it must yield. A first line "@ 12/QĐ-UBND" gives the document its number and
 * kind, "@ press" makes it an article. {@code -Dgolden.update} rewrites the answers, and fails.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/reference");
  private static final ReferenceExtractor EXTRACTOR = new ReferenceExtractor();

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".input"))
          .map(name -> name.substring(0, name.length() - ".input".length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void folderIsNotEmpty() throws IOException {
    assertThat(names()).hasSizeGreaterThan(39);
  }

  @ParameterizedTest
  @MethodSource("names")
  void answersAsExpected(String name) throws IOException {
    String input = Files.readString(FOLDER.resolve(name + ".input"));
    String actual = answer(input);
    Path expected = FOLDER.resolve(name + ".expected");
    if (System.getProperty("golden.update") != null) {
      boolean changed = !Files.exists(expected) || !Files.readString(expected).equals(actual);
      Files.writeString(expected, actual);
      if (changed) {
        fail("rewrote " + expected + ": read the difference");
      }
      return;
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static String answer(String input) {
    String raw = input;
    var header = Header.UNKNOWN;
    if (input.startsWith("@ ")) {
      int line = input.indexOf('\n');
      header = header(input.substring(2, line));
      raw = input.substring(line + 1);
    }
    var found = EXTRACTOR.extract(StoredText.of(raw), header);
    String references =
        found.references().stream().map(GoldenTest::line).collect(Collectors.joining());
    String warnings =
        found.warnings().stream()
            .map(warning -> "! " + warning.code() + ": " + warning.message().en() + "\n")
            .collect(Collectors.joining());
    return references.isEmpty() ? "nothing\n" : references + warnings;
  }

  private static Header header(String first) {
    if (first.equals("press")) {
      return new Header(null, null, null, null, null, null, null, null, null, Family.PRESS);
    }
    var number = DocumentNumber.parse(first).orElseThrow();
    var kind = DocumentKind.ofSymbol(String.valueOf(number.kindSymbol())).getFirst();
    return new Header(
        number.text(), kind, null, null, null, null, null, null, null, number.family());
  }

  private static String line(Reference reference) {
    var out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%d-%d %s [%s]",
            reference.start(),
            reference.end(),
            reference.form(),
            reference.text().replace("\n", "⏎")));
    add(out, "number", reference.number());
    add(out, "name", reference.name());
    add(out, "kind", reference.kind());
    add(out, "issuer", reference.issuer());
    add(out, "issued", reference.issued());
    if (!reference.provisions().isEmpty()) {
      add(out, "provisions", reference.provisions());
    }
    out.append(" | ").append(reference.relation());
    var citing = reference.citing();
    if (citing != null) {
      add(out, "by", citing.number() != null ? citing.number() : citing.name());
      add(out, "actor", citing.actor());
    }
    return out.append('\n').toString();
  }

  private static void add(StringBuilder out, String key, @Nullable Object value) {
    if (value != null) {
      out.append(' ').append(key).append('=').append(value);
    }
  }
}
