package vn.vanban.cli;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.analytics.keyness.Keyness;
import vn.vanban.analytics.keyness.Keyness.Frequency;
import vn.vanban.analytics.keyness.Keyness.Side;
import vn.vanban.analytics.keyness.Keyness.Word;
import vn.vanban.document.Warning.Message;

/** Key words as a table for people. */
final class KeynessText {

  private static final List<Message> HEADING =
      List.of(
          new Message("từ", "word"),
          new Message("lần", "frequency"),
          new Message("/triệu từ", "per million"),
          new Message("văn bản", "documents"),
          new Message("DP", "DP"),
          new Message("lần (so)", "frequency (ref.)"),
          new Message("/triệu từ (so)", "per million (ref.)"),
          new Message("văn bản (so)", "documents (ref.)"),
          new Message("DP (so)", "DP (ref.)"),
          new Message("G²", "G²"),
          new Message("log₂ tỉ số", "log ratio"));

  private KeynessText() {}

  static void print(Keyness answer, Output output) {
    var table = new TextTable();
    table.row(HEADING.stream().map(words -> words.in(output.language)).toList());
    answer.words().forEach(word -> table.row(row(word)));
    table.print(output.out());
    output.print(
        "Tổng số: " + answer.total() + " trên " + answer.distinct() + " từ khác nhau",
        "Total: " + answer.total() + " of " + answer.distinct() + " different words");
    if (answer.next() != null) {
      output.print("Xem tiếp: --from " + answer.next(), "More: --from " + answer.next());
    }
    printSide("Nhóm cần xem", "Target", answer.target(), output);
    printSide("Nhóm để so", "Reference", answer.reference(), output);
  }

  private static List<String> row(Word word) {
    var row = new ArrayList<String>();
    row.add(word.word());
    add(row, word.target());
    add(row, word.reference());
    row.add(BasisText.decimal(word.g2(), 2));
    row.add(BasisText.decimal(word.logRatio(), 2));
    return row;
  }

  private static void add(List<String> row, Frequency frequency) {
    row.add(String.valueOf(frequency.frequency()));
    row.add(BasisText.decimal(frequency.perMillion(), 1));
    row.add(String.valueOf(frequency.documents()));
    row.add(frequency.dp() == null ? "" : BasisText.decimal(frequency.dp(), 2));
  }

  private static void printSide(String vi, String en, Side side, Output output) {
    output.print(
        vi + " (" + side.subset() + "): " + side.words() + " từ",
        en + " (" + side.subset() + "): " + side.words() + " words");
    BasisText.print(side.basis(), output);
    if (side.basis().documents() == 0) {
      output.print(
          "Không văn bản nào thuộc nhóm này, nên không có gì để so.",
          "No document is on this side, so there is nothing to compare.");
    }
    if (side.shared() > 0) {
      output.print(
          side.shared() + " văn bản thuộc cả hai nhóm",
          side.shared() + " documents are on both sides");
    }
    if (side.unsegmented() > 0) {
      output.print(
          "Chưa tách từ " + side.unsegmented() + " văn bản; hãy chạy lại: vanban ingest",
          side.unsegmented() + " documents have no words yet; run: vanban ingest");
    }
  }
}
