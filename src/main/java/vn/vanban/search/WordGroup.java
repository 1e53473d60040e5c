package vn.vanban.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.index.analysis.Token;
import vn.vanban.index.analysis.Tokens;

/**
 * Typed words that stand for one thing together, with what else stands for it: "UBND" with "ủy ban
 * nhân dân", or a word with nothing else.
 *
 * @param typed one or more tokens
 * @param synonyms each of one or more tokens; none of them as typed
 */
record WordGroup(List<Token> typed, List<List<Token>> synonyms) {

  WordGroup {
    typed = List.copyOf(typed);
    synonyms = List.copyOf(synonyms);
  }

  /**
   * Lucene walks through a graph of words recursively, and not through a thousand of them; each of
   * these may have some that stand for it.
   */
  private static final int MOST_AT_ONCE = 100;

  /** All of {@code typed}, in its order; what stands for two runs of many words is not seen. */
  static List<WordGroup> of(List<Token> typed, Synonyms synonyms) {
    var groups = new ArrayList<WordGroup>();
    for (int from = 0; from < typed.size(); from += MOST_AT_ONCE) {
      int to = Math.min(from + MOST_AT_ONCE, typed.size());
      groups.addAll(ofRun(typed.subList(from, to), synonyms));
    }
    return groups;
  }

  private static List<WordGroup> ofRun(List<Token> typed, Synonyms synonyms) {
    var groups = new ArrayList<WordGroup>();
    try (var terms = synonyms.expand(new TypedTerms(typed))) {
      var graph = new GraphTokenStreamFiniteStrings(terms);
      int next = 0;
      int from = 0;
      var ends = graph.articulationPoints();
      for (int i = 0; i <= ends.length && next < typed.size(); i++) {
        int to = i < ends.length ? ends[i] : -1;
        var group = group(typed, next, paths(graph, from, to));
        groups.add(group);
        next += group.typed().size();
        from = to;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("typed words are in memory", e);
    }
    return groups;
  }

  boolean isTypedLike(WordGroup other) {
    return spelling().equals(other.spelling());
  }

  private List<String> spelling() {
    return typed.stream().map(Token::syllable).toList();
  }

  private static List<List<String>> paths(GraphTokenStreamFiniteStrings graph, int from, int to)
      throws IOException {
    var paths = new ArrayList<List<String>>();
    if (!graph.hasSidePath(from)) {
      for (var term : graph.getTerms("", from)) {
        paths.add(List.of(term.text()));
      }
      return paths;
    }
    for (Iterator<TokenStream> strings = graph.getFiniteStrings(from, to); strings.hasNext(); ) {
      try (var string = strings.next()) {
        var term = string.getAttribute(TermToBytesRefAttribute.class);
        var path = new ArrayList<String>();
        string.reset();
        while (string.incrementToken()) {
          path.add(term.getBytesRef().utf8ToString());
        }
        paths.add(path);
      }
    }
    return paths;
  }

  /** The longest path that is typed from {@code next} on is what was typed; the others are not. */
  private static WordGroup group(List<Token> typed, int next, List<List<String>> paths) {
    var asTyped = List.of(typed.get(next).syllable());
    for (var path : paths) {
      if (path.size() > asTyped.size() && isTyped(typed, next, path)) {
        asTyped = path;
      }
    }
    var synonyms = new ArrayList<List<Token>>();
    for (var path : paths) {
      if (!path.equals(asTyped)) {
        synonyms.add(Tokens.of(String.join(" ", path)).list());
      }
    }
    return new WordGroup(typed.subList(next, next + asTyped.size()), synonyms);
  }

  private static boolean isTyped(List<Token> typed, int next, List<String> path) {
    if (next + path.size() > typed.size()) {
      return false;
    }
    for (int i = 0; i < path.size(); i++) {
      if (!typed.get(next + i).syllable().equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Typed tokens as a stream that filters can read. */
  private static final class TypedTerms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<Token> tokens;

    TypedTerms(List<Token> tokens) {
      this.tokens = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!tokens.hasNext()) {
        return false;
      }
      term.append(tokens.next().syllable());
      return true;
    }
  }
}
