package vn.vanban.issuer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.issuer.LocalOrgan.Behind;

/** Makes the issuer that an organ is in a place. */
final class LocalIssuers {

  /** The organ that Party committees below the central one are. */
  static final String COMMITTEE = "cap-uy";

  private final Map<String, Province> provinces;

  LocalIssuers(Map<String, Province> provinces) {
    this.provinces = provinces;
  }

  Issuer issuer(LocalOrgan organ, Site site) {
    String slug = site.slug();
    String first = organ.ids().getOrDefault(site.level(), organ.id());
    String id = slug == null ? first : first + '/' + slug;
    return new Issuer(id, organ.id(), site.level(), organ.side(), slug, name(organ, site));
  }

  /** An organ of the place at {@code level} that {@code home} has, where it has one. */
  Issuer issuer(LocalOrgan organ, Level level, Home home) {
    var area = level == Level.PROVINCE ? kind(home) : null;
    return issuer(organ, new Site(level, area, null, home));
  }

  private @Nullable Area kind(Home home) {
    var province = home.province() == null ? null : provinces.get(home.province());
    return province != null ? province.kind() : home.city() ? Area.THANH_PHO : Area.TINH;
  }

  private String name(LocalOrgan organ, Site site) {
    var area = site.area();
    String place = place(site);
    boolean committee = organ.id().equals(COMMITTEE);
    if (area == null) {
      return join(committee ? "Đảng bộ" : organ.name(), place);
    }
    if (committee || organ.behind() == Behind.COMMITTEE) {
      String head = area.committee() != null ? area.committee() : partyOf(area, site);
      return join(committee ? head : organ.name() + ' ' + head, place);
    }
    return join(organ.name() + ' ' + area.word(), place);
  }

  private static String partyOf(Area area, Site site) {
    return site.name() == null ? "Đảng ủy" : "Đảng ủy " + area.word();
  }

  private static String join(String organ, String place) {
    return place.isEmpty() ? organ : organ + ' ' + place;
  }

  private String place(Site site) {
    String slug = site.slug();
    var province = site.level() == Level.PROVINCE && slug != null ? provinces.get(slug) : null;
    String name = province == null ? site.name() : province.name();
    return name == null ? "" : name;
  }
}
