package vn.vanban.issuer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;

/**
 * The authorities that issue documents, known by name, by symbol and by what became of them.
 * Immutable and thread-safe.
 *
 * <p>A <i>home</i> is where a document comes from, as {@link #homeOf} gives it: the slug of a
 * province ({@code hai-phong}), with those of district and commune behind it where known ({@code
 * song-lam/van-khe}, {@code -/van-khe}), and with {@code ~} before a city that the file does not
 * know. It tells which place "Ủy ban nhân dân tỉnh" or {@code 12-CTr/TU} means in that document.
 */
public final class Issuers {

  private static final String FILE = "issuers.yaml";

  /** Read when it is first asked for. */
  private static final class BuiltIn {
    private static final Issuers ISSUERS = new Issuers(readBuiltIn());
  }

  private final IssuerData data;
  private final NameReader names;
  private final SymbolTable symbols;
  private final Succession succession;
  private final IssuerIds ids;

  private Issuers(IssuerData data) {
    this.data = data;
    var local = new LocalIssuers(data.provinces());
    names = new NameReader(data, local);
    symbols = new SymbolTable(data, local);
    succession = new Succession(data);
    ids = new IssuerIds(data);
  }

  /** Those that come with the program. */
  public static Issuers builtIn() {
    return BuiltIn.ISSUERS;
  }

  /**
   * These and those of a user's file in the form of the built-in one, UTF-8; an entry of the file
   * takes the place of one with the same id.
   *
   * @throws IOException where the file cannot be read as UTF-8 text
   * @throws IssuerFileException where it is no file of issuers
   */
  public Issuers with(Path file) throws IOException {
    var text = new StringReader(Files.readString(file, StandardCharsets.UTF_8));
    return new Issuers(IssuerFile.read(text, file.toString(), data));
  }

  static Issuers of(String yaml) {
    return new Issuers(IssuerFile.read(new StringReader(yaml), "test.yaml", IssuerData.NOTHING));
  }

  /**
   * Who is meant by {@code name} as texts write it, in any case and spelling, with or without
   * accents: "BCT", "Bộ trưởng Bộ Nội vụ", "Ban Thường vụ Thành ủy Hải Phòng". Of several the
   * first. What follows the name does not matter.
   *
   * @param home of the document in which the name stands; null where it is not known
   */
  public Optional<Issuer> named(String name, @Nullable String home) {
    return names.read(name, Home.of(home));
  }

  /**
   * Who can have issued a number, by its symbols: one authority, several whose symbol is the same
   * (TW), or all of a joint document. Empty where the symbols are not known.
   *
   * @param home of the document in which the number stands; null where it is not known
   */
  public List<Issuer> ofNumber(DocumentNumber number, @Nullable String home) {
    return symbols.issuers(number, Home.of(home));
  }

  /** The authority with that {@link Issuer#id}; empty where it is none. */
  public Optional<Issuer> ofId(String id) {
    return ids.of(id);
  }

  /** Symmetric. */
  public Kinship kinship(Issuer a, Issuer b) {
    return succession.kinship(a, b);
  }

  /**
   * The home of the documents that {@code issuerName} issues; empty for central authorities and
   * where the name tells none.
   */
  public Optional<String> homeOf(String issuerName) {
    String home = names.home(issuerName).written();
    return home.isEmpty() ? Optional.empty() : Optional.of(home);
  }

  /** Whether {@code name} is that of someone who signs for an authority: "Chủ tịch Quốc hội". */
  public boolean isOffice(String name) {
    return names.startsWithRole(name);
  }

  /** False where every authority with the number's symbols was out of office in {@code year}. */
  public boolean wereInOffice(DocumentNumber number, int year) {
    return symbols.inOffice(number, year);
  }

  /** What tells these authorities from others: eight hexadecimal digits of all that is known. */
  public String version() {
    return HexFormat.of().toHexDigits(data.toString().hashCode());
  }

  IssuerData data() {
    return data;
  }

  private static IssuerData readBuiltIn() {
    try (var stream = Issuers.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its resource " + FILE);
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      return IssuerFile.read(reader, FILE, IssuerData.NOTHING);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
