package vn.vanban.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.Paging;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.search.SearchCursor;
import vn.vanban.search.SearchDetails;
import vn.vanban.search.SearchDetails.Versions;
import vn.vanban.search.SearchOrder;
import vn.vanban.search.SearchPage;
import vn.vanban.search.SearchRequest;
import vn.vanban.theme.ThemeDictionary;

/** A question to the collection, as parameters. */
final class SearchParameters {

  private static final List<String> NAMES =
      List.of(
          "q",
          "status",
          "sort",
          "from",
          "size",
          "after",
          "passages",
          "facets",
          "facetSize",
          "group",
          "explain");

  private SearchParameters() {}

  /** The parameters of a question, and {@code others} besides. */
  static String[] names(String... others) {
    var names = new ArrayList<>(NAMES);
    names.addAll(Arrays.asList(others));
    return FilterParameters.names(names.toArray(String[]::new));
  }

  /**
   * @throws Refusal where a value is none of the possible ones
   */
  static SearchRequest request(Parameters parameters, ThemeDictionary themes) {
    String query = query(parameters);
    var filters = FilterParameters.filters(parameters, themes);
    var order = order(parameters);
    return new SearchRequest(
        query, filters, order, page(parameters, query, filters, order), details(parameters));
  }

  private static String query(Parameters parameters) {
    String query = parameters.text("q");
    return query == null ? "" : query;
  }

  private static SearchOrder order(Parameters parameters) {
    var order = parameters.choice("sort", SearchOrder.values());
    return order == null ? SearchOrder.RELEVANCE : order;
  }

  private static SearchPage page(
      Parameters parameters, String query, Filters filters, SearchOrder order) {
    String from = parameters.text("from");
    if (from != null && isBeyond(from)) {
      throw Refusal.badValue(
          "from",
          from,
          new Message(
              "phải là số nguyên từ 0 đến "
                  + SearchPage.MAX_FROM
                  + "; xa hơn hãy đi từng trang bằng after với giá trị next của trang trước",
              "a whole number from 0 to "
                  + SearchPage.MAX_FROM
                  + " is expected; further down go page by page with after and the page's next"));
    }
    return new SearchPage(
        parameters.number("from", 0, 0, SearchPage.MAX_FROM),
        parameters.number("size", Parameters.PAGE, 1, Paging.MAX_SIZE),
        after(parameters, query, filters, order));
  }

  private static boolean isBeyond(String from) {
    return from.length() < 10
        && from.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(from) > SearchPage.MAX_FROM;
  }

  private static @Nullable SearchCursor after(
      Parameters parameters, String query, Filters filters, SearchOrder order) {
    String code = parameters.text("after");
    if (code == null) {
      return null;
    }
    var cursor = SearchCursor.parse(code);
    if (cursor.isEmpty()) {
      throw Refusal.badValue(
          "after",
          code,
          new Message(
              "phải là giá trị next của một trang trước", "the next of a page before is expected"));
    }
    if (!cursor.get().isOf(query, filters, order)) {
      throw Refusal.badValue(
          "after",
          code,
          new Message(
              "giá trị này thuộc câu hỏi khác; q, bộ lọc và sort phải như ở trang trước",
              "it belongs to another question; q, filters and sort have to be those of the page"
                  + " before"));
    }
    return cursor.get();
  }

  private static SearchDetails details(Parameters parameters) {
    boolean grouped = isTrue(parameters, "group", true);
    int usual = SearchDetails.USUAL.passages();
    int facets = SearchDetails.USUAL_FACET_SIZE;
    var details =
        isTrue(parameters, "explain", false)
            ? SearchDetails.USUAL.withExplanations()
            : SearchDetails.USUAL;
    return details
        .withPassages(parameters.number("passages", usual, 0, SearchDetails.MAX_PASSAGES))
        .withVersions(grouped ? Versions.TOGETHER : Versions.APART)
        .withFacets(
            facets(parameters),
            parameters.number("facetSize", facets, 1, SearchDetails.MAX_FACET_SIZE));
  }

  private static boolean isTrue(Parameters parameters, String name, boolean usual) {
    String value = parameters.text(name);
    if (value != null && !List.of("true", "false").contains(value)) {
      throw Refusal.unknownValue(name, value, List.of("true", "false"));
    }
    return value == null ? usual : value.equals("true");
  }

  private static List<Facet> facets(Parameters parameters) {
    var facets = new ArrayList<Facet>();
    String names = parameters.text("facets");
    for (var name : names == null ? List.<String>of() : List.of(names.split(","))) {
      facets.add(
          Arrays.stream(Facet.values())
              .filter(facet -> facet.toString().equals(name.strip()))
              .findFirst()
              .orElseThrow(
                  () -> Refusal.unknownValue("facets", name, Parameters.codes(Facet.values()))));
    }
    return facets;
  }
}
