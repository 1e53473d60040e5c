package vn.vanban.benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The stored texts to measure on, handed to each measuring process as a file. */
@State(Scope.Benchmark)
public class Texts {

  /** What {@link #write} wrote. */
  @Param("")
  public String file = "";

  private List<String> texts = List.of();

  static void write(List<String> texts, Path file) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(texts.size());
      for (var text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  @Setup
  public void read() throws IOException {
    var read = new ArrayList<String>();
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(file))))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        read.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
    }
    texts = read;
  }

  List<String> all() {
    return texts;
  }
}
