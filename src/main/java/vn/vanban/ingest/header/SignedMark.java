package vn.vanban.ingest.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** Who signed, by the name beside "(Đã ký)", where no office in capitals stands above it. */
final class SignedMark {

  private static final List<String> MARKS = List.of("(Đã ký)", "(đã ký)", "(Đã Ký)");

  /** Lines below the mark and above it that may bear the name (empty ones not counted). */
  private static final int REACH = 3;

  private static final int LONGEST_OFFICE = 60;

  /** How far around the mark lines are read (UTF-16 units). */
  private static final int AROUND = 300;

  private SignedMark() {}

  static Signature in(String text) {
    int at = lastBefore(text, text.length());
    if (at < 0) {
      return Signature.NONE;
    }
    for (int above = at; above >= 0 && at - above <= LONGEST_OFFICE; ) {
      // Joint documents have one below the other; the first counts.
      at = above;
      above = lastBefore(text, at - 1);
    }
    int from = text.indexOf('\n', Math.max(-1, at - AROUND) + 1);
    var above = lines(text.substring(from < 0 || from > at ? at : from, at)).reversed();
    int behind = at + MARKS.getFirst().length();
    var below = lines(text.substring(behind, Math.min(text.length(), behind + AROUND)));
    String name = name(below);
    return new Signature(null, office(above), name == null ? name(above) : name);
  }

  private static int lastBefore(String text, int end) {
    int at = -1;
    for (var mark : MARKS) {
      at = Math.max(at, text.lastIndexOf(mark, end));
    }
    return at;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(20).toList();
  }

  private static @Nullable String name(List<String> lines) {
    for (var line : lines.subList(0, Math.min(REACH, lines.size()))) {
      String name = PersonName.atEnd(line);
      if (name != null && !Signature.isOffice(Letters.fold(line)) && name.equals(line)) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String office(List<String> above) {
    for (var line : above.subList(0, Math.min(REACH, above.size()))) {
      String folded = Letters.fold(line);
      boolean alone = line.length() <= LONGEST_OFFICE && !line.endsWith(".");
      if (alone && Signature.isOffice(folded) && !Capitals.areAll(line)) {
        return line;
      }
    }
    return null;
  }
}
