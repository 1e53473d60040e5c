package vn.vanban.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.ingest.RecordFile;

/**
 * Questions with the documents that people judged to answer them, in the layout of BEIR: {@code
 * corpus.jsonl}, {@code queries.jsonl} and {@code qrels/test.tsv}; the first two may be packed with
 * gzip.
 *
 * @param corpus the file of the documents
 * @param questions those with at least one judged answer, in the order of their file
 */
public record RetrievalSet(Path corpus, List<Question> questions) {

  /**
   * @param answers how well each judged document answers, by its id; all above 0
   */
  public record Question(String id, String text, Map<String, Integer> answers) {

    public Question {
      answers = Map.copyOf(answers);
    }
  }

  public RetrievalSet {
    questions = List.copyOf(questions);
  }

  /**
   * @throws GoldException where a file is missing or cannot be understood
   */
  public static RetrievalSet read(Path folder) {
    var judged = judgments(folder.resolve("qrels").resolve("test.tsv"));
    var questions = questions(packedOrNot(folder, "queries.jsonl"), judged);
    if (questions.isEmpty()) {
      throw new GoldException(
          folder.toString(),
          "không câu hỏi nào trong queries.jsonl có đáp án trong qrels/test.tsv",
          "no question of queries.jsonl has an answer in qrels/test.tsv");
    }
    return new RetrievalSet(packedOrNot(folder, "corpus.jsonl"), questions);
  }

  private static Path packedOrNot(Path folder, String name) {
    return Stream.of(folder.resolve(name), folder.resolve(name + ".gz"))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> missing(folder.resolve(name)));
  }

  private static GoldException missing(Path file) {
    return new GoldException(
        file.toString(),
        "không có tệp này; cần corpus.jsonl, queries.jsonl (hoặc .gz) và qrels/test.tsv",
        "no such file; needed are corpus.jsonl, queries.jsonl (or .gz) and qrels/test.tsv");
  }

  private static Map<String, Map<String, Integer>> judgments(Path file) {
    if (!Files.isRegularFile(file)) {
      throw missing(file);
    }
    var judged = new LinkedHashMap<String, Map<String, Integer>>();
    var lines = lines(file);
    // The first line names the columns.
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        addJudgment(judged, lines.get(i), file + ", " + (i + 1));
      }
    }
    return judged;
  }

  private static void addJudgment(
      Map<String, Map<String, Integer>> judged, String line, String place) {
    var columns = line.split("\t", -1);
    int score = columns.length == 3 ? score(columns[2].strip()) : -1;
    if (score < 0) {
      throw new GoldException(
          place,
          "mỗi dòng phải gồm câu hỏi, văn bản và điểm từ 0, cách nhau bằng dấu tab",
          "a line has to be question, document and a score from 0, with tabs between them");
    }
    if (score > 0) {
      judged.computeIfAbsent(columns[0], _ -> new LinkedHashMap<>()).put(columns[1], score);
    }
  }

  private static int score(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static List<Question> questions(Path file, Map<String, Map<String, Integer>> judged) {
    var mapper = JsonMapper.builder().build();
    var questions = new ArrayList<Question>();
    try (var lines = RecordFile.open(file)) {
      while (lines.hasNext()) {
        var line = lines.next();
        String place = file + ", " + line.number();
        var question = question(mapper, String.valueOf(line.text()), place, judged);
        if (question != null) {
          questions.add(question);
        }
      }
      return questions;
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  /** Null where nobody judged it. */
  private static @Nullable Question question(
      JsonMapper mapper, String line, String place, Map<String, Map<String, Integer>> judged) {
    try {
      var record = mapper.readTree(line);
      if (record.path("_id").isString() && record.path("text").isString()) {
        String id = record.path("_id").asString();
        var answers = judged.get(id);
        return answers == null ? null : new Question(id, record.path("text").asString(), answers);
      }
    } catch (JacksonException e) {
      // Said below.
    }
    throw new GoldException(
        place,
        "không phải một đối tượng JSON có hai chuỗi \"_id\" và \"text\"",
        "no JSON object with two strings \"_id\" and \"text\"");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static GoldException unreadable(Path file) {
    return new GoldException(
        file.toString(), "không đọc được như văn bản UTF-8", "cannot be read as UTF-8 text");
  }
}
