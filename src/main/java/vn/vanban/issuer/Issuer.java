package vn.vanban.issuer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Family;

/**
 * An authority that issues documents.
 *
 * @param id {@code chinh-phu}, {@code tinh-uy/hai-phong}, {@code ubnd-huyen/van-khe}; without a
 *     place where that is not known: {@code ubnd}
 * @param organ what shares one series of numbers, the same at every level and in every place:
 *     {@code bo-noi-vu}, {@code ubnd}; {@code trung-uong-dang} for the Central Committee, its
 *     Politburo and its Secretariat; {@code cap-uy} for the Party's committees below it
 * @param side Party or State
 * @param place slug of the province, district or commune; null for central bodies and where it is
 *     not known
 * @param name in full, for people; says no more than {@code id}
 */
public record Issuer(
    String id, String organ, Level level, Family side, @Nullable String place, String name) {

  /** Issuers are one where their ids are; a name depends on what was written. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Issuer issuer && id.equals(issuer.id) && level == issuer.level;
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, level);
  }
}
