package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.ingest.header.PageFacts;

/**
 * Mails, with their subject, sender and receivers as the first lines; and web pages that a browser
 * saved with all their parts. Attachments are documents of their own: {@link MailHolder}.
 */
final class MailReader implements FormatReader {

  private static final List<String> FIELDS = List.of("From", "To", "Cc", "Date");

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final HtmlReader html;

  MailReader(HtmlReader html) {
    this.html = html;
  }

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    var mail = MailMessage.of(file);
    var message = mail.message();
    if (isSavedPage(mail)) {
      return html.read(MailMessage.text(mail.texts().getFirst()), maxUnits);
    }
    var collector = new TextCollector(maxUnits);
    String subject = MailMessage.field(message, "Subject");
    collector.line(subject);
    for (var name : FIELDS) {
      String value = MailMessage.field(message, name);
      if (!value.isEmpty()) {
        collector.line(name + ": " + value);
      }
    }
    var fonts = new HashSet<String>();
    boolean cut = false;
    for (var part : mail.texts()) {
      collector.blank();
      String text = MailMessage.text(part);
      if (!MailMessage.isHtml(part)) {
        text.lines().forEach(collector::line);
      } else if (html.read(text, maxUnits) instanceof Extraction.Content page) {
        page.text().lines().forEach(collector::line);
        fonts.addAll(page.fonts());
        cut |= page.cut();
      }
    }
    String text = collector.text();
    if (text.isBlank()) {
      return new Extraction.Refused(Extraction.Reason.EMPTY);
    }
    var facts = new PageFacts(subject.isEmpty() ? null : subject, sent(mail), false);
    return new Extraction.Content(text, Set.copyOf(fonts), facts, cut || collector.isFull());
  }

  private static boolean isSavedPage(MailMessage mail) {
    return mail.texts().size() == 1
        && MailMessage.isHtml(mail.texts().getFirst())
        && mail.message().getHeader().getField("To") == null
        && mail.attachments().isEmpty();
  }

  private static @Nullable PartialDate sent(MailMessage mail) {
    var date = mail.message().getDate();
    return date == null ? null : PartialDate.of(date.toInstant().atZone(VIETNAM).toLocalDate());
  }
}
