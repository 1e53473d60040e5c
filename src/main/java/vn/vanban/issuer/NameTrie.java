package vn.vanban.issuer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names and what they mean, found by their longest beginning of a row of words. */
final class NameTrie<T> {

  private record Entry<T>(List<Word> words, T meaning) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private final List<Entry<T>> entries = new ArrayList<>();
  }

  /**
   * @param end index of the word behind the name
   */
  record Found<T>(T meaning, int end) {}

  private final Node<T> root = new Node<>();

  /** Every name of {@code names}, and what becomes of it where capitals are written together. */
  void put(List<String> names, T meaning) {
    for (String name : names) {
      add(NameWords.all(name), meaning);
      String glued = glued(name);
      if (!glued.equals(name)) {
        add(NameWords.all(glued), meaning);
      }
    }
  }

  private void add(List<Word> words, T meaning) {
    var node = root;
    for (Word word : words) {
      node = node.next.computeIfAbsent(word.folded(), folded -> new Node<>());
    }
    var entry = new Entry<>(words, meaning);
    if (!node.entries.contains(entry)) {
      node.entries.add(entry);
    }
  }

  /** "Bộ GD&ĐT", "Bộ LĐ-TBXH" → "Bộ GDĐT", "Bộ LĐTBXH". */
  private static String glued(String name) {
    var glued = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean joins = (c == '&' || c == '-') && isCapital(name, i - 1) && isCapital(name, i + 1);
      if (!joins) {
        glued.append(c);
      }
    }
    return glued.toString();
  }

  private static boolean isCapital(String name, int at) {
    return at >= 0 && at < name.length() && Character.isUpperCase(name.charAt(at));
  }

  /**
   * The longest name at {@code from}; nothing where two that differ in accents alone may be meant.
   */
  Optional<Found<T>> longestAt(NameWords words, int from) {
    Optional<Found<T>> longest = Optional.empty();
    var node = root;
    for (int i = from; words.has(i); i++) {
      node = node.next.get(words.get(i).folded());
      if (node == null) {
        break;
      }
      var meaning = meaning(node, words, from);
      if (meaning.isPresent()) {
        longest = Optional.of(new Found<>(meaning.get(), i + 1));
      }
    }
    return longest;
  }

  private static <T> Optional<T> meaning(Node<T> node, NameWords words, int from) {
    T only = null;
    for (Entry<T> entry : node.entries) {
      boolean exact = true;
      boolean possible = true;
      for (int i = 0; i < entry.words.size() && possible; i++) {
        Word typed = words.get(from + i);
        exact &= typed.key().equals(entry.words.get(i).key());
        possible = typed.canBe(entry.words.get(i));
      }
      if (possible && exact) {
        return Optional.of(entry.meaning);
      }
      if (possible) {
        if (only != null && !only.equals(entry.meaning)) {
          return Optional.empty();
        }
        only = entry.meaning;
      }
    }
    return Optional.ofNullable(only);
  }
}
