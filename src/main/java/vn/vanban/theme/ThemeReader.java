package vn.vanban.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import vn.vanban.theme.Sign.Kind;
import vn.vanban.theme.Theme.Label;
import vn.vanban.theme.Theme.Member;
import vn.vanban.theme.ThemeMention.Stance;
import vn.vanban.theme.ThemeRules.Entry;
import vn.vanban.theme.ThemeRules.Scope;
import vn.vanban.theme.ThemeRules.StanceRule;
import vn.vanban.theme.ThemeRules.Surroundings;

/** Reads one theme of a dictionary. */
final class ThemeReader {

  /** The keys that hold plain lists of patterns, and what these say. */
  private static final Map<String, Kind> PATTERNS =
      Map.of(
          "slogans", Kind.SLOGAN,
          "phrases", Kind.PHRASE,
          "hints", Kind.HINT,
          "beside", Kind.BESIDE,
          "between", Kind.BETWEEN,
          "joiners", Kind.JOINER,
          "followers", Kind.FOLLOWER,
          "exclude", Kind.EXCLUDED,
          "exclude-first", Kind.EXCLUDED_FIRST,
          "keep", Kind.KEPT);

  private static final Set<String> KEYS =
      Stream.concat(
              PATTERNS.keySet().stream(),
              Stream.of("id", "label", "parent", "surroundings", "lead", "members", "negates"))
          .collect(Collectors.collectingAndThen(Collectors.toSet(), ThemeReader::withStances));

  private static final Set<String> MEMBER_KEYS = Set.of("id", "label", "patterns", "bare");
  private static final Set<String> STANCE_KEYS =
      Set.of("is", "within", "scope", "before", "after", "not");

  /** A cue farther away (in syllables) says nothing about a mention. */
  private static final int FARTHEST_CUE = 400;

  private final String file;
  private final YamlMap map;
  private final List<String> earlier;
  private final int index;
  private final List<Entry> entries = new ArrayList<>();

  private ThemeReader(String file, YamlMap map, List<String> earlier) {
    this.file = file;
    this.map = map;
    this.earlier = earlier;
    this.index = earlier.size();
  }

  /**
   * @param earlier ids of the themes above it, which it may name
   */
  static ThemeRules read(String file, Node node, List<String> earlier) {
    return new ThemeReader(file, YamlMap.of(file, node, "a theme", KEYS), earlier).rules();
  }

  private static Set<String> withStances(Set<String> keys) {
    keys.addAll(List.of("stances", "otherwise"));
    return Set.copyOf(keys);
  }

  private ThemeRules rules() {
    var theme =
        new Theme(
            id(map, new HashSet<>(earlier)),
            label(map),
            map.optionalText("parent")
                .map(text -> earlier.get(indexOf("parent", text)))
                .orElse(null),
            members());
    PATTERNS.forEach((key, kind) -> entries.addAll(map.entries(key, sign(kind))));
    return new ThemeRules(theme, surroundings(), negates(), entries, stances(), otherwise());
  }

  private Sign sign(Kind kind) {
    return new Sign(kind, index, Sign.NO_MEMBER);
  }

  private String id(YamlMap of, Set<String> taken) {
    var id = of.text("id");
    if (!id.value()
        .chars()
        .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
      throw of.wrong(id, "'id' is '" + id.value() + "'; allowed: a to z, 0 to 9 and -");
    }
    if (!taken.add(id.value())) {
      throw of.wrong(id, "id '" + id.value() + "' stands twice; allowed: once");
    }
    return id.value();
  }

  private Label label(YamlMap of) {
    var label = YamlMap.of(file, of.required("label"), "'label'", Set.of("vi", "en"));
    return new Label(label.text("vi").value(), label.text("en").value());
  }

  private int indexOf(String key, YamlMap.Text id) {
    int at = earlier.indexOf(id.value());
    if (at < 0) {
      throw map.wrong(
          id,
          "'"
              + key
              + "' names '"
              + id.value()
              + "'; allowed: a theme above it: "
              + String.join(", ", earlier));
    }
    return at;
  }

  private Surroundings surroundings() {
    return map.optionalText("surroundings").isEmpty()
        ? Surroundings.ANY
        : Surroundings.valueOf(
            map.choice("surroundings", codes(Surroundings.values())).toUpperCase(Locale.ROOT));
  }

  private List<Member> members() {
    Optional<SyllablePattern> lead = map.optionalText("lead").map(text -> map.pattern(text));
    var members = new ArrayList<Member>();
    var taken = new HashSet<String>();
    for (Node node : map.nodes("members")) {
      var member = YamlMap.of(file, node, "a member", MEMBER_KEYS);
      var sign = new Sign(Kind.MEMBER, index, members.size());
      for (Entry entry : member.entries("patterns", sign)) {
        var whole = lead.map(entry.pattern()::after).orElse(entry.pattern());
        entries.add(new Entry(whole, sign));
      }
      entries.addAll(member.entries("bare", new Sign(Kind.BARE, index, members.size())));
      members.add(new Member(id(member, taken), label(member)));
    }
    return members;
  }

  private int negates() {
    if (map.optional("negates").isEmpty()) {
      return ThemeRules.NOTHING;
    }
    var negation = YamlMap.of(file, map.required("negates"), "'negates'", Set.of("theme", "by"));
    entries.addAll(negation.entries("by", sign(Kind.NEGATOR)));
    return indexOf("theme", negation.text("theme"));
  }

  private List<StanceRule> stances() {
    var rules = new ArrayList<StanceRule>();
    for (Node node : map.nodes("stances")) {
      var rule = YamlMap.of(file, node, "a stance", STANCE_KEYS);
      entries.addAll(rule.entries("before", new Sign(Kind.CUE_BEFORE, index, rules.size())));
      entries.addAll(rule.entries("after", new Sign(Kind.CUE_AFTER, index, rules.size())));
      entries.addAll(rule.entries("not", new Sign(Kind.NO_CUE, index, rules.size())));
      var scope =
          rule.optionalText("scope").isEmpty()
              ? Scope.CLAUSE
              : Scope.valueOf(rule.choice("scope", codes(Scope.values())).toUpperCase(Locale.ROOT));
      rules.add(new StanceRule(stance(rule, "is"), scope, rule.count("within", FARTHEST_CUE)));
    }
    return rules;
  }

  private Stance otherwise() {
    return map.optionalText("otherwise").isEmpty() ? Stance.NONE : stance(map, "otherwise");
  }

  private static Stance stance(YamlMap of, String key) {
    return Stance.valueOf(of.choice(key, codes(Stance.values())).toUpperCase(Locale.ROOT));
  }

  private static Set<String> codes(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
