package vn.vanban.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** How far the name of a law goes: known names first, then what looks like one. Thread-safe. */
final class LawNames {

  /** The longest name in force has twenty words; a longer one must be in the list. */
  private static final int MAX_WORDS = 14;

  /** A name does not go on with these. */
  private static final Set<String> ENDINGS =
      Set.of(
          "quy", "về", "của", "đã", "được", "có", "là", "tại", "theo", "để", "thì", "cho", "do",
          "từ", "ngày", "năm", "số", "này", "nêu", "trên", "các", "những", "như", "khi", "với",
          "đang", "sẽ", "cũng", "vẫn", "không", "phải", "nhưng", "mà", "hiện", "mới", "sửa", "ban",
          "hướng", "trong", "gồm", "nhằm", "cùng", "còn", "lần", "bị", "ra", "thay", "điều",
          "khoản", "kèm", "sau", "trước", "đến", "vào", "hoặc", "nếu", "nói", "đối", "chưa", "ở",
          "vừa", "chỉ", "cần", "hay", "lại", "nên", "ngay", "nhất", "thông", "luật", "qua", "gây");

  /** Capitals that go on inside a name. */
  private static final Set<String> PROPER = Set.of("việt", "nam", "nhà", "quốc", "chính");

  /** Names that begin with these have a comma in them: "Phòng, chống", "Quản lý, sử dụng". */
  private static final Set<String> LISTING = Set.of("phòng", "quản", "bảo");

  private static final Set<String> NOT_NAMES =
      Set.of("việt", "hồng", "quốc", "hà", "tp", "mỹ", "hoa", "trung", "nhật", "pháp", "anh");

  private final Phrases<Boolean> known;

  LawNames() {
    Map<String, Boolean> names = new HashMap<>();
    for (var line : lines()) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        names.put(line.strip(), true);
        names.put(line.strip().replace(",", ""), true);
      }
    }
    known = new Phrases<>(names);
  }

  /** One past the listed name at {@code at}, or -1. */
  int knownEnd(String text, int at) {
    Phrases.@Nullable Found<Boolean> found = at < text.length() ? known.find(text, at) : null;
    return found == null ? -1 : found.end();
  }

  /** One past what looks like a name: a capital, then small letters up to a word that ends it. */
  int likelyEnd(String text, int at) {
    if (!Words.isCapital(text, at) || NOT_NAMES.contains(word(text, at))) {
      return -1;
    }
    int end = Words.end(text, at);
    boolean shouted = end - at > 1 && Words.isCapital(text, at + 1);
    boolean listing = LISTING.contains(word(text, at));
    int words = 1;
    while (!shouted && words < MAX_WORDS) {
      int next = nextWord(text, end, words, listing);
      if (next < 0) {
        break;
      }
      end = Words.end(text, next);
      words++;
    }
    return words < 2 ? -1 : end;
  }

  private static int nextWord(String text, int end, int words, boolean listing) {
    int next = Words.gap(text, end);
    if (next >= text.length() || next == end && text.charAt(next) != ',') {
      return -1;
    }
    boolean comma = text.charAt(next) == ',';
    if (comma && (words > 2 || !listing)) {
      return -1;
    }
    next = comma ? Words.gap(text, next + 1) : next;
    int and = Words.match(text, next, "và");
    next = and < 0 ? next : Words.gap(text, and);
    if (next >= text.length() || !Words.isLetter(text.charAt(next))) {
      return -1;
    }
    String word = word(text, next);
    boolean goesOn = !Words.isCapital(text, next) || PROPER.contains(word) && and < 0 && !comma;
    return goesOn && !ENDINGS.contains(word) ? next : -1;
  }

  private static String word(String text, int at) {
    return Letters.lower(text.substring(at, Words.end(text, at)));
  }

  private static List<String> lines() {
    try (InputStream in = LawNames.class.getResourceAsStream("law-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("law-names.txt is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("law-names.txt cannot be read", e);
    }
  }
}
