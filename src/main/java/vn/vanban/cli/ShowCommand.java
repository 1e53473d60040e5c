package vn.vanban.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;
import vn.vanban.citation.Citations;
import vn.vanban.citation.CitingAnswer;
import vn.vanban.citation.CitingAnswer.CitingHit;
import vn.vanban.citation.CitingRequest;
import vn.vanban.citation.History;
import vn.vanban.citation.ReferencesAnswer;
import vn.vanban.document.PartialDate;
import vn.vanban.document.Warning;
import vn.vanban.index.Paging;
import vn.vanban.index.StoredDocument;
import vn.vanban.reference.Relation;

@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Một văn bản: tiêu đề, cấu trúc, viện dẫn đi và đến, chủ đề.",
      "One document: header, structure, references out and in, themes."
    })
final class ShowCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ID-or-NUMBER",
      description = "Mã, số ký hiệu hoặc mã băm của tệp. / Id, number, or hash of its file.")
  String name = "";

  @Option(
      names = "--on",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = {
        "Hiệu lực vào ngày này (mặc định: hôm nay).",
        "Whether it is in force on that day (default: today)."
      })
  @Nullable LocalDate day;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    try (var documents = index.open()) {
      var citations = new Citations(documents, index.settings.issuers());
      var stored = documents.document(name).orElseThrow(this::notHeld);
      var on = PartialDate.of(day == null ? LocalDate.now(ZoneId.systemDefault()) : day);
      var shown =
          new Shown(
              stored,
              citations.references(stored.id()),
              citations.citing(CitingRequest.of(stored.id(), 0, Paging.MAX_SIZE)),
              AskedFor.answer(citations.history(stored.id(), on)),
              citations.check(stored.document(), on));
      if (output.json) {
        printJson(shown);
      } else {
        print(shown);
      }
    }
    return ExitCode.DONE;
  }

  /** All that is known of a document. */
  private record Shown(
      StoredDocument stored,
      Optional<ReferencesAnswer> references,
      CitingAnswer citing,
      History history,
      List<Warning> collectionWarnings) {}

  private BadInput notHeld() {
    return new BadInput(
        "Chỉ mục không có văn bản " + name + ". Hãy tìm bằng: vanban search \"" + name + "\"",
        "The index holds no document "
            + name
            + ". Look for it with: vanban search \""
            + name
            + "\"");
  }

  private void printJson(Shown shown) {
    var mapper = output.mapper();
    var tree = (ObjectNode) mapper.readTree(output.documents().line(shown.stored()));
    shown
        .references()
        .ifPresent(answer -> tree.set("referencesOut", mapper.valueToTree(answer.references())));
    tree.set("citedBy", mapper.valueToTree(shown.citing()));
    tree.set("history", mapper.valueToTree(shown.history()));
    tree.set("collectionWarnings", mapper.valueToTree(shown.collectionWarnings()));
    output.printJson(tree);
  }

  private void print(Shown shown) {
    DocumentText.print(shown.stored().document(), output);
    DocumentText.printSources(shown.stored().sources(), output);
    for (var warning : shown.collectionWarnings()) {
      output.out().println("⚠ " + warning.message().in(output.language));
    }
    HistoryText.print(shown.history(), output);
    shown.references().ifPresent(answer -> ResolvedText.print(answer, output));
    print(shown.citing());
  }

  /**
   * What the document itself does, each once; that it cites goes without saying where it does more.
   */
  private static String relations(CitingHit hit) {
    var relations = EnumSet.noneOf(Relation.class);
    for (var reference : hit.references()) {
      relations.add(reference.citing() == null ? reference.relation() : Relation.CITES);
    }
    if (relations.size() > 1) {
      relations.remove(Relation.CITES);
    }
    return relations.stream().map(Relation::toString).collect(Collectors.joining(", "));
  }

  private void print(CitingAnswer answer) {
    output.print(
        "Được viện dẫn trong: " + answer.total() + " văn bản",
        "Cited by: " + answer.total() + " documents");
    for (var hit : answer.hits()) {
      String name = HitText.name(hit.number(), hit.title(), hit.source());
      output.out().println("  " + name + " · " + relations(hit));
    }
    if (answer.next() != null) {
      long more = answer.total() - answer.hits().size();
      output.print(
          "  … còn " + more + " (dùng vanban citing)", "  … " + more + " more (use vanban citing)");
    }
  }
}
