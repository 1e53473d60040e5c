package vn.vanban.index.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;

/**
 * Abbreviations and what they stand for, and what people say where the law says something else. A
 * file of them has one a line:
 *
 * <pre>
 * # after this sign a remark
 * UBND = ủy ban nhân dân
 * BCT = Bộ Chính trị | Bộ Công Thương
 * NQ => nghị quyết
 * </pre>
 *
 * The left side finds each thing on the right and, with {@code =}, is found by each of them; the
 * things on the right do not find each other. Case, tone placement and missing accents make no
 * difference. Immutable and thread-safe.
 */
public final class Synonyms {

  private static final String BUILT_IN = "synonyms.txt";

  private final Map<String, Entry> entries;
  private final SynonymMap map;

  /**
   * @param bothWays whether the names find the abbreviation too
   */
  private record Entry(Set<String> names, boolean bothWays) {}

  private Synonyms(Map<String, Entry> entries) {
    this.entries = entries;
    this.map = build(entries);
  }

  public static Synonyms none() {
    return new Synonyms(Map.of());
  }

  /** Those of Vietnamese administration that come with the program. */
  public static Synonyms builtIn() {
    try (var in = Synonyms.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: no " + BUILT_IN + " in it");
      }
      try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return none().with(reader.lines().toList(), BUILT_IN);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in " + BUILT_IN, e);
    }
  }

  /**
   * These and those of a file, which stand in place of these where both have the same left side; a
   * line with nothing on the right takes one away.
   *
   * @throws IllegalArgumentException naming file and line where one cannot be read
   */
  public Synonyms with(Path file) throws IOException {
    return with(Files.readAllLines(file), file.toString());
  }

  Synonyms with(List<String> lines, String source) {
    var all = new LinkedHashMap<>(entries);
    for (int i = 0; i < lines.size(); i++) {
      String line = withoutRemark(lines.get(i));
      if (!line.isBlank()) {
        addLine(all, line, source + ", line " + (i + 1));
      }
    }
    return new Synonyms(all);
  }

  /**
   * The same terms with their synonyms beside them, as a graph.
   *
   * @param terms syllables as {@link Form#SYLLABLE}, one behind the other
   */
  public TokenStream expand(TokenStream terms) {
    return map.fst == null ? terms : new SynonymGraphFilter(terms, map, false);
  }

  private static String withoutRemark(String line) {
    int remark = line.indexOf('#');
    return remark < 0 ? line : line.substring(0, remark);
  }

  private static void addLine(Map<String, Entry> entries, String line, String place) {
    int equals = line.indexOf('=');
    boolean bothWays = equals >= 0 && !line.startsWith("=>", equals);
    int right = bothWays ? equals + 1 : equals + 2;
    String left = equals < 0 ? "" : terms(line.substring(0, equals));
    if (left.isEmpty() || line.indexOf('=', right) >= 0) {
      throw new IllegalArgumentException(
          place
              + ": \""
              + line.strip()
              + "\" is not of the form UBND = ủy ban nhân dân, or NQ => nghị quyết");
    }
    var names = new LinkedHashSet<String>();
    for (String name : line.substring(right).split("\\|", -1)) {
      String terms = terms(name);
      if (!terms.isEmpty() && !terms.equals(left)) {
        names.add(terms);
      }
    }
    entries.put(left, new Entry(names, bothWays));
  }

  private static String terms(String text) {
    return Tokens.of(text).list().stream()
        .filter(token -> !token.isDocumentNumber())
        .map(Token::syllable)
        .collect(Collectors.joining(" "));
  }

  private static SynonymMap build(Map<String, Entry> entries) {
    var builder = new SynonymMap.Builder(true);
    entries.forEach((left, entry) -> {
      for (String name : entry.names()) {
        add(builder, left, name);
        if (entry.bothWays()) {
          add(builder, name, left);
        }
      }
    });
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException("synonyms are built in memory", e);
    }
  }

  /** Found as it is spelt, and where none of its accents is typed. */
  private static void add(SynonymMap.Builder builder, String typed, String synonym) {
    builder.add(words(typed), words(synonym), true);
    String folded = Spelling.fold(typed);
    if (!folded.equals(typed)) {
      builder.add(words(folded), words(synonym), true);
    }
  }

  private static CharsRef words(String terms) {
    return new CharsRef(terms.replace(' ', SynonymMap.WORD_SEPARATOR));
  }
}
