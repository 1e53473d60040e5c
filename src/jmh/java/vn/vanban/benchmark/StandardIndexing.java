package vn.vanban.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.ingest.RecordFile;

/** What Lucene alone takes to make the text of a collection searchable, on all processors. */
final class StandardIndexing {

  private static final int AHEAD = 64;

  private StandardIndexing() {}

  /**
   * @return how many documents
   */
  static long run(Path records, Path folder) throws Exception {
    var json = JsonMapper.builder().build();
    int threads = Runtime.getRuntime().availableProcessors();
    long count = 0;
    try (var directory = FSDirectory.open(folder);
        var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
        var lines = RecordFile.open(records);
        var pool = Executors.newFixedThreadPool(threads)) {
      Deque<Future<?>> ahead = new ArrayDeque<>();
      for (; lines.hasNext(); count++) {
        String line = lines.next().text();
        ahead.add(pool.submit(() -> add(json.readTree(line).path("text").asString(""), writer)));
        if (ahead.size() == AHEAD) {
          ahead.remove().get();
        }
      }
      for (var pending : ahead) {
        pending.get();
      }
      writer.commit();
    }
    return count;
  }

  private static long add(String text, IndexWriter writer) throws IOException {
    var document = new Document();
    document.add(new TextField("text", text, Field.Store.NO));
    return writer.addDocument(document);
  }
}
