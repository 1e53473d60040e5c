package vn.vanban.search;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.CitationKey;
import vn.vanban.text.Letters;

/** Which values of a facet's column filters choose. */
final class FacetChoice {

  private FacetChoice() {}

  /** Those that {@code chosen} names each by itself; not all whose names hold some words. */
  static List<String> terms(Facet facet, List<String> chosen) {
    var terms = new ArrayList<String>();
    for (var value : chosen) {
      switch (facet) {
        case KIND -> DocumentKind.named(value).map(DocumentKind::toString).ifPresent(terms::add);
        case ISSUER -> {
          if (value.startsWith(FilterQuery.WHOLE)) {
            terms.add(value.substring(FilterQuery.WHOLE.length()));
          }
        }
        case ISSUER_LEVEL, FAMILY -> terms.add(Letters.fold(value));
        case THEME -> terms.add(value);
        case CITES -> terms.add(CitationKey.ofWords(value).getFirst());
        case YEAR, STATUS -> {}
      }
    }
    return terms;
  }

  static boolean isChosen(Facet facet, List<String> chosen, String term, String label) {
    return switch (facet) {
      case YEAR -> {
        int year = Integer.parseInt(term);
        yield chosen.stream()
            .flatMap(value -> YearRange.parse(value).stream())
            .anyMatch(range -> range.from() <= year && year <= range.to());
      }
      case ISSUER ->
          terms(facet, chosen).contains(term)
              || chosen.stream().anyMatch(words -> hasWords(label, words));
      case CITES -> chosen.stream().anyMatch(value -> CitationKey.ofWords(value).contains(term));
      case KIND, ISSUER_LEVEL, FAMILY, THEME, STATUS -> terms(facet, chosen).contains(term);
    };
  }

  private static boolean hasWords(String name, String words) {
    return (" " + Letters.fold(Letters.collapseSpaces(name)) + " ")
        .contains(" " + Letters.fold(Letters.collapseSpaces(words)) + " ");
  }
}
