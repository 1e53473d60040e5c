package vn.vanban.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanban.search.Facet;
import vn.vanban.search.SearchDetails;
import vn.vanban.search.SearchDetails.Versions;
import vn.vanban.search.SearchOrder;
import vn.vanban.search.SearchPage;
import vn.vanban.search.SearchRequest;

/** The one address of a question: what is as usual is left out, the rest has its order. */
final class SearchAddress {

  static final String PATH = "/api/v1/search";

  private SearchAddress() {}

  static String of(SearchRequest request) {
    var parameters = new ArrayList<String>();
    if (!request.query().isBlank()) {
      add(parameters, "q", request.query().strip());
    }
    request
        .filters()
        .values()
        .forEach(
            (facet, values) -> values.forEach(value -> add(parameters, facet.toString(), value)));
    if (request.order() != SearchOrder.RELEVANCE) {
      add(parameters, "sort", request.order().toString());
    }
    addDetails(parameters, request.details());
    addPage(parameters, request.page());
    return PATH + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
  }

  /** Of the page behind {@code cursor}. */
  static String next(SearchRequest request, String cursor) {
    var first = request.with(new SearchPage(0, request.page().size(), null));
    String address = of(first);
    return address + (address.equals(PATH) ? "?" : "&") + "after=" + encoded(cursor);
  }

  private static void addDetails(List<String> parameters, SearchDetails details) {
    if (!details.facets().isEmpty()) {
      String facets =
          details.facets().stream().map(Facet::toString).collect(Collectors.joining(","));
      add(parameters, "facets", facets);
    }
    if (details.facetSize() != SearchDetails.USUAL_FACET_SIZE) {
      add(parameters, "facetSize", String.valueOf(details.facetSize()));
    }
    if (details.passages() != SearchDetails.USUAL.passages()) {
      add(parameters, "passages", String.valueOf(details.passages()));
    }
    if (details.versions() == Versions.APART) {
      add(parameters, "group", "false");
    }
    if (details.explained()) {
      add(parameters, "explain", "true");
    }
  }

  private static void addPage(List<String> parameters, SearchPage page) {
    if (page.size() != Parameters.PAGE) {
      add(parameters, "size", String.valueOf(page.size()));
    }
    if (page.from() != 0) {
      add(parameters, "from", String.valueOf(page.from()));
    }
    if (page.after() != null) {
      add(parameters, "after", page.after().toString());
    }
  }

  private static void add(List<String> parameters, String name, String value) {
    parameters.add(name + "=" + encoded(value));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%2C", ",");
  }
}
