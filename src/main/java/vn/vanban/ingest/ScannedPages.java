package vn.vanban.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Ocr;
import vn.vanban.ingest.format.Extraction;
import vn.vanban.ingest.format.PdfText;
import vn.vanban.ingest.format.ValidSyllables;
import vn.vanban.ingest.isolation.Answer;
import vn.vanban.ingest.isolation.Extractor;
import vn.vanban.ingest.isolation.Request;
import vn.vanban.ingest.ocr.RecognisedPage;
import vn.vanban.ingest.ocr.Tesseract;

/**
 * Has the pages of documents recognised that are pictures, several at a time, those of one document
 * too. Thread-safe.
 */
final class ScannedPages {

  private final Extractor extractor;
  private final OcrMode mode;
  private final int maxUnits;
  private final PageCache cache;

  /** The recogniser keeps a core busy; more at a time would only wait for each other. */
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

  private @Nullable Boolean installed;
  private @Nullable String engine;

  ScannedPages(Extractor extractor, OcrMode mode, int maxUnits, PageCache cache) {
    this.extractor = extractor;
    this.mode = mode;
    this.maxUnits = maxUnits;
    this.cache = cache;
  }

  /**
   * @param ocr null where nothing was recognised
   * @param left pages that are pictures still, counted from 1
   */
  record Result(Extraction.Content content, @Nullable Ocr ocr, List<Integer> left) {}

  OcrMode mode() {
    return mode;
  }

  /** Whether pictures are recognised; asks for the program once. */
  synchronized boolean areRecognised() {
    if (mode != OcrMode.AUTO) {
      return false;
    }
    if (installed == null) {
      installed = Tesseract.isInstalled();
    }
    return installed;
  }

  /** The text without what pictures show. */
  Result unrecognised(Extraction.Scan scan) {
    return new Result(PdfText.with(scan, Map.of(), maxUnits), null, scan.pictures());
  }

  /** The caller holds no session of the extractor: each page takes one. */
  Result recognise(SourceFile file, String sha256, Extraction.Scan scan) {
    var recognised = new HashMap<Integer, RecognisedPage>();
    var left = new ArrayList<Integer>();
    int threads = Math.min(scan.pictures().size(), Runtime.getRuntime().availableProcessors());
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var pages = all(pool, file, sha256, scan);
      for (int i = 0; i < pages.size(); i++) {
        int number = scan.pictures().get(i);
        pages.get(i).ifPresentOrElse(page -> recognised.put(number, page), () -> left.add(number));
      }
    }
    var content = PdfText.with(scan, recognised, maxUnits);
    return new Result(content, recognised.isEmpty() ? null : ocr(recognised), left);
  }

  private List<Optional<RecognisedPage>> all(
      ExecutorService pool, SourceFile file, String sha256, Extraction.Scan scan) {
    var tasks = new ArrayList<Callable<Optional<RecognisedPage>>>();
    for (int page : scan.pictures()) {
      tasks.add(() -> one(file, new PageCache.Key(sha256, page, engine())));
    }
    try {
      var pages = new ArrayList<Optional<RecognisedPage>>();
      for (var future : pool.invokeAll(tasks)) {
        pages.add(future.get());
      }
      return pages;
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      return scan.pictures().stream().map(page -> Optional.<RecognisedPage>empty()).toList();
    } catch (ExecutionException e) {
      pool.shutdownNow();
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Asks the program once. */
  private synchronized String engine() {
    if (engine == null) {
      engine = Tesseract.settings();
    }
    return engine;
  }

  /** Empty where the page cannot be drawn, or takes too long. */
  private Optional<RecognisedPage> one(SourceFile file, PageCache.Key key)
      throws InterruptedException {
    var known = cache.get(key);
    if (known.isPresent()) {
      return known;
    }
    cores.acquire();
    try (var session = extractor.open()) {
      var answer = session.ask(Request.recognise(file.path(), file.indexes(), key.page()));
      if (answer instanceof Answer.Recognised(var recognised)) {
        cache.put(key, recognised);
        return Optional.of(recognised);
      }
      return Optional.empty();
    } finally {
      cores.release();
    }
  }

  private static Ocr ocr(Map<Integer, RecognisedPage> recognised) {
    long letters = 0;
    double sureness = 0;
    int words = 0;
    int valid = 0;
    for (var page : recognised.values()) {
      letters += page.letters();
      sureness += page.confidence() * page.letters();
      for (var line : page.lines()) {
        var syllables = ValidSyllables.in(line.text());
        words += syllables.words();
        valid += syllables.valid();
      }
    }
    return new Ocr(recognised.size(), share(sureness, letters), share(valid, words));
  }

  /** To four digits; 0 of nothing. */
  private static double share(double part, long whole) {
    return whole == 0 ? 0 : Math.round(part / whole * 1e4) / 1e4;
  }
}
