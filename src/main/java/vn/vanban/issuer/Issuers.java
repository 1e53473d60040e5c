package vn.vanban.issuer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Issuers ISSUERS = builtInOf(readBuiltIn());
  }

  private final IssuerData data;
  private final String version;
  private final NameReader names;
  private final SymbolTable symbols;
  private final Succession succession;
  private final IssuerIds ids;

  private Issuers(IssuerData data, String version) {
    this.data = data;
    this.version = version;
    var local = new LocalIssuers(data.provinces());
    names = new NameReader(data, local);
    symbols = new SymbolTable(data, local);
    succession = new Succession(data);
    ids = new IssuerIds(data);
  }

  private static Issuers builtInOf(IssuerData data) {
    return new Issuers(data, data.version());
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
   * @throws vn.vanban.yaml.MistakesException where it is no file of issuers
   */
  public Issuers with(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return with(file.toString(), text);
  }

  Issuers with(String file, String yaml) {
    var read = IssuerFile.read(new StringReader(yaml), file, data);
    return new Issuers(read, version + '+' + Integer.toHexString(yaml.hashCode()));
  }

  /** What is read by them is comparable where it is the same. */
  public String version() {
    return version;
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

  /** Every symbol of the file, as numbers write it. */
  public Set<String> symbols() {
    var all = new TreeSet<String>();
    data.authorities().values().forEach(each -> all.addAll(each.symbols()));
    data.local().values().forEach(each -> each.symbols().values().forEach(all::addAll));
    return all;
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

  /** Whether {@code name} is that of someone who may sign for others: "Chủ tịch Quốc hội". */
  public boolean isSigner(String name) {
    return names.isSigner(name);
  }

  /** Whether one is the other's office and may be named in its place: VPCP for the Government. */
  public boolean isOfficeOf(Issuer office, Issuer whole) {
    return succession.serves(office, whole);
  }

  /** Whether all documents with the number's symbols are one central authority's. */
  public boolean isOneOnly(DocumentNumber number) {
    return symbols.isOneOnly(number);
  }

  /** False where every authority with the number's symbols was out of office in {@code year}. */
  public boolean wereInOffice(DocumentNumber number, int year) {
    return symbols.inOffice(number, year);
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
