package vn.vanban.ingest.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.vanban.document.DocumentKind;

class FrontMatterTest {

  private static final String TEXT =
      """
      ---
      title: "Luật Đò ngang"
      so_hieu: 44/2041/QH22
      tags:
        - title: khác
      ---

      # Luật Đò ngang
      """;

  @Test
  void namesTheDocument() {
    var name = Objects.requireNonNull(FrontMatter.of(TEXT).name());
    assertThat(name.kind()).isEqualTo(DocumentKind.LUAT);
    assertThat(name.title()).isEqualTo("Luật Đò ngang");
    assertThat(TEXT.substring(FrontMatter.of(TEXT).end())).startsWith("\n\n# Luật");
  }

  @Test
  void isNoneWithoutAnEnd() {
    assertThat(FrontMatter.of("---\ntitle: Chợ nổi\n\nMột đoạn văn.\n").end()).isZero();
    assertThat(FrontMatter.of("Một đoạn văn.\n---\n").end()).isZero();
  }
}
