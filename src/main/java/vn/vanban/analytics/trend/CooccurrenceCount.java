package vn.vanban.analytics.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.count.BasisCount;
import vn.vanban.analytics.count.Contingency;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.analytics.count.DocumentColumns.Member;
import vn.vanban.analytics.trend.Cooccurrence.Level;
import vn.vanban.analytics.trend.Cooccurrence.Pair;
import vn.vanban.analytics.trend.Cooccurrence.With;
import vn.vanban.index.Citation;
import vn.vanban.index.Fields;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;
import vn.vanban.search.FilterQuery;

/** Counts pairs over one snapshot; keeps a number for each pair and for each thing in them. */
final class CooccurrenceCount {

  private record Key(String theme, String other) {}

  private static final Comparator<Pair> SUREST_FIRST =
      Comparator.comparingDouble(Pair::g2)
          .reversed()
          .thenComparing(Pair::theme)
          .thenComparing(Pair::other);

  private final Snapshot snapshot;
  private final CooccurrenceRequest request;
  private final BasisCount basis = new BasisCount();
  private final Map<String, Long> themes = new HashMap<>();
  private final Map<String, Long> others = new HashMap<>();
  private final Map<Key, Long> pairs = new HashMap<>();
  private final Map<String, String> shown = new HashMap<>();
  private long units;

  CooccurrenceCount(Snapshot snapshot, CooccurrenceRequest request) {
    this.snapshot = snapshot;
    this.request = request;
  }

  Cooccurrence run() throws IOException {
    var columns = new DocumentColumns(snapshot);
    snapshot.forEach(
        FilterQuery.of(request.filters()),
        document -> {
          columns.moveTo(document);
          basis.add(columns);
          add(columns);
        });
    var list = new ArrayList<Pair>(pairs.size());
    pairs.forEach((key, both) -> list.add(pair(key, both)));
    list.sort(SUREST_FIRST);
    int first = Math.min(request.from(), list.size());
    int last = first + Math.min(request.size(), list.size() - first);
    return new Cooccurrence(
        request.with(),
        request.level(),
        basis.basis(request.filters(), snapshot.id()),
        units,
        list.size(),
        true,
        list.subList(first, last),
        last == list.size() ? null : Paging.next(request.from(), request.size(), list.size()));
  }

  private Pair pair(Key key, long both) {
    long first = themes.getOrDefault(key.theme(), 0L);
    long second = others.getOrDefault(key.other(), 0L);
    var counts = new Contingency(both, first, second, units);
    return new Pair(
        key.theme(),
        key.other(),
        shown.getOrDefault(key.other(), key.other()),
        both,
        counts.onlyFirst(),
        counts.onlySecond(),
        counts.neither(),
        counts.pmi(),
        counts.g2());
  }

  /** Adds the units of the document that {@code columns} stand at. */
  private void add(DocumentColumns columns) throws IOException {
    var sentences = columns.number(Fields.SENTENCES);
    if (request.level() == Level.SENTENCE && sentences.isEmpty()) {
      // Read before sentences were counted: the basis says how many such documents there are.
      return;
    }
    long here = request.level() == Level.DOCUMENT ? 1 : sentences.orElse(0);
    units += here;
    var themesByUnit = byUnit(columns.members(Fields.THEME, Fields.THEME));
    themesByUnit.values().forEach(found -> found.forEach(id -> themes.merge(id, 1L, Long::sum)));
    switch (request.with()) {
      case THEMES -> {
        themesByUnit
            .values()
            .forEach(found -> found.forEach(id -> others.merge(id, 1L, Long::sum)));
        themesByUnit.values().forEach(found -> pair(found, found));
      }
      case CITED -> {
        var citedByUnit = byUnit(cited(columns));
        citedByUnit
            .values()
            .forEach(found -> found.forEach(key -> others.merge(key, 1L, Long::sum)));
        themesByUnit.forEach(
            (unit, found) -> pair(found, citedByUnit.getOrDefault(unit, Set.of())));
      }
      case ISSUERS -> {
        String issuer = columns.word(Fields.ISSUER);
        if (issuer != null) {
          others.merge(issuer, here, Long::sum);
          themesByUnit.values().forEach(found -> pair(found, Set.of(issuer)));
        }
      }
    }
  }

  private List<Member> cited(DocumentColumns columns) throws IOException {
    var list = new ArrayList<Member>();
    for (var member : columns.members(Fields.CITED, Fields.CITED_AS)) {
      String key = Citation.parse(member.value()).key();
      if (member.shown() != null) {
        shown.putIfAbsent(key, member.shown());
      }
      list.add(new Member(key, member.shown(), member.sentence()));
    }
    return list;
  }

  /** What stands in each unit, by where it begins; once however often it is there. */
  private Map<Long, Set<String>> byUnit(List<Member> members) {
    var byUnit = new TreeMap<Long, Set<String>>();
    for (var member : members) {
      long unit = request.level() == Level.DOCUMENT ? 0 : member.sentence();
      byUnit.computeIfAbsent(unit, _ -> new TreeSet<>()).add(member.value());
    }
    return byUnit;
  }

  private void pair(Set<String> found, Set<String> beside) {
    for (var theme : found) {
      for (var other : beside) {
        if (isWanted(theme, other)) {
          pairs.merge(new Key(theme, other), 1L, Long::sum);
        }
      }
    }
  }

  private boolean isWanted(String theme, String other) {
    @Nullable String asked = request.theme();
    if (request.with() != With.THEMES) {
      return asked == null || theme.equals(asked);
    }
    // Two themes are one pair, which begins with the theme that is asked for.
    return asked == null ? theme.compareTo(other) < 0 : theme.equals(asked) && !other.equals(asked);
  }
}
