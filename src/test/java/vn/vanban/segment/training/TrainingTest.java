package vn.vanban.segment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vanban.segment.LatticeSegmenter;
import vn.vanban.segment.Segmentation;
import vn.vanban.segment.lattice.LatticeModel;
import vn.vanban.segment.lattice.ModelFile;

class TrainingTest {

  private static final List<String> SILVER =
      List.of(
          "cán_bộ làm việc",
          "cán_bộ có trách_nhiệm",
          "công_chức và cán_bộ",
          "trách_nhiệm của công_chức",
          "có việc làm");

  private static final List<String> GOLD = List.of("cán_bộ có việc", "công_chức có trách_nhiệm");

  private static LatticeModel train() {
    var silver = IntStream.range(0, 100).boxed().flatMap(i -> SILVER.stream());
    return new Training(silver, GOLD, List.of("nghị_quyết")).modelFrom(line -> true);
  }

  private static byte[] bytes(LatticeModel model) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ModelFile.write(model, bytes);
    return bytes.toByteArray();
  }

  @Test
  void learnsWordsAndTermsThatItReads() {
    var segmentation = new Segmentation(new LatticeSegmenter(train()));
    assertThat(segmentation.joined("công chức có nghị quyết và cán bộ làm việc"))
        .isEqualTo("công_chức có nghị_quyết và cán_bộ làm việc");
  }

  @Test
  void joinsWordsOfTermsThatSilverTextHasApart() {
    var silver = IntStream.range(0, 100).mapToObj(i -> "họ bị hại và có mặt");
    var model = new Training(silver, GOLD, List.of("bị_hại")).modelFrom(line -> true);
    assertThat(new Segmentation(new LatticeSegmenter(model)).joined("họ có bị hại"))
        .isEqualTo("họ có bị_hại");
  }

  @Test
  void givesTheSameModelEachTime() throws IOException {
    assertThat(bytes(train())).isEqualTo(bytes(train()));
  }

  @Test
  void aModelSurvivesItsFile() throws IOException {
    var written = bytes(train());
    var read = ModelFile.read(new ByteArrayInputStream(written));
    assertThat(bytes(read)).isEqualTo(written);
  }

  @Test
  void spellingsOfASyllableAreKnown() {
    assertThat(Spelling.all("hoà")).containsExactly("hòa", "hoà");
    assertThat(Spelling.all("thúy")).containsExactly("thúy", "thuý");
    assertThat(Spelling.all("kỹ")).containsExactly("kĩ", "kỹ");
    assertThat(Spelling.all("quý")).containsExactly("quí", "quý");
    assertThat(
            List.of("hoa", "toán", "thủy tinh", "mai", "bộ").stream()
                .map(syllable -> Spelling.all(syllable).size())
                .collect(Collectors.toSet()))
        .containsExactly(1);
  }
}
