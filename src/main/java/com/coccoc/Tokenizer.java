package com.coccoc;

/**
 * The entry points of coccoc's native library, which looks for them under this very name. Nothing
 * but {@code vn.vanban.segment} may call them: a null, a second initialisation or two at once end
 * the process.
 */
public final class Tokenizer {

  /** 0 where done, -1 where it failed. */
  public native int initialize(String dictionaryFolder);

  /** The address of eight 64-bit words that describe the tokens. */
  public native long segmentPointer(
      String text, boolean forTransforming, int option, boolean keepPunctuation);

  /** Exactly once for each address. */
  public native void freeMemory(long pointer);
}
