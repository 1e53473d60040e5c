package vn.vanban.analytics.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.count.BasisCount;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Snapshot;
import vn.vanban.index.StoredDocument;
import vn.vanban.search.FilterQuery;
import vn.vanban.search.Filters;
import vn.vanban.theme.ThemeFinder;
import vn.vanban.theme.ThemeMention;

/** Runs a dictionary over the stored texts of a collection and changes nothing. Thread-safe. */
public final class DictionaryTrial {

  /** Texts that are in memory at once, for each processor. */
  private static final int AHEAD = 2;

  /** Hears of each document when it is done; called on one thread. */
  @FunctionalInterface
  public interface Progress {
    /**
     * @param length of its text, in UTF-16 units
     */
    void done(String source, long length);
  }

  private final DocumentIndex index;

  public DictionaryTrial(DocumentIndex index) {
    this.index = index;
  }

  /** How many documents pass the filters. */
  public long documents(Filters filters) {
    try (var snapshot = index.snapshot()) {
      return snapshot.searcher().count(FilterQuery.of(filters));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  public Trial run(Trial.Request request, Progress progress) {
    try (var snapshot = index.snapshot()) {
      var members = IntStream.builder();
      snapshot.forEach(FilterQuery.of(request.filters()), members::add);
      var finder = new ThemeFinder(request.dictionary());
      var count = new TrialCount(request);
      var columns = new DocumentColumns(snapshot);
      var basis = new BasisCount();
      int[] all = members.build().toArray();
      int step = AHEAD * Runtime.getRuntime().availableProcessors();
      for (int from = 0; from < all.length; from += step) {
        for (var read : read(snapshot, finder, all, from, Math.min(all.length, from + step))) {
          columns.moveTo(read.member());
          basis.add(columns);
          count.add(read.document(), wanted(read.found(), request.theme()));
          var document = read.document().document();
          progress.done(document.source(), document.text().length());
        }
      }
      return count.trial(basis.basis(request.filters(), snapshot.id()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private record Read(int member, StoredDocument document, List<ThemeMention> found) {}

  private static List<Read> read(
      Snapshot snapshot, ThemeFinder finder, int[] members, int from, int to) {
    return IntStream.range(from, to)
        .parallel()
        .mapToObj(i -> {
          var document = snapshot.document(members[i]);
          return new Read(members[i], document, finder.find(document.document().text()));
        })
        .toList();
  }

  static List<ThemeMention> wanted(List<ThemeMention> mentions, @Nullable String theme) {
    return theme == null
        ? mentions
        : mentions.stream().filter(mention -> mention.theme().equals(theme)).toList();
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("the index could not be read", e);
  }
}
