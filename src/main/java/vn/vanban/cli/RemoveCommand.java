package vn.vanban.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanban.index.DocumentCard;
import vn.vanban.index.HeldDocument;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Snapshot;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.LoggedRun;

@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = {
      "Bỏ văn bản khỏi chỉ mục; tệp không bị đụng đến. Tệp còn trong thư mục thì lần ingest sau lại"
          + " đọc vào.",
      "Take documents out of the index; files are not touched. A file that is still in its folder"
          + " comes back with the next ingest."
    })
final class RemoveCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Mã hoặc mã băm của tệp. / Ids, or hashes of files.")
  List<String> ids = List.of();

  @Option(names = "--dry-run", description = "Chỉ nói sẽ bỏ gì. / Only tell what would be removed.")
  boolean dryRun;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  /**
   * @param removed whether they are out of the index now
   */
  private record Removal(boolean removed, List<DocumentCard> documents) {}

  @Override
  public Integer call() {
    if (dryRun) {
      try (var documents = index.open();
          var snapshot = documents.snapshot()) {
        tell(new Removal(false, List.copyOf(find(snapshot).values())));
      }
      return ExitCode.DONE;
    }
    index.open().close();
    var issuers = index.settings.issuers();
    var fingerprints = Analysis.fingerprints(index.settings.themes(), issuers);
    try (var session = IndexSession.open(index.folder(), fingerprints, issuers);
        var documents = session.committed();
        var snapshot = documents.snapshot()) {
      var found = find(snapshot);
      new RunJournal(index, output)
          .write("remove", List.of(), () -> remove(found, session), LoggedRun.Outcome::ofRemoved);
      tell(new Removal(true, List.copyOf(found.values())));
    }
    return ExitCode.DONE;
  }

  private static int remove(Map<HeldDocument, DocumentCard> found, IndexSession session) {
    found.keySet().forEach(session::remove);
    session.commit();
    return found.size();
  }

  /** All of them, or nothing is done. */
  private Map<HeldDocument, DocumentCard> find(Snapshot snapshot) {
    var members = new LinkedHashMap<Integer, DocumentCard>();
    var missing = new ArrayList<String>();
    for (var id : ids) {
      snapshot
          .findExactly(id)
          .ifPresentOrElse(
              member -> members.put(member, snapshot.card(member)), () -> missing.add(id));
    }
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      throw new BadInput(
          "Chỉ mục không có văn bản mang mã "
              + names
              + ", nên không bỏ gì cả. Mã có trong kết quả"
              + " --json của search và show.",
          "The index holds no document with the id "
              + names
              + ", so nothing was removed. Ids are in the --json of search and show.");
    }
    var found = new LinkedHashMap<HeldDocument, DocumentCard>();
    members.forEach((member, card) -> found.put(snapshot.held(member), card));
    return found;
  }

  private void tell(Removal removal) {
    if (output.json) {
      output.printJson(removal);
      return;
    }
    String vi = removal.removed() ? "đã bỏ: " : "sẽ bỏ: ";
    String en = removal.removed() ? "removed: " : "would be removed: ";
    for (var card : removal.documents()) {
      String name = card.id() + " · " + HitText.name(card.number(), card.title(), card.source());
      output.print(vi + name, en + name);
    }
  }
}
