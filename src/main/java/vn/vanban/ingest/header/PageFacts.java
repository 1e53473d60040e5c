package vn.vanban.ingest.header;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;

/**
 * What a web page says of itself outside its text.
 *
 * @param headline of the page's main content
 * @param published from the page's metadata
 * @param article whether the metadata call it an article of the press
 */
public record PageFacts(
    @Nullable String headline, @Nullable PartialDate published, boolean article) {

  public static final PageFacts NONE = new PageFacts(null, null, false);
}
