package vn.vanban.theme.foreign;

import java.util.List;

/**
 * A category of words, as other programs know themes.
 *
 * @param patterns words or runs of words, where a star stands for any letters
 * @param children categories that are part of it
 */
public record Category(String name, List<String> patterns, List<Category> children) {

  /** Categories in categories, at most; nobody nests them deeper. */
  static final int DEEPEST = 40;

  public Category {
    patterns = List.copyOf(patterns);
    children = List.copyOf(children);
  }
}
