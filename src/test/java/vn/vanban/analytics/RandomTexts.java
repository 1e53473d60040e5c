package vn.vanban.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.Sample;

/** Documents of random words under a fixed seed; some are empty, some have many passages. */
public final class RandomTexts {

  private static final long SEED = 20_310_110;

  private static final List<String> WORDS =
      List.of(
          "dám", "nghĩ", "Dám", "làm", "dam", "đảm", "nghi", "cán", "bộ", "bố", "hòa", "hoà",
          "2031", "IPO", "và", "của");

  private static final List<String> GAPS =
      List.of(" ", " ", " ", " ", " ", ", ", " – ", ". ", ".\n", "\n\n", " (", ") ", ": ", "  ");

  private static final String MENTION = "không sợ khó";

  private RandomTexts() {}

  public static List<AnalysedDocument> documents() {
    var random = new Random(SEED);
    var documents = new ArrayList<AnalysedDocument>();
    for (int i = 0; i < 24; i++) {
      int words = i % 8 == 7 ? 0 : 1 + random.nextInt(i % 3 == 0 ? 2_500 : 60);
      documents.add(document(i, text(random, words), random));
    }
    return documents;
  }

  public static Map<String, String> textsBySource(List<AnalysedDocument> documents) {
    var texts = new TreeMap<String, String>();
    documents.forEach(document -> texts.put(document.source(), document.text()));
    return texts;
  }

  private static AnalysedDocument document(int i, String text, Random random) {
    var sample = Sample.of("v" + i + ".txt", text);
    if (i % 4 != 3) {
      sample
          .number((i + 1) + "/" + (2029 + i % 3) + "/NĐ-CP")
          .kind(i % 2 == 0 ? DocumentKind.NGHI_DINH : DocumentKind.THONG_TU)
          .issued(i % 2 == 0 ? "Chính phủ" : "Bộ Nội vụ", (2029 + i % 3) + "-0" + (1 + i % 2));
    }
    if (text.contains(MENTION) && random.nextBoolean()) {
      sample.theme("dare", MENTION);
    }
    return sample.build();
  }

  private static String text(Random random, int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int choice = random.nextInt(60);
      String word =
          choice == 0
              ? "số 73/2023/NĐ-CP"
              : choice == 1 ? MENTION : WORDS.get(random.nextInt(WORDS.size()));
      text.append(word).append(GAPS.get(random.nextInt(GAPS.size())));
    }
    return text.toString();
  }
}
