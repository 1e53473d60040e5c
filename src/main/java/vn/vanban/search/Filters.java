package vn.vanban.search;

import org.jspecify.annotations.Nullable;

/**
 * What every hit must be, besides answering the query; null for anything goes. Words compare
 * without accents and case.
 *
 * @param kind name of a kind: "nghị định"
 * @param issuer words of the issuer's name, in their order
 * @param fromYear first year of issue
 * @param toYear last year of issue
 * @param family {@code state}, {@code party} or {@code press}
 * @param theme id of a theme that it speaks of
 * @param cites number of a document that it cites, in any writing
 */
public record Filters(
    @Nullable String kind,
    @Nullable String issuer,
    @Nullable Integer fromYear,
    @Nullable Integer toYear,
    @Nullable String family,
    @Nullable String theme,
    @Nullable String cites) {

  public static final Filters NONE = new Filters(null, null, null, null, null, null, null);
}
