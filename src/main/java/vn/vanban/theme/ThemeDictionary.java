package vn.vanban.theme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.vanban.theme.ThemeRules.Entry;

/** Which themes there are and how they are said. Immutable and thread-safe. */
public final class ThemeDictionary {

  private static final String STANDARD = "themes.yaml";
  private static final String SCHEMA = "themes.schema.json";

  /** The line of the standard dictionary that says its version. */
  private static final Pattern VERSION = Pattern.compile("(?m)^version: \"([^\"]+)\"$");

  private final String version;
  private final Supplier<Contents> contents;

  /** What is looked for: in the context that all themes share, and by theme. */
  private record Contents(List<Entry> shared, List<ThemeRules> rules) {}

  /** Read when it is first asked for. */
  private static final class Standard {
    private static final Contents CONTENTS =
        DictionaryReader.read(new StringReader(standardText()), STANDARD).contents.get();
  }

  ThemeDictionary(String version, List<Entry> shared, List<ThemeRules> rules) {
    var contents = new Contents(List.copyOf(shared), List.copyOf(rules));
    this(version, () -> contents);
  }

  private ThemeDictionary(String version, Supplier<Contents> contents) {
    this.version = version;
    this.contents = contents;
  }

  /**
   * The dictionary that comes with the program. Its rules, of which most questions need none, are
   * read when they are first asked for.
   */
  public static ThemeDictionary standard() {
    var version = VERSION.matcher(standardText());
    if (!version.find()) {
      throw new IllegalStateException("no version in " + STANDARD);
    }
    return new ThemeDictionary(version.group(1), () -> Standard.CONTENTS);
  }

  /** The file of {@link #standard}, comments and all: what a user's own may start from. */
  public static String standardText() {
    return resource(STANDARD);
  }

  /** The form of a dictionary as a JSON Schema (2020-12), for editors. */
  public static String schema() {
    return resource(SCHEMA);
  }

  private static String resource(String name) {
    try (var stream = ThemeDictionary.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A user's dictionary, in UTF-8 and the form of the standard one.
   *
   * @throws IOException where the file cannot be read as UTF-8 text
   * @throws vn.vanban.yaml.MistakesException where it is no theme dictionary
   */
  public static ThemeDictionary load(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
  }

  /**
   * A user's dictionary. What it says is part of its version, so that findings of two states of a
   * file are never taken for the same, whether or not somebody raised the number in it.
   *
   * @param file its name in messages
   * @throws vn.vanban.yaml.MistakesException where it is no theme dictionary
   */
  public static ThemeDictionary parse(String yaml, String file) {
    var read = DictionaryReader.read(new StringReader(yaml), file);
    return new ThemeDictionary(read.version + '+' + digest(yaml), read.contents);
  }

  /** Eight hexadecimal digits. */
  private static String digest(String yaml) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      byte[] bytes = yaml.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(bytes)).substring(0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * As the file states it, for a user's one with a digest of its text; findings are comparable
   * where it is the same.
   */
  public String version() {
    return version;
  }

  /** In the order of the file. */
  public List<Theme> themes() {
    return rules().stream().map(ThemeRules::theme).toList();
  }

  /** All that it looks for: the words of the shared context, then those of theme by theme. */
  public List<Wording> wordings() {
    var wordings = new ArrayList<Wording>();
    for (var entry : shared()) {
      for (var elements : entry.pattern().sequences()) {
        wordings.add(new Wording(Wording.EVERY_THEME, entry.sign().kind().key(), null, elements));
      }
    }
    for (var ofTheme : rules()) {
      for (var entry : ofTheme.entries()) {
        var sign = entry.sign();
        var theme = ofTheme.theme();
        String member =
            sign.kind() == Sign.Kind.MEMBER ? theme.members().get(sign.detail()).id() : null;
        for (var elements : entry.pattern().sequences()) {
          wordings.add(new Wording(theme.id(), sign.kind().key(), member, elements));
        }
      }
    }
    return wordings;
  }

  List<Entry> shared() {
    return contents.get().shared();
  }

  List<ThemeRules> rules() {
    return contents.get().rules();
  }
}
