package vn.vanban.ingest.header;

import vn.vanban.document.Header;

public final class HeaderReader {
  private HeaderReader() {}

  public static Header read(String text, PageFacts page) {
    return Header.UNKNOWN;
  }
}
