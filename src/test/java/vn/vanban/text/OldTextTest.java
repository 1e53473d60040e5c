package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OldTextTest {

  @Nested
  class RoundTripOverTheCorpus {

    @ParameterizedTest
    @EnumSource(OldEncoding.class)
    void givesBackTheLettersFromLatin1(OldEncoding encoding) throws IOException {
      assertGivesBack(encoding, OldEncoder::latin1);
    }

    @ParameterizedTest
    @EnumSource(OldEncoding.class)
    void givesBackTheLettersFromWindows1252(OldEncoding encoding) throws IOException {
      assertGivesBack(encoding, OldEncoder::windows1252);
    }

    private void assertGivesBack(
        OldEncoding encoding, BiFunction<OldEncoding, String, String> encoder) throws IOException {
      int letters = 0;
      int wrong = 0;
      for (String text : corpus()) {
        String expected = letters(text, encoding);
        String actual = letters(OldText.decode(encoder.apply(encoding, text)), encoding);
        letters += expected.length();
        wrong += expected.equals(actual) ? 0 : differences(expected, actual);
      }
      System.err.println(encoding + " " + wrong + " of " + letters);
      assertThat(wrong).isLessThan(letters / 1000);
    }

    /** Letters lost or wrong; goes on behind a lost one. */
    private int differences(String expected, String actual) {
      int wrong = 0;
      int at = 0;
      for (int i = 0; i < expected.length(); i++) {
        if (at < actual.length() && expected.charAt(i) == actual.charAt(at)) {
          at++;
          continue;
        }
        wrong++;
        if (System.getenv("SHOW") != null)
          System.err.println(
              expected.substring(Math.max(0, i - 12), Math.min(expected.length(), i + 12))
                  + " / "
                  + actual.substring(Math.max(0, at - 12), Math.min(actual.length(), at + 12)));
        boolean lost = expected.regionMatches(i + 1, actual, at, 4);
        at += lost ? 0 : 1;
      }
      return wrong;
    }
  }

  private static String letters(String text, OldEncoding encoding) {
    var out = new StringBuilder();
    text.chars()
        .filter(Character::isLetter)
        .filter(c -> c != 'µ')
        .forEach(c -> out.append((char) c));
    return encoding.mixesCase() ? Letters.lower(out) : out.toString();
  }

  private static List<String> corpus() throws IOException {
    try (var files = Files.walk(Path.of("corpus"))) {
      return files
          .filter(file -> file.toString().endsWith(".txt") || file.toString().endsWith(".html"))
          .sorted()
          .map(OldTextTest::withoutTags)
          .toList();
    }
  }

  private static String withoutTags(Path file) {
    try {
      String text = StoredText.of(PlainText.of(Files.readAllBytes(file)));
      return text.replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("<[^>]{0,500}>", " ");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
