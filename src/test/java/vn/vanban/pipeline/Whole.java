package vn.vanban.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.DocumentJson;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.index.StoredDocument;

/** Reads all of an index for tests, and sees to it that every document is whole. */
final class Whole {

  private Whole() {}

  /** All documents with their texts as lines of JSON, in the order of their ids. */
  static List<String> lines(Path folder) {
    var json = new DocumentJson();
    var lines = new ArrayList<String>();
    forEach(folder, stored -> lines.add(json.line(stored)));
    lines.sort(null);
    return lines;
  }

  /** Tells of all documents with their texts. */
  static void forEach(Path folder, Consumer<StoredDocument> documents) {
    try (var index = DocumentIndex.open(folder);
        var snapshot = index.snapshot()) {
      var all = new TermQuery(new Term(Fields.ROLE, Fields.DOCUMENT));
      var ids = new HashSet<String>();
      var sources = new HashSet<String>();
      snapshot.forEach(
          all,
          document -> {
            var stored = snapshot.document(document);
            check(snapshot, document, stored.document());
            if (!ids.add(stored.id()) || !sources.add(stored.document().source())) {
              throw new AssertionError("twice: " + stored.id());
            }
            documents.accept(stored);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passages tile the text; references and mentions are as many as the document says. */
  private static void check(Snapshot snapshot, int document, AnalysedDocument stored)
      throws IOException {
    int first = snapshot.firstMember(document);
    int[] starts = snapshot.passageStarts(document);
    int end = 0;
    for (int i = 0; i < starts.length; i++) {
      var passage = snapshot.passage(first + i);
      if (starts[i] != end || passage.passage().start() != end) {
        throw new AssertionError("a gap at " + end + " in " + stored.source());
      }
      end = passage.passage().end();
    }
    if (end != stored.text().length()) {
      throw new AssertionError("text ends at " + end + " in " + stored.source());
    }
    int references = 0;
    int mentions = 0;
    var leaf = snapshot.leaf(document);
    var roles = DocValues.getSorted(leaf.reader(), Fields.RELATION);
    var themes = DocValues.getSorted(leaf.reader(), Fields.THEME);
    for (int member = first - leaf.docBase; member < document - leaf.docBase; member++) {
      references += roles.advanceExact(member) ? 1 : 0;
      mentions += themes.advanceExact(member) ? 1 : 0;
    }
    if (references != stored.references().size() || mentions != stored.themes().size()) {
      throw new AssertionError("members are missing in " + stored.source());
    }
  }
}
