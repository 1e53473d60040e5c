package vn.vanban.web;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import vn.vanban.table.TableFormat;
import vn.vanban.table.TableWriter;

/**
 * An answer that can be sent as a file for spreadsheets.
 *
 * @param name of the file, without its ending
 */
record TableAnswer<T>(String name, Supplier<T> answer, Rows<T> rows) {

  /** Writes the rows of an answer. */
  @FunctionalInterface
  interface Rows<T> {
    void write(T answer, TableWriter table) throws IOException;
  }

  /** A table that is written while it is sent. */
  @FunctionalInterface
  interface Body {
    void write(HttpOutputMessage message) throws IOException;
  }

  /** Asked before anything is sent, so that an error is one. */
  Body as(TableFormat format) {
    T asked = answer.get();
    return message -> {
      try (var table = TableWriter.on(message.getBody(), format)) {
        rows.write(asked, table);
      }
    };
  }

  /** Lets Spring send a {@link Body}. */
  static final class Sender extends AbstractHttpMessageConverter<Body> {

    Sender() {
      super(MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
      return Body.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
      return false;
    }

    @Override
    protected Body readInternal(Class<? extends Body> type, HttpInputMessage message) {
      throw new HttpMessageNotReadableException("tables are not read", message);
    }

    @Override
    protected void writeInternal(Body body, HttpOutputMessage message) throws IOException {
      body.write(message);
    }
  }
}
