package vn.vanban.segment.lattice;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A model as a stream of bytes: its tables as they lie in memory, compressed. */
public final class ModelFile {

  /** "vbs" and the version of the layout: a file of another layout is refused. */
  private static final int MAGIC = 0x76627301;

  /** No table has more slots: a broken file must not ask for all memory. */
  private static final int LARGEST = 1 << 24;

  private static final int BUFFER = 1 << 16;

  private ModelFile() {}

  /**
   * Reads a model.
   *
   * @throws IOException also where the stream is no model of this layout
   */
  public static LatticeModel read(InputStream compressed) throws IOException {
    var unpacked = new BufferedInputStream(new GZIPInputStream(compressed, BUFFER), BUFFER);
    var in = new DataInputStream(unpacked);
    if (in.readInt() != MAGIC) {
      throw new IOException("not a segmentation model of this version of vanban");
    }
    return new LatticeModel(
        new SyllableTable(readLongs(in)),
        readLongs(in),
        new PairTable(readLongs(in)),
        new TripleTable(readLongs(in)),
        new ContextWeights(readShorts(in), readShorts(in), readShorts(in), readShorts(in)));
  }

  public static void write(LatticeModel model, OutputStream stream) throws IOException {
    try (var out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream), BUFFER))) {
      out.writeInt(MAGIC);
      writeLongs(out, model.syllables.slots());
      writeLongs(out, model.bySyllable);
      writeLongs(out, model.pairs.slots());
      writeLongs(out, model.triples.slots());
      writeShorts(out, model.context.byShapes);
      writeShorts(out, model.context.byKinds);
      writeShorts(out, model.context.byKindAndShapes);
      writeShorts(out, model.context.byDecisions);
    }
  }

  private static long[] readLongs(DataInputStream in) throws IOException {
    var values = new long[readLength(in)];
    ByteBuffer.wrap(readBytes(in, values.length * Long.BYTES)).asLongBuffer().get(values);
    return values;
  }

  private static short[] readShorts(DataInputStream in) throws IOException {
    var values = new short[readLength(in)];
    ByteBuffer.wrap(readBytes(in, values.length * Short.BYTES)).asShortBuffer().get(values);
    return values;
  }

  private static int readLength(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST) {
      throw new IOException("broken segmentation model: a table of " + length + " entries");
    }
    return length;
  }

  private static byte[] readBytes(DataInputStream in, int length) throws IOException {
    var bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static void writeLongs(DataOutputStream out, long[] values) throws IOException {
    out.writeInt(values.length);
    for (long value : values) {
      out.writeLong(value);
    }
  }

  private static void writeShorts(DataOutputStream out, short[] values) throws IOException {
    out.writeInt(values.length);
    for (short value : values) {
      out.writeShort(value);
    }
  }
}
