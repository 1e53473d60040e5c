package vn.vanban.evaluation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vanban.evaluation.JudgedDocument.Reading;

/**
 * How well headers and provisions are read.
 *
 * @param fields a field is a unit that is right where it is there and says the same
 * @param lists items of căn cứ and nơi nhận of the documents whose lists were judged
 * @param provisions Điều, khoản and điểm of the documents whose structure was judged
 * @param genres all fields of the documents of one genre
 */
public record HeaderScores(
    Map<HeaderField, Score> fields,
    Map<JudgedList, Score> lists,
    Map<String, Score> provisions,
    Map<String, Score> genres,
    long documents,
    long structured) {

  private static final List<String> LEVELS = List.of("article", "clause", "point");

  /**
   * @param reader a stored text in, its header and provisions out
   */
  public static HeaderScores of(List<JudgedDocument> documents, Function<String, Reading> reader) {
    var fields = new EnumMap<HeaderField, Score>(HeaderField.class);
    var lists = new EnumMap<JudgedList, Score>(JudgedList.class);
    var provisions = new LinkedHashMap<String, Score>();
    var genres = new TreeMap<String, Score>();
    long structured = 0;
    for (var document : documents) {
      Reading reading = reader.apply(document.text());
      for (var field : HeaderField.values()) {
        Score score = score(document, field, reading);
        fields.merge(field, score, Score::plus);
        genres.merge(document.genre(), score, Score::plus);
      }
      document
          .lists()
          .forEach((list, items) -> lists.merge(list, score(items, list.of(reading)), Score::plus));
      var expected = document.provisions();
      if (expected != null) {
        structured++;
        for (int level = 0; level < LEVELS.size(); level++) {
          Score score = Score.of(on(expected, level), on(reading.paths(), level));
          provisions.merge(LEVELS.get(level), score, Score::plus);
        }
      }
    }
    return new HeaderScores(fields, lists, provisions, genres, documents.size(), structured);
  }

  private static Score score(JudgedDocument document, HeaderField field, Reading reading) {
    String wanted = document.expected().get(field);
    Stream<String> expected = wanted == null ? Stream.empty() : Stream.of(field.compared(wanted));
    var found = field.of(reading.header()).stream();
    return Score.of(expected, found.map(field::compared));
  }

  private static Score score(List<String> expected, List<String> found) {
    return Score.of(
        expected.stream().map(HeaderField::unified), found.stream().map(HeaderField::unified));
  }

  /** The paths of one level: as many dots as levels above. */
  private static Stream<String> on(List<String> paths, int level) {
    return paths.stream().filter(path -> path.chars().filter(c -> c == '.').count() == level);
  }
}
