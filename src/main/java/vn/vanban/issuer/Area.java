package vn.vanban.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of places that have authorities, with the Party committee that each kind has. */
enum Area {
  TINH(Level.PROVINCE, "Tỉnh ủy", "tỉnh"),
  /** A city is a province's equal or part of a province. */
  THANH_PHO(Level.LOCAL, "Thành ủy", "thành phố", "TP"),
  HUYEN(Level.DISTRICT, "Huyện ủy", "huyện"),
  QUAN(Level.DISTRICT, "Quận ủy", "quận"),
  THI_XA(Level.DISTRICT, "Thị ủy", "thị xã", "TX"),
  XA(Level.COMMUNE, null, "xã"),
  PHUONG(Level.COMMUNE, null, "phường"),
  THI_TRAN(Level.COMMUNE, null, "thị trấn", "TT"),
  DAC_KHU(Level.COMMUNE, null, "đặc khu");

  private final Level level;
  private final @Nullable String committee;
  private final List<String> words;

  Area(Level level, @Nullable String committee, String... words) {
    this.level = level;
    this.committee = committee;
    this.words = List.of(words);
  }

  Level level() {
    return level;
  }

  /** The name of its Party committee; null where that is just "Đảng ủy". */
  @Nullable String committee() {
    return committee;
  }

  List<String> words() {
    return words;
  }

  String word() {
    return words.getFirst();
  }
}
