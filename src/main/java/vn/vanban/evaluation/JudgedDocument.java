package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Header;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath;

/**
 * A document's header and provisions: what a person reads in its text, and what the program does.
 *
 * @param expected what its header says; a field that is not in it is not said
 * @param provisions the paths of its own Điều, khoản and điểm, as {@code
 *     evaluation/headers/README.md} writes them, or null where nobody judged its structure
 * @param lists its căn cứ and nơi nhận, as far as they were judged
 */
public record JudgedDocument(
    String id,
    String genre,
    String text,
    Map<HeaderField, String> expected,
    @Nullable List<String> provisions,
    Map<JudgedList, List<String>> lists) {

  public JudgedDocument {
    lists = Map.copyOf(lists);
    expected = Map.copyOf(expected);
    provisions = provisions == null ? null : List.copyOf(provisions);
  }

  /** What a reader makes of a text. */
  public record Reading(Header header, List<Provision> provisions) {

    public Reading {
      provisions = List.copyOf(provisions);
    }

    /** Điều, khoản and điểm in the order of the text: "5", "5.2", "5.2.a", ".1" outside of Điều. */
    List<String> paths() {
      return provisions.stream().map(Provision::path).flatMap(p -> written(p).stream()).toList();
    }

    private static Optional<String> written(ProvisionPath path) {
      String article = path.article() == null ? "" : path.article();
      String clause = path.clause() == null ? "" : path.clause();
      if (path.point() != null) {
        return Optional.of(article + "." + clause + "." + path.point());
      }
      return path.clause() != null
          ? Optional.of(article + "." + clause)
          : Optional.ofNullable(path.article());
    }
  }

  /** The fields that differ, each with what was expected and what was found, "-" for nothing. */
  public Map<String, List<String>> differences(Reading reading) {
    var differences = new LinkedHashMap<String, List<String>>();
    for (var field : HeaderField.values()) {
      String wanted = expected.getOrDefault(field, "-");
      String found = field.of(reading.header()).orElse("-");
      if (!field.compared(wanted).equals(field.compared(found))) {
        differences.put(field.toString(), List.of(wanted, found));
      }
    }
    lists.forEach((list, wanted) -> {
      var read = compared(list.of(reading));
      var judged = compared(wanted);
      if (!judged.equals(read)) {
        differences.put(
            list.toString(),
            List.of(
                String.join(" · ", without(judged, read)),
                String.join(" · ", without(read, judged))));
      }
    });
    if (provisions != null && !provisions.equals(reading.paths())) {
      differences.put(
          "provisions",
          List.of(
              String.join(" ", without(provisions, reading.paths())),
              String.join(" ", without(reading.paths(), provisions))));
    }
    return differences;
  }

  private static List<String> compared(List<String> items) {
    return items.stream().map(HeaderField::unified).toList();
  }

  private static List<String> without(List<String> paths, List<String> others) {
    var left = new ArrayList<>(paths);
    others.forEach(left::remove);
    return left;
  }
}
