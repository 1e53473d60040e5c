package vn.vanban.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.util.unit.DataSize;
import vn.vanban.document.Warning.Message;

/** What was sent, in a file that goes when this is closed: some formats need to seek. */
record Upload(Path file, String sha256) implements AutoCloseable {

  /** A body that takes longer keeps others from sending theirs. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Endings longer than that name no format. */
  private static final int LONGEST_ENDING = 8;

  /**
   * @param name only its ending is used, which tells the format where the content does not
   * @throws Refusal where it is larger than {@code largest}
   */
  static Upload of(InputStream content, String name, DataSize largest) throws IOException {
    Path file = Files.createTempFile("vanban", ending(name));
    try (content;
        var out = Files.newOutputStream(file)) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      var digest = MessageDigest.getInstance("SHA-256");
      long left = largest.toBytes();
      byte[] buffer = new byte[1 << 16];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw tooLarge(largest);
        }
        if (System.nanoTime() > deadline) {
          throw tooSlow();
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
      return new Upload(file, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Refusal tooSlow() {
    String seconds = PATIENCE.toSeconds() + " ";
    return Refusal.of(
        ProblemType.TOO_SLOW,
        new Message(
            "Tệp gửi lên quá chậm (giới hạn " + seconds + "giây).",
            "What was sent came too slowly (the limit is " + seconds + "seconds)."));
  }

  static Refusal tooLarge(DataSize largest) {
    return Refusal.of(
        ProblemType.TOO_LARGE,
        new Message(
            "Tệp gửi lên quá lớn (giới hạn "
                + largest.toMegabytes()
                + " MB). Hãy đặt tệp vào một thư mục rồi dùng lệnh ingest.",
            "What was sent is too large (the limit is "
                + largest.toMegabytes()
                + " MB). Put the file into a folder and use the command ingest."));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }

  private static String ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean isPlain =
        ending.length() < name.length()
            && ending.length() <= LONGEST_ENDING
            && ending.chars().allMatch(Character::isLetterOrDigit);
    return isPlain ? "." + ending : "";
  }
}
