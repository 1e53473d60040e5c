package vn.vanban.reference;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.PartialDate;

/** How a mention says which document it means. */
sealed interface Naming {

  /** "số 73/2023/NĐ-CP". */
  record Numbered(DocumentNumber number) implements Naming {}

  /**
   * "số 73", "73/2023", "30a".
   *
   * @param completed the full number where a list tells it ("18, 19-NQ/TW")
   * @param doubtful whether it is a document's number only if a fuller mention bears it out
   */
  record Abbreviated(
      String ordinal, @Nullable String year, @Nullable DocumentNumber completed, boolean doubtful)
      implements Naming {}

  /**
   * "Bộ luật Lao động năm 2019".
   *
   * @param year the year inside the name
   */
  record Named(String name, @Nullable PartialDate year) implements Naming {}

  /**
   * "Nghị định này", "văn bản này".
   *
   * @param doubtful whether it is a document only if its own kind or an earlier mention bears it
   *     out: "quyết định này" may be anyone's decision
   */
  record Self(boolean doubtful) implements Naming {}
}
