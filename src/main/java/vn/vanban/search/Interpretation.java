package vn.vanban.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a query was understood to ask for.
 *
 * @param query as it was answered; absent where that is as it was typed
 * @param rule how many of the bare words have to occur; absent where there are none
 * @param needed how many that are; of several groups of words those of the largest
 * @param of of how many
 * @param words bare words
 * @param phrases words that have to stand together
 * @param patterns words with signs for letters, with what they stand for in the collection
 * @param near distances of words that have to stand near each other
 * @param numbers of documents, or their names where a provision is asked for by one
 * @param provisions of documents
 * @param fields conditions
 * @param excluded what documents must not have
 * @param corrected what was put in another way
 * @param dropped what was not asked for
 */
public record Interpretation(
    @Nullable String query,
    @Nullable Rule rule,
    @Nullable Integer needed,
    @Nullable Integer of,
    List<String> words,
    List<String> phrases,
    List<Pattern> patterns,
    List<Integer> near,
    List<String> numbers,
    List<String> provisions,
    List<Condition> fields,
    List<String> excluded,
    List<Correction> corrected,
    List<Dropped> dropped) {

  public Interpretation {
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
    patterns = List.copyOf(patterns);
    near = List.copyOf(near);
    numbers = List.copyOf(numbers);
    provisions = List.copyOf(provisions);
    fields = List.copyOf(fields);
    excluded = List.copyOf(excluded);
    corrected = List.copyOf(corrected);
    dropped = List.copyOf(dropped);
  }

  /** {@link #toString()} is the code in answers. */
  public enum Rule {
    /** Each of them. */
    ALL,
    /** Most of them; documents with more of them come first. */
    MOST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param words of the collection that fit and were looked for
   */
  public record Pattern(String pattern, int words) {}

  /**
   * @param field its English name
   */
  public record Condition(String field, String value) {}

  /**
   * @param by {@code keys}: typed while no input method was on; {@code spelling}: as typed nothing
   *     was found
   */
  public record Correction(String typed, String understood, String by) {}

  /**
   * @param why a notice's code, or {@code introduces-number}
   */
  public record Dropped(String text, String why) {}
}
