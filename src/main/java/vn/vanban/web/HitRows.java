package vn.vanban.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.CitingAnswer.CitingHit;
import vn.vanban.search.SearchAnswer;
import vn.vanban.text.Letters;

/** The cells of hits in files for spreadsheets. */
final class HitRows {

  static final List<String> SEARCH =
      List.of(
          "id", "number", "title", "kind", "issuer", "issued", "family", "source", "score", "page",
          "passage");

  static final List<String> CITING =
      List.of(
          "id",
          "number",
          "title",
          "kind",
          "issuer",
          "issued",
          "family",
          "source",
          "steps",
          "relations",
          "references",
          "sentence");

  private HitRows() {}

  /** With the best passage. */
  static List<? extends @Nullable Object> of(SearchAnswer.Hit hit) {
    var best = hit.passages().isEmpty() ? null : hit.passages().getFirst();
    return Arrays.asList(
        hit.id(),
        hit.number(),
        hit.title(),
        hit.kind(),
        hit.issuer(),
        hit.issued(),
        hit.family(),
        hit.source(),
        hit.score(),
        best == null ? null : best.page(),
        best == null ? null : Letters.collapseSpaces(best.text()));
  }

  /** With the sentence of the first reference. */
  static List<? extends @Nullable Object> of(CitingHit hit) {
    var relations = new ArrayList<String>();
    hit.references().forEach(reference -> relations.add(reference.relation().toString()));
    var first = hit.references().isEmpty() ? null : hit.references().getFirst();
    return Arrays.asList(
        hit.id(),
        hit.number(),
        hit.title(),
        hit.kind(),
        hit.issuer(),
        hit.issued(),
        hit.family(),
        hit.source(),
        hit.steps(),
        String.join(", ", relations.stream().distinct().toList()),
        hit.references().size(),
        first == null ? null : Letters.collapseSpaces(first.sentence().text()));
  }
}
