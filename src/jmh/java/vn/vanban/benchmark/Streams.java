package vn.vanban.benchmark;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/** Reads token streams to their end; the sums keep the compiler from leaving anything out. */
final class Streams {

  private Streams() {}

  static long offsets(TokenStream stream) throws IOException {
    var offsets = stream.addAttribute(OffsetAttribute.class);
    long sum = 0;
    stream.reset();
    while (stream.incrementToken()) {
      sum += offsets.startOffset() + offsets.endOffset();
    }
    stream.end();
    stream.close();
    return sum;
  }

  /** What an index writer asks for: each term in UTF-8, and where it stands. */
  static long terms(TokenStream stream) throws IOException {
    var term = stream.addAttribute(TermToBytesRefAttribute.class);
    var increment = stream.addAttribute(PositionIncrementAttribute.class);
    long sum = 0;
    stream.reset();
    while (stream.incrementToken()) {
      var bytes = term.getBytesRef();
      sum += bytes.length + bytes.bytes[bytes.offset] + increment.getPositionIncrement();
    }
    stream.end();
    stream.close();
    return sum;
  }
}
