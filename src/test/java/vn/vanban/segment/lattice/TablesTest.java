package vn.vanban.segment.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TablesTest {

  @Nested
  class Pairs {

    @Test
    void comeBackAsTheyWerePut() {
      var table = PairTable.withCapacityFor(3);
      table.put(5, 6, 12, -30_000, 2_000, -2_000);
      table.put(6, 5, 1, 7, -8, 9);
      long record = table.record(5, 6);
      assertThat(PairTable.kind(record)).isEqualTo(12);
      assertThat(PairTable.own(record)).isEqualTo(-30_000);
      assertThat(PairTable.before(record)).isEqualTo(2_000);
      assertThat(PairTable.after(record)).isEqualTo(-2_000);
      assertThat(PairTable.own(table.record(6, 5))).isEqualTo(7);
      assertThat(table.record(6, 6)).isZero();
    }

    @Test
    void areClippedToTheirWidth() {
      var table = PairTable.withCapacityFor(1);
      table.put(3, 4, 0, 100_000, 100_000, -100_000);
      long record = table.record(3, 4);
      assertThat(PairTable.own(record)).isEqualTo(32_767);
      assertThat(PairTable.before(record)).isEqualTo(2_047);
      assertThat(PairTable.after(record)).isEqualTo(-2_047);
      assertThat(PairTable.kind(record)).isZero();
    }

    @Test
    void areFoundAmongMany() {
      var table = PairTable.withCapacityFor(10_000);
      var random = new Random(3);
      var keys = random.ints(20_000, 3, 60_000).toArray();
      for (int i = 0; i < 10_000; i++) {
        table.put(keys[2 * i], keys[2 * i + 1], 4, i, 0, 0);
      }
      for (int i = 0; i < 10_000; i++) {
        assertThat(PairTable.own(table.record(keys[2 * i], keys[2 * i + 1]))).isEqualTo(i);
      }
    }
  }

  @Test
  void triplesComeBackAsTheyWerePut() {
    var table = TripleTable.withCapacityFor(2);
    table.put(TripleTable.key(3, 4, 5), 8_000, -8_000, 1);
    long record = table.record(TripleTable.key(3, 4, 5));
    assertThat(TripleTable.both(record)).isEqualTo(8_000);
    assertThat(TripleTable.second(record)).isEqualTo(-8_000);
    assertThat(TripleTable.first(record)).isEqualTo(1);
    assertThat(table.record(TripleTable.key(5, 4, 3))).isZero();
  }

  @Test
  void spellingsShareAnIdentifier() {
    int one = SyllableScanner.hash("hòa");
    int other = SyllableScanner.hash("hoà");
    var table = SyllableTable.of(new int[] {one, other}, new int[] {9, 9});
    assertThat(table.identifier(one)).isEqualTo(9);
    assertThat(table.identifier(other)).isEqualTo(9);
    assertThat(table.identifier(one + 1)).isEqualTo(SyllableTable.UNKNOWN);
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(new byte[100]);
    }
    assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a segmentation model");
  }
}
