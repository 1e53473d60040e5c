package vn.vanban.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.vanban.document.PageStart;
import vn.vanban.index.Snapshot.StoredPassage;
import vn.vanban.index.analysis.Token;
import vn.vanban.index.analysis.Tokens;
import vn.vanban.search.SearchAnswer.PassageHit;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/** Marks in a passage what the query found, by the same analysis, and cuts long passages. */
final class Highlighter {

  /** UTF-16 units of a passage that are shown: some five lines on a page. */
  private static final int SHOWN = 600;

  private final Terms terms;

  /** Bare words by their letters. */
  private final Map<String, List<Token>> typed = new HashMap<>();

  /** Those with accents. */
  private final Set<String> accented = new HashSet<>();

  private final Set<String> exact = new HashSet<>();

  Highlighter(Terms terms) {
    this.terms = terms;
    terms.exact().forEach(word -> exact.add(word.syllable()));
    for (var group : terms.groups()) {
      for (var word : group.typed()) {
        typed.computeIfAbsent(word.fold(), _ -> new ArrayList<>()).add(word);
        if (!word.syllable().equals(word.fold())) {
          accented.add(word.syllable());
        }
      }
    }
  }

  /**
   * @param pages of its document
   */
  PassageHit excerpt(StoredPassage stored, List<PageStart> pages) {
    String text = stored.text();
    List<Span> marks = marks(text);
    Span shown = window(text, marks);
    int offset = stored.passage().start();
    var inside =
        marks.stream()
            .filter(shown::contains)
            .map(mark -> new Span(mark.start() + offset, mark.end() + offset))
            .toList();
    return new PassageHit(
        stored.passage().path(),
        shown.of(text),
        shown.start() + offset,
        shown.end() + offset,
        PageStart.at(pages, inside.isEmpty() ? shown.start() + offset : inside.getFirst().start()),
        inside);
  }

  /** What the query found, in order, neighbours as one. */
  List<Span> marks(String text) {
    List<Token> tokens = Tokens.of(text).list();
    var hit = new BitSet(tokens.size());
    Set<String> present = accentedWordsIn(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (isFound(tokens.get(i), present)) {
        hit.set(i);
      }
    }
    for (var group : terms.groups()) {
      group.synonyms().forEach(synonym -> markPhrase(synonym, Token::fold, tokens, hit));
    }
    for (var phrase : terms.phrases()) {
      markPhrase(phrase.tokens(), phrase.exact() ? Token::syllable : Token::fold, tokens, hit);
    }
    return merge(text, tokens, hit);
  }

  private boolean isFound(Token token, Set<String> present) {
    if (token.isDocumentNumber()) {
      return terms.numbers().contains(token.fold());
    }
    var words = typed.get(token.fold());
    return exact.contains(token.syllable())
        || words != null && words.stream().anyMatch(word -> matches(word, token, present));
  }

  /** A phrase is found where all of it stands; whole numbers stand beside their parts. */
  private static void markPhrase(
      List<Token> phrase, Function<Token, String> form, List<Token> tokens, BitSet hit) {
    for (int start = 0; start < tokens.size(); start++) {
      int at = start;
      int matched = 0;
      while (matched < phrase.size()
          && at < tokens.size()
          && (tokens.get(at).isDocumentNumber()
              || form.apply(tokens.get(at)).equals(form.apply(phrase.get(matched))))) {
        matched += tokens.get(at).isDocumentNumber() ? 0 : 1;
        at++;
      }
      if (matched == phrase.size() && !tokens.get(start).isDocumentNumber()) {
        hit.set(start, at);
      }
    }
  }

  /** Typed words with accents that stand in the passage just as they were typed. */
  private Set<String> accentedWordsIn(List<Token> tokens) {
    var present = new HashSet<String>();
    for (var token : tokens) {
      if (accented.contains(token.syllable())) {
        present.add(token.syllable());
      }
    }
    return present;
  }

  /** Where the very word stands, words of other accents are not marked beside it. */
  private static boolean matches(Token word, Token token, Set<String> present) {
    return !present.contains(word.syllable()) || token.syllable().equals(word.syllable());
  }

  private static List<Span> merge(String text, List<Token> tokens, BitSet hit) {
    var spans = new ArrayList<Span>();
    for (int i = hit.nextSetBit(0); i >= 0; i = hit.nextSetBit(i + 1)) {
      Span next = tokens.get(i).span();
      Span last = spans.isEmpty() ? null : spans.getLast();
      if (last != null
          && (last.contains(next)
              || last.end() <= next.start()
                  && onlySpace(text.substring(last.end(), next.start())))) {
        spans.set(spans.size() - 1, new Span(last.start(), Math.max(last.end(), next.end())));
      } else {
        spans.add(next);
      }
    }
    return spans;
  }

  private static boolean onlySpace(String between) {
    return between.chars().allMatch(c -> Letters.isSpace((char) c));
  }

  /** The stretch with the most marked letters, begun and ended between words. */
  private static Span window(String text, List<Span> marks) {
    if (text.length() <= SHOWN) {
      return trim(text, 0, text.length());
    }
    int best = 0;
    int bestLetters = -1;
    for (int first = 0; first < marks.size(); first++) {
      int letters = 0;
      for (int i = first; i < marks.size(); i++) {
        if (marks.get(i).end() - marks.get(first).start() > SHOWN * 3 / 4) {
          break;
        }
        letters += marks.get(i).length();
      }
      if (letters > bestLetters) {
        bestLetters = letters;
        best = marks.get(first).start();
      }
    }
    int start = startOfSentence(text, best);
    int end = Math.min(text.length(), start + SHOWN);
    while (end < text.length() && end > start + SHOWN / 2 && !Letters.isSpace(text.charAt(end))) {
      end--;
    }
    return trim(text, start, end);
  }

  /** Where the sentence or line around {@code at} begins, or a word not too far before it. */
  private static int startOfSentence(String text, int at) {
    int earliest = Math.max(0, at - SHOWN / 4);
    for (int i = at; i > earliest; i--) {
      char before = text.charAt(i - 1);
      boolean stop = ".;!?…".indexOf(before) >= 0 && Letters.isSpace(text.charAt(i));
      if (before == '\n' || stop) {
        return i;
      }
    }
    if (earliest == 0) {
      return 0;
    }
    int start = earliest;
    while (start < at && !Letters.isSpace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static Span trim(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Letters.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Letters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
