package vn.vanban.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.PageLayout;
import vn.vanban.document.Provision;
import vn.vanban.document.Warning;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.FailureCode;
import vn.vanban.ingest.ReadOutcome.Holding;
import vn.vanban.ingest.ReadOutcome.Read;
import vn.vanban.ingest.ReadOutcome.SkipCode;
import vn.vanban.ingest.ReadOutcome.Skipped;
import vn.vanban.ingest.ReadOutcome.Unchanged;
import vn.vanban.ingest.format.CertainText;
import vn.vanban.ingest.format.Extraction;
import vn.vanban.ingest.format.Holder;
import vn.vanban.ingest.header.HeaderReader;
import vn.vanban.ingest.header.PageFacts;
import vn.vanban.ingest.isolation.Answer;
import vn.vanban.ingest.isolation.Answer.Loss;
import vn.vanban.ingest.isolation.Extractor;
import vn.vanban.ingest.isolation.InProcess;
import vn.vanban.ingest.isolation.Request;
import vn.vanban.ingest.isolation.Request.Act;
import vn.vanban.ingest.isolation.Sha256;
import vn.vanban.ingest.ocr.Tesseract;
import vn.vanban.ingest.structure.StructureReader;

/**
 * Reads one file into a document. Whatever is wrong with a file comes back as a value; nothing it
 * holds is executed. Thread-safe.
 */
public final class DocumentReader {

  /** Codes of the warnings that reading a file gives. */
  private static final Set<String> OF_READERS =
      Set.of(
          Messages.TEXT_CUT,
          Messages.BASES_CUT,
          Messages.PROVISIONS_CUT,
          Warning.NEEDS_OCR,
          OcrMessages.FAILED);

  /** A file that is written to all the time is not waited for. */
  private static final int ATTEMPTS = 2;

  /** Installs what recognises pictures, on Debian and Ubuntu. */
  public static final String INSTALL_OCR = OcrMessages.INSTALL;

  private final ReadLimits limits;
  private final Extractor extractor;
  private final PoisonList poison;
  private final Admission admission;
  private final ScannedPages pictures;

  /** With parsers in this process, for files that are trusted. */
  public DocumentReader() {
    this(ReadLimits.DEFAULT);
  }

  /** With parsers in this process, for files that are trusted. */
  public DocumentReader(ReadLimits limits) {
    this(limits, OcrMode.AUTO);
  }

  /** With parsers in this process, for files that are trusted. */
  public DocumentReader(ReadLimits limits, OcrMode ocr) {
    this(limits, new InProcess(limits.bounds(), limits.maxTime()), PoisonList.none(), ocr);
  }

  /**
   * @param extractor runs the parsers; whoever made it closes it
   */
  public DocumentReader(ReadLimits limits, Extractor extractor, PoisonList poison, OcrMode ocr) {
    this(limits, extractor, poison, ocr, PageCache.none());
  }

  /**
   * @param extractor runs the parsers; whoever made it closes it
   * @param pages that were recognised before
   */
  public DocumentReader(
      ReadLimits limits, Extractor extractor, PoisonList poison, OcrMode ocr, PageCache pages) {
    this.limits = limits;
    this.extractor = extractor;
    this.poison = poison;
    this.admission = new Admission(limits);
    this.pictures = new ScannedPages(extractor, ocr, limits.maxTextUnits(), pages);
  }

  /** Whether what recognises pictures is installed; looks each time. */
  public static boolean canRecognisePictures() {
    return Tesseract.isInstalled();
  }

  /** Whether pages that are pictures are recognised now. */
  public boolean recognisesPictures() {
    return pictures.areRecognised();
  }

  /**
   * @param source the name it goes by in answers, see {@link SourceFile#source()}
   */
  public ReadOutcome read(Path file, String source) {
    return read(SourceFile.of(file, source), sha256 -> false);
  }

  /**
   * Reads a file unless the caller knows it already.
   *
   * @param unchanged asked with the hash of the file's bytes before anything is parsed, on the
   *     calling thread; what it throws is thrown on
   */
  public ReadOutcome read(SourceFile file, Predicate<String> unchanged) {
    var refused = admission.refuse(file);
    if (refused.isPresent()) {
      return refused.get();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var before = Stamp.of(file.path());
      var outcome = readOnce(file, unchanged);
      if (before.equals(Stamp.of(file.path()))) {
        return outcome;
      }
    }
    return failed(file.source(), FailureCode.CHANGED);
  }

  /**
   * A text that came without a file: typed, pasted or piped.
   *
   * @param source the name it goes by in answers
   */
  public ReadOutcome readText(String raw, String source) {
    int end = Math.min(raw.length(), limits.maxTextUnits());
    boolean cut = end < raw.length();
    var content = new Extraction.Content(raw.substring(0, end), Set.of(), PageFacts.NONE, cut);
    String sha256 = Sha256.of(raw.getBytes(StandardCharsets.UTF_8));
    return document(source, sha256, "text/plain", plain(content));
  }

  /**
   * The files in a file, none of them read.
   *
   * @param most of them
   */
  Listing entries(SourceFile holder, Holding holding, int most) {
    try (var session = extractor.open()) {
      return switch (session.ask(new Request(Act.LIST, holder.path(), holder.indexes()))) {
        case Answer.Listed(var entries, var complete) -> {
          var files = named(holder, entries.subList(0, Math.min(most, entries.size())));
          boolean all = complete && entries.size() <= most;
          var failure = all ? FailureCode.EMPTY : FailureCode.TOO_MANY;
          yield new Listing(
              files,
              all && !files.isEmpty()
                  ? Optional.empty()
                  : Optional.of(failed(holder.source(), failure)));
        }
        case Answer.Lost(var loss) ->
            new Listing(List.of(), Optional.of(lost(holder, holding.sha256(), codeOf(loss))));
        case Answer.Hashed _, Answer.Extracted _, Answer.Recognised _ ->
            throw new IllegalStateException("no list");
      };
    }
  }

  /** Names in archives may be missing, or repeat. */
  private static List<SourceFile> named(SourceFile holder, List<Holder.Entry> entries) {
    var taken = new HashSet<String>();
    var files = new ArrayList<SourceFile>();
    for (var entry : entries) {
      boolean nameless = entry.name().isBlank() && entry.index() != Holder.SELF;
      String base = nameless ? "entry-" + (entry.index() + 1) : entry.name();
      String name = base;
      for (int copy = 2; !taken.add(name); copy++) {
        name = base + " (" + copy + ")";
      }
      files.add(holder.entry(entry.index(), name));
    }
    return files;
  }

  private ReadOutcome readOnce(SourceFile file, Predicate<String> unchanged) {
    try {
      return file.within().isEmpty() ? readFile(file, unchanged) : readMember(file, unchanged);
    } catch (IOException e) {
      return failed(file.source(), codeOf(e));
    }
  }

  /** Those of a document's warnings that came from reading its file, not from what it says. */
  public static List<Warning> warningsOf(List<Warning> all) {
    return all.stream().filter(warning -> OF_READERS.contains(warning.code())).toList();
  }

  private ReadOutcome readFile(SourceFile file, Predicate<String> unchanged) throws IOException {
    String sha256 = Sha256.of(file.path());
    var known = known(file, sha256, unchanged);
    if (known.isPresent()) {
      return known.get();
    }
    var text = CertainText.read(file.path(), limits.maxTextUnits());
    if (text.isPresent()) {
      return outcome(file, sha256, "text/plain", text.get());
    }
    Answer answer;
    try (var session = extractor.open()) {
      answer = parse(session, file);
    }
    return parsed(answer, file, sha256);
  }

  private ReadOutcome readMember(SourceFile file, Predicate<String> unchanged) throws IOException {
    Answer answer;
    String sha256;
    try (var session = extractor.open()) {
      var hash = session.ask(new Request(Act.HASH, file.path(), file.indexes()));
      switch (hash) {
        case Answer.Hashed(var hashed, var bytes) -> {
          sha256 = hashed;
          var known = known(file, sha256, unchanged);
          if (known.isPresent()) {
            return known.get();
          }
          if (bytes == 0) {
            return failed(file.source(), FailureCode.EMPTY);
          }
          answer = parse(session, file);
        }
        case Answer.Lost(var loss) -> {
          return failed(file.source(), codeOf(loss));
        }
        case Answer.Listed _, Answer.Extracted _, Answer.Recognised _ ->
            throw new IllegalStateException("no hash");
      }
    }
    return parsed(answer, file, sha256);
  }

  private Optional<ReadOutcome> known(SourceFile file, String sha256, Predicate<String> unchanged) {
    if (unchanged.test(sha256)) {
      return Optional.of(new Unchanged(file.source()));
    }
    return poison
        .of(sha256, file)
        .map(code -> new Failed(file.source(), code, Messages.asBefore(Messages.of(code, limits))));
  }

  private static Answer parse(Extractor.Session session, SourceFile file) {
    return session.ask(new Request(Act.READ, file.path(), file.indexes()));
  }

  /** The session is closed by now: pages that are pictures take one each. */
  private ReadOutcome parsed(Answer answer, SourceFile file, String sha256) throws IOException {
    return switch (answer) {
      case Answer.Extracted(var mediaType, var extraction) -> {
        poison.cured(sha256, file);
        yield outcome(file, sha256, mediaType, extraction);
      }
      case Answer.Lost(var loss) -> lost(file, sha256, codeOf(loss));
      case Answer.Hashed _, Answer.Listed _, Answer.Recognised _ ->
          throw new IllegalStateException("no extraction");
    };
  }

  private ReadOutcome outcome(
      SourceFile file, String sha256, String mediaType, Extraction extraction) {
    String source = file.source();
    return switch (extraction) {
      case Extraction.Unsupported() ->
          FileNames.claimsDocument(file.name()) && isShapeless(mediaType)
              ? failed(source, FailureCode.BROKEN)
              : new Skipped(source, SkipCode.UNSUPPORTED, Messages.unsupported(mediaType));
      case Extraction.Refused(var reason) -> failed(source, codeOf(reason));
      case Extraction.Holding() -> new Holding(source, sha256);
      case Extraction.Content content -> document(source, sha256, mediaType, plain(content));
      case Extraction.Scan scan -> scanned(file, sha256, mediaType, scan);
    };
  }

  private static ScannedPages.Result plain(Extraction.Content content) {
    return new ScannedPages.Result(content, null, List.of());
  }

  private ReadOutcome scanned(
      SourceFile file, String sha256, String mediaType, Extraction.Scan scan) {
    if (pictures.areRecognised()) {
      return document(file.source(), sha256, mediaType, pictures.recognise(file, sha256, scan));
    }
    if (scan.pictures().size() < scan.pages().size()) {
      return document(file.source(), sha256, mediaType, pictures.unrecognised(scan));
    }
    return pictures.mode() == OcrMode.LATER
        ? new Skipped(file.source(), SkipCode.NEEDS_OCR, Messages.of(SkipCode.NEEDS_OCR, ""))
        : failed(file.source(), FailureCode.NEEDS_OCR);
  }

  /** What a damaged document looks like from its bytes. */
  private static boolean isShapeless(String mediaType) {
    return mediaType.equals("application/octet-stream")
        || mediaType.equals("application/x-tika-ooxml-protected");
  }

  private ReadOutcome document(
      String source, String sha256, String mediaType, ScannedPages.Result result) {
    var content = result.content();
    var stored = StoredPages.of(content);
    String text = stored.text();
    if (text.isBlank()) {
      return failed(source, result.left().isEmpty() ? FailureCode.EMPTY : FailureCode.NEEDS_OCR);
    }
    Header header = HeaderReader.read(text, content.page());
    var warnings = new ArrayList<Warning>();
    if (content.cut()) {
      warnings.add(Messages.textCut(text.length(), limits));
    }
    if (header.bases().size() >= HeaderReader.MOST_BASES) {
      warnings.add(Messages.basesCut(header.bases().getLast().start()));
    }
    var provisions = structure(text, header);
    if (provisions.size() >= StructureReader.MOST) {
      warnings.add(Messages.provisionsCut(provisions.getLast().start()));
    }
    if (!result.left().isEmpty()) {
      warnings.add(
          pictures.areRecognised()
              ? OcrMessages.failed(result.left())
              : OcrMessages.needed(result.left(), pictures.mode()));
    }
    return new Read(
        new ParsedDocument(
            source,
            sha256,
            mediaType,
            text,
            new PageLayout(stored.starts(), result.ocr()),
            header,
            provisions,
            warnings));
  }

  /** The articles that a press text quotes are not its own. */
  private static List<Provision> structure(String text, Header header) {
    return header.family() == Family.PRESS ? List.of() : StructureReader.read(text);
  }

  private Failed failed(String source, FailureCode code) {
    return new Failed(source, code, Messages.of(code, limits));
  }

  /** What ended a process is remembered. */
  private Failed lost(SourceFile file, String sha256, FailureCode code) {
    if (code == FailureCode.CRASHED || code == FailureCode.TIMEOUT || code == FailureCode.MEMORY) {
      try {
        poison.add(sha256, code, file);
      } catch (IOException e) {
        throw new UncheckedIOException("the list of files that cannot be read", e);
      }
    }
    return failed(file.source(), code);
  }

  private static FailureCode codeOf(IOException cause) {
    return cause instanceof AccessDeniedException || cause instanceof NoSuchFileException
        ? FailureCode.UNREADABLE
        : FailureCode.BROKEN;
  }

  private static FailureCode codeOf(Loss loss) {
    return switch (loss) {
      case BROKEN -> FailureCode.BROKEN;
      case UNREADABLE -> FailureCode.UNREADABLE;
      case TOO_LARGE -> FailureCode.TOO_LARGE;
      case TOO_DEEP -> FailureCode.TOO_DEEP;
      case BOMB -> FailureCode.BOMB;
      case TIMEOUT -> FailureCode.TIMEOUT;
      case MEMORY -> FailureCode.MEMORY;
      case CRASHED -> FailureCode.CRASHED;
    };
  }

  private static FailureCode codeOf(Extraction.Reason reason) {
    return switch (reason) {
      case EMPTY -> FailureCode.EMPTY;
      case NEEDS_OCR -> FailureCode.NEEDS_OCR;
      case ENCRYPTED -> FailureCode.ENCRYPTED;
      case BROKEN -> FailureCode.BROKEN;
    };
  }
}
