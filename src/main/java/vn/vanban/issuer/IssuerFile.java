package vn.vanban.issuer;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import vn.vanban.document.Family;
import vn.vanban.issuer.Authority.Rank;
import vn.vanban.issuer.FileMap.Text;
import vn.vanban.issuer.LocalOrgan.Behind;
import vn.vanban.issuer.LocalOrgan.Reach;

/** Reads a file of issuers by its nodes, so that every complaint knows its line. */
final class IssuerFile {

  private static final Set<String> KEYS =
      Set.of("version", "roles", "authorities", "local", "provinces");
  private static final Set<String> AUTHORITY =
      Set.of(
          "id", "organ", "name", "names", "symbols", "level", "side", "from", "to", "into",
          "serves", "rank");
  private static final Set<String> LOCAL =
      Set.of(
          "id",
          "names",
          "behind",
          "side",
          "ids",
          "symbols",
          "province",
          "district",
          "commune",
          "reach",
          "into",
          "serves");
  private static final Set<String> PROVINCE = Set.of("id", "name", "names", "kind", "into");

  private final String file;
  private final Map<String, Authority> authorities;
  private final Map<String, LocalOrgan> local;
  private final Map<String, Province> provinces;
  private final List<String> roles;

  /** Ids that authorities and organs name, and those that provinces name: checked in the end. */
  private final List<Text> named = new ArrayList<>();

  private final List<Text> namedProvinces = new ArrayList<>();

  private IssuerFile(String file, IssuerData base) {
    this.file = file;
    authorities = new LinkedHashMap<>(base.authorities());
    local = new LinkedHashMap<>(base.local());
    provinces = new LinkedHashMap<>(base.provinces());
    roles = new ArrayList<>(base.roles());
  }

  /**
   * @param file its name in messages
   * @param base what the file adds to; an entry of the file takes the place of one with its id
   * @throws IssuerFileException where the text is no file of issuers
   */
  static IssuerData read(Reader yaml, String file, IssuerData base) {
    return new IssuerFile(file, base).read(compose(yaml, file));
  }

  private IssuerData read(Node root) {
    var map = FileMap.of(file, root, "the file", KEYS);
    roles.addAll(map.strings("roles"));
    var taken = new LinkedHashMap<String, Integer>();
    for (Node node : map.nodes("authorities")) {
      var authority = authority(FileMap.of(file, node, "an authority", AUTHORITY), taken);
      authorities.put(authority.issuer().id(), authority);
    }
    for (Node node : map.nodes("local")) {
      var organ = organ(FileMap.of(file, node, "a local organ", LOCAL), taken);
      local.put(organ.id(), organ);
    }
    taken.clear();
    for (Node node : map.nodes("provinces")) {
      var province = province(FileMap.of(file, node, "a province", PROVINCE), taken);
      provinces.put(province.id(), province);
    }
    checkIds();
    String version = map.has("version") ? map.text("version").value() : "";
    return new IssuerData(version, roles, authorities, local, provinces);
  }

  private static Text onceOnly(Text id, Map<String, Integer> taken) {
    Integer before = taken.putIfAbsent(id.value(), id.line());
    if (before != null) {
      throw id.wrong("id '" + id.value() + "' stands in line " + before + " too; allowed: once");
    }
    return id;
  }

  private Authority authority(FileMap map, Map<String, Integer> taken) {
    String id = onceOnly(map.id("id"), taken).value();
    String organ = map.has("organ") ? map.id("organ").value() : id;
    var level = level(map);
    var issuer = new Issuer(id, organ, level, side(map), null, map.text("name").value());
    var into = map.texts("into");
    named.addAll(into);
    var years = new Years(map.year("from"), map.year("to"));
    var serves = map.texts("serves");
    named.addAll(serves);
    var rank =
        map.has("rank") ? Rank.valueOf(code(map.choice("rank", codes(Rank.values())))) : Rank.BODY;
    return new Authority(
        issuer, rank, names(map), map.strings("symbols"), years, values(into), values(serves));
  }

  private LocalOrgan organ(FileMap map, Map<String, Integer> taken) {
    Text id = onceOnly(map.id("id"), taken);
    var names = map.strings("names");
    if (names.isEmpty()) {
      throw id.wrong("'" + id.value() + "' has no names; needed: one or more");
    }
    var behind =
        map.has("behind")
            ? Behind.valueOf(code(map.choice("behind", codes(Behind.values()))))
            : Behind.AREA;
    var reach =
        map.has("reach")
            ? Reach.valueOf(code(map.choice("reach", codes(Reach.values()))))
            : Reach.EVERY;
    var into = map.texts("into");
    named.addAll(into);
    var serves = map.texts("serves");
    named.addAll(serves);
    return new LocalOrgan(
        id.value(),
        names,
        behind,
        side(map),
        ids(id, map),
        localSymbols(map),
        reach,
        values(into),
        values(serves));
  }

  /** As given, or the organ's own with the level behind it where that is not the province. */
  private static Map<Level, String> ids(Text id, FileMap map) {
    var given = map.strings("ids");
    if (!given.isEmpty() && given.size() != 3) {
      throw id.wrong("'ids' has " + given.size() + " items; needed: province, district, commune");
    }
    String own = id.value();
    var ids = given.isEmpty() ? List.of(own, own + "-huyen", own + "-xa") : given;
    return Map.of(
        Level.PROVINCE, ids.get(0),
        Level.LOCAL, ids.get(0),
        Level.DISTRICT, ids.get(1),
        Level.COMMUNE, ids.get(2));
  }

  private static Map<Level, List<String>> localSymbols(FileMap map) {
    var symbols = new EnumMap<Level, List<String>>(Level.class);
    symbols.put(Level.LOCAL, map.strings("symbols"));
    symbols.put(Level.PROVINCE, map.strings("province"));
    symbols.put(Level.DISTRICT, map.strings("district"));
    symbols.put(Level.COMMUNE, map.strings("commune"));
    return symbols;
  }

  private Province province(FileMap map, Map<String, Integer> taken) {
    String id = onceOnly(map.id("id"), taken).value();
    var kinds = Set.of(Area.TINH.word(), Area.THANH_PHO.word());
    var kind = map.choice("kind", kinds).equals(Area.TINH.word()) ? Area.TINH : Area.THANH_PHO;
    var into = map.texts("into");
    namedProvinces.addAll(into);
    return new Province(id, names(map), kind, values(into));
  }

  private static List<String> names(FileMap map) {
    var names = new ArrayList<String>();
    names.add(map.text("name").value());
    names.addAll(map.strings("names"));
    return names;
  }

  private static Level level(FileMap map) {
    var levels = Set.of(Level.CENTRAL.toString(), Level.MINISTRY.toString());
    return Level.valueOf(code(map.choice("level", levels)));
  }

  private static Family side(FileMap map) {
    var sides = Set.of(Family.PARTY.toString(), Family.STATE.toString());
    return Family.valueOf(code(map.choice("side", sides)));
  }

  private void checkIds() {
    for (Text id : named) {
      if (!authorities.containsKey(id.value()) && !local.containsKey(id.value())) {
        throw id.wrong(
            "'" + id.value() + "' is no id; allowed: the id of an authority or a local organ");
      }
    }
    for (Text id : namedProvinces) {
      if (!provinces.containsKey(id.value())) {
        throw id.wrong("'" + id.value() + "' is no id; allowed: the id of a province");
      }
    }
  }

  private static List<String> values(List<Text> texts) {
    return texts.stream().map(Text::value).toList();
  }

  private static String code(String choice) {
    return choice.toUpperCase(Locale.ROOT);
  }

  private static Set<String> codes(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Node compose(Reader yaml, String file) {
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(yaml);
      if (root == null) {
        throw new IssuerFileException(
            file, 1, "the file is empty; allowed: " + FileMap.listed(KEYS));
      }
      return root;
    } catch (MarkedYAMLException broken) {
      Mark mark = broken.getProblemMark();
      int line = mark == null ? 1 : mark.getLine() + 1;
      throw new IssuerFileException(
          file, line, broken.getProblem() + "; allowed: well-formed YAML");
    } catch (YAMLException broken) {
      throw new IssuerFileException(file, 1, broken.getMessage() + "; allowed: well-formed YAML");
    }
  }
}
