package vn.vanban.ingest.isolation;

import java.io.IOException;

/** The limit on a file's size is reached. */
final class TooLarge extends IOException {
  private static final long serialVersionUID = 1L;
}
