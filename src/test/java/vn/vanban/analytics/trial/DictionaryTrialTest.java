package vn.vanban.analytics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.trial.Trial.Count;
import vn.vanban.analytics.trial.Trial.Hit;
import vn.vanban.analytics.trial.Trial.Outcome;
import vn.vanban.index.DocumentIndex;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeMention;
import vn.vanban.theme.ThemeMention.Stance;

class DictionaryTrialTest {

  private static final ThemeDictionary TRIED =
      ThemeDictionary.parse(
          """
          version: tried
          themes:
            - {id: water, label: {vi: Nước, en: Water}, phrases: [nước, biển], otherwise: encourage}
            - {id: fire, label: {vi: Lửa, en: Fire}, phrases: [lửa]}
          """,
          "tried.yaml");

  @TempDir static Path folder;

  private static DocumentIndex index;

  @BeforeAll
  static void write() {
    index =
        Counted.index(
            folder,
            Counted.decree("1/2031/NĐ-CP", "2031-01-10", "Giữ nước sạch. Ra biển xa. Cây xanh.")
                .theme("water", "nước")
                .theme("water", "sạch")
                .theme("tree", "Cây")
                .build(),
            Counted.plan("3/KH-UBND", "2032-02-09", "Lấy nước. Phòng lửa.")
                .theme("water", "nước", "pure")
                .build());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void tellsWhatEachThemeWinsAndLoses() {
    var trial = trial(null, Filters.NONE, null, 10);
    assertThat(trial.themes())
        .extracting(
            Count::theme,
            Count::added,
            Count::lost,
            Count::changed,
            Count::same,
            Count::documents,
            Count::documentsHeld)
        .containsExactly(
            tuple("water", 1L, 1L, 1L, 1L, 2L, 2L),
            tuple("fire", 1L, 0L, 0L, 0L, 1L, 0L),
            tuple("tree", 0L, 1L, 0L, 0L, 0L, 1L));
    assertThat(trial.themes().getFirst().mentions()).isEqualTo(3);
    assertThat(trial.themes().getFirst().held()).isEqualTo(3);
    assertThat(trial.themes().getLast().label()).isNull();
    assertThat(trial.dictionary()).isEqualTo(TRIED.version());
    assertThat(trial.basis().documents()).isEqualTo(2);
  }

  @Test
  void showsWhatChangesBeforeWhatStays() {
    var trial = trial(null, Filters.NONE, null, 10);
    assertThat(trial.total()).isEqualTo(6);
    assertThat(trial.hits())
        .extracting(Hit::outcome, hit -> hit.mention().text(), Hit::number, Hit::text)
        .containsExactly(
            tuple(Outcome.ADDED, "biển", "1/2031/NĐ-CP", "Ra biển xa."),
            tuple(Outcome.ADDED, "lửa", "3/KH-UBND", "Phòng lửa."),
            tuple(Outcome.LOST, "sạch", "1/2031/NĐ-CP", "Giữ nước sạch."),
            tuple(Outcome.LOST, "Cây", "1/2031/NĐ-CP", "Cây xanh."),
            tuple(Outcome.CHANGED, "nước", "3/KH-UBND", "Lấy nước."),
            tuple(Outcome.SAME, "nước", "1/2031/NĐ-CP", "Giữ nước sạch."));
    var changed = trial.hits().get(4);
    assertThat(changed.mention().stance()).isEqualTo(Stance.ENCOURAGE);
    assertThat(changed.before())
        .isNotNull()
        .extracting(ThemeMention::members)
        .isEqualTo(List.of("pure"));
  }

  @Test
  void countsAllWhereFewAreShown() {
    var trial = trial(null, Filters.NONE, null, 1);
    assertThat(trial.hits()).hasSize(1);
    assertThat(trial.total()).isEqualTo(6);
    assertThat(trial(null, Filters.NONE, null, 0).hits()).isEmpty();
  }

  @Test
  void showsOnlyWhatIsAskedFor() {
    var lost = trial(null, Filters.NONE, Outcome.LOST, 10);
    assertThat(lost.total()).isEqualTo(2);
    assertThat(lost.hits()).extracting(Hit::outcome).containsOnly(Outcome.LOST);
    var fire = trial("fire", Filters.NONE, null, 10);
    assertThat(fire.themes()).extracting(Count::theme).containsExactly("fire");
    assertThat(fire.total()).isEqualTo(1);
  }

  @Test
  void looksOnlyAtDocumentsThatPassTheFilter() {
    var party = Filters.of(Facet.KIND, "kế hoạch");
    var trial = trial(null, party, null, 10);
    assertThat(trial.basis().documents()).isEqualTo(1);
    assertThat(trial.hits()).extracting(Hit::number).containsOnly("3/KH-UBND");
    assertThat(new DictionaryTrial(index).documents(party)).isEqualTo(1);
  }

  @Test
  void changesNothing() {
    String before = index.snapshotId();
    trial(null, Filters.NONE, null, 10);
    assertThat(index.snapshotId()).isEqualTo(before);
  }

  @Test
  void hearsOfEveryDocumentInTheOrderOfTheIndex() {
    List<String> heard = new ArrayList<>();
    var request = new Trial.Request(TRIED, null, Filters.NONE, null, 10);
    new DictionaryTrial(index).run(request, (source, length) -> heard.add(source + " " + length));
    assertThat(heard).containsExactly("1_2031_NĐ-CP.txt 36", "3_KH-UBND.txt 20");
  }

  private static Trial trial(
      @Nullable String theme, Filters filters, @Nullable Outcome only, int size) {
    var request = new Trial.Request(TRIED, theme, filters, only, size);
    return new DictionaryTrial(index).run(request, (_, _) -> {});
  }
}
