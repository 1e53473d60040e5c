package vn.vanban.index;

import java.util.List;
import vn.vanban.index.analysis.Form;
import vn.vanban.index.analysis.Token;

/** Titles of the same words as one number: {@link Fields#TITLE_HASH}. */
final class TitleHash {

  private TitleHash() {}

  /**
   * FNV-1a of 64 bits: two of a million different titles meet once in forty million collections.
   */
  static long of(List<Token> tokens) {
    long hash = 0xcbf29ce484222325L;
    for (var token : tokens) {
      var bytes = token.spelling().bytes(Form.FOLD);
      for (int i = 0; i < bytes.length; i++) {
        hash = (hash ^ (bytes.bytes[bytes.offset + i] & 0xff)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    return hash;
  }
}
