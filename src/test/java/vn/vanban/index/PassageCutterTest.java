package vn.vanban.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;

class PassageCutterTest {

  private static Provision article(String value, int start, int end) {
    return new Provision(ProvisionPath.WHOLE.with(Level.ARTICLE, value), "", start, end);
  }

  @Test
  void givesEachArticleAPassageWithTheHeadingAboveIt() {
    String body = "Nội dung của điều. ".repeat(20);
    String text = "Chương I\nĐiều 1. " + body + "\nĐiều 2. " + body;
    int first = text.indexOf("Điều 1");
    int second = text.indexOf("Điều 2");
    var chapter = new Provision(ProvisionPath.WHOLE.with(Level.CHAPTER, "I"), "", 0, text.length());

    var passages =
        PassageCutter.cut(
            text,
            List.of(chapter, article("1", first, second), article("2", second, text.length())));

    assertThat(passages)
        .containsExactly(
            new Passage(ProvisionPath.WHOLE.with(Level.ARTICLE, "1"), 0, second),
            new Passage(ProvisionPath.WHOLE.with(Level.ARTICLE, "2"), second, text.length()));
  }

  @Test
  void cutsLongTextAtSentences() {
    String text = "Một câu vừa phải đứng ở đây. ".repeat(300);

    var passages = PassageCutter.cut(text, List.of());

    assertThat(passages)
        .allSatisfy(passage -> {
          assertThat(passage.end() - passage.start()).isBetween(600, 2_000);
          assertThat(text.substring(passage.start(), passage.end()).strip()).endsWith(".");
        });
  }

  @Test
  void coversAnyTextWithoutGapOrOverlap() {
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String text = randomText(random);
      var provisions = randomProvisions(random, text.length());
      int at = 0;
      for (var passage : PassageCutter.cut(text, provisions)) {
        assertThat(passage.start()).isEqualTo(at);
        assertThat(passage.end() - passage.start()).isLessThanOrEqualTo(2_200);
        at = passage.end();
      }
      assertThat(at).isEqualTo(text.length());
    }
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(12_000);
    String alphabet = random.nextBoolean() ? "aăb.;\n  " : "xyz𠊛";
    while (text.length() < length) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static List<Provision> randomProvisions(Random random, int length) {
    var provisions = new ArrayList<Provision>();
    int at = 0;
    while (at < length) {
      int end = Math.min(length, at + 1 + random.nextInt(4_000));
      if (random.nextInt(4) > 0) {
        provisions.add(article(String.valueOf(provisions.size() + 1), at, end));
      }
      at = end;
    }
    return provisions;
  }
}
