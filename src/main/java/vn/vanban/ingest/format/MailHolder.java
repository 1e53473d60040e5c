package vn.vanban.ingest.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.StoredText;

/** A mail as what it is made of: its own text, then its attachments. */
final class MailHolder implements Holder {

  private final MailMessage mail;
  private final long bytes;

  MailHolder(Path file) throws IOException {
    this.mail = MailMessage.of(file);
    this.bytes = Files.size(file);
  }

  @Override
  public List<Entry> entries(int most) {
    var entries = new ArrayList<Entry>();
    entries.add(new Entry(SELF, "", bytes));
    var attachments = mail.attachments();
    for (int i = 0; i < attachments.size() && entries.size() < most; i++) {
      entries.add(new Entry(i, StoredText.of(mail.name(attachments.get(i))), 0));
    }
    return entries;
  }

  @Override
  public void copy(int index, OutputStream out) throws IOException {
    MailMessage.copy(mail.attachments().get(index), out);
  }

  @Override
  public void close() {
    mail.message().dispose();
  }
}
