package vn.vanban.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanban.issuer.Issuers;
import vn.vanban.text.Letters;

class SymbolsTest {

  static Iterable<String> symbolsOfIssuers() {
    return Issuers.builtIn().symbols();
  }

  @ParameterizedTest
  @MethodSource("symbolsOfIssuers")
  void everyIssuersSymbolIsKnown(String symbol) {
    assertThat(Symbols.isKnown(symbol)).isTrue();
    assertThat(Symbols.official(Letters.lower(symbol))).isEqualTo(symbol);
    var number = DocumentNumber.parse("12/QĐ-" + symbol).orElseThrow();
    assertThat(number.symbols()).last().isEqualTo(symbol);
  }
}
