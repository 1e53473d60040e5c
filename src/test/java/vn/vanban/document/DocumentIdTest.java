package vn.vanban.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentIdTest {

  private static final String HASH = "0f".repeat(32);

  @Test
  void joinsNumberIssuerAndYear() {
    var header =
        new Header(
            "02-CTr/TU",
            null,
            null,
            "Tỉnh ủy Sông Lam",
            null,
            PartialDate.parse("2020-12-25"),
            null,
            null,
            null,
            null);

    assertThat(DocumentId.of(header, HASH)).isEqualTo("02-ctr-tu-tinh-uy-song-lam-2020");
  }

  @Test
  void isTheHashWhereThereIsNoNumber() {
    assertThat(DocumentId.of(Header.UNKNOWN, HASH)).isEqualTo(HASH);
  }
}
