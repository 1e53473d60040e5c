package vn.vanban.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** An open file that holds files. Belongs to one thread. */
public interface Holder extends Closeable {

  /**
   * A file in a file.
   *
   * @param index by which it is asked for, or {@link #SELF}
   * @param name with its path; a name only, wherever it seems to lead
   * @param bytes that it has when unpacked, by what its holder says; 0 where that says nothing
   */
  record Entry(int index, String name, long bytes) {}

  /** The holder's own text, as a mail has one beside its attachments. */
  int SELF = -1;

  /**
   * In the holder's order; names may repeat.
   *
   * @param most after so many no more are listed
   */
  List<Entry> entries(int most);

  /**
   * @param index of an entry, not {@link #SELF}
   * @throws IOException where the entry is damaged or packed in an unknown way, or {@code out}
   *     refuses to take more
   */
  void copy(int index, OutputStream out) throws IOException;
}
