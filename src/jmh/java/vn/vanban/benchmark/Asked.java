package vn.vanban.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fields;
import vn.vanban.index.analysis.Tokens;
import vn.vanban.search.Facet;
import vn.vanban.search.Search;
import vn.vanban.search.SearchDetails;
import vn.vanban.search.SearchRequest;
import vn.vanban.search.Suggestions;

/** A dozen questions such as people ask of codified law, and what takes them. */
final class Asked {

  private static final List<String> QUESTIONS =
      List.of(
          "người lao động nghỉ phép năm được mấy ngày",
          "thủ tục đăng ký kết hôn với người nước ngoài",
          "ai được miễn tiền sử dụng đất",
          "trách nhiệm của chủ tịch xã khi xảy ra cháy rừng",
          "hồ sơ xin cấp giấy phép xây dựng gồm những gì",
          "mức phạt khi xả nước thải ra sông",
          "điều kiện mở phòng khám tư",
          "cán bộ vi phạm bị kỷ luật thế nào",
          "thời hạn nộp thuế thu nhập",
          "nghia vu quan su",
          "đấu thầu qua mạng",
          "khi nào hợp đồng vô hiệu");

  private static final List<Facet> FACETS =
      List.of(Facet.KIND, Facet.ISSUER, Facet.YEAR, Facet.FAMILY, Facet.THEME, Facet.CITES);

  private static final AtomicInteger ASKED = new AtomicInteger();

  private Asked() {}

  /** As Lucene alone ranks passages: any of the words, ten hits. */
  static void ofLucene(DocumentIndex index) {
    index.ask(snapshot -> {
      for (var question : QUESTIONS) {
        snapshot.searcher().search(anyWord(question), 10);
      }
      return QUESTIONS;
    });
  }

  private static Query anyWord(String question) throws IOException {
    var any = new BooleanQuery.Builder();
    for (var token : Tokens.of(question).list()) {
      any.add(new TermQuery(new Term(Fields.TEXT_FOLD, token.fold())), Occur.SHOULD);
    }
    return any.build();
  }

  static void ofSearch(Search search) {
    var details = SearchDetails.USUAL.withFacets(List.of(), otherSize());
    QUESTIONS.forEach(question -> search.search(SearchRequest.of(question).with(details)));
  }

  static void withFacets(Search search) {
    var details = SearchDetails.USUAL.withFacets(FACETS, otherSize());
    QUESTIONS.forEach(question -> search.search(SearchRequest.of(question).with(details)));
  }

  /** Of facets, another one each time: an answer that is remembered is not measured. */
  private static int otherSize() {
    return SearchDetails.USUAL_FACET_SIZE
        + ASKED.getAndIncrement() % (SearchDetails.MAX_FACET_SIZE - SearchDetails.USUAL_FACET_SIZE);
  }

  /** Each question cut off in its last word. */
  static void begun(Suggestions suggestions) {
    for (var question : QUESTIONS) {
      String begun = question.substring(0, question.length() - 1);
      suggestions.suggest(begun, Suggestions.USUAL_SIZE);
    }
  }
}
