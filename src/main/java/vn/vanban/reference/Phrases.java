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

  /**
   * One phrase, cut behind its first word.
   *
   * @param hash of the first word
   * @param second the letter that the second word begins with, or 0 where no blank leads to one
   */
  private record Entry<T>(int hash, String phrase, String rest, char second, T meaning) {

    static <T> Entry<T> of(String phrase, T meaning) {
      int hash = 0;
      int end = 0;
      while (end < phrase.length() && Words.isLetter(phrase.charAt(end))) {
        hash = step(hash, phrase.charAt(end));
        end++;
      }
      boolean more = end + 1 < phrase.length() && phrase.charAt(end) == ' ';
      char second = more ? phrase.charAt(end + 1) : 0;
      return new Entry<>(hash, phrase, phrase.substring(end), second, meaning);
    }

    boolean beginsWith(String text, int at, int end) {
      if (end - at != phrase.length() - rest.length()) {
        return false;
      }
      for (int i = at; i < end; i++) {
        if (Letters.lower(text.charAt(i)) != phrase.charAt(i - at)) {
          return false;
        }
      }
      return true;
    }
  }

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

  /**
   * The longest phrase that starts with the word from {@code at} to {@code wordEnd}, whose hash is
   * given.
   */
  @Nullable Found<T> find(String text, int at, int wordEnd, int hash) {
    var bucket = buckets.get(spread(hash) & mask);
    if (bucket.isEmpty()) {
      return null;
    }
    int next = Words.gap(text, wordEnd);
    char second = next < text.length() ? Letters.lower(text.charAt(next)) : 0;
    for (int i = 0; i < bucket.size(); i++) {
      var entry = bucket.get(i);
      if (entry.hash() != hash || entry.second() != 0 && entry.second() != second) {
        continue;
      }
      int end = entry.rest().isEmpty() ? wordEnd : Words.match(text, wordEnd, entry.rest());
      if (end >= 0 && entry.beginsWith(text, at, wordEnd)) {
        return new Found<>(entry.meaning(), end);
      }
    }
    return null;
  }

  /** The longest phrase that starts with the word at {@code at}. */
  @Nullable Found<T> find(String text, int at) {
    int hash = 0;
    int end = at;
    while (end < text.length() && Words.isLetter(text.charAt(end))) {
      hash = step(hash, text.charAt(end));
      end++;
    }
    return end == at ? null : find(text, at, end, hash);
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
    var entry = Entry.of(phrase, meaning);
    byHash.computeIfAbsent(spread(entry.hash()) & mask, _ -> new ArrayList<>()).add(entry);
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
