package vn.vanban.ingest;

import java.util.List;
import vn.vanban.document.Header;
import vn.vanban.document.PageLayout;
import vn.vanban.document.Provision;
import vn.vanban.document.Warning;

/**
 * A file's content as a document.
 *
 * @param source path relative to the folder that was named, with forward slashes
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param mediaType by content: {@code application/pdf}
 * @param text the stored text; every span counts on it
 * @param provisions in order of their start; inner ones after the one that holds them
 * @param warnings what the reader should know, a cut text among it
 */
public record ParsedDocument(
    String source,
    String sha256,
    String mediaType,
    String text,
    PageLayout pages,
    Header header,
    List<Provision> provisions,
    List<Warning> warnings) {

  public ParsedDocument {
    provisions = List.copyOf(provisions);
    warnings = List.copyOf(warnings);
  }
}
