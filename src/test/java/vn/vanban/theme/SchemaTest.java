package vn.vanban.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.yaml.MistakesException;

class SchemaTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode TREE = JSON.readTree(ThemeDictionary.schema());
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TREE);

  private static final String GOOD =
      """
      version: 1
      context: {duty: [cán bộ], duty-hints: [họp], private: [], private-hints: []}
      themes:
        - id: water
          label: {vi: "Nước", en: "Water"}
          where: [{near: [xã], within: 9, scope: clause}]
          lead: nước
          members: [{id: clean, label: {vi: sạch, en: clean}, patterns: [sạch], bare: [sạch]}]
          stances: [{is: require, within: 5, before: [phải]}]
        - {id: dry, label: {vi: Hạn, en: Drought}, parent: water, negates: {theme: water, by: [thiếu]}}
      """;

  @Test
  void theShippedDictionaryFitsIt() {
    assertThat(mistakes(ThemeDictionary.standardText())).isEmpty();
  }

  @Test
  void isAValidSchemaItself() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    SpecificationVersion.DRAFT_2020_12.getDialectId()));
    assertThat(meta.validate(TREE)).isEmpty();
  }

  @Test
  void whatItTakesTheReaderTakesToo() {
    assertThat(mistakes(GOOD)).isEmpty();
    assertThat(ThemeDictionary.parse(GOOD, "mine.yaml").themes()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: 1 | vresion: 1",
        "duty: | dut:",
        "duty-hints: | duty-hint:",
        "id: water | id: Water",
        "vi: \"Nước\", | ''",
        "within: 9 | within: 401",
        "within: 9 | within: 0",
        "scope: clause | scope: page",
        "near: | about:",
        "[{near: [xã], within: 9, scope: clause}] | [{within: 9}]",
        "[{near: [xã], within: 9, scope: clause}] | xã",
        "lead: nước | lead: ''",
        "patterns: [sạch] | patterns: sạch",
        "is: require | is: must",
        "before: | cue:",
        "before: [phải] | not: [phải]",
        "theme: water | thema: water"
      })
  void whatItRefusesTheReaderRefusesToo(String good, String bad) {
    assertThat(GOOD).contains(good);
    String yaml = GOOD.replace(good, bad.equals("''") ? "" : bad);
    assertThat(mistakes(yaml)).isNotEmpty();
    assertThatThrownBy(() -> ThemeDictionary.parse(yaml, "mine.yaml"))
        .isInstanceOf(MistakesException.class);
  }

  @Test
  void hasTheKeysOfTheReader() {
    assertThat(keys("")).isEqualTo(DictionaryReader.KEYS);
    assertThat(keys("/properties/context")).isEqualTo(DictionaryReader.CONTEXT_KEYS);
    assertThat(keys("/$defs/theme")).isEqualTo(ThemeReader.KEYS);
    assertThat(keys("/$defs/member")).isEqualTo(ThemeReader.MEMBER_KEYS);
    assertThat(keys("/$defs/label")).isEqualTo(ThemeReader.LABEL_KEYS);
    assertThat(keys("/$defs/theme/properties/negates")).isEqualTo(ThemeReader.NEGATES_KEYS);
    assertThat(keys("/$defs/condition")).isEqualTo(NearbyReader.WHERE_KEYS);
    assertThat(keys("/$defs/stanceRule")).isEqualTo(NearbyReader.STANCE_KEYS);
  }

  static List<String> examples() {
    var patterns = new ArrayList<String>();
    for (var list : TREE.findValues("examples")) {
      for (var example : list) {
        if (example.isArray()) {
          example.forEach(pattern -> patterns.add(pattern.asString()));
        }
      }
    }
    TREE.at("/$defs/pattern/examples").forEach(pattern -> patterns.add(pattern.asString()));
    return patterns;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itsExamplesArePatterns(String pattern) {
    assertThat(SyllablePattern.parse(pattern).sequences()).isNotEmpty();
  }

  @Test
  void theReferencePageTellsOfEveryKey() throws IOException {
    String page = Files.readString(Path.of("doc/themes.md"));
    var keys = new TreeSet<String>();
    for (var at :
        List.of(
            "",
            "/properties/context",
            "/$defs/theme",
            "/$defs/member",
            "/$defs/label",
            "/$defs/theme/properties/negates",
            "/$defs/condition",
            "/$defs/stanceRule")) {
      keys.addAll(keys(at));
    }
    assertThat(keys).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
  }

  @Test
  void theReferencePageStartsWithADictionary() throws IOException {
    String page = Files.readString(Path.of("doc/themes.md"));
    String yaml = page.split("```yaml\n", 2)[1].split("```", 2)[0];
    assertThat(mistakes(yaml)).isEmpty();
    assertThat(ThemeDictionary.parse(yaml, "doc/themes.md").themes()).hasSize(1);
  }

  private static Set<String> keys(String at) {
    return new TreeSet<>(TREE.at(at + "/properties").propertyNames());
  }

  private static List<String> mistakes(String yaml) {
    Object read = new Yaml().load(yaml);
    return SCHEMA.validate(JSON.<JsonNode>valueToTree(read)).stream()
        .map(Object::toString)
        .toList();
  }
}
