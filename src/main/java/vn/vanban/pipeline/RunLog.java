package vn.vanban.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.index.DocumentJson;
import vn.vanban.pipeline.LoggedRun.Outcome;
import vn.vanban.pipeline.LoggedRun.Task;

/**
 * The runs over an index, as JSON lines: one when a run starts, and one when it ends, which stands
 * for both. A run that is killed has the first alone.
 */
public final class RunLog {

  private final Path file;
  private final JsonMapper mapper = new DocumentJson().mapper();

  /**
   * @param folder what cannot be made anew from documents is kept there; it need not exist
   */
  public RunLog(Path folder) {
    this.file = folder.resolve("runs.jsonl");
  }

  /** Writes down that a run of this process begins. */
  public LoggedRun start(String command, List<String> paths, Path index) throws IOException {
    var run = of(command, paths, index);
    append(run);
    return run;
  }

  /** A run of this process that begins, of which nothing is written down yet. */
  public LoggedRun of(String command, List<String> paths, Path index) {
    var task =
        new Task(
            command,
            paths,
            index.toAbsolutePath().normalize().toString(),
            ProcessHandle.current().pid());
    return new LoggedRun(UUID.randomUUID().toString(), Instant.now(), null, task, null, null);
  }

  public void done(LoggedRun run, Outcome outcome) throws IOException {
    append(new LoggedRun(run.id(), run.started(), Instant.now(), run.task(), outcome, null));
  }

  /**
   * @param error what ended the run
   */
  public void failed(LoggedRun run, String error) throws IOException {
    append(new LoggedRun(run.id(), run.started(), Instant.now(), run.task(), null, error));
  }

  /**
   * The last runs over an index, the latest last. Lines that are broken off are passed over.
   *
   * @param most how many of them
   */
  public List<LoggedRun> last(Path index, int most) throws IOException {
    String folder = index.toAbsolutePath().normalize().toString();
    Map<String, LoggedRun> last = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return List.of();
    }
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try (var lines =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var run = read(line);
        if (run != null && run.task().index().equals(folder)) {
          last.put(run.id(), run);
          if (last.size() > most) {
            last.remove(last.keySet().iterator().next());
          }
        }
      }
    }
    return new ArrayList<>(last.values());
  }

  private @Nullable LoggedRun read(String line) {
    try {
      return mapper.readValue(line, LoggedRun.class);
    } catch (JacksonException e) {
      return null;
    }
  }

  /** In one write, so that lines of two processes do not mix. */
  private void append(LoggedRun run) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String line = mapper.writeValueAsString(run) + '\n';
    String whole = endsInside() ? '\n' + line : line;
    Files.write(
        file,
        whole.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Whether the last line was broken off by a kill. */
  private boolean endsInside() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (var channel = FileChannel.open(file)) {
      var last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.read(last, channel.size() - 1) == 1
          && last.get(0) != '\n';
    }
  }
}
