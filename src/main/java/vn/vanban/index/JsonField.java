package vn.vanban.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldDataInput;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value kept in a stored field as JSON, written and read in pieces: that of a document full of
 * findings has tens of megabytes, and would stand in memory several times if it were a string.
 */
final class JsonField {

  private JsonField() {}

  /**
   * Can be written once.
   *
   * @param size in bytes, about
   */
  static StoredField of(String name, Object value, long size, JsonMapper mapper) {
    var bytes = new ByteBuffersDataOutput(size);
    mapper.writeValue(
        new OutputStream() {
          @Override
          public void write(int value) {
            bytes.writeByte((byte) value);
          }

          @Override
          public void write(byte[] from, int offset, int length) {
            bytes.writeBytes(from, offset, length);
          }
        },
        value);
    var input = bytes.toDataInput();
    return new StoredField(name, new StoredFieldDataInput(input, Math.toIntExact(bytes.size())));
  }

  /** The value of a document that has one. */
  static <T> T read(StoredFields stored, int doc, String name, Class<T> type, JsonMapper mapper)
      throws IOException {
    var reader = new Reader<T>(name, type, mapper);
    stored.document(doc, reader);
    return Objects.requireNonNull(reader.value, name);
  }

  private static final class Reader<T> extends StoredFieldVisitor {

    private final String name;
    private final Class<T> type;
    private final JsonMapper mapper;
    private @Nullable T value;

    Reader(String name, Class<T> type, JsonMapper mapper) {
      this.name = name;
      this.type = type;
      this.mapper = mapper;
    }

    @Override
    public Status needsField(FieldInfo field) {
      return value != null ? Status.STOP : field.name.equals(name) ? Status.YES : Status.NO;
    }

    @Override
    public void binaryField(FieldInfo field, StoredFieldDataInput json) {
      value = mapper.readValue(stream(json.getDataInput(), json.getLength()), type);
    }

    /** As it was kept before there were pieces. */
    @Override
    public void stringField(FieldInfo field, String json) {
      value = mapper.readValue(json, type);
    }
  }

  private static InputStream stream(DataInput input, int length) {
    return new InputStream() {
      private int left = length;

      @Override
      public int read() throws IOException {
        if (left == 0) {
          return -1;
        }
        left--;
        return input.readByte() & 0xFF;
      }

      @Override
      public int read(byte[] to, int offset, int most) throws IOException {
        if (left == 0) {
          return most == 0 ? 0 : -1;
        }
        int count = Math.min(left, most);
        input.readBytes(to, offset, count);
        left -= count;
        return count;
      }
    };
  }
}
