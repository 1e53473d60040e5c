package vn.vanban.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentationScoreTest {

  /** Joins every two syllables. */
  private static final WordSegmenter TWOS =
      text -> {
        var words = new Words.Builder(text.length());
        String all = text.toString();
        int start = 0;
        while (start < all.length()) {
          int first = all.indexOf(' ', start);
          int second = first < 0 ? -1 : all.indexOf(' ', first + 1);
          int end = second < 0 ? all.length() : second;
          words.add(start, end, Words.Kind.WORD);
          start = end + 1;
        }
        return words.build();
      };

  @Test
  void countsWordsThatStartAndEndAlike() {
    assertThat(SegmentationScore.ofLine("a_b c d", TWOS)).isEqualTo(new SegmentationScore(3, 2, 1));
    assertThat(SegmentationScore.ofLine("a b_c d", TWOS)).isEqualTo(new SegmentationScore(3, 2, 0));
    assertThat(SegmentationScore.ofLine("a_b_c d", TWOS)).isEqualTo(new SegmentationScore(2, 2, 0));
    assertThat(SegmentationScore.ofLine("a_b c_d", TWOS)).isEqualTo(new SegmentationScore(2, 2, 2));
  }

  @Test
  void sumsTheLinesOfAFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("gold.txt");
    Files.writeString(file, "a_b c d\na_b c_d\n\n");
    var score = SegmentationScore.of(file, TWOS);
    assertThat(score).isEqualTo(new SegmentationScore(5, 4, 3));
    assertThat(score.precision()).isEqualTo(0.75);
    assertThat(score.recall()).isEqualTo(0.6);
    assertThat(score.f1()).isCloseTo(2 * 0.75 * 0.6 / 1.35, within(1e-12));
  }

  @Test
  void ofNothingIsPerfect() {
    assertThat(SegmentationScore.NONE.f1()).isEqualTo(1);
  }
}
