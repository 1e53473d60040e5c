package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.Paging;
import vn.vanban.text.StoredText;

/**
 * The parameters of a request's address. Those of a form in its body are none: asking the servlet
 * for parameters would read the body, and a file sent by curl calls itself a form.
 */
final class Parameters {

  private static final String LANGUAGE = "lang";

  /** How many hits are given where nobody says. */
  static final int PAGE = 10;

  /** None of the lists is empty. */
  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * @param names that this address knows, besides {@code lang}
   * @throws Refusal where another one is given, or one twice that is no filter: a misspelt filter
   *     must not be ignored
   */
  static Parameters of(HttpServletRequest request, String... names) {
    var known = new TreeSet<>(Arrays.asList(names));
    known.add(LANGUAGE);
    var values = new LinkedHashMap<String, List<String>>();
    for (var pair : pairs(request)) {
      if (!known.contains(pair.name())) {
        throw Refusal.unknownParameter(pair.name(), List.copyOf(known));
      }
      var given = values.computeIfAbsent(pair.name(), _ -> new ArrayList<>());
      if (!given.isEmpty() && !FilterParameters.isFilter(pair.name())) {
        throw Refusal.repeated(pair.name());
      }
      given.add(pair.value());
    }
    var parameters = new Parameters(values);
    parameters.choice(LANGUAGE, Language.values());
    return parameters;
  }

  /** The language of messages; Vietnamese where none is asked for, or one that is not spoken. */
  static Language language(HttpServletRequest request) {
    return pairs(request).contains(new Pair(LANGUAGE, Language.EN.toString()))
        ? Language.EN
        : Language.VI;
  }

  Language language() {
    var chosen = choice(LANGUAGE, Language.values());
    return chosen == null ? Language.VI : chosen;
  }

  /** The value without spaces around it, or null where it is absent or blank. */
  @Nullable String text(String name) {
    var all = texts(name);
    return all.isEmpty() ? null : all.getFirst();
  }

  /** The value with its spaces, empty where it is absent: behind a space a new word begins. */
  String raw(String name) {
    return values.getOrDefault(name, List.of("")).getFirst();
  }

  /** All values without spaces around them, but the blank ones. */
  List<String> texts(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw Refusal.missing(name);
    }
    return value;
  }

  /** How many hits are passed over. */
  int from() {
    return number("from", 0, 0, Paging.MAX_FROM);
  }

  /** How many hits are given at most. */
  int size() {
    return number("size", PAGE, 1, Paging.MAX_SIZE);
  }

  /** The same; all of them for a file, which nobody leafs through, unless a part is asked for. */
  int size(AnswerFormat format) {
    boolean whole = format != AnswerFormat.JSON && text("size") == null && text("from") == null;
    return whole ? Paging.ALL : size();
  }

  /**
   * For a file with every hit.
   *
   * @throws Refusal where a page is asked for
   */
  void refuseParts() {
    for (var name : List.of("from", "size", "after")) {
      String value = text(name);
      if (value != null) {
        throw Refusal.badValue(
            name,
            value,
            new Message(
                "tệp csv, jsonl, xlsx có mọi kết quả, không chia trang",
                "a file (csv, jsonl, xlsx) has all hits and no pages"));
      }
    }
  }

  int number(String name, int otherwise, int least, int most) {
    var whole = new Message("số nguyên", "a whole number");
    return inRange(name, Integer::valueOf, otherwise, new Range<>(least, most, whole));
  }

  double decimal(String name, double otherwise, double least, double most) {
    var any = new Message("số", "a number");
    return inRange(name, Double::valueOf, otherwise, new Range<>(least, most, any));
  }

  /** Numbers that are taken, both ends among them, and what they are called. */
  private record Range<N extends Comparable<N>>(N least, N most, Message called) {
    boolean has(N number) {
      return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
  }

  private <N extends Comparable<N>> N inRange(
      String name, Function<String, N> reader, N otherwise, Range<N> range) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      N number = reader.apply(value);
      if (range.has(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    String vi = range.called().vi() + " từ " + range.least() + " đến " + range.most();
    String en = range.called().en() + " from " + range.least() + " to " + range.most();
    throw Refusal.badValue(name, value, new Message("phải là " + vi, en + " is expected"));
  }

  /** The constant with that code, or null where the parameter is absent. */
  <E extends Enum<E>> @Nullable E choice(String name, E[] constants) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    for (var constant : constants) {
      if (constant.toString().equals(value)) {
        return constant;
      }
    }
    throw Refusal.unknownValue(name, value, codes(constants));
  }

  static <E extends Enum<E>> List<String> codes(E[] constants) {
    return Arrays.stream(constants).map(Enum::toString).toList();
  }

  /** A day such as 2021-09-22, or null where the parameter is absent. */
  @Nullable LocalDate day(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw Refusal.badValue(
          name,
          value,
          new Message("phải là một ngày như 2021-09-22", "a day such as 2021-09-22 is expected"));
    }
  }

  private record Pair(String name, String value) {}

  private static List<Pair> pairs(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) {
      return List.of();
    }
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> {
          int equals = pair.indexOf('=');
          return equals < 0
              ? new Pair(decoded(pair), "")
              : new Pair(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        })
        .toList();
  }

  private static String decoded(String raw) {
    try {
      return StoredText.of(URLDecoder.decode(raw, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return raw;
    }
  }
}
