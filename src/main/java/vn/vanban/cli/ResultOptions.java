package vn.vanban.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.vanban.citation.History.Status;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.search.SearchCursor;
import vn.vanban.search.SearchDetails;
import vn.vanban.search.SearchDetails.Versions;
import vn.vanban.search.SearchOrder;
import vn.vanban.search.SearchPage;
import vn.vanban.search.SearchRequest;

/** In which order hits of a search stand, and what is told of them. */
final class ResultOptions {

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Hiệu lực hôm nay / Validity today: ${COMPLETION-CANDIDATES}.")
  List<Status> statuses = new ArrayList<>();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "relevance",
      description = {
        "Xếp theo độ khớp, ngày mới nhất, cũ nhất, hay số văn bản viện dẫn nó.",
        "By relevance, the newest or oldest first, or by how many documents cite each:"
            + " ${COMPLETION-CANDIDATES}."
      })
  SearchOrder order = SearchOrder.RELEVANCE;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = {
        "Đi tiếp sau trang trước, sâu bao nhiêu cũng được: giá trị \"next\" của trang ấy.",
        "Go on behind a page, however deep: its \"next\"."
      })
  @Nullable String after;

  @Option(
      names = "--facets",
      arity = "0..1",
      paramLabel = "FIELD,…",
      split = ",",
      converter = FacetConverter.class,
      completionCandidates = FacetCodes.class,
      fallbackValue = "kind,issuer,year,family",
      description = {
        "Đếm mọi kết quả theo loại, cơ quan, năm… (mặc định kind,issuer,year,family).",
        "Count all hits by kind, issuer, year, …: ${COMPLETION-CANDIDATES}."
      })
  List<Facet> facets = new ArrayList<>();

  @Option(
      names = "--facet-size",
      paramLabel = "N",
      defaultValue = "10",
      description = "Số giá trị mỗi nhóm đếm. / How many values of each facet.")
  int facetSize = SearchDetails.USUAL_FACET_SIZE;

  @Option(
      names = "--passages",
      paramLabel = "N",
      defaultValue = "1",
      description = "Số đoạn của mỗi văn bản, 0–10. / How many passages of each document.")
  int passages = 1;

  @Option(
      names = "--no-group",
      description = {
        "Mỗi bản của một văn bản là một kết quả riêng.",
        "Each version of a document is a hit of its own."
      })
  boolean apart;

  @Option(
      names = "--explain",
      description = {
        "Nói vì sao mỗi kết quả đứng ở chỗ của nó.",
        "Say why each hit stands where it does."
      })
  boolean explained;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  CommandSpec command;

  /**
   * @throws ParameterException where a value is none of the possible ones
   */
  SearchRequest request(String query, Filters others, PageOptions page) {
    var filters = others.with(Facet.STATUS, statuses.stream().map(Status::toString).toList());
    PageOptions.require(
        command.commandLine(), "--passages", passages, 0, SearchDetails.MAX_PASSAGES);
    PageOptions.require(
        command.commandLine(), "--facet-size", facetSize, 1, SearchDetails.MAX_FACET_SIZE);
    if (page.from > SearchPage.MAX_FROM) {
      throw wrong(
          "--from must be 0 to "
              + SearchPage.MAX_FROM
              + "; further down go page by page with --after: "
              + page.from);
    }
    return new SearchRequest(
        query,
        filters,
        order,
        new SearchPage(page.from, page.size, cursor(query, filters)),
        (explained ? SearchDetails.USUAL.withExplanations() : SearchDetails.USUAL)
            .withPassages(passages)
            .withVersions(apart ? Versions.APART : Versions.TOGETHER)
            .withFacets(facets, facetSize));
  }

  private @Nullable SearchCursor cursor(String query, Filters filters) {
    if (after == null) {
      return null;
    }
    var cursor =
        SearchCursor.parse(after).orElseThrow(() -> wrong("--after: not a place: " + after));
    if (!cursor.isOf(query, filters, order)) {
      throw wrong("--after: a place among the hits of another question: " + after);
    }
    return cursor;
  }

  /** Codes of facets, for help. */
  static final class FacetCodes extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    FacetCodes() {
      super(Arrays.stream(Facet.values()).map(Facet::toString).toList());
    }
  }

  /** Facets by their codes, as in requests over HTTP. */
  static final class FacetConverter implements ITypeConverter<Facet> {
    @Override
    public Facet convert(String code) {
      return Arrays.stream(Facet.values())
          .filter(facet -> facet.toString().equals(code.strip()))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "no facet is called \""
                      + code
                      + "\"; there are: "
                      + String.join(", ", new FacetCodes())));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
