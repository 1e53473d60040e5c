package vn.vanban.analytics.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.analytics.trial.Trial.Count;
import vn.vanban.analytics.trial.Trial.Hit;
import vn.vanban.analytics.trial.Trial.Outcome;
import vn.vanban.index.StoredDocument;
import vn.vanban.text.Sentences;
import vn.vanban.text.Span;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeMention;

/** Adds up a trial document by document; keeps the first hits of each outcome. */
final class TrialCount {

  private final Trial.Request request;
  private final Map<Outcome, List<Hit>> hits = new EnumMap<>(Outcome.class);
  private final Map<String, Sum> sums = new TreeMap<>();
  private long total;

  TrialCount(Trial.Request request) {
    this.request = request;
    for (var outcome : Outcome.values()) {
      hits.put(outcome, new ArrayList<>());
    }
  }

  /** One theme's figures. */
  private static final class Sum {
    private final Map<Outcome, Long> mentions = new EnumMap<>(Outcome.class);
    private long documents;
    private long documentsHeld;

    long of(Outcome outcome) {
      return mentions.getOrDefault(outcome, 0L);
    }

    Count count(String id, @Nullable Theme theme) {
      return new Count(
          id,
          theme == null ? null : theme.label(),
          documents,
          documentsHeld,
          of(Outcome.ADDED),
          of(Outcome.LOST),
          of(Outcome.CHANGED),
          of(Outcome.SAME));
    }
  }

  /** A place in a text where a theme is spoken of. */
  private record Place(String theme, int start, int end) {
    static Place of(ThemeMention mention) {
      return new Place(mention.theme(), mention.start(), mention.end());
    }
  }

  /**
   * @param found what the tried dictionary finds in it
   */
  void add(StoredDocument document, List<ThemeMention> found) {
    var mentions = DictionaryTrial.wanted(document.document().themes(), request.theme());
    found.stream().map(ThemeMention::theme).distinct().forEach(id -> sum(id).documents++);
    mentions.stream().map(ThemeMention::theme).distinct().forEach(id -> sum(id).documentsHeld++);
    var held = new LinkedHashMap<Place, ThemeMention>();
    mentions.forEach(mention -> held.put(Place.of(mention), mention));
    var noted = new Noted(document);
    for (var mention : found) {
      var before = held.remove(Place.of(mention));
      if (before == null) {
        noted.add(Outcome.ADDED, mention, null);
      } else if (before.equals(mention)) {
        noted.add(Outcome.SAME, mention, null);
      } else {
        noted.add(Outcome.CHANGED, mention, before);
      }
    }
    held.values().forEach(mention -> noted.add(Outcome.LOST, mention, null));
  }

  private Sum sum(String theme) {
    return sums.computeIfAbsent(theme, _ -> new Sum());
  }

  /** The hits of one document; its sentences are looked for only where a hit is shown. */
  private final class Noted {

    private final StoredDocument document;
    private @Nullable Sentences sentences;

    Noted(StoredDocument document) {
      this.document = document;
    }

    void add(Outcome outcome, ThemeMention mention, @Nullable ThemeMention before) {
      sum(mention.theme()).mentions.merge(outcome, 1L, Long::sum);
      if (request.only() != null && request.only() != outcome) {
        return;
      }
      total++;
      var shown = Objects.requireNonNull(hits.get(outcome));
      if (shown.size() < request.size()) {
        shown.add(hit(outcome, mention, before));
      }
    }

    private Hit hit(Outcome outcome, ThemeMention mention, @Nullable ThemeMention before) {
      var header = document.document().header();
      Span sentence = sentenceAt(mention.start());
      return new Hit(
          outcome,
          document.id(),
          header.number(),
          header.title(),
          mention,
          before,
          sentence,
          sentence.of(document.document().text()));
    }

    private Span sentenceAt(int start) {
      if (sentences == null) {
        sentences = Sentences.of(document.document().text());
      }
      return sentences.around(start);
    }
  }

  Trial trial(Basis basis) {
    var counts = new ArrayList<Count>();
    for (var theme : request.dictionary().themes()) {
      var sum = sums.remove(theme.id());
      if (request.theme() == null || request.theme().equals(theme.id())) {
        counts.add((sum == null ? new Sum() : sum).count(theme.id(), theme));
      }
    }
    sums.forEach((id, sum) -> counts.add(sum.count(id, null)));
    var shown = hits.values().stream().flatMap(List::stream).limit(request.size()).toList();
    return new Trial(request.dictionary().version(), basis, counts, total, shown);
  }
}
