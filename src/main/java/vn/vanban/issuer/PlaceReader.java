package vn.vanban.issuer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.issuer.NameTrie.Found;

/** Reads the place behind an organ: by the file where it is a province, else by its form. */
final class PlaceReader {

  /** Places have four syllables at most ("Đức Phổ", "Mù Cang Chải", "Ia H'Drai" …). */
  private static final int MOST_SYLLABLES = 4;

  /** Begin what is said of an organ behind its place: "khóa XVIII", "nhiệm kỳ 2020-2025". */
  private static final Set<String> STOPS =
      Set.of("khóa", "nhiệm", "lần", "về", "ngày", "số", "ban", "đã", "ký", "chủ", "phó");

  /** The commonest, without those that begin names of towns (Phan Rang, Hồ Chí Minh). */
  private static final Set<String> FAMILY_NAMES =
      Set.of(
          "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "vũ", "võ", "đặng", "bùi", "đỗ", "ngô",
          "dương", "lý", "đinh", "trịnh");

  private final NameTrie<Area> areas = new NameTrie<>();
  private final NameTrie<Province> known = new NameTrie<>();
  private final Map<String, Area> kinds = new HashMap<>();

  PlaceReader(Collection<Province> provinces) {
    for (var area : Area.values()) {
      areas.put(area.words(), area);
    }
    for (var province : provinces) {
      known.put(province.names(), province);
      kinds.put(province.id(), province.kind());
    }
  }

  /** A place as it stands in the words: its kind, its slug and name, and where it ends. */
  private record Part(
      @Nullable Area area, @Nullable Province province, @Nullable String name, int end) {

    @Nullable String slug() {
      return province != null ? province.id() : name == null ? null : slug(name);
    }

    private static String slug(String name) {
      return String.join("-", NameWords.all(name).stream().map(Word::folded).toList());
    }

    boolean isProvince() {
      return area == Area.TINH
          || province != null && (area == null || province.kind() == Area.THANH_PHO);
    }
  }

  /**
   * @param from index of the word behind the organ
   * @param fused the kind of place that the organ's own name tells ("Tỉnh ủy"), else null
   * @param home fills in what the words leave out
   */
  Site read(NameWords words, int from, @Nullable Area fused, Home home) {
    var part = part(words, from, fused);
    if (part.area == null && part.province == null) {
      return Site.UNKNOWN;
    }
    return switch (part.area == null ? Level.PROVINCE : part.area.level()) {
      case PROVINCE -> province(part, home);
      case LOCAL -> city(part, words, home);
      case DISTRICT -> district(part, within(words, part.end, home));
      case COMMUNE -> commune(part, words, home);
      case CENTRAL, MINISTRY -> Site.UNKNOWN;
    };
  }

  /** The same place, of an organ that only provinces have. */
  Site province(Site site, Home home) {
    if (site.equals(Site.UNKNOWN) || site.level() == Level.DISTRICT && site.slug() == null) {
      var province = new Home(home.province(), null, null, home.city());
      return new Site(Level.PROVINCE, null, null, province);
    }
    return site.level() == Level.LOCAL
        ? new Site(Level.PROVINCE, site.area(), site.name(), site.home())
        : site;
  }

  private Site province(Part part, Home home) {
    if (part.slug() == null) {
      String slug = home.city() || isCity(home.province()) ? null : home.province();
      return new Site(Level.PROVINCE, Area.TINH, null, new Home(slug, null, null, false));
    }
    var area = part.province == null ? part.area : part.province.kind();
    return new Site(Level.PROVINCE, area, part.name, new Home(part.slug(), null, null, false));
  }

  /** A centrally run city by the file; part of a province where one is named or is home. */
  private Site city(Part part, NameWords words, Home home) {
    String slug = part.slug();
    if (slug == null) {
      return cityOf(home);
    }
    var behind = part(words, part.end, null);
    if (behind.isProvince()) {
      return district(part, behind.slug());
    }
    if (part.province != null) {
      // Every city that bears a province's name lies in that province.
      return part.isProvince() ? province(part, home) : district(part, part.province.id());
    }
    if (home.province() != null && !home.province().equals(slug)) {
      return district(part, home.province());
    }
    return new Site(Level.LOCAL, part.area, part.name, new Home(slug, null, null, true));
  }

  /** "UBND thành phố", where home tells which. */
  private Site cityOf(Home home) {
    if (home.province() == null) {
      return new Site(Level.LOCAL, Area.THANH_PHO, null, Home.UNKNOWN);
    }
    if (home.city() || isCity(home.province())) {
      var level = home.city() ? Level.LOCAL : Level.PROVINCE;
      var city = new Home(home.province(), null, null, home.city());
      return new Site(level, Area.THANH_PHO, null, city);
    }
    var city = new Home(home.province(), home.district(), null, false);
    return new Site(Level.DISTRICT, Area.THANH_PHO, null, city);
  }

  private static Site district(Part part, @Nullable String province) {
    return new Site(
        Level.DISTRICT, part.area, part.name, new Home(province, part.slug(), null, false));
  }

  private Site district(Part part, Home within) {
    String slug = part.slug() == null ? within.district() : part.slug();
    return new Site(
        Level.DISTRICT, part.area, part.name, new Home(within.province(), slug, null, false));
  }

  private Site commune(Part part, NameWords words, Home home) {
    if (part.slug() == null) {
      var commune = new Home(home.province(), home.district(), home.commune(), false);
      return new Site(Level.COMMUNE, part.area, null, commune);
    }
    var within = within(words, part.end, home);
    var commune = new Home(within.province(), within.district(), part.slug(), false);
    return new Site(Level.COMMUNE, part.area, part.name, commune);
  }

  /** The district and province named behind a place, else those of {@code home}. */
  private Home within(NameWords words, int from, Home home) {
    var next = part(words, from, null);
    if (next.isProvince()) {
      return new Home(next.slug(), null, null, false);
    }
    if (next.area == null || next.slug() == null || next.area.level() == Level.COMMUNE) {
      return home;
    }
    var last = part(words, next.end, null);
    String province = last.isProvince() ? last.slug() : home.province();
    return new Home(province, next.slug(), null, false);
  }

  boolean isArea(NameWords words, int at) {
    return areas.longestAt(words, at).isPresent();
  }

  private boolean isCity(@Nullable String province) {
    return province != null && kinds.get(province) == Area.THANH_PHO;
  }

  /** The part of a place at {@code from}; neither area nor province where none stands there. */
  private Part part(NameWords words, int from, @Nullable Area fused) {
    var word = areas.longestAt(words, from);
    var area = word.map(Found::meaning).orElse(fused);
    int at = word.map(Found::end).orElse(from);
    boolean mayBeProvince = area == null || area == Area.TINH || area == Area.THANH_PHO;
    Optional<Found<Province>> province =
        mayBeProvince ? known.longestAt(words, at) : Optional.empty();
    if (province.isPresent()) {
      var meant = province.get().meaning();
      return new Part(area, meant, meant.name(), province.get().end());
    }
    if (area == null) {
      return new Part(null, null, null, from);
    }
    int end = isPerson(words, at, area) ? at : endOfName(words, at);
    return new Part(area, null, end == at ? null : name(words, at, end), end);
  }

  /** "Chủ tịch UBND tỉnh Nguyễn Văn Tý": no place, though in capitals too. */
  private boolean isPerson(NameWords words, int at, Area area) {
    return (area == Area.TINH || area == Area.THANH_PHO)
        && words.has(at)
        && FAMILY_NAMES.contains(words.get(at).key())
        && endOfName(words, at) > at + 2;
  }

  private int endOfName(NameWords words, int from) {
    boolean cased = words.isCased();
    int most = from + (cased ? MOST_SYLLABLES : MOST_SYLLABLES - 1);
    int end = from;
    while (end < most && words.has(end) && goesOn(words, from, end, cased)) {
      boolean number = words.get(end).isNumber();
      end++;
      if (number) {
        break;
      }
    }
    return end;
  }

  private boolean goesOn(NameWords words, int from, int at, boolean cased) {
    var word = words.get(at);
    if (word.cut() || STOPS.contains(word.key()) && (!cased || !word.startsUpper())) {
      return false;
    }
    if (word.isNumber()) {
      return at == from;
    }
    if (cased && (!word.startsUpper() || at > from && shouts(word) && !shouts(words.get(from)))) {
      return false;
    }
    return at == from || areas.longestAt(words, at).isEmpty();
  }

  private static boolean shouts(Word word) {
    return word.written().chars().noneMatch(Character::isLowerCase);
  }

  private static String name(NameWords words, int from, int end) {
    var name = new StringBuilder();
    for (int i = from; i < end; i++) {
      String key = words.get(i).key();
      name.append(name.isEmpty() ? "" : " ")
          .append(Character.toUpperCase(key.charAt(0)))
          .append(key, 1, key.length());
    }
    return name.toString();
  }
}
