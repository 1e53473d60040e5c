package vn.vanban.ingest.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import vn.vanban.text.StoredText;

/** The files in a ZIP archive. */
final class ZipHolder implements Holder {

  private final ZipFile zip;
  private final List<ZipArchiveEntry> entries;

  ZipHolder(Path file) throws IOException {
    zip =
        ZipFile.builder()
            .setPath(file)
            .setCharset(StandardCharsets.ISO_8859_1)
            .setUseUnicodeExtraFields(true)
            // It reads every entry's place, and fails over any that points nowhere.
            .setIgnoreLocalFileHeader(true)
            .get();
    entries = Collections.list(zip.getEntries());
  }

  @Override
  public List<Entry> entries(int most) {
    var files = new ArrayList<Entry>();
    for (int i = 0; i < entries.size() && files.size() < most; i++) {
      var entry = entries.get(i);
      if (!entry.isDirectory() && !entry.isUnixSymlink()) {
        files.add(new Entry(i, name(entry), Math.max(0, entry.getSize())));
      }
    }
    return files;
  }

  @Override
  public void copy(int index, OutputStream out) throws IOException {
    var entry = entries.get(index);
    if (!zip.canReadEntryData(entry)) {
      throw new IOException("packed in an unknown way, or encrypted: " + entry.getName());
    }
    // One byte more than it says, so that an entry which lies about its size does not pass.
    try (var input =
        BoundedInputStream.builder()
            .setInputStream(zip.getInputStream(entry))
            .setMaxCount(entry.getSize() + 1)
            .get()) {
      if (input.transferTo(out) != entry.getSize()) {
        throw new IOException("not as large as it says: " + entry.getName());
      }
    }
  }

  /** Programs that know no Unicode write names in the encoding of their system. */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean unicode = entry.getNameSource() != NameSource.NAME || raw == null;
    String name = unicode ? entry.getName() : TextDecoder.decode(raw);
    return StoredText.of(name.replace('\\', '/'));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
