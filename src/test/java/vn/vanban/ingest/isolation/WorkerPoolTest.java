package vn.vanban.ingest.isolation;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.ingest.HostileFiles;
import vn.vanban.ingest.format.Extraction;
import vn.vanban.ingest.isolation.Answer.Loss;
import vn.vanban.ingest.isolation.Answer.Lost;
import vn.vanban.ingest.isolation.Request.Act;

@Timeout(120)
class WorkerPoolTest {

  private static final Bounds BOUNDS = new Bounds(1_000_000, 1_000);

  /** Pages that are pictures; where nothing recognises them, that is what both say. */
  private static final Path SCAN = Path.of("corpus/dang/cong-van-1207-cv-tu-song-lam.pdf");

  @TempDir Path folder;

  @Test
  void answersAsThisProcessDoes() throws IOException {
    Path text =
        Files.write(folder.resolve("a b\nc.txt"), "m\uD800t nửa".repeat(200).getBytes(UTF_16LE));
    Path zip = Files.write(folder.resolve("a.zip"), HostileFiles.zip(Map.of("x", new byte[3])));
    try (var pool = pool(1, Duration.ofSeconds(60));
        var here = new InProcess(BOUNDS, Duration.ofSeconds(60));
        var there = pool.open();
        var same = here.open()) {
      for (var request :
          List.of(
              new Request(Act.READ, text, List.of()),
              new Request(Act.HASH, text, List.of()),
              new Request(Act.LIST, text, List.of()),
              new Request(Act.LIST, zip, List.of()),
              new Request(Act.READ, zip, List.of()),
              new Request(Act.HASH, zip, List.of(0)),
              new Request(Act.READ, zip, List.of(7)),
              new Request(Act.READ, SCAN, List.of()),
              Request.recognise(SCAN, List.of(), 2),
              Request.recognise(SCAN, List.of(), 3),
              new Request(Act.READ, folder.resolve("nowhere"), List.of()))) {
        assertThat(there.ask(request)).isEqualTo(same.ask(request));
      }
    }
  }

  @Test
  void aProcessThatIsKilledTwiceIsReportedAndReplaced() throws Exception {
    Path endless = HostileFiles.pdfOfFormsInForms(folder.resolve("endless.pdf"), 15);
    byte[] packed = HostileFiles.zip(Map.of("endless.pdf", Files.readAllBytes(endless)));
    Path zip = Files.write(folder.resolve("endless.zip"), packed);
    var before = workerFolders();
    try (var pool = pool(1, Duration.ofSeconds(100));
        var other = Executors.newSingleThreadExecutor()) {
      var answer =
          other.submit(() -> {
            try (var session = pool.open()) {
              return session.ask(new Request(Act.READ, zip, List.of(0)));
            }
          });
      killOneAtWork(before);
      killOneAtWork(before);
      assertThat(answer.get()).isEqualTo(new Lost(Loss.CRASHED));
      try (var session = pool.open()) {
        assertThat(session.ask(new Request(Act.READ, zip, List.of())))
            .isInstanceOf(Answer.Extracted.class);
      }
    }
  }

  /** A process is at work when it has unpacked something. */
  private static void killOneAtWork(Set<Path> before) throws Exception {
    while (true) {
      for (var worker : workerFolders()) {
        try (var files = Files.list(worker)) {
          if (!before.contains(worker) && files.findAny().isPresent()) {
            before.add(worker);
            ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(worker.toString()))
                .forEach(ProcessHandle::destroyForcibly);
            return;
          }
        } catch (NoSuchFileException e) {
          // It ended meanwhile.
        }
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @Test
  void aProcessThatHangsIsEndedAndWhatItUnpackedIsRemoved() throws IOException {
    Path endless = HostileFiles.pdfOfFormsInForms(folder.resolve("endless.pdf"), 15);
    var before = children();
    var folders = workerFolders();
    try (var pool = pool(2, Duration.ofMillis(500));
        var session = pool.open()) {
      assertThat(session.ask(new Request(Act.READ, endless, List.of())))
          .isEqualTo(new Lost(Loss.TIMEOUT));
    }
    assertThat(children()).isSubsetOf(before);
    assertThat(workerFolders()).isSubsetOf(folders);
  }

  @Test
  void aProcessIsUsedForManyFilesAndThenReplaced() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "chữ");
    var before = children();
    try (var pool = new WorkerPool(new WorkerSettings(1, 64, Duration.ofSeconds(60), 3), BOUNDS)) {
      Set<Long> seen = new HashSet<>();
      for (int i = 0; i < 6; i++) {
        try (var session = pool.open()) {
          var answer = session.ask(new Request(Act.READ, text, List.of()));
          assertThat(answer)
              .isInstanceOfSatisfying(
                  Answer.Extracted.class,
                  extracted ->
                      assertThat(extracted.extraction()).isInstanceOf(Extraction.Content.class));
          seen.addAll(children());
        }
      }
      seen.removeAll(before);
      assertThat(seen).hasSize(2);
    }
  }

  @Test
  void aMachineThatStartsNoProcessIsToldFromABadFile() {
    try (var pool =
            new WorkerPool(new WorkerSettings(1, 100_000_000, Duration.ofSeconds(9), 3), BOUNDS);
        var session = pool.open()) {
      assertThatThrownBy(() -> session.ask(new Request(Act.READ, folder, List.of())))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("vanban.worker.heap");
    }
  }

  private static WorkerPool pool(int count, Duration time) {
    return new WorkerPool(new WorkerSettings(count, 128, time, 1_000), BOUNDS);
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  private static Set<Path> workerFolders() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("vanban-worker"))
          .collect(Collectors.toSet());
    }
  }
}
