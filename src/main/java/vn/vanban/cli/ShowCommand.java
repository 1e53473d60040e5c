package vn.vanban.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;
import vn.vanban.document.Header;
import vn.vanban.index.StoredDocument;
import vn.vanban.search.CitingAnswer;
import vn.vanban.search.CitingRequest;
import vn.vanban.search.ReferencesAnswer;
import vn.vanban.search.Search;
import vn.vanban.search.SearchRequest;

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

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    try (var documents = index.open()) {
      var search = new Search(documents);
      var stored = search.document(name).orElseThrow(this::notHeld);
      var references = search.references(stored.id());
      var citing = citing(search, stored.document().header());
      if (output.json) {
        printJson(stored, references, citing);
      } else {
        DocumentText.print(stored.document(), output);
        references.ifPresent(answer -> ResolvedText.print(answer, output));
        citing.ifPresent(this::print);
      }
    }
    return ExitCode.DONE;
  }

  private BadInput notHeld() {
    return new BadInput(
        "Chỉ mục không có văn bản " + name + ". Hãy tìm bằng: vanban search \"" + name + "\"",
        "The index holds no document "
            + name
            + ". Look for it with: vanban search \""
            + name
            + "\"");
  }

  /** Who cites it, by number or, where it has none, by kind and title. */
  private static Optional<CitingAnswer> citing(Search search, Header header) {
    String cited = header.number() == null ? nameOf(header) : header.number();
    return Optional.ofNullable(cited)
        .map(words ->
            search.citing(new CitingRequest(words, null, null, 0, SearchRequest.MAX_SIZE)));
  }

  private static @Nullable String nameOf(Header header) {
    return header.kind() == null || header.title() == null
        ? null
        : header.kind() + " " + header.title();
  }

  private void printJson(
      StoredDocument stored, Optional<ReferencesAnswer> references, Optional<CitingAnswer> citing) {
    var mapper = output.mapper();
    var tree = (ObjectNode) mapper.readTree(output.documents().line(stored));
    references.ifPresent(
        answer -> tree.set("referencesOut", mapper.valueToTree(answer.references())));
    citing.ifPresent(answer -> tree.set("citedBy", mapper.valueToTree(answer)));
    output.printJson(tree);
  }

  private void print(CitingAnswer answer) {
    output.print(
        "Được viện dẫn trong: " + answer.total() + " văn bản",
        "Cited by: " + answer.total() + " documents");
    for (var hit : answer.hits()) {
      String relation =
          hit.references().isEmpty() ? "" : " · " + hit.references().getFirst().relation();
      output.out().println("  " + HitText.name(hit.number(), hit.title(), hit.source()) + relation);
    }
  }
}
