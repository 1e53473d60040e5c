package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import vn.vanban.index.Fields;
import vn.vanban.text.Letters;

/** The words that the documents of one snapshot have, and in how many each stands. */
final class CollectionWords {

  /** Past this only other scripts follow, which have no accents here. */
  private static final char LETTERS_END = 0x1F00;

  /** Work that Lucene may put into a pattern; patterns have few signs. */
  private static final int PATTERN_WORK = 100_000;

  /** All letters, with all that fold to each. */
  private static final List<Automaton> UNFOLDED = unfolded();

  /**
   * A word of the collection.
   *
   * @param documents in how many it stands
   */
  record Word(String text, int documents) {}

  /**
   * @param total how many words fit; of those looked at where the time was over before
   * @param best the best of them, best first
   */
  record Found(int total, List<Word> best) {}

  static final Comparator<Word> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(Word::documents).reversed().thenComparing(Word::text);

  /** A share of the time of a question by which all its patterns are looked up. */
  private static final double LOOKED_UP = 0.25;

  /** Words between two looks at the clock. */
  private static final int AT_A_TIME = 256;

  private final IndexReader reader;
  private final Frequencies frequencies;
  private final TimeLimit time;

  /** In how many members of the index a term stands. */
  private interface Frequencies {
    int of(Term term) throws IOException;
  }

  CollectionWords(IndexReader reader, TimeLimit time) {
    this.reader = reader;
    this.frequencies = reader::docFreq;
    this.time = time;
  }

  /** Remembers how frequent words are that were looked up. */
  CollectionWords(TermLookup lookup, TimeLimit time) {
    this.reader = lookup.searcher().getIndexReader();
    this.frequencies = lookup::holders;
    this.time = time;
  }

  /** In how many documents the word stands, whatever its accents. */
  int folded(String word) throws IOException {
    return frequencies.of(new Term(Fields.ALL_FOLD, word));
  }

  /** In how many documents the word stands with these accents. */
  int accented(String word) throws IOException {
    return frequencies.of(new Term(Fields.ALL, word));
  }

  /** In how many passages the two stand side by side, whatever their accents. */
  int pair(String first, String second) throws IOException {
    return frequencies.of(new Term(Fields.TEXT_PAIR, first + " " + second));
  }

  /**
   * Words that fit a pattern with {@code *} and {@code ?}, the most frequent first.
   *
   * @param field {@link Fields#ALL} or {@link Fields#ALL_FOLD}
   */
  Found like(String field, String pattern, int most) throws IOException {
    var automaton = WildcardQuery.toAutomaton(new Term(field, pattern), PATTERN_WORK);
    return find(field, new CompiledAutomaton(automaton), MOST_FREQUENT_FIRST, most);
  }

  /** Words that differ in at most {@code edits} letters, those that differ least first. */
  Found near(String field, String word, int edits, int most) throws IOException {
    return find(
        field,
        FuzzyQuery.getFuzzyAutomaton(word, edits, 0, true),
        Comparator.comparingInt((Word found) -> EditDistance.of(word, found.text()))
            .thenComparing(MOST_FREQUENT_FIRST),
        most);
  }

  /** The spellings with accents of a folded word, the most frequent first. */
  List<Word> spellings(String folded) throws IOException {
    var letters = new ArrayList<Automaton>();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      letters.add(c < UNFOLDED.size() ? UNFOLDED.get(c) : Automata.makeChar(c));
    }
    var automaton = Operations.determinize(Operations.concatenate(letters), PATTERN_WORK);
    return find(Fields.ALL, new CompiledAutomaton(automaton), MOST_FREQUENT_FIRST, 100).best();
  }

  private Found find(String field, CompiledAutomaton pattern, Comparator<Word> order, int most)
      throws IOException {
    var terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return new Found(0, List.of());
    }
    var worstFirst = new PriorityQueue<Word>(order.reversed());
    int total = 0;
    var each = pattern.getTermsEnum(terms);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (total % AT_A_TIME == 0 && time.isPast(LOOKED_UP)) {
        break;
      }
      total++;
      worstFirst.add(new Word(term.utf8ToString(), each.docFreq()));
      if (worstFirst.size() > most) {
        worstFirst.remove();
      }
    }
    return new Found(total, worstFirst.stream().sorted(order).toList());
  }

  private static List<Automaton> unfolded() {
    var sets = new ArrayList<List<Automaton>>();
    for (int i = 0; i < 0x80; i++) {
      sets.add(new ArrayList<>());
    }
    for (char c = 0; c < LETTERS_END; c++) {
      char fold = Letters.fold(c);
      if (Letters.lower(c) == c && fold < 0x80) {
        sets.get(fold).add(Automata.makeChar(c));
      }
    }
    return sets.stream().map(Operations::union).toList();
  }
}
