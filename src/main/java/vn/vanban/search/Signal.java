package vn.vanban.search;

import java.util.Locale;
import vn.vanban.document.Warning.Message;

/**
 * What speaks for a document, and what one unit of it is worth. The weights of words, pairs, runs
 * and titles are learned by {@code vn.vanban.evaluation.RankingTraining}; the others say what has
 * to stand before what. {@link #toString()} is the code.
 */
public enum Signal {
  /**
   * The words of the query, by BM25 over passage and title as one text. A word that was typed with
   * accents counts where they stand, or where there are none.
   */
  WORDS(0.25, "từ", "word"),

  /** Two words side by side, by BM25 likewise, whatever their accents. */
  PAIRS(0.23, "cặp từ liền nhau", "neighbouring words"),

  /** Which share of its words the document has, in the passage or in the title. */
  MATCHED(3.4, "phần từ tìm thấy", "share of words found"),

  /**
   * The longest run of the query in title and passage, as a share of all that the query says,
   * beyond the longest in the title alone.
   */
  RUN(1.8, "chuỗi từ dài nhất", "longest run of words"),

  /** How much of the title is said by the query: 1 where each of its words was asked for. */
  TITLE(4.6, "tiêu đề", "title"),

  /** What stands in quotation marks, by BM25. */
  PHRASE(0.7, "cụm từ", "phrase"),

  /** The document that has the number stands before all that cite it, … */
  OWN_NUMBER(1_000, "số của văn bản", "its own number"),

  /** … and those before all that print it. */
  CITES_NUMBER(100, "viện dẫn số này", "cites that number"),

  /** It prints the number. */
  PRINTS_NUMBER(1, "có in số này", "prints that number"),

  /** Documents of the collection that cite it: 1 for a thousand, by their logarithm. */
  CITED(0.3, "được viện dẫn", "cited by others"),

  /** Its year: 1 for this one, 0 for half a century ago and before. */
  RECENT(0.2, "mới ban hành", "recent");

  private final double weight;
  private final Message shown;

  Signal(double weight, String vietnamese, String english) {
    this.weight = weight;
    this.shown = new Message(vietnamese, english);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What one unit is worth. */
  public double weight() {
    return weight;
  }

  /** What it is called. */
  public Message shown() {
    return shown;
  }
}
