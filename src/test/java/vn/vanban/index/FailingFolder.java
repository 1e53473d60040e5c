package vn.vanban.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A folder in which no more than so many bytes can be written, or nothing at all. */
final class FailingFolder extends FilterDirectory {

  private final IOException failure;
  private long left;

  /**
   * @param bytes until writing fails
   */
  FailingFolder(Path folder, long bytes, IOException failure) throws IOException {
    super(FSDirectory.open(folder));
    this.left = bytes;
    this.failure = failure;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    spend(1);
    return new Output(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    spend(1);
    return new Output(super.createTempOutput(prefix, suffix, context));
  }

  private synchronized void spend(long bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw failure;
    }
  }

  private final class Output extends FilterIndexOutput {

    Output(IndexOutput out) {
      super("limited " + out, out.getName(), out);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      spend(1);
      super.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      spend(length);
      super.writeBytes(bytes, offset, length);
    }
  }
}
