package vn.vanban.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.ingest.OcrMode;
import vn.vanban.ingest.PageCache;
import vn.vanban.ingest.ReadLimits;
import vn.vanban.ingest.isolation.Extractor;
import vn.vanban.ingest.isolation.InProcess;
import vn.vanban.ingest.isolation.WorkerPool;
import vn.vanban.ingest.isolation.WorkerSettings;
import vn.vanban.issuer.Issuers;
import vn.vanban.search.SearchSettings;
import vn.vanban.segment.SegmentationSettings;
import vn.vanban.segment.SegmentationSettings.Engine;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.yaml.MistakesException;

/**
 * What stays the same from command to command: the file {@code vanban.properties} in the project's
 * folder, overridden by {@code -D key=value} on the command line. Unknown keys are refused.
 */
final class Settings {

  private static final String FILE = "vanban.properties";

  private static final String ENGINE = "vanban.segmenter.engine";

  static final String OCR = "vanban.ocr";

  private static final String OCR_CACHE = "vanban.ocr.cache";

  private static final String ISOLATION = "vanban.isolation";

  private static final String WORKER_HEAP = "vanban.worker.heap";

  private static final String WORKER_TIME = "vanban.worker.time";

  private static final String SEARCH_TIME = "vanban.search.time";

  private static final UserFile THEMES =
      new UserFile("vanban.themes", "Từ điển chủ đề", "theme dictionary", "Themes");

  private static final UserFile SYNONYMS =
      new UserFile("vanban.synonyms", "Tệp từ đồng nghĩa", "file of synonyms", "Synonyms");

  private static final UserFile ISSUERS =
      new UserFile("vanban.issuers", "Tệp cơ quan", "file of issuers", "Issuers");

  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "vanban.index",
              "vanban.data",
              "vanban.themes",
              "vanban.synonyms",
              "vanban.issuers",
              OCR,
              OCR_CACHE,
              ISOLATION,
              WORKER_HEAP,
              WORKER_TIME,
              SEARCH_TIME,
              "vanban.address",
              "vanban.hosts",
              "vanban.rate",
              "vanban.log",
              ENGINE,
              "vanban.segmenter.library",
              "vanban.segmenter.dictionary",
              "vanban.segmenter.lexicon"));

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = {
        "Đặt một thiết lập, thay cho vanban.properties.",
        "Set a setting, in place of vanban.properties."
      })
  Map<String, String> given = Map.of();

  /** Sets {@code key} for this command, whatever is set elsewhere. */
  void set(String key, String value) {
    var all = new TreeMap<>(given);
    all.put(key, value);
    given = all;
  }

  /** The project's folder; the launcher tells it. */
  static Path home() {
    return Path.of(System.getProperty("vanban.home", ""));
  }

  Path indexFolder() {
    return get("vanban.index").map(Path::of).orElse(home().resolve("index"));
  }

  /** What cannot be made anew from the documents, such as a dictionary that was applied. */
  Path dataFolder() {
    return setData().orElse(home().resolve("data"));
  }

  Optional<Path> setData() {
    return get("vanban.data").map(Path::of);
  }

  /** Where a dictionary that was applied is kept; there may be none. */
  Path appliedThemes() {
    return dataFolder().resolve("themes.yaml");
  }

  /** The dictionary that the setting names, which comes before one that was applied. */
  Optional<Path> setThemes() {
    return get("vanban.themes").map(Path::of);
  }

  ReadLimits limits() {
    var standard = ReadLimits.DEFAULT;
    long seconds = number(WORKER_TIME, standard.maxTime().toSeconds());
    return new ReadLimits(
        standard.maxFileBytes(), standard.maxTextUnits(), Duration.ofSeconds(seconds));
  }

  /**
   * What is done about pages that are pictures.
   *
   * @throws BadInput where what is set is no such thing
   */
  OcrMode ocr() {
    String mode = get(OCR).orElse("auto").strip();
    for (var one : OcrMode.values()) {
      if (one.name().equalsIgnoreCase(mode)) {
        return one;
      }
    }
    throw new BadInput(
        OCR + " là auto, off hoặc later: " + mode, OCR + " is auto, off or later: " + mode);
  }

  /** Pages that were recognised before; the setting is how many MB of them are kept. */
  PageCache recognisedPages() {
    long megabytes = number(OCR_CACHE, PageCache.STANDARD_BYTES >> 20);
    return PageCache.in(dataFolder().resolve("ocr"), megabytes << 20);
  }

  /**
   * What runs the parsers: processes of their own, or this one; whoever calls this closes it.
   *
   * @throws BadInput where what is set is none of these
   */
  Extractor extractor() {
    var limits = limits();
    String isolation = get(ISOLATION).orElse("process");
    return switch (isolation.strip().toLowerCase(Locale.ROOT)) {
      case "process" ->
          new WorkerPool(
              WorkerSettings.of(
                  (int) number(WORKER_HEAP, WorkerSettings.HEAP_MEGABYTES), limits.maxTime()),
              limits.bounds());
      case "none" -> new InProcess(limits.bounds(), limits.maxTime());
      default ->
          throw new BadInput(
              ISOLATION + " là process hoặc none: " + isolation,
              ISOLATION + " is process or none: " + isolation);
    };
  }

  /** A whole number from 1 to a million. */
  private long number(String key, long standard) {
    var value = get(key).map(String::strip);
    if (value.isEmpty()) {
      return standard;
    }
    if (!value.get().matches("[1-9][0-9]{0,5}")) {
      throw new BadInput(
          key + " là một số nguyên từ 1: " + value.get(),
          key + " is a whole number from 1: " + value.get());
    }
    return Long.parseLong(value.get());
  }

  /**
   * The dictionary in use: the one that is set, else the one that was applied, else the standard
   * one.
   *
   * @throws BadInput where it cannot be read
   * @throws MistakesException where it is no dictionary
   */
  ThemeDictionary themes() {
    var file = themesFile();
    return file.isEmpty() ? ThemeDictionary.standard() : themes(file.get());
  }

  /** The file of the dictionary in use; empty where that is the standard one. */
  Optional<Path> themesFile() {
    return setThemes()
        .or(() -> Optional.of(appliedThemes()).filter(applied -> Files.exists(applied)));
  }

  /**
   * @throws BadInput where the file cannot be read
   * @throws MistakesException where it is no dictionary
   */
  static ThemeDictionary themes(Path file) {
    return read(file, THEMES, ThemeDictionary::load);
  }

  /** The text of a dictionary, as {@link #themes(Path)} reads it. */
  static String themesText(Path file) {
    return read(file, THEMES, Files::readString);
  }

  /**
   * The built-in synonyms, with those of the user's file where one is set.
   *
   * @throws BadInput where it cannot be read
   */
  Synonyms synonyms() {
    var file = get("vanban.synonyms").map(Path::of);
    try {
      return file.isEmpty()
          ? Synonyms.builtIn()
          : read(file.get(), SYNONYMS, Synonyms.builtIn()::with);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw malformed(SYNONYMS, new Message(message, message));
    }
  }

  /**
   * The built-in issuers, with those of the user's file where one is set.
   *
   * @throws BadInput where it cannot be read
   */
  Issuers issuers() {
    var file = get("vanban.issuers").map(Path::of);
    try {
      return file.isEmpty()
          ? Issuers.builtIn()
          : read(file.get(), ISSUERS, Issuers.builtIn()::with);
    } catch (MistakesException e) {
      throw malformed(ISSUERS, e.userMessage());
    }
  }

  /**
   * What questions need.
   *
   * @throws BadInput where something that is set cannot be read
   */
  SearchSettings search() {
    long milliseconds = number(SEARCH_TIME, SearchSettings.USUAL_TIME.toMillis());
    return new SearchSettings(synonyms(), issuers(), Duration.ofMillis(milliseconds));
  }

  /** A file of the user's: the setting that names it, and what it is called. */
  private record UserFile(String setting, String vietnamese, String english, String contents) {}

  @FunctionalInterface
  private interface Loader<T> {
    T load(Path file) throws IOException;
  }

  private static <T> T read(Path file, UserFile kind, Loader<T> loader) {
    try {
      return loader.load(file);
    } catch (MalformedInputException e) {
      throw new BadInput(
          kind.vietnamese() + " " + file + " không phải văn bản UTF-8.",
          "The " + kind.english() + " " + file + " is no UTF-8 text.");
    } catch (IOException e) {
      throw new BadInput(
          "Không đọc được " + lower(kind.vietnamese()) + " " + file + " (" + kind.setting() + ").",
          "The " + kind.english() + " " + file + " cannot be read (" + kind.setting() + ").");
    }
  }

  private static BadInput malformed(UserFile kind, Message problem) {
    return new BadInput(
        kind.vietnamese() + " (" + kind.setting() + "): " + problem.vi(),
        kind.contents() + " (" + kind.setting() + "): " + problem.en());
  }

  private static String lower(String sentenceStart) {
    return sentenceStart.substring(0, 1).toLowerCase(Locale.ROOT) + sentenceStart.substring(1);
  }

  /**
   * @param engine in place of the one that is set
   * @throws BadInput where what is set does not fit together
   */
  SegmentationSettings segmentation(@Nullable Engine engine) {
    try {
      return new SegmentationSettings(
          engine == null ? get(ENGINE).map(Settings::engine).orElse(Engine.LATTICE) : engine,
          get("vanban.segmenter.library").map(Path::of).orElse(null),
          get("vanban.segmenter.dictionary").map(Path::of).orElse(null),
          get("vanban.segmenter.lexicon").map(Path::of).orElse(null));
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          "Thiết lập vanban.segmenter.*: " + e.getMessage(),
          "vanban.segmenter.*: " + e.getMessage());
    }
  }

  private static Engine engine(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "lattice" -> Engine.LATTICE;
      case "coccoc" -> Engine.COCCOC;
      default -> throw new IllegalArgumentException(ENGINE + " is lattice or coccoc: " + name);
    };
  }

  Optional<String> get(String key) {
    var all = new TreeMap<String, String>(fromFile());
    all.putAll(given);
    for (var name : all.keySet()) {
      if (!KEYS.contains(name)) {
        String valid = String.join(", ", KEYS);
        throw new BadInput(
            "Không có thiết lập " + name + ". Các thiết lập: " + valid + ".",
            "There is no setting " + name + ". Valid: " + valid + ".");
      }
    }
    return Optional.ofNullable(all.get(key)).filter(value -> !value.isBlank());
  }

  private static Map<String, String> fromFile() {
    Path file = home().resolve(FILE);
    var read = new TreeMap<String, String>();
    if (!Files.exists(file)) {
      return read;
    }
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInput(
          "Không đọc được " + file + ": " + e.getMessage(),
          "Cannot read " + file + ": " + e.getMessage());
    }
    properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
    return read;
  }
}
