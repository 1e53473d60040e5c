package vn.vanban.reference;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;

/**
 * What the scan keeps of a text, in order and not overlapping: everything a reference can be made
 * of. Offsets are UTF-16 units of the stored text, half-open.
 */
sealed interface Item {

  int start();

  int end();

  /**
   * A document is named here.
   *
   * @param kind as written at {@code start}, or null where no kind word stands there
   */
  record Mention(int start, int end, @Nullable DocumentKind kind, Naming naming) implements Item {}

  /** "điểm a khoản 2 Điều 5"; {@link ProvisionParser#paths} tells which these are. */
  record Provisions(int start, int end) implements Item {}

  /** "ngày 22/9/2021", "tháng 9/2021", "năm 2021"; starts at its first word. */
  record Dated(int start, int end, PartialDate date) implements Item {}

  /**
   * An authority or a person who acts: "Ban Thường vụ Thành ủy Vạn An".
   *
   * @param heading how its name begins; {@link Trigger.Heading#ACTORS} is nobody in particular
   */
  record Authority(int start, int end, Trigger.Heading heading) implements Item {}

  /** A verb that says what happens to a document. */
  record Verb(int start, int end, Act act) implements Item {}

  /** A kind without anything that tells which document: "ban hành Nghị định quy định…". */
  record BareKind(int start, int end, DocumentKind kind) implements Item {}
}
