package vn.vanban.index.analysis;

import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import vn.vanban.document.DocumentNumber;

/** The tokens of a stored (NFC) text, scanned once for all fields. Immutable. */
public final class Tokens {

  private final List<Token> tokens;

  private Tokens(List<Token> tokens) {
    this.tokens = Collections.unmodifiableList(tokens);
  }

  public static Tokens of(CharSequence text) {
    return new Tokens(new TokenScan(text).run());
  }

  /** The term a document number is indexed by, in every form. */
  public static String term(DocumentNumber number) {
    // A hyphen stands in no other term, so a key meets nothing but itself.
    return number.key();
  }

  /** In order of their start; a document number before its parts. */
  public List<Token> list() {
    return tokens;
  }

  /** The terms of one field. Each stream can be read once. */
  public TokenStream stream(Form form) {
    return form == Form.PAIR ? new PairsStream(tokens) : new TokensStream(tokens, form);
  }
}
