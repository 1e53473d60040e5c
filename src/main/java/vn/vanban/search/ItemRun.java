package vn.vanban.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/**
 * Items that stand side by side, as a parser comes by them: bare words are one item, but those
 * beside an AND; words that only introduce a number are no words to look for.
 */
final class ItemRun {

  /** The name of a kind has up to so many words. */
  private static final int KIND_WORDS = 4;

  private final List<Span> places;
  private final List<Span> passedOver;
  private final List<QueryNode> nodes = new ArrayList<>();
  private final List<QueryToken> words = new ArrayList<>();
  private boolean afterAnd;
  private boolean endsWithWord;

  /**
   * @param places takes where words stand that are looked for
   * @param passedOver takes where words stand that are not
   */
  ItemRun(List<Span> places, List<Span> passedOver) {
    this.places = places;
    this.passedOver = passedOver;
  }

  boolean isEmpty() {
    return nodes.isEmpty() && words.isEmpty();
  }

  /** The bare words that the next item follows. */
  List<QueryToken> pending() {
    return words;
  }

  void addWord(QueryToken word) {
    if (afterAnd) {
      places.add(new Span(word.start(), word.end()));
      nodes.add(new QueryNode.Words(List.of(word.text())));
    } else {
      words.add(word);
    }
    endsWithWord = !afterAnd;
    afterAnd = false;
  }

  void add(QueryNode node) {
    nodes.add(node);
    afterAnd = false;
    endsWithWord = false;
  }

  /** An AND follows: the word before it is an item of its own, and so is the next. */
  void standAlone() {
    if (endsWithWord && !words.isEmpty()) {
      nodes.add(asWords(List.of(words.removeLast())));
    }
    afterAnd = true;
    endsWithWord = false;
  }

  /**
   * @param number with or without its symbols
   * @param introducing how many of the words before it only introduce it
   * @param behind the provision that the words behind it name
   */
  void addNumber(QueryNode number, int introducing, Supplier<Optional<ProvisionWords>> behind) {
    passOver(introducing);
    var before = ProvisionWords.ending(words);
    before.ifPresent(found -> passOver(found.words()));
    var provision = before.isPresent() ? before : behind.get();
    add(
        provision
            .<QueryNode>map(
                found -> new QueryNode.Provision(found.path(), number, found.start(), found.end()))
            .orElse(number));
  }

  @Nullable QueryNode node() {
    if (!words.isEmpty()) {
      nodes.addFirst(provisionByName().orElseGet(() -> asWords(words)));
    }
    return QueryNode.all(nodes);
  }

  /** "Điều 5 Luật Thanh niên": whether there is such a law is known to the collection alone. */
  private Optional<QueryNode> provisionByName() {
    var provision = ProvisionWords.opening(words);
    if (provision.isEmpty()) {
      return Optional.empty();
    }
    var rest = words.subList(provision.get().words(), words.size());
    var name = rest.subList(ProvisionWords.isPreposition(rest) ? 1 : 0, rest.size());
    var texts = name.stream().map(QueryToken::text).toList();
    if (!DocumentNames.begins(texts)) {
      return Optional.empty();
    }
    name.forEach(word -> places.add(new Span(word.start(), word.end())));
    return Optional.of(
        new QueryNode.Provision(
            provision.get().path(),
            new QueryNode.Named(texts, List.of()),
            provision.get().start(),
            provision.get().end()));
  }

  private QueryNode asWords(List<QueryToken> typed) {
    typed.forEach(word -> places.add(new Span(word.start(), word.end())));
    return new QueryNode.Words(typed.stream().map(QueryToken::text).toList());
  }

  private void passOver(int count) {
    var tail = words.subList(words.size() - count, words.size());
    tail.forEach(word -> passedOver.add(new Span(word.start(), word.end())));
    tail.clear();
  }

  /** How many words at the end only introduce a number: "nghị quyết số". */
  static int leadIn(List<QueryToken> words) {
    int so = !words.isEmpty() && Letters.fold(words.getLast().text()).equals("so") ? 1 : 0;
    for (int length = Math.min(KIND_WORDS, words.size() - so); length > 0; length--) {
      var tail = words.subList(words.size() - so - length, words.size() - so);
      if (DocumentKind.named(joined(tail)).isPresent()) {
        return length + so;
      }
    }
    return so;
  }

  static String joined(List<QueryToken> words) {
    return String.join(" ", words.stream().map(QueryToken::text).toList());
  }
}
