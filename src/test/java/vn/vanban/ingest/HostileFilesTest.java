package vn.vanban.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.FailureCode;
import vn.vanban.ingest.ReadOutcome.Read;
import vn.vanban.ingest.ReadOutcome.SkipCode;
import vn.vanban.ingest.ReadOutcome.Skipped;
import vn.vanban.ingest.isolation.WorkerPool;
import vn.vanban.ingest.isolation.WorkerSettings;

class HostileFilesTest {

  private static final long MEGABYTE = 1024L * 1024;

  private static final ReadLimits LIMITS =
      new ReadLimits(4 * MEGABYTE, 100_000, Duration.ofSeconds(60));

  private static final WorkerPool WORKERS =
      new WorkerPool(new WorkerSettings(2, 192, LIMITS.maxTime(), 1_000), LIMITS.bounds());

  private static final DocumentReader READER =
      new DocumentReader(LIMITS, WORKERS, PoisonList.none(), OcrMode.OFF);

  @TempDir Path folder;

  @AfterAll
  static void endWorkers() {
    WORKERS.close();
  }

  @Nested
  class Archives {

    @Test
    void anEntryThatUnpacksToMoreThanAFileMayHaveIsNotUnpacked() throws IOException {
      write("bomb.zip", HostileFiles.zipOfZeros(400 * MEGABYTE));
      assertThat(codes()).containsExactly("bomb.zip/zeros.txt too-large");
    }

    @Test
    void anArchiveThatUnpacksToAHundredTimesItsSizeIsNotUnpacked() throws IOException {
      var entries = new LinkedHashMap<String, byte[]>();
      for (int i = 0; i < 20; i++) {
        entries.put(i + ".txt", new byte[(int) (3 * MEGABYTE)]);
      }
      write("bomb.zip", HostileFiles.zip(entries));
      assertThat(codes()).containsExactly("bomb.zip bomb");
    }

    @Test
    void anEntryThatLiesAboutItsSizeIsBroken() throws IOException {
      byte[] zip = HostileFiles.zip(Map.of("a.txt", "chữ ".repeat(5000).getBytes(UTF_8)));
      // The size in the directory at the end of the archive.
      int at = zip.length - 22 - 46 - "a.txt".length() + 24;
      Arrays.fill(zip, at, at + 4, (byte) 0);
      zip[at] = 10;
      write("lie.zip", zip);
      assertThat(codes()).containsExactly("lie.zip/a.txt broken");
    }

    @Test
    void archivesInArchivesAreReadToADepth() throws IOException {
      byte[] inner = HostileFiles.zip(Map.of("văn bản.txt", "Nghị quyết".getBytes(UTF_8)));
      for (int i = 1; i < 5; i++) {
        inner = HostileFiles.zip(Map.of(i + ".zip", inner, i + ".txt", "chữ".getBytes(UTF_8)));
      }
      write("top.zip", inner);
      assertThat(codes())
          .containsExactlyInAnyOrder(
              "top.zip/4.txt read",
              "top.zip/4.zip/3.txt read",
              "top.zip/4.zip/3.zip/2.txt read",
              "top.zip/4.zip/3.zip/2.zip too-deep");
    }

    @Test
    void namesThatLeadElsewhereAreNamesOnly() throws IOException {
      var entries = new LinkedHashMap<String, byte[]>();
      entries.put("../../thoát.txt", "một".getBytes(UTF_8));
      entries.put("/etc/thoát.txt", "hai".getBytes(UTF_8));
      entries.put("hai\ndòng.txt", "ba".getBytes(UTF_8));
      write("slip.zip", HostileFiles.zip(entries));
      assertThat(codes())
          .containsExactly(
              "slip.zip/../../thoát.txt read",
              "slip.zip//etc/thoát.txt read",
              "slip.zip/hai␊dòng.txt read");
      assertThat(folder.resolve("../../thoát.txt")).doesNotExist();
      assertThat(folder.resolve("../thoát.txt")).doesNotExist();
    }

    @Test
    void anArchiveOfNothingIsALineOfItsOwn() throws IOException {
      write("rỗng.zip", HostileFiles.zip(Map.of()));
      write("thư mục.zip", HostileFiles.zip(Map.of("a/", new byte[0])));
      assertThat(codes()).containsExactly("rỗng.zip empty", "thư mục.zip empty");
    }

    @Test
    void twoEntriesOfOneNameAreTwoDocuments() throws IOException {
      byte[] zip =
          HostileFiles.zip(Map.of("a.txt", "một".getBytes(UTF_8), "b.txt", "hai".getBytes(UTF_8)));
      for (int i = 0; i < zip.length - 5; i++) {
        if (zip[i] == 'b' && zip[i + 1] == '.' && zip[i + 2] == 't') {
          zip[i] = 'a';
        }
      }
      write("twins.zip", zip);
      assertThat(codes()).containsExactly("twins.zip/a.txt read", "twins.zip/a.txt (2) read");
    }
  }

  @Nested
  class Xml {

    @Test
    void entitiesThatGrowAreNotExpanded() throws IOException {
      Path docx = docx("a.docx");
      byte[] laughing = HostileFiles.wordXml(HostileFiles.laughs(), "&l9;");
      write("laughs.docx", HostileFiles.withPart(docx, "word/document.xml", laughing));
      Files.delete(docx);
      assertThat(codes()).containsExactly("laughs.docx broken");
    }

    @Test
    void entitiesOfAPageAreText() throws IOException {
      String page = HostileFiles.laughs() + "<html><body><p>Một trang &l9; có đủ tám tiếng để đọc";
      Path file = write("page.html", page.getBytes(UTF_8));
      assertThat(text(file)).contains("Một trang").doesNotContain("haha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "html"})
    void neitherFilesNorTheNetworkAreReadForThem(String format) throws IOException {
      Path secret = write("bí mật.key", "mat khau".getBytes(UTF_8));
      try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
        String address = "http://127.0.0.1:" + server.getLocalPort() + "/a.dtd";
        String doctype =
            "<!DOCTYPE d SYSTEM \"%s\" [<!ENTITY x SYSTEM \"%s\"><!ENTITY y SYSTEM \"%s\">]>"
                .replaceFirst("%s", address)
                .replaceFirst("%s", secret.toUri().toString())
                .replaceFirst("%s", address);
        Path file = write("xxe." + format, withEntities(format, doctype));
        var outcome = read(file);
        assertThat(outcome instanceof Read(var document) ? document.text() : "")
            .doesNotContain("mat khau");
        server.setSoTimeout(100);
        assertThat(catchThrowable(server::accept)).isInstanceOf(SocketTimeoutException.class);
      }
    }

    private byte[] withEntities(String format, String doctype) throws IOException {
      return switch (format) {
        case "docx" ->
            HostileFiles.withPart(
                docx("whole.docx"), "word/document.xml", HostileFiles.wordXml(doctype, "&x;&y;"));
        case "odt" -> {
          String content =
              "<?xml version=\"1.0\"?>"
                  + doctype
                  + "<office:document-content"
                  + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                  + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
                  + "<office:text><text:p>Truoc &x;&y; sau</text:p></office:text></office:body>"
                  + "</office:document-content>";
          var parts = new LinkedHashMap<String, byte[]>();
          parts.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
          parts.put("content.xml", content.getBytes(UTF_8));
          yield HostileFiles.zip(parts);
        }
        default ->
            (doctype
                    + "<html><link rel=stylesheet href=http://127.0.0.1/><body>"
                    + "<p>Trang &x; có nhiều hơn tám tiếng để đọc</p>")
                .getBytes(UTF_8);
      };
    }
  }

  @Nested
  class Pdfs {

    @Test
    void loopsInTheTreeOfPagesEnd() throws IOException {
      var outcome = read(write("loop.pdf", HostileFiles.pdfWithLoops()));
      assertThat(outcome).isInstanceOfAny(Read.class, Failed.class);
    }

    @Test
    void aFormThatDrawsItselfEnds() {
      Path file = HostileFiles.pdfOfAFormInItself(folder.resolve("form.pdf"));
      var hasty = WorkerSettings.of(128, Duration.ofSeconds(2));
      try (var workers = new WorkerPool(hasty, LIMITS.bounds())) {
        var reader = new DocumentReader(LIMITS, workers, PoisonList.none(), OcrMode.OFF);
        assertThat(code(reader.read(file, "form.pdf"))).isIn("timeout", "needs-ocr");
      }
    }
  }

  @Nested
  class DamagedFiles {

    @Test
    void truncatedFilesOfEveryFormatFailOrGiveWhatIsThere() throws IOException {
      var lines = List.of("một dòng");
      Path docx = SampleFiles.docx(folder.resolve("a.docx"), lines, lines, lines);
      Path pdf = SampleFiles.pdf(folder.resolve("a.pdf"), List.of(lines(40)));
      Path word6 = SampleFiles.word6(folder.resolve("a.doc"), List.of("Arial"), "mot dong\r", "");
      Path zip = write("a.zip", HostileFiles.zip(Map.of("a.txt", "chữ".getBytes(UTF_8))));
      for (var file : List.of(docx, pdf, word6, zip)) {
        byte[] whole = Files.readAllBytes(file);
        for (int part = 3; part > 0; part--) {
          Files.write(file, Arrays.copyOf(whole, whole.length * part / 4));
          var outcome = read(file);
          assertThat(outcome)
              .as(file.getFileName() + " " + part + "/4: " + outcome)
              .isInstanceOfAny(Failed.class, Read.class, ReadOutcome.Holding.class);
        }
      }
      assertThat(codes()).contains("a.zip broken", "a.docx broken", "a.doc broken");
    }

    @Test
    void aPdfThatBrokeOffIsBrokenAndNotEmpty() throws IOException {
      Path file = SampleFiles.pdf(folder.resolve("a.pdf"), List.of(lines(40)));
      byte[] whole = Files.readAllBytes(file);
      for (int part = 1; part < 20; part++) {
        Files.write(file, Arrays.copyOf(whole, whole.length * part / 20));
        assertThat(code(read(file))).as(part + "/20").isIn("broken", "read");
      }
    }

    @Test
    void contentCountsNotTheName() throws IOException {
      Path docx = docx("a.docx");
      Files.move(docx, folder.resolve("a.txt"));
      SampleFiles.pdf(folder.resolve("b.docx"), List.of(lines(40)));
      write("c.pdf", HostileFiles.zip(Map.of("trong.txt", "chữ".getBytes(UTF_8))));
      write("d.pdf", "Văn bản chữ thường mang đuôi lạ".getBytes(UTF_8));
      assertThat(codes())
          .containsExactly("a.txt read", "b.docx read", "d.pdf read", "c.pdf/trong.txt read");
    }

    private List<String> lines(int count) {
      return Stream.generate(() -> "Mot dong chu cua van ban").limit(count).toList();
    }
  }

  @Nested
  class Sizes {

    @Test
    void longTextIsCutHoweverLongItIs() throws IOException {
      Path file = folder.resolve("long.txt");
      try (var out = Files.newBufferedWriter(file)) {
        for (int i = 0; i < 1_000_000; i++) {
          out.write("dám nghĩ, dám làm\n");
        }
      }
      assertThat(Files.size(file)).isGreaterThan(LIMITS.maxFileBytes());
      var document = ((Read) read(file)).document();
      assertThat(document.text().length()).isEqualTo(LIMITS.maxTextUnits());
      assertThat(document.text()).endsWith("dám nghĩ, ").doesNotContain("\uFFFD");
      assertThat(document.warnings()).extracting("code").containsExactly("text-cut");
    }

    @Test
    void memoryIsThatOfAWorker() throws IOException {
      write("deep.html", HostileFiles.deepHtml(500_000));
      var small = new WorkerSettings(1, 40, LIMITS.maxTime(), 1_000);
      try (var workers = new WorkerPool(small, LIMITS.bounds())) {
        var reader = new DocumentReader(LIMITS, workers, PoisonList.none(), OcrMode.OFF);
        assertThat(code(reader.read(folder.resolve("deep.html"), "deep.html"))).isEqualTo("memory");
        assertThat(code(reader.read(docx("next.docx"), "next.docx"))).isEqualTo("read");
      }
    }
  }

  @Nested
  class Names {

    @Test
    void lineEndsInNamesAreShownAsPictures() throws IOException {
      write("hai\ndòng.txt", "chữ".getBytes(UTF_8));
      docx("ba\ndòng.docx");
      assertThat(codes()).containsExactly("ba␊dòng.docx read", "hai␊dòng.txt read");
    }

    @Test
    void bytesThatAreNoCharactersAreKept() throws IOException {
      Path odd = odd("%C6n%FF.docx");
      Files.move(docx("a.docx"), odd);
      Files.writeString(odd("%C6n%FF.txt"), "chữ");
      assertThat(codes()).hasSize(2).allMatch(line -> line.endsWith(" read"));
    }

    /** A name of bytes that are not UTF-8; some file systems refuse it. */
    private Path odd(String encoded) throws IOException {
      Path path = Path.of(URI.create(folder.toUri() + encoded));
      try {
        Files.writeString(path, "");
        Files.delete(path);
      } catch (FileSystemException e) {
        assumeTrue(false, "no such names here");
      }
      return path;
    }
  }

  @Nested
  class Folders {

    @Test
    void linksOutOfTheFolderAreNotFollowed(@TempDir Path elsewhere) throws IOException {
      Files.writeString(elsewhere.resolve("secret.txt"), "mật");
      Files.createSymbolicLink(folder.resolve("out.txt"), elsewhere.resolve("secret.txt"));
      Files.createSymbolicLink(folder.resolve("circle"), folder);
      Files.createSymbolicLink(folder.resolve("self.txt"), folder.resolve("self.txt"));
      Files.createSymbolicLink(folder.resolve("in.txt"), write("a.txt", new byte[] {'x'}));
      assertThat(codes())
          .containsExactly("a.txt read", "in.txt read", "out.txt outside", "self.txt unreadable");
      assertThat(code(READER.read(folder.resolve("out.txt"), "out.txt"))).isEqualTo("read");
    }

    @Test
    void aFolderThatMayNotBeListedIsOneLine() throws IOException {
      Path locked = Files.createDirectory(folder.resolve("khóa"));
      write("a.txt", "chữ".getBytes(UTF_8));
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
      try {
        assumeTrue(!Files.isReadable(locked), "root reads all");
        assertThat(codes()).containsExactly("a.txt read", "khóa unreadable");
      } finally {
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
      }
    }

    @Test
    void aFileThatIsWrittenToIsReportedUnlessItHoldsStill() throws IOException {
      Path file = write("log.txt", "một".getBytes(UTF_8));
      int[] asked = new int[1];
      var once =
          READER.read(SourceFile.of(file, "log.txt"), sha256 -> append(file, asked[0]++ == 0));
      assertThat(once)
          .isInstanceOfSatisfying(
              Read.class, read -> assertThat(read.document().text()).isEqualTo("mộtx"));
      var always = READER.read(SourceFile.of(file, "log.txt"), sha256 -> append(file, true));
      assertThat(code(always)).isEqualTo(FailureCode.CHANGED.toString());
    }

    private boolean append(Path file, boolean really) {
      if (really) {
        try {
          Files.writeString(file, Files.readString(file) + "x");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Nested
  class Poison {

    @Test
    void whatAProcessDiedOfIsNotTriedAgainUntilItChanges() throws IOException {
      Path file = HostileFiles.pdfOfFormsInForms(folder.resolve("a.pdf"), 12);
      Path list = folder.resolve("data/poison.tsv");
      var hasty = new WorkerSettings(1, 128, Duration.ofSeconds(1), 1_000);
      try (var workers = new WorkerPool(hasty, LIMITS.bounds())) {
        var first = tried(workers, file, PoisonList.in(list, "1", PoisonList.Trust.LISTED));
        assertThat(code(first)).isEqualTo("timeout");
        assertThat(Files.readAllLines(list)).singleElement().asString().endsWith("\t" + file);
      }
      // A reader that would read it all the same tells a file that was tried from one that was not.
      var known = tried(WORKERS, file, PoisonList.in(list, "1", PoisonList.Trust.LISTED));
      assertThat(((Failed) known).message().en()).contains("--retry");
      HostileFiles.pdfOfFormsInForms(file, 1);
      var changed = tried(WORKERS, file, PoisonList.in(list, "1", PoisonList.Trust.LISTED));
      assertThat(code(changed)).isNotEqualTo("timeout");
    }

    @Test
    void isOfOneVersionOfTheProgramAndCanBeTriedAgain() throws IOException {
      Path file = docx("a.docx");
      Path list = folder.resolve("poison.tsv");
      String sha256 = ((Read) read(file)).document().sha256();
      var poison = PoisonList.in(list, "1", PoisonList.Trust.LISTED);
      poison.add(sha256, FailureCode.CRASHED, SourceFile.of(file, "a.docx"));
      assertThat(code(tried(WORKERS, file, poison))).isEqualTo("crashed");
      assertThat(code(tried(WORKERS, file, PoisonList.in(list, "2", PoisonList.Trust.LISTED))))
          .isEqualTo("read");
      assertThat(code(tried(WORKERS, file, PoisonList.in(list, "1", PoisonList.Trust.TRY_AGAIN))))
          .isEqualTo("read");
      assertThat(code(tried(WORKERS, file, PoisonList.in(list, "1", PoisonList.Trust.LISTED))))
          .isEqualTo("read");
    }

    @Test
    void sameBytesInAnotherFolderAreTriedForThemselves() throws IOException {
      Path file = docx("a.docx");
      Path copy =
          Files.copy(file, Files.createDirectory(folder.resolve("other")).resolve("a.docx"));
      Path list = folder.resolve("poison.tsv");
      String sha256 = ((Read) read(file)).document().sha256();
      PoisonList.in(list, "1", PoisonList.Trust.LISTED)
          .add(sha256, FailureCode.CRASHED, SourceFile.of(file, "a.docx"));
      var again = PoisonList.in(list, "1", PoisonList.Trust.LISTED);
      assertThat(code(tried(WORKERS, file, again))).isEqualTo("crashed");
      assertThat(code(tried(WORKERS, copy, again))).isEqualTo("read");
    }

    private ReadOutcome tried(WorkerPool workers, Path file, PoisonList poison) {
      return new DocumentReader(LIMITS, workers, poison, OcrMode.OFF).read(file, "a.pdf");
    }
  }

  /** What became of each file in the folder, in the order of a run: its name and a code. */
  private List<String> codes() {
    var lines = new ArrayList<String>();
    try (var walk = SourceFiles.under(List.of(folder))) {
      var files =
          new Unpacking(
              walk.iterator(), READER, failed -> lines.add(failed.source() + " " + failed.code()));
      while (files.hasNext()) {
        var file = files.next();
        var outcome = READER.read(file, sha256 -> false);
        if (outcome instanceof ReadOutcome.Holding holding) {
          files.add(file, holding);
        } else {
          lines.add(outcome.source() + " " + code(outcome));
        }
      }
    }
    return lines;
  }

  private static String code(ReadOutcome outcome) {
    return switch (outcome) {
      case Read _ -> "read";
      case ReadOutcome.Unchanged _ -> "unchanged";
      case ReadOutcome.Holding _ -> "holding";
      case Skipped(_, SkipCode code, _) -> code.toString();
      case Failed(_, FailureCode code, _) -> code.toString();
    };
  }

  private static ReadOutcome read(Path file) {
    return READER.read(file, file.getFileName().toString());
  }

  private static String text(Path file) {
    return ((Read) read(file)).document().text();
  }

  private Path docx(String name) {
    var lines = List.of("một dòng");
    return SampleFiles.docx(folder.resolve(name), lines, lines, lines);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
