package vn.vanban.ingest.isolation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more. */
final class BoundedOutput extends FilterOutputStream {

  private long left;

  BoundedOutput(OutputStream out, long maxBytes) {
    super(out);
    this.left = maxBytes;
  }

  @Override
  public void write(int b) throws IOException {
    take(1);
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    take(length);
    out.write(bytes, start, length);
  }

  private void take(int length) throws TooLarge {
    left -= length;
    if (left < 0) {
      throw new TooLarge();
    }
  }
}
