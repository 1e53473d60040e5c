package vn.vanban.index.analysis;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.segment.WordSegmenter;
import vn.vanban.segment.Words;
import vn.vanban.text.Letters;

/**
 * Puts words of several tokens before the tokens that they are made of, as document numbers stand.
 * A word that does not begin and end with tokens is passed over: its tokens stand for themselves.
 */
final class WordTokens {

  private final CharSequence text;
  private final List<Token> tokens;
  private final Words words;
  private final List<Token> found;

  private WordTokens(CharSequence text, List<Token> tokens, Words words) {
    this.text = text;
    this.tokens = tokens;
    this.words = words;
    this.found = new ArrayList<>(tokens.size() * 3 / 2);
  }

  static List<Token> of(CharSequence text, WordSegmenter segmenter) {
    return new WordTokens(text, Tokens.of(text).list(), segmenter.segment(text)).run();
  }

  private List<Token> run() {
    int word = 0;
    int i = 0;
    while (i < tokens.size()) {
      var token = tokens.get(i);
      if (token.parts() > 0) {
        found.addAll(tokens.subList(i, i + 1 + token.parts()));
        i += 1 + token.parts();
        continue;
      }
      while (word < words.count() && words.end(word) <= token.start()) {
        word++;
      }
      int end = word < words.count() ? endOfWord(i, words.start(word), words.end(word)) : i + 1;
      if (end > i + 1) {
        found.add(cover(i, end, words.kind(word)));
      }
      found.addAll(tokens.subList(i, end));
      i = end;
    }
    return found;
  }

  /** Behind the last token of the word that begins with token {@code first}. */
  private int endOfWord(int first, int start, int wordEnd) {
    if (tokens.get(first).start() < start || first > 0 && tokens.get(first - 1).end() > start) {
      return first + 1;
    }
    int end = first;
    while (end < tokens.size()
        && tokens.get(end).parts() == 0
        && tokens.get(end).end() <= wordEnd) {
      end++;
    }
    boolean cut = end < tokens.size() && tokens.get(end).start() < wordEnd;
    boolean endless = wordEnd - start > TokenScan.LONGEST;
    return cut || endless || end == first ? first + 1 : end;
  }

  private Token cover(int first, int end, Words.Kind kind) {
    int start = tokens.get(first).start();
    int last = tokens.get(end - 1).end();
    var spelling =
        switch (kind) {
          case WORD -> word(first, end);
          case NUMBER -> whole(start, last, TokenTypes.NUM);
          case ADDRESS, PUNCTUATION -> whole(start, last, TokenTypes.ALPHANUM);
        };
    return new Token(spelling, start, last, end - first, tokens.get(first).sentence());
  }

  private Spelling word(int first, int end) {
    var written = new StringBuilder();
    var syllable = new StringBuilder();
    var fold = new StringBuilder();
    for (var token : tokens.subList(first, end)) {
      String space = written.isEmpty() ? "" : " ";
      written.append(space).append(token.spelling().written());
      syllable.append(space).append(token.syllable());
      fold.append(space).append(token.fold());
    }
    return new Spelling(written.toString(), syllable.toString(), fold.toString(), TokenTypes.WORD);
  }

  /** A date, an amount, an address: with the signs inside it. */
  private Spelling whole(int start, int end, String type) {
    String written = Letters.collapseSpaces(text.subSequence(start, end));
    String common = Letters.lower(written);
    return new Spelling(written, common, Spelling.fold(common), type);
  }
}
