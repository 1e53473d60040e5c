package vn.vanban.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.vanban.theme.ThemeRules.Entry;
import vn.vanban.yaml.YamlMap;
import vn.vanban.yaml.YamlText;

/** The patterns of one dictionary file; what is wrong in one is noted at its place. */
final class Patterns {

  /**
   * Ways of writing that a whole dictionary may stand for, ten times those of the standard one.
   * Each takes half a kilobyte when they are looked for.
   */
  private static final long MOST_SEQUENCES = 200_000;

  private long sequences;

  /** Those of a list, all with the same sign; none where the key is missing. */
  List<Entry> of(YamlMap map, String key, Sign sign) {
    return of(map, key, sign, Function.identity());
  }

  /**
   * @param made what becomes of each before it is used; it may refuse with a {@link
   *     PatternException}
   */
  List<Entry> of(
      YamlMap map, String key, Sign sign, Function<SyllablePattern, SyllablePattern> made) {
    var entries = new ArrayList<Entry>();
    for (var text : map.texts(key)) {
      parse(text, made).ifPresent(pattern -> entries.add(new Entry(pattern, sign)));
    }
    return entries;
  }

  Optional<SyllablePattern> parse(YamlText text) {
    return parse(text, Function.identity());
  }

  private Optional<SyllablePattern> parse(
      YamlText text, Function<SyllablePattern, SyllablePattern> made) {
    if (sequences > MOST_SEQUENCES) {
      return Optional.empty();
    }
    try {
      var pattern = made.apply(SyllablePattern.parse(text.value()));
      sequences += pattern.sequences().size();
      if (sequences > MOST_SEQUENCES) {
        text.wrong(
            "đến đây các mẫu đã có quá " + MOST_SEQUENCES + " cách viết, mức nhiều nhất",
            "up to here the patterns stand for more than "
                + MOST_SEQUENCES
                + " ways of writing, which is the most allowed");
      }
      return Optional.of(pattern);
    } catch (PatternException broken) {
      text.wrong(broken.problem().vi(), broken.problem().en());
      return Optional.empty();
    }
  }
}
