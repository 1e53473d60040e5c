package vn.vanban.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.vanban.document.Warning.Message;
import vn.vanban.theme.Sign.Kind;
import vn.vanban.theme.ThemeMention.Stance;
import vn.vanban.theme.ThemeRules.Condition;
import vn.vanban.theme.ThemeRules.Entry;
import vn.vanban.theme.ThemeRules.Need;
import vn.vanban.theme.ThemeRules.Reach;
import vn.vanban.theme.ThemeRules.Scope;
import vn.vanban.theme.ThemeRules.StanceRule;
import vn.vanban.yaml.YamlMap;
import vn.vanban.yaml.YamlText;

/** Reads what a theme says about the words near a mention: stances and conditions. */
final class NearbyReader {

  static final Set<String> STANCE_KEYS =
      Set.of("is", "within", "scope", "before", "after", "not", "parted-by");
  static final Set<String> WHERE_KEYS = Set.of("near", "without", "within", "scope");

  private static final Message A_STANCE = new Message("một thái độ", "a stance");
  private static final Message A_CONDITION = new Message("một điều kiện", "a condition");

  /** A word farther away (in syllables) says nothing about a mention. */
  private static final int FARTHEST = 400;

  private final Patterns patterns;
  private final YamlMap theme;
  private final int index;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param patterns of the whole file
   * @param index of the theme in its dictionary
   */
  NearbyReader(Patterns patterns, YamlMap theme, int index) {
    this.patterns = patterns;
    this.theme = theme;
    this.index = index;
  }

  /** The patterns of all that was read so far. */
  List<Entry> entries() {
    return entries;
  }

  List<StanceRule> stances() {
    var rules = new ArrayList<StanceRule>();
    for (var rule : theme.maps("stances", A_STANCE, STANCE_KEYS)) {
      add(rule, "before", Kind.CUE_BEFORE, rules.size());
      add(rule, "after", Kind.CUE_AFTER, rules.size());
      add(rule, "not", Kind.NO_CUE, rules.size());
      add(rule, "parted-by", Kind.PARTING, rules.size());
      if (!rule.has("before") && !rule.has("after")) {
        rule.wrong(
            "thái độ này không có từ báo hiệu; cần: before hoặc after",
            "a stance without cues; needed: before or after");
      }
      var is = rule.required("is").flatMap(_ -> ThemeReader.stance(rule, "is"));
      rules.add(new StanceRule(is.orElse(Stance.NONE), reach(rule, Scope.CLAUSE)));
    }
    return rules;
  }

  Stance otherwise() {
    return ThemeReader.stance(theme, "otherwise").orElse(Stance.NONE);
  }

  List<Condition> conditions() {
    var conditions = new ArrayList<Condition>();
    for (var rule : theme.maps("where", A_CONDITION, WHERE_KEYS)) {
      var reach = reach(rule, Scope.SENTENCE);
      if (rule.has("near")) {
        add(rule, "near", Kind.CONDITION, conditions.size());
        conditions.add(new Condition(Need.NEAR, reach));
      }
      if (rule.has("without")) {
        add(rule, "without", Kind.CONDITION, conditions.size());
        conditions.add(new Condition(Need.WITHOUT, reach));
      }
      if (!rule.has("near") && !rule.has("without")) {
        rule.wrong(
            "điều kiện trống; cần: near hoặc without",
            "an empty condition; needed: near or without");
      }
    }
    return conditions;
  }

  private void add(YamlMap rule, String key, Kind kind, int number) {
    entries.addAll(patterns.of(rule, key, new Sign(kind, index, number)));
  }

  private static Reach reach(YamlMap rule, Scope otherwise) {
    var scope =
        rule.choice("scope", ThemeReader.codes(Scope.values()))
            .map(code -> Scope.valueOf(code.toUpperCase(Locale.ROOT)))
            .orElse(otherwise);
    return new Reach(scope, rule.text("within").map(NearbyReader::count).orElse(1));
  }

  private static int count(YamlText text) {
    try {
      int count = Integer.parseInt(text.value());
      if (count >= 1 && count <= FARTHEST) {
        return count;
      }
    } catch (NumberFormatException notWhole) {
      // Falls through to the one message for both mistakes.
    }
    text.wrong(
        "'within' là '" + text.value() + "'; được phép: số nguyên từ 1 đến " + FARTHEST,
        "'within' is '" + text.value() + "'; allowed: a whole number from 1 to " + FARTHEST);
    return 1;
  }
}
