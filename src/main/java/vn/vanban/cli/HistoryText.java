package vn.vanban.cli;

import vn.vanban.citation.History;
import vn.vanban.citation.History.Effect;
import vn.vanban.citation.History.Status;
import vn.vanban.reference.Relation;

/** What became of a document, as lines for people. */
final class HistoryText {

  private HistoryText() {}

  static void print(History history, Output output) {
    String on = history.validity().on().toString();
    output.print(
        "Hiệu lực ngày " + on + ": " + status(history, output),
        "In force on " + on + ": " + status(history, output));
    for (var effect : history.effects()) {
      output.out().println("  " + line(effect, output));
    }
  }

  private static String status(History history, Output output) {
    return switch (history.validity().status()) {
      case Status.NOT_YET -> output.words("chưa, từ ", "not yet, from ") + history.effective();
      case Status.IN_FORCE -> output.words("còn, đến ", "yes, until ") + history.ended();
      case Status.PARTLY_IN_FORCE ->
          output.words("còn một phần, đến ", "partly, until ") + history.ended();
      case Status.ENDED ->
          output.words("hết, từ ", "no, ended on ")
              + history.ended()
              + output.words(", bởi ", ", by ")
              + history.endedBy();
      case Status.NOT_KNOWN -> unknown(history, output);
    };
  }

  private static String unknown(History history, Output output) {
    return history.effective() == null
        ? output.words("không rõ", "not known")
        : output.words("không rõ; có hiệu lực từ ", "not known; in force since ")
            + history.effective()
            + output.words(
                ", bộ sưu tập không có văn bản làm hết hiệu lực",
                ", nothing in the collection ends it");
  }

  private static String line(Effect effect, Output output) {
    var line = new StringBuilder();
    line.append(effect.on() == null ? "?" : effect.on()).append("  ");
    line.append(verb(effect.relation(), output)).append(effect.by().label());
    for (var provision : effect.provisions()) {
      line.append(" · ").append(provision);
    }
    return line.toString();
  }

  private static String verb(Relation relation, Output output) {
    return switch (relation) {
      case AMENDS -> output.words("được sửa đổi, bổ sung bởi ", "amended by ");
      case REPLACES -> output.words("được thay thế bởi ", "replaced by ");
      case REPEALS -> output.words("bị bãi bỏ bởi ", "repealed by ");
      case CORRECTS -> output.words("được đính chính bởi ", "corrected by ");
      case CONSOLIDATES -> output.words("được hợp nhất trong ", "consolidated in ");
      case GUIDES -> output.words("được hướng dẫn, quy định chi tiết bởi ", "guided by ");
      case LEGAL_BASIS, IMPLEMENTS, CONCRETISES, REVIEWS, CITES -> relation + " ";
    };
  }
}
