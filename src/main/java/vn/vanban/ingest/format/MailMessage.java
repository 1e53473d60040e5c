package vn.vanban.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** A mail, or a web page saved as one, taken apart: its fields, its texts, its attachments. */
final class MailMessage {

  /** Unfolded fields with every recipient of a ministry are this long (bytes). */
  private static final int LONGEST_FIELD = 1_000_000;

  private static final int MOST_FIELDS = 10_000;

  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(LONGEST_FIELD)
          .setMaxHeaderCount(MOST_FIELDS)
          .build();

  private final Message message;
  private final List<Entity> texts = new ArrayList<>();
  private final List<Entity> attachments = new ArrayList<>();

  private MailMessage(Message message) {
    this.message = message;
    sort(message);
  }

  static MailMessage of(Path file) throws IOException {
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LENIENT);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    try (InputStream input = Files.newInputStream(file)) {
      return new MailMessage(builder.parseMessage(input));
    }
  }

  Message message() {
    return message;
  }

  /** What is to be read as one text, in order; of alternatives the plainest that says anything. */
  List<Entity> texts() {
    return texts;
  }

  List<Entity> attachments() {
    return attachments;
  }

  private void sort(Entity entity) {
    if (entity.getBody() instanceof Multipart parts) {
      if (parts.getSubType().equalsIgnoreCase("alternative")) {
        chosen(parts.getBodyParts()).ifPresent(this::sort);
      } else {
        parts.getBodyParts().forEach(this::sort);
      }
    } else if (entity.getParent() != null && isAttachment(entity)) {
      attachments.add(entity);
    } else if (isText(entity)) {
      texts.add(entity);
    }
  }

  private static Optional<Entity> chosen(List<Entity> alternatives) {
    return alternatives.stream()
        .filter(part -> isPlain(part) && !isBlank(part))
        .findFirst()
        .or(() -> alternatives.stream().filter(part -> !isPlain(part)).findFirst());
  }

  private static boolean isBlank(Entity part) {
    try {
      return text(part).isBlank();
    } catch (IOException e) {
      return true;
    }
  }

  /** Pictures and style sheets that a page is made of are no attachments. */
  private static boolean isAttachment(Entity part) {
    if (part.getBody() instanceof Message || "attachment".equals(part.getDispositionType())) {
      return true;
    }
    boolean ofPage =
        part.getHeader().getField("Content-ID") != null
            || part.getHeader().getField("Content-Location") != null;
    return !ofPage && part.getFilename() != null;
  }

  private static boolean isText(Entity part) {
    return part.getBody() instanceof SingleBody && (isPlain(part) || isHtml(part));
  }

  private static boolean isPlain(Entity part) {
    return part.getMimeType().equals("text/plain");
  }

  static boolean isHtml(Entity part) {
    return part.getMimeType().equals("text/html");
  }

  /** The decoded name; one from the place among the attachments where none is given. */
  String name(Entity attachment) {
    String given = attachment.getFilename();
    if (given != null && !given.isBlank()) {
      return decoded(given);
    }
    if (attachment.getBody() instanceof Message inner) {
      String subject = field(inner, "Subject");
      return (subject.isEmpty() ? "mail" : subject.replace('/', ' ')) + ".eml";
    }
    return "attachment-" + (attachments.indexOf(attachment) + 1);
  }

  static void copy(Entity attachment, OutputStream out) throws IOException {
    switch (attachment.getBody()) {
      case Message inner -> new DefaultMessageWriter().writeMessage(inner, out);
      case SingleBody body -> body.writeTo(out);
      case null, default -> throw new IOException("an attachment without content");
    }
  }

  /** A field's value on one line; empty where there is none. */
  static String field(Message message, String name) {
    var field = message.getHeader().getField(name);
    if (field == null) {
      return "";
    }
    String raw = TextDecoder.decode(field.getRaw().toByteArray());
    String value = raw.substring(raw.indexOf(':') + 1);
    return Letters.collapseSpaces(decoded(value.replace("\r", "").replace("\n", ""))).strip();
  }

  private static String decoded(String words) {
    return DecoderUtil.decodeEncodedWords(words, StandardCharsets.UTF_8);
  }

  /** What is well-formed UTF-8 is UTF-8; else what is declared, where it is known. */
  static String text(Entity part) throws IOException {
    if (!(part.getBody() instanceof SingleBody body)) {
      return "";
    }
    byte[] bytes;
    try (var input = body.getInputStream()) {
      bytes = input.readAllBytes();
    }
    Optional<String> utf8 = TextDecoder.strictUtf8(bytes);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    Charset declared = charset(part.getCharset());
    return declared == null ? TextDecoder.decode(bytes) : new String(bytes, declared);
  }

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null || name.toLowerCase(Locale.ROOT).matches("us-ascii|ascii|utf-?8")) {
      return null;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
