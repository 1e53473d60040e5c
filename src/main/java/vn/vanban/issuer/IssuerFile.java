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
import vn.vanban.document.Family;
import vn.vanban.document.Warning.Message;
import vn.vanban.issuer.Authority.Rank;
import vn.vanban.issuer.LocalOrgan.Behind;
import vn.vanban.issuer.LocalOrgan.Reach;
import vn.vanban.yaml.YamlFile;
import vn.vanban.yaml.YamlMap;
import vn.vanban.yaml.YamlText;

/** Reads a file of issuers; one reading finds all that is wrong in it. */
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

  private static final Message THE_FILE = new Message("tệp", "the file");
  private static final Message AN_AUTHORITY = new Message("một cơ quan", "an authority");
  private static final Message AN_ORGAN = new Message("một cơ quan địa phương", "a local organ");
  private static final Message A_PROVINCE = new Message("một tỉnh", "a province");

  private final YamlFile file;
  private final Map<String, Authority> authorities;
  private final Map<String, LocalOrgan> local;
  private final Map<String, Province> provinces;
  private final List<String> roles;

  /** Ids that authorities and organs name, and those that provinces name: checked in the end. */
  private final List<YamlText> named = new ArrayList<>();

  private final List<YamlText> namedProvinces = new ArrayList<>();

  private IssuerFile(YamlFile file, IssuerData base) {
    this.file = file;
    authorities = new LinkedHashMap<>(base.authorities());
    local = new LinkedHashMap<>(base.local());
    provinces = new LinkedHashMap<>(base.provinces());
    roles = new ArrayList<>(base.roles());
  }

  /**
   * @param file its name in messages
   * @param base what the file adds to; an entry of the file takes the place of one with its id
   * @throws vn.vanban.yaml.MistakesException where the text is no file of issuers
   */
  static IssuerData read(Reader yaml, String file, IssuerData base) {
    return new IssuerFile(YamlFile.read(yaml, file, KEYS), base).read();
  }

  private IssuerData read() {
    var version = file.map(file.root(), THE_FILE, KEYS).map(this::readAll).orElse("");
    checkIds();
    file.check();
    return new IssuerData(version, roles, authorities, local, provinces);
  }

  /**
   * @return the file's version
   */
  private String readAll(YamlMap map) {
    roles.addAll(map.strings("roles"));
    var taken = new LinkedHashMap<String, Integer>();
    for (var entry : map.maps("authorities", AN_AUTHORITY, AUTHORITY)) {
      var authority = authority(entry, taken);
      authorities.put(authority.issuer().id(), authority);
    }
    for (var entry : map.maps("local", AN_ORGAN, LOCAL)) {
      var organ = organ(entry, taken);
      local.put(organ.id(), organ);
    }
    taken.clear();
    for (var entry : map.maps("provinces", A_PROVINCE, PROVINCE)) {
      var province = province(entry, taken);
      provinces.put(province.id(), province);
    }
    return map.optionalText("version").map(YamlText::value).orElse("");
  }

  /** The entry's id; empty where it has none, which is noted. */
  private static String newId(YamlMap map, Map<String, Integer> taken) {
    var id = map.id("id");
    id.ifPresent(text -> {
      Integer before = taken.putIfAbsent(text.value(), text.line());
      if (before != null) {
        text.wrong(
            "mã '" + text.value() + "' đã đứng ở dòng " + before + "; được phép: một lần",
            "id '" + text.value() + "' stands in line " + before + " too; allowed: once");
      }
    });
    return id.map(YamlText::value).orElse("");
  }

  private Authority authority(YamlMap map, Map<String, Integer> taken) {
    String id = newId(map, taken);
    String organ = map.has("organ") ? map.id("organ").map(YamlText::value).orElse(id) : id;
    var issuer = new Issuer(id, organ, level(map), side(map), null, name(map));
    var years = new Years(year(map, "from"), year(map, "to"));
    var rank = Rank.valueOf(code(map.choice("rank", codes(Rank.values())).orElse("body")));
    return new Authority(
        issuer,
        rank,
        names(map),
        map.strings("symbols"),
        years,
        ids(map, "into", named),
        ids(map, "serves", named));
  }

  private LocalOrgan organ(YamlMap map, Map<String, Integer> taken) {
    String id = newId(map, taken);
    var names = map.strings("names");
    if (names.isEmpty()) {
      map.wrong(
          "'" + id + "' không có names; cần: một tên trở lên",
          "'" + id + "' has no names; needed: one or more");
    }
    var behind = Behind.valueOf(code(map.choice("behind", codes(Behind.values())).orElse("area")));
    var reach = Reach.valueOf(code(map.choice("reach", codes(Reach.values())).orElse("every")));
    return new LocalOrgan(
        id,
        names,
        behind,
        side(map),
        levels(id, map),
        localSymbols(map),
        reach,
        ids(map, "into", named),
        ids(map, "serves", named));
  }

  /** As given, or the organ's own with the level behind it where that is not the province. */
  private static Map<Level, String> levels(String own, YamlMap map) {
    var given = map.strings("ids");
    boolean complete = given.size() == 3;
    if (!given.isEmpty() && !complete) {
      map.wrong(
          "'ids' có " + given.size() + " mục; cần: tỉnh, huyện, xã",
          "'ids' has " + given.size() + " items; needed: province, district, commune");
    }
    var ids = complete ? given : List.of(own, own + "-huyen", own + "-xa");
    return Map.of(
        Level.PROVINCE, ids.get(0),
        Level.LOCAL, ids.get(0),
        Level.DISTRICT, ids.get(1),
        Level.COMMUNE, ids.get(2));
  }

  private static Map<Level, List<String>> localSymbols(YamlMap map) {
    var symbols = new EnumMap<Level, List<String>>(Level.class);
    symbols.put(Level.LOCAL, map.strings("symbols"));
    symbols.put(Level.PROVINCE, map.strings("province"));
    symbols.put(Level.DISTRICT, map.strings("district"));
    symbols.put(Level.COMMUNE, map.strings("commune"));
    return symbols;
  }

  private Province province(YamlMap map, Map<String, Integer> taken) {
    String id = newId(map, taken);
    var kinds = Set.of(Area.TINH.word(), Area.THANH_PHO.word());
    var kind = required(map, "kind", kinds, Area.TINH.word());
    return new Province(
        id,
        names(map),
        kind.equals(Area.TINH.word()) ? Area.TINH : Area.THANH_PHO,
        ids(map, "into", namedProvinces));
  }

  private static String name(YamlMap map) {
    return map.optionalText("name").map(YamlText::value).orElse("");
  }

  private static List<String> names(YamlMap map) {
    var names = new ArrayList<String>();
    map.text("name").map(YamlText::value).ifPresent(names::add);
    names.addAll(map.strings("names"));
    return names;
  }

  private static List<String> ids(YamlMap map, String key, List<YamlText> toBeChecked) {
    var ids = map.texts(key);
    toBeChecked.addAll(ids);
    return ids.stream().map(YamlText::value).toList();
  }

  private static Level level(YamlMap map) {
    var levels = Set.of(Level.CENTRAL.toString(), Level.MINISTRY.toString());
    return Level.valueOf(code(required(map, "level", levels, Level.CENTRAL.toString())));
  }

  private static Family side(YamlMap map) {
    var sides = Set.of(Family.PARTY.toString(), Family.STATE.toString());
    return Family.valueOf(code(required(map, "side", sides, Family.STATE.toString())));
  }

  /**
   * @param otherwise in place of what is missing or wrong, which is noted
   */
  private static String required(YamlMap map, String key, Set<String> allowed, String otherwise) {
    return map.required(key).flatMap(_ -> map.choice(key, allowed)).orElse(otherwise);
  }

  /** A year with four digits; {@link Years#OPEN} where the key is missing. */
  private static int year(YamlMap map, String key) {
    var year = map.optionalText(key);
    year.filter(text -> !isYear(text.value()))
        .ifPresent(text ->
            text.wrong(
                "'" + key + "' là '" + text.value() + "'; được phép: một năm như 1992",
                "'" + key + "' is '" + text.value() + "'; allowed: a year such as 1992"));
    return year.map(YamlText::value)
        .filter(IssuerFile::isYear)
        .map(Integer::parseInt)
        .orElse(Years.OPEN);
  }

  private static boolean isYear(String text) {
    return text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void checkIds() {
    for (var id : named) {
      if (!authorities.containsKey(id.value()) && !local.containsKey(id.value())) {
        id.wrong(
            "'" + id.value() + "' không phải mã nào; được phép: mã của một cơ quan",
            "'" + id.value() + "' is no id; allowed: the id of an authority or a local organ");
      }
    }
    for (var id : namedProvinces) {
      if (!provinces.containsKey(id.value())) {
        id.wrong(
            "'" + id.value() + "' không phải mã nào; được phép: mã của một tỉnh",
            "'" + id.value() + "' is no id; allowed: the id of a province");
      }
    }
  }

  private static String code(String choice) {
    return choice.toUpperCase(Locale.ROOT);
  }

  private static Set<String> codes(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
