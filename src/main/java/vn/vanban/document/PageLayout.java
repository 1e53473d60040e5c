package vn.vanban.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document's pages.
 *
 * @param starts in order of their start; empty for formats without pages
 * @param ocr how well its pictures were recognised; null where none was
 */
public record PageLayout(List<PageStart> starts, @Nullable Ocr ocr) {

  public static final PageLayout NONE = new PageLayout(List.of(), null);

  public PageLayout {
    starts = List.copyOf(starts);
  }
}
