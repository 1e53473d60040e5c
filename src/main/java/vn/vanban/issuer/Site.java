package vn.vanban.issuer;

import org.jspecify.annotations.Nullable;

/**
 * The place that the words behind an organ name.
 *
 * @param area null where no word tells the kind
 * @param name as people write it; null where it is not known
 * @param home the place and what it is part of
 */
record Site(Level level, @Nullable Area area, @Nullable String name, Home home) {

  static final Site UNKNOWN = new Site(Level.LOCAL, null, null, Home.UNKNOWN);

  /** Its slug; null where it is not known. */
  @Nullable String slug() {
    return switch (level) {
      case PROVINCE, LOCAL -> home.province();
      case DISTRICT -> home.district();
      case COMMUNE -> home.commune();
      case CENTRAL, MINISTRY -> null;
    };
  }
}
