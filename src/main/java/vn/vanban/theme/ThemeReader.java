package vn.vanban.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vanban.document.Warning.Message;
import vn.vanban.theme.Sign.Kind;
import vn.vanban.theme.Theme.Label;
import vn.vanban.theme.Theme.Member;
import vn.vanban.theme.ThemeMention.Stance;
import vn.vanban.theme.ThemeRules.Entry;
import vn.vanban.theme.ThemeRules.Surroundings;
import vn.vanban.yaml.YamlMap;
import vn.vanban.yaml.YamlText;

/** Reads one theme of a dictionary. */
final class ThemeReader {

  static final Message A_THEME = new Message("một chủ đề", "a theme");
  private static final Message A_MEMBER = new Message("một thành viên", "a member");

  /** What plain lists of patterns say. */
  private static final Set<Kind> PATTERNS =
      EnumSet.of(
          Kind.SLOGAN,
          Kind.PHRASE,
          Kind.HINT,
          Kind.ALONE,
          Kind.BESIDE,
          Kind.BETWEEN,
          Kind.JOINER,
          Kind.FOLLOWER,
          Kind.EXCLUDED,
          Kind.EXCLUDED_FIRST,
          Kind.KEPT);

  static final Set<String> KEYS = keys();
  static final Set<String> LABEL_KEYS = Set.of("vi", "en");
  static final Set<String> MEMBER_KEYS = Set.of("id", "label", "patterns", "bare");
  static final Set<String> NEGATES_KEYS = Set.of("theme", "by");

  private final Patterns patterns;
  private final YamlMap map;
  private final List<String> earlier;
  private final int index;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param patterns of the whole file
   * @param earlier ids of the themes above it, which it may name
   */
  ThemeReader(Patterns patterns, YamlMap map, List<String> earlier) {
    this.patterns = patterns;
    this.map = map;
    this.earlier = earlier;
    this.index = earlier.size();
  }

  private static Set<String> keys() {
    var keys = new TreeSet<String>();
    PATTERNS.forEach(kind -> keys.add(kind.key()));
    keys.addAll(
        List.of(
            "id",
            "label",
            "parent",
            "surroundings",
            "where",
            "lead",
            "members",
            "negates",
            "stances",
            "otherwise"));
    return keys;
  }

  ThemeRules rules() {
    var theme =
        new Theme(
            id(map, new HashSet<>(earlier)),
            label(map),
            map.optionalText("parent")
                .filter(text -> indexOf("parent", text) != ThemeRules.NOTHING)
                .map(YamlText::value)
                .orElse(null),
            members());
    PATTERNS.forEach(kind -> entries.addAll(patterns.of(map, kind.key(), sign(kind))));
    var near = new NearbyReader(patterns, map, index);
    var stances = near.stances();
    var conditions = near.conditions();
    int negated = negates();
    entries.addAll(near.entries());
    return new ThemeRules(
        theme, surroundings(), negated, entries, stances, conditions, near.otherwise());
  }

  private Sign sign(Kind kind) {
    return new Sign(kind, index, Sign.NO_MEMBER);
  }

  private static String id(YamlMap of, Set<String> taken) {
    var id = of.id("id");
    id.filter(text -> !taken.add(text.value()))
        .ifPresent(text ->
            text.wrong(
                "id '" + text.value() + "' đứng hai lần; được phép: một lần",
                "id '" + text.value() + "' stands twice; allowed: once"));
    return id.map(YamlText::value).orElse("");
  }

  private static Label label(YamlMap of) {
    return of.map("label", LABEL_KEYS)
        .map(label -> new Label(value(label, "vi"), value(label, "en")))
        .orElse(new Label("", ""));
  }

  private static String value(YamlMap of, String key) {
    return of.text(key).map(YamlText::value).orElse("");
  }

  /** {@link ThemeRules#NOTHING}, with a note, where no theme above has that id. */
  private int indexOf(String key, YamlText id) {
    int at = earlier.indexOf(id.value());
    if (at < 0) {
      String above = earlier.isEmpty() ? "-" : String.join(", ", earlier);
      id.wrong(
          "'" + key + "' là '" + id.value() + "'; được phép: một chủ đề ở phía trên: " + above,
          "'" + key + "' names '" + id.value() + "'; allowed: a theme above it: " + above);
    }
    return at < 0 ? ThemeRules.NOTHING : at;
  }

  private Surroundings surroundings() {
    return map.choice("surroundings", codes(Surroundings.values()))
        .map(code -> Surroundings.valueOf(code.toUpperCase(Locale.ROOT)))
        .orElse(Surroundings.ANY);
  }

  private List<Member> members() {
    Optional<SyllablePattern> lead = map.optionalText("lead").flatMap(patterns::parse);
    var members = new ArrayList<Member>();
    var taken = new HashSet<String>();
    for (var member : map.maps("members", A_MEMBER, MEMBER_KEYS)) {
      var sign = new Sign(Kind.MEMBER, index, members.size());
      entries.addAll(
          patterns.of(
              member, "patterns", sign, pattern -> lead.map(pattern::after).orElse(pattern)));
      entries.addAll(patterns.of(member, "bare", new Sign(Kind.BARE, index, members.size())));
      members.add(new Member(id(member, taken), label(member)));
    }
    return members;
  }

  private int negates() {
    if (!map.has("negates")) {
      return ThemeRules.NOTHING;
    }
    var negation = map.map("negates", NEGATES_KEYS);
    negation.ifPresent(of -> entries.addAll(patterns.of(of, "by", sign(Kind.NEGATOR))));
    return negation
        .flatMap(of -> of.text("theme"))
        .map(theme -> indexOf("theme", theme))
        .orElse(ThemeRules.NOTHING);
  }

  static Optional<Stance> stance(YamlMap of, String key) {
    return of.choice(key, codes(Stance.values()))
        .map(code -> Stance.valueOf(code.toUpperCase(Locale.ROOT)));
  }

  static Set<String> codes(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
