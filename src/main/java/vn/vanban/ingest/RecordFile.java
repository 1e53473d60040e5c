package vn.vanban.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file that holds one JSON object a line, packed with gzip or not. Lines come one by
 * one; empty ones are passed over. Belongs to one thread.
 */
public final class RecordFile implements Iterator<RecordFile.Line>, Closeable {

  /** A stored text at its limit, each unit escaped as six characters, with its facts beside it. */
  private static final int LONGEST_LINE = 150_000_000;

  private static final int GZIP_MAGIC = 0x1f8b;

  /**
   * @param number from 1
   * @param text without its end; null where the line is too long to be held, or unreadable
   */
  public record Line(long number, @Nullable String text) {}

  private final Reader reader;
  private final int longest;

  /** Read from the file and not yet from here, from {@link #at} to {@link #filled}. */
  private final char[] buffer = new char[1 << 14];

  private int at;
  private int filled;
  private long number;
  private @Nullable Line next;
  private boolean ended;

  private RecordFile(Reader reader, int longest) {
    this.reader = reader;
    this.longest = longest;
  }

  /**
   * @throws IOException where the file cannot be opened
   */
  public static RecordFile open(Path file) throws IOException {
    return open(file, LONGEST_LINE);
  }

  static RecordFile open(Path file, int longest) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file));
    try {
      var text = new InputStreamReader(unpacked(bytes), StandardCharsets.UTF_8);
      return new RecordFile(text, longest);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static InputStream unpacked(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    int magic = bytes.read() << 8 | bytes.read();
    bytes.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(bytes) : bytes;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      next = read();
    }
    return next != null;
  }

  @Override
  public Line next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    var line = next;
    next = null;
    return line;
  }

  /** The next line; null where it is empty, or the file has ended. */
  private @Nullable Line read() {
    var text = new StringBuilder();
    boolean tooLong = false;
    number++;
    try {
      boolean whole = false;
      while (!whole && !ended) {
        if (at == filled) {
          filled = reader.read(buffer);
          at = 0;
        }
        ended = filled < 0;
        int start = at;
        while (at < filled && buffer[at] != '\n') {
          at++;
        }
        tooLong = tooLong || text.length() + (at - start) > longest;
        if (!tooLong) {
          text.append(buffer, start, at - start);
        }
        whole = at < filled;
        at += whole ? 1 : 0;
      }
    } catch (IOException e) {
      // A packed file that breaks off: what came before it stands.
      ended = true;
      return new Line(number, null);
    }
    return tooLong
        ? new Line(number, null)
        : text.toString().isBlank() ? null : new Line(number, text.toString());
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
