package vn.vanban.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where on a text stands on a page, until the next one starts. Notes that stand at the foot of
 * pages follow the text, so that pages may start once more behind the last one.
 *
 * @param start first UTF-16 unit in the stored text
 * @param page counted from 1, whatever is printed on it
 */
public record PageStart(int start, int page) {

  /**
   * The page that holds a unit of the text, counted from 1; null where no page is known.
   *
   * @param pages in order of their start
   */
  public static @Nullable Integer at(List<PageStart> pages, int unit) {
    int low = 0;
    int high = pages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pages.get(middle).start() <= unit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : Integer.valueOf(pages.get(low - 1).page());
  }
}
