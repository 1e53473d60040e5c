package vn.vanban.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanban.evaluation.GoldException;
import vn.vanban.evaluation.RankingTraining;
import vn.vanban.evaluation.RetrievalRun;
import vn.vanban.evaluation.RetrievalScores;
import vn.vanban.evaluation.RetrievalSet;
import vn.vanban.search.Search;
import vn.vanban.text.Letters;

@Command(
    name = "retrieval",
    mixinStandardHelpOptions = true,
    description = {
      "Đo kết quả tìm kiếm trên bộ câu hỏi có đáp án (bố cục BEIR).",
      "Measure search on judged questions in the layout of BEIR.",
      "",
      "DIR: corpus.jsonl, queries.jsonl (hoặc / or .gz), qrels/test.tsv"
    })
final class EvaluateRetrievalCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Thư mục của bộ câu hỏi. / The set's folder.")
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Option(
      names = "--no-accents",
      description = {"Bỏ dấu các câu hỏi trước khi hỏi.", "Take the accents out of the questions."})
  boolean noAccents;

  @Option(
      names = "--run",
      paramLabel = "FILE",
      description = {
        "Ghi 100 văn bản đầu của mỗi câu hỏi theo dạng TREC.",
        "Write the first 100 documents of each question in the form of TREC."
      })
  @Nullable Path run;

  @Option(
      names = "--tune",
      description = {
        "Học trọng số xếp hạng từ các câu hỏi, có dấu và không dấu, và đo chéo trên năm phần.",
        "Learn the weights of the ranking from the questions, with and without accents, and"
            + " cross-validate them on five folds."
      })
  boolean tune;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  /** The form that all evaluations answer in. */
  private record Answer(Metrics metrics) {}

  private record Metrics(
      @JsonProperty("mrr@10") double mrr10,
      @JsonProperty("ndcg@10") double ndcg10,
      @JsonProperty("recall@10") double recall10,
      @JsonProperty("recall@100") double recall100,
      double queries_per_second,
      double p50_ms,
      double p99_ms) {}

  @Override
  public Integer call() throws IOException {
    var set = set();
    if (index.folder != null) {
      measure(set);
      return ExitCode.DONE;
    }
    Path temporary = Files.createTempDirectory("vanban-retrieval");
    try {
      index.folder = temporary.resolve("index");
      new Ingestion(index, output).importForOnce(set.corpus());
      measure(set);
    } finally {
      delete(temporary);
    }
    return ExitCode.DONE;
  }

  private RetrievalSet set() {
    try {
      return RetrievalSet.read(folder);
    } catch (GoldException e) {
      throw new BadInput(e.userMessage().vi(), e.userMessage().en());
    }
  }

  private void measure(RetrievalSet set) {
    try (var documents = index.open()) {
      var search = new Search(documents, index.settings.search());
      if (tune) {
        tune(set, search);
        return;
      }
      UnaryOperator<String> asked = noAccents ? Letters::fold : UnaryOperator.identity();
      var done = RetrievalRun.of(set, search, asked);
      if (run != null) {
        write(done, run);
      }
      print(done.scores(), done);
    }
  }

  private void tune(RetrievalSet set, Search search) {
    var runs =
        List.of(
            RetrievalRun.ranks(set, search, UnaryOperator.identity()),
            RetrievalRun.ranks(set, search, Letters::fold));
    var learned = RankingTraining.learn(runs);
    learned
        .weights()
        .forEach((signal, weight) ->
            output
                .out()
                .println(
                    String.format(
                        Locale.ROOT, "%-8s %8.3f (now %.3f)", signal, weight, signal.weight())));
    printTuned("with the weights as they are", learned.now());
    printTuned("cross-validated", learned.unseen());
  }

  private void printTuned(String which, RetrievalScores scores) {
    output
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%s: MRR@10 %.4f  nDCG@10 %.4f  Recall@10 %.4f",
                which,
                scores.mrr10(),
                scores.ndcg10(),
                scores.recall10()));
  }

  private static void write(RetrievalRun done, Path file) {
    try {
      done.write(file);
    } catch (IOException e) {
      throw new BadInput(
          "Không ghi được tệp " + file + ": " + e.getMessage(),
          "The file " + file + " cannot be written: " + e.getMessage());
    }
  }

  private void print(RetrievalScores scores, RetrievalRun done) {
    var metrics =
        new Metrics(
            scores.mrr10(),
            scores.ndcg10(),
            scores.recall10(),
            scores.recall100(),
            done.queriesPerSecond(),
            done.millis(0.5),
            done.millis(0.99));
    if (output.json) {
      output.printJson(new Answer(metrics));
      return;
    }
    output
        .out()
        .print(
            String.format(
                Locale.ROOT,
                "MRR@10 %.4f  nDCG@10 %.4f  Recall@10 %.4f  Recall@100 %.4f  (%d questions)%n"
                    + "%.1f queries/s  p50 %.1f ms  p99 %.1f ms%n",
                metrics.mrr10,
                metrics.ndcg10,
                metrics.recall10,
                metrics.recall100,
                scores.questions(),
                metrics.queries_per_second,
                metrics.p50_ms,
                metrics.p99_ms));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
