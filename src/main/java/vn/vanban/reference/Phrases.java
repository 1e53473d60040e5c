package vn.vanban.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * Phrases that may start at a word, the longest first. A table over the hash of that word tells at
 * one look that most words of a text begin none. Both schools of tone placement match. Immutable
 * and thread-safe.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {

  /** A phrase found in a text; {@code end} is one past its last unit. */
  record Found<T>(T meaning, int end) {}

  /** What follows the first word of a phrase. */
  private record Rest<T>(String text, T meaning) {

    /** The letter that the second word begins with, or 0 where no blank leads to one. */
    char second() {
      boolean more = text.length() > 1 && text.charAt(0) == ' ';
      return more ? text.charAt(1) : 0;
    }

    /** Where it ends that starts at {@code wordEnd}, or -1. */
    int endAt(String in, int wordEnd) {
      return text.isEmpty() ? wordEnd : Words.match(in, wordEnd, text);
    }
  }

  /**
   * All phrases with one first word.
   *
   * @param rests the longest first
   * @param seconds the second letter of each rest
   */
  private record Head<T>(int hash, String word, List<Rest<T>> rests, String seconds) {

    boolean stands(String text, int at, int end) {
      if (end - at != word.length()) {
        return false;
      }
      for (int i = at; i < end; i++) {
        if (Letters.lower(text.charAt(i)) != word.charAt(i - at)) {
          return false;
        }
      }
      return true;
    }

    @Nullable Found<T> find(String text, int wordEnd) {
      int next = Words.gap(text, wordEnd);
      char second = next < text.length() ? Letters.lower(text.charAt(next)) : 0;
      for (int i = 0; i < seconds.length(); i++) {
        char wanted = seconds.charAt(i);
        int end = wanted == 0 || wanted == second ? rests.get(i).endAt(text, wordEnd) : -1;
        if (end >= 0) {
          return new Found<>(rests.get(i).meaning(), end);
        }
      }
      return null;
    }
  }

  private static final String[] NEW_TONES = {
    "ủy", "úy", "ùy", "ụy", "óa", "òa", "ỏa", "ọa", "óe", "òe", "lý", "kỹ"
  };
  private static final String[] OLD_TONES = {
    "uỷ", "uý", "uỳ", "uỵ", "oá", "oà", "oả", "oạ", "oé", "oè", "lí", "kĩ"
  };

  /** Slots for each head: few words meet a slot that another has taken. */
  private static final int SPARSENESS = 8;

  private final List<Head<T>> heads;

  /** By hash, what does not fit in its own slot in the next: one past a head's index, or 0. */
  private final int[] slots;

  Phrases(Map<String, T> meanings) {
    var byWord = new LinkedHashMap<String, Map<String, T>>();
    meanings.forEach((phrase, meaning) -> {
      add(byWord, phrase, meaning);
      add(byWord, withOldTones(phrase), meaning);
    });
    heads = new ArrayList<>(byWord.size());
    slots = new int[Integer.highestOneBit(Math.max(1, byWord.size()) * SPARSENESS) << 1];
    byWord.forEach(this::put);
  }

  private static <T> void add(Map<String, Map<String, T>> byWord, String phrase, T meaning) {
    int end = Words.end(phrase, 0);
    byWord
        .computeIfAbsent(phrase.substring(0, end), _ -> new LinkedHashMap<>())
        .putIfAbsent(phrase.substring(end), meaning);
  }

  private void put(String word, Map<String, T> meanings) {
    var rests = new ArrayList<Rest<T>>();
    meanings.forEach((rest, meaning) -> rests.add(new Rest<>(rest, meaning)));
    rests.sort(
        Comparator.comparingInt((Rest<T> rest) -> rest.text().length())
            .reversed()
            .thenComparing(Rest::text));
    var seconds = new StringBuilder();
    rests.forEach(rest -> seconds.append(rest.second()));
    var head = new Head<T>(hash(word), word, List.copyOf(rests), seconds.toString());
    heads.add(head);
    int slot = slot(head.hash());
    while (slots[slot] != 0) {
      slot = next(slot);
    }
    slots[slot] = heads.size();
  }

  /**
   * The longest phrase that starts with the word from {@code at} to {@code wordEnd}, whose hash is
   * given.
   */
  @Nullable Found<T> find(String text, int at, int wordEnd, int hash) {
    for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
      var head = heads.get(slots[slot] - 1);
      if (head.hash() == hash && head.stands(text, at, wordEnd)) {
        return head.find(text, wordEnd);
      }
    }
    return null;
  }

  /** The longest phrase that starts with the word at {@code at}. */
  @Nullable Found<T> find(String text, int at) {
    int hash = 0;
    int end = at;
    while (end < text.length() && Words.isLetter(text.charAt(end))) {
      hash = step(hash, Letters.lower(text.charAt(end)));
      end++;
    }
    return end == at ? null : find(text, at, end, hash);
  }

  /** The hash of a word, one letter, in lower case, further. */
  static int step(int hash, char letter) {
    return hash * 31 + letter;
  }

  private static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = step(hash, word.charAt(i));
    }
    return hash;
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & slots.length - 1;
  }

  private int next(int slot) {
    return slot + 1 & slots.length - 1;
  }

  private static String withOldTones(String phrase) {
    String old = phrase;
    for (int i = 0; i < NEW_TONES.length; i++) {
      old = replaceAtWordEnd(old, NEW_TONES[i], OLD_TONES[i]);
    }
    return old;
  }

  private static String replaceAtWordEnd(String phrase, String from, String to) {
    int at = phrase.indexOf(from);
    while (at >= 0) {
      int end = at + from.length();
      if (end == phrase.length() || !Words.isLetter(phrase.charAt(end))) {
        phrase = phrase.substring(0, at) + to + phrase.substring(end);
      }
      at = phrase.indexOf(from, end);
    }
    return phrase;
  }
}
