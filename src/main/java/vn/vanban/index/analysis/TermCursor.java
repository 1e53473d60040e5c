package vn.vanban.index.analysis;

import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Walks over tokens as the terms of one form. */
final class TermCursor {

  private final List<Token> tokens;
  private final Form form;
  private int at = -1;

  /** The first token of the pair that ends at {@link #at}. */
  private int before = -1;

  /** The last token passed that may begin a pair, or -1. */
  private int first = -1;

  TermCursor(List<Token> tokens, Form form) {
    this.tokens = tokens;
    this.form = form;
  }

  /** Moves to the next term; false where there is none. */
  boolean next() {
    return form == Form.PAIR ? nextPair() : ++at < tokens.size();
  }

  private boolean nextPair() {
    while (++at < tokens.size()) {
      var token = tokens.get(at);
      if (token.isDocumentNumber()) {
        continue;
      }
      if (first >= 0 && token.follows()) {
        before = first;
        first = at;
        return true;
      }
      first = at;
    }
    return false;
  }

  void writeTo(CharTermAttribute term) {
    var token = tokens.get(at);
    switch (form) {
      case SYLLABLE -> term.append(token.syllable());
      case FOLD -> term.append(token.fold());
      case PAIR -> term.append(tokens.get(before).fold()).append(' ').append(token.fold());
    }
  }

  int start() {
    return tokens.get(form == Form.PAIR ? before : at).start();
  }

  int end() {
    return tokens.get(at).end();
  }

  /** A document number and its first part share a position. */
  int positionIncrement() {
    boolean firstPart = form != Form.PAIR && at > 0 && tokens.get(at - 1).isDocumentNumber();
    return firstPart ? 0 : 1;
  }

  /** How many positions the term spans. */
  int positionLength() {
    return form == Form.PAIR ? 1 : Math.max(1, tokens.get(at).parts());
  }

  boolean isDocumentNumber() {
    return tokens.get(at).isDocumentNumber();
  }
}
