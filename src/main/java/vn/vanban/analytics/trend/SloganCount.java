package vn.vanban.analytics.trend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.vanban.analytics.By;
import vn.vanban.analytics.count.BasisCount;
import vn.vanban.analytics.count.Divisions;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.analytics.count.DocumentColumns.Member;
import vn.vanban.analytics.trend.Slogans.Slogan;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.FilterQuery;
import vn.vanban.search.Filters;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeMention;
import vn.vanban.theme.ThemeMention.Form;

/** Counts slogans over one snapshot; looks only into documents that have one. */
final class SloganCount {

  private static final Comparator<Slogan> FIRST_FIRST =
      Comparator.<Slogan, String>comparing(
              slogan -> slogan.years().getFirst().year(), Divisions.order(By.YEAR))
          .thenComparing(
              slogan -> slogan.first() == null ? null : slogan.first().issued(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Slogan::theme)
          .thenComparing(Slogan::label);

  private final Snapshot snapshot;
  private final BasisCount basis = new BasisCount();

  /** By id, the members in their order. */
  private final Map<String, List<String>> themes = new LinkedHashMap<>();

  /** By theme and key of the label. */
  private final Map<String, Map<String, SloganSum>> sums = new TreeMap<>();

  SloganCount(Snapshot snapshot, List<Theme> wanted) {
    this.snapshot = snapshot;
    wanted.forEach(
        theme -> themes.put(theme.id(), theme.members().stream().map(Theme.Member::id).toList()));
  }

  Slogans run(Filters filters) throws IOException {
    var columns = new DocumentColumns(snapshot);
    snapshot.forEach(
        FilterQuery.of(filters),
        document -> {
          columns.moveTo(document);
          basis.add(columns);
          var forms = columns.members(Fields.THEME_FORM, Fields.THEME);
          if (forms.stream().anyMatch(SloganCount::isLabel)) {
            add(document, columns, forms);
          }
        });
    var list = new ArrayList<Slogan>();
    sums.forEach((theme, labels) -> labels.values().forEach(sum -> list.add(sum.slogan(snapshot))));
    list.sort(FIRST_FIRST);
    return new Slogans(basis.basis(filters, snapshot.id()), list.size(), list);
  }

  private static boolean isLabel(Member member) {
    return member.value().equals(Form.LABEL.toString());
  }

  /** A mention with where its sentence starts. */
  private record Placed(ThemeMention mention, long sentence) {}

  private void add(int document, DocumentColumns columns, List<Member> forms) throws IOException {
    // The columns have a document's mentions in the order of its list.
    var mentions = snapshot.analysis(document).themes();
    Map<String, List<Placed>> byTheme = new TreeMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      var placed = new Placed(mentions.get(i), forms.get(i).sentence());
      if (themes.containsKey(placed.mention().theme())) {
        byTheme.computeIfAbsent(placed.mention().theme(), _ -> new ArrayList<>()).add(placed);
      }
    }
    for (var theme : byTheme.entrySet()) {
      addLabels(theme.getKey(), theme.getValue(), SloganSum.Where.of(document, columns));
    }
  }

  private void addLabels(String theme, List<Placed> mentions, SloganSum.Where where) {
    Map<SloganLabel, List<Placed>> labels = new LinkedHashMap<>();
    Map<String, SloganLabel> byKey = new HashMap<>();
    for (var placed : mentions) {
      if (placed.mention().form() == Form.LABEL) {
        var label = SloganLabel.of(placed.mention().text());
        var known = byKey.computeIfAbsent(label.key(), _ -> label);
        labels.computeIfAbsent(known, _ -> new ArrayList<>()).add(placed);
      }
    }
    labels.forEach((label, uses) -> {
      var sum =
          sums.computeIfAbsent(theme, _ -> new TreeMap<>())
              .computeIfAbsent(label.key(), _ -> new SloganSum(theme));
      sum.add(label, uses.size(), where);
      addMembers(sum, uses, mentions);
    });
  }

  private void addMembers(SloganSum sum, List<Placed> uses, List<Placed> mentions) {
    var order = themes.getOrDefault(mentions.getFirst().mention().theme(), List.of());
    Set<List<String>> beside = new HashSet<>();
    for (var use : uses) {
      var near =
          mentions.stream()
              .filter(other -> other.sentence() == use.sentence() && isEnumeration(other))
              .flatMap(other -> other.mention().members().stream())
              .distinct()
              .sorted(Comparator.comparingInt(order::indexOf))
              .toList();
      if (!near.isEmpty()) {
        beside.add(near);
      }
    }
    if (!beside.isEmpty()) {
      beside.forEach(members -> sum.addMembers(members, SloganSum.Place.BESIDE));
      return;
    }
    mentions.stream()
        .filter(SloganCount::isEnumeration)
        .map(other -> other.mention().members())
        .distinct()
        .forEach(members -> sum.addMembers(members, SloganSum.Place.ELSEWHERE));
  }

  private static boolean isEnumeration(Placed placed) {
    return placed.mention().form() == Form.ENUMERATION && !placed.mention().members().isEmpty();
  }
}
