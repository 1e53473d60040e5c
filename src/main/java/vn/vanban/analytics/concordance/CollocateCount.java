package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.analytics.concordance.Collocates.Collocate;
import vn.vanban.analytics.concordance.Collocates.Slots;
import vn.vanban.analytics.concordance.Collocates.Unit;
import vn.vanban.analytics.concordance.WindowWords.Flank;
import vn.vanban.analytics.concordance.WindowWords.Marked;
import vn.vanban.analytics.count.Contingency;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.FilterQuery;

/** Counts what stands near a node; keeps three numbers for each distinct collocate. */
final class CollocateCount {

  private static final class Tally {
    private long frequency;
    private long left;
    private long right;

    void add(Flank flank) {
      frequency++;
      left += flank.isLeft() ? 1 : 0;
      right += flank.isRight() ? 1 : 0;
    }
  }

  private final Snapshot snapshot;
  private final CollocatesRequest request;
  private final WordWindows wordWindows;

  /** By term of the index, then by spelling: terms may fold what they stand for. */
  private final Map<String, Map<String, Tally>> tallies = new HashMap<>();

  private long inWindows;
  private @Nullable Marked last;

  CollocateCount(Snapshot snapshot, CollocatesRequest request) {
    this.snapshot = snapshot;
    this.request = request;
    this.wordWindows = new WordWindows(snapshot, request.window());
  }

  Collocates run() throws IOException {
    var hits = Hits.of(request.node(), snapshot);
    var count = new HitCount(snapshot, request.filters(), null);
    count.run(hits, document -> add(hits, document));
    var basis = count.basis();
    var words = words(basis);
    var list = list(words, count.total());
    int first = Math.min(request.from(), list.size());
    int end = first + Math.min(request.size(), list.size() - first);
    return new Collocates(
        request.node(),
        request.window(),
        basis,
        count.total(),
        words,
        list.size(),
        list.subList(first, end),
        end == list.size() ? null : String.valueOf(end));
  }

  /** What is in all; to be asked behind the last window. */
  private Slots words(Basis basis) throws IOException {
    if (request.wanted().unit() != Unit.WORD) {
      return new Slots(basis.syllables(), inWindows, basis.unmeasured());
    }
    var columns = new DocumentColumns(snapshot);
    long[] counted = {0, 0};
    snapshot.forEach(
        FilterQuery.of(request.filters()),
        document -> {
          columns.moveTo(document);
          var words = columns.number(Fields.WORD_COUNT);
          counted[0] += words.orElse(0);
          counted[1] += words.isPresent() ? 0 : 1;
        });
    return new Slots(counted[0], inWindows, counted[1]);
  }

  private void add(Hits hits, int document) throws IOException {
    if (request.wanted().unit() == Unit.WORD) {
      wordWindows.visit(hits, document, (term, flank) -> add(term, term, flank));
    } else {
      addSyllables(hits, document);
    }
  }

  private void addSyllables(Hits hits, int document) throws IOException {
    var words = new DocumentWords(snapshot, document);
    last = null;
    var windows = new WindowWords(words, request.window(), this::add);
    hits.visit(
        words,
        0,
        hit -> {
          windows.add(hit);
          return true;
        });
    windows.end();
  }

  private void add(Marked word) {
    switch (request.wanted().unit()) {
      case SYLLABLE, WORD -> add(word.word().syllable(), word.word().syllable(), word.flank());
      case PAIR -> {
        if (last != null && word.followsLast()) {
          addPair(last, word);
        }
      }
    }
    last = word;
  }

  private void addPair(Marked first, Marked second) {
    first
        .flank()
        .and(second.flank())
        .ifPresent(flank ->
            add(
                first.word().fold() + ' ' + second.word().fold(),
                first.word().syllable() + ' ' + second.word().syllable(),
                flank));
  }

  private void add(String term, String spelling, Flank flank) {
    inWindows++;
    tallies
        .computeIfAbsent(term, _ -> new HashMap<>(1))
        .computeIfAbsent(spelling, _ -> new Tally())
        .add(flank);
  }

  /** Those that are wanted, in the order that is asked for; equal ones by their frequency. */
  private List<Collocate> list(Slots words, long hits) throws IOException {
    var overall = new OverallFrequency(snapshot, request.filters(), field());
    var list = new ArrayList<Collocate>();
    for (var term : tallies.entrySet()) {
      var sum = sum(term.getValue());
      String word = mostOften(term.getValue());
      if (sum.frequency >= request.wanted().least() && request.wanted().stopWords().isKept(word)) {
        long inAll = overall.of(term.getKey());
        var association = association(sum.frequency, inAll, hits, words);
        list.add(new Collocate(word, sum.frequency, sum.left, sum.right, inAll, association));
      }
    }
    list.sort(
        Comparator.<Collocate>comparingDouble(request.by()::of)
            .thenComparingLong(Collocate::frequency)
            .reversed()
            .thenComparing(Collocate::word));
    return list;
  }

  private String field() {
    return switch (request.wanted().unit()) {
      case SYLLABLE -> Fields.TEXT;
      case PAIR -> Fields.TEXT_PAIR;
      case WORD -> Fields.WORDS;
    };
  }

  private @Nullable Association association(long frequency, long inAll, long hits, Slots words) {
    return words.unmeasured() > 0 || frequency > inAll
        ? null
        : Association.of(new Contingency(frequency, inWindows, inAll, words.inAll()), hits);
  }

  private static Tally sum(Map<String, Tally> spellings) {
    var sum = new Tally();
    for (var tally : spellings.values()) {
      sum.frequency += tally.frequency;
      sum.left += tally.left;
      sum.right += tally.right;
    }
    return sum;
  }

  private static String mostOften(Map<String, Tally> spellings) {
    return spellings.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Tally>>comparingLong(entry -> entry.getValue().frequency)
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }
}
