package vn.vanban.issuer;

import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from, as far as that is known: {@code song-lam/van-khe/hoa-loc}.
 *
 * @param city whether {@code province} is a city that the file does not know; it may as well be
 *     part of a province
 */
record Home(
    @Nullable String province, @Nullable String district, @Nullable String commune, boolean city) {

  static final Home UNKNOWN = new Home(null, null, null, false);

  /** Stands for a part that is not known before one that is. */
  private static final String GAP = "-";

  private static final char CITY = '~';

  static Home of(@Nullable String written) {
    if (written == null || written.isEmpty()) {
      return UNKNOWN;
    }
    boolean city = written.charAt(0) == CITY;
    @Nullable String[] parts = new @Nullable String[3];
    int from = city ? 1 : 0;
    for (int i = 0; i < parts.length && from <= written.length(); i++) {
      int slash = written.indexOf('/', from);
      int end = slash < 0 ? written.length() : slash;
      String part = written.substring(from, end);
      parts[i] = part.equals(GAP) || part.isEmpty() ? null : part;
      from = end + 1;
    }
    return new Home(parts[0], parts[1], parts[2], city);
  }

  /** As {@link #of} reads it; empty where nothing is known. */
  String written() {
    var out = new StringBuilder(city ? String.valueOf(CITY) : "");
    out.append(province == null ? GAP : province);
    if (district != null || commune != null) {
      out.append('/').append(district == null ? GAP : district);
    }
    if (commune != null) {
      out.append('/').append(commune);
    }
    return out.toString().equals(GAP) ? "" : out.toString();
  }
}
