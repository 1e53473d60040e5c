package vn.vanban.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * Phrases that may start at a word, found by the hash of their first word, the longest first. Both
 * schools of tone placement match. Immutable and thread-safe.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {

  /** A phrase found in a text; {@code end} is one past its last unit. */
  record Found<T>(T meaning, int end) {}

  private record Entry<T>(String phrase, T meaning) {}

  private static final String[] NEW_TONES = {
    "ủy", "úy", "ùy", "ụy", "óa", "òa", "ỏa", "ọa", "óe", "òe", "lý", "kỹ"
  };
  private static final String[] OLD_TONES = {
    "uỷ", "uý", "uỳ", "uỵ", "oá", "oà", "oả", "oạ", "oé", "oè", "lí", "kĩ"
  };

  private final List<List<Entry<T>>> buckets;
  private final int mask;

  Phrases(Map<String, T> meanings) {
    var byHash = new HashMap<Integer, List<Entry<T>>>();
    int size = Integer.highestOneBit(Math.max(16, meanings.size() * 4)) << 1;
    mask = size - 1;
    meanings.forEach((phrase, meaning) -> {
      add(byHash, phrase, meaning);
      String old = withOldTones(phrase);
      if (!old.equals(phrase)) {
        add(byHash, old, meaning);
      }
    });
    buckets = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      var bucket = byHash.getOrDefault(i, new ArrayList<>());
      bucket.sort(
          Comparator.comparingInt((Entry<T> entry) -> entry.phrase().length())
              .reversed()
              .thenComparing(Entry::phrase));
      buckets.add(List.copyOf(bucket));
    }
  }

  /** The longest phrase that starts with the word at {@code at}, whose hash is given. */
  @Nullable Found<T> find(String text, int at, int hash) {
    var bucket = buckets.get(spread(hash) & mask);
    for (int i = 0; i < bucket.size(); i++) {
      var entry = bucket.get(i);
      int end = Words.match(text, at, entry.phrase());
      if (end >= 0) {
        return new Found<>(entry.meaning(), end);
      }
    }
    return null;
  }

  /** The longest phrase that starts with the word at {@code at}. */
  @Nullable Found<T> find(String text, int at) {
    int hash = 0;
    for (int i = at; i < text.length() && Words.isLetter(text.charAt(i)); i++) {
      hash = step(hash, text.charAt(i));
    }
    return hash == 0 ? null : find(text, at, hash);
  }

  /** The hash of a word, one letter further. */
  static int step(int hash, char c) {
    return hash * 31 + Letters.lower(c);
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }

  private void add(Map<Integer, List<Entry<T>>> byHash, String phrase, T meaning) {
    int hash = 0;
    for (int i = 0; i < phrase.length() && Words.isLetter(phrase.charAt(i)); i++) {
      hash = step(hash, phrase.charAt(i));
    }
    byHash
        .computeIfAbsent(spread(hash) & mask, _ -> new ArrayList<>())
        .add(new Entry<>(phrase, meaning));
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
