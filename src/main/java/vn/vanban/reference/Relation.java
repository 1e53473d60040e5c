package vn.vanban.reference;

import java.util.Locale;

/** What a citing side does to what it cites; {@link #toString()} is its code in answers. */
public enum Relation {
  /** căn cứ */
  LEGAL_BASIS,
  /** thực hiện, triển khai, quán triệt */
  IMPLEMENTS,
  /** cụ thể hóa, thể chế hóa */
  CONCRETISES,
  /** hướng dẫn, quy định chi tiết */
  GUIDES,
  /** sửa đổi, bổ sung */
  AMENDS,
  /** thay thế */
  REPLACES,
  /** bãi bỏ, hủy bỏ */
  REPEALS,
  /** đính chính */
  CORRECTS,
  /** hợp nhất */
  CONSOLIDATES,
  /** sơ kết, tổng kết */
  REVIEWS,
  /** all else: theo, tại, quy định tại, or a bare mention */
  CITES;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
