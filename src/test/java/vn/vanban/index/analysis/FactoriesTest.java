package vn.vanban.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactoriesTest {

  private static final String TEXT = "Cán bộ dám làm";

  private static Map<String, String> args(String... keysAndValues) {
    var args = new HashMap<String, String>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      args.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return args;
  }

  private static List<String> terms(
      Map<String, String> tokenizer, String filter, Map<String, String> filterArgs)
      throws IOException {
    var source = TokenizerFactory.forName("vietnamese", tokenizer).create();
    source.setReader(new StringReader(TEXT));
    var terms = TokenFilterFactory.forName(filter, filterArgs).create(source);
    return Terms.read(terms, TEXT).stream().map(Terms.Term::term).toList();
  }

  @Test
  void makeWhatTheirNamesSay() throws IOException {
    assertThat(terms(args(), "vietnameseSyllable", args()))
        .containsExactly("cán", "bộ", "dám", "làm");
    assertThat(terms(args("words", "only"), "vietnameseSyllable", args()))
        .containsExactly("cán bộ", "dám", "làm");
    assertThat(terms(args("words", "also"), "vietnameseFold", args()))
        .containsExactly("can bo", "can", "bo", "dam", "lam");
    assertThat(terms(args(), "vietnameseFold", args("preserveOriginal", "true")))
        .startsWith("Cán", "can", "bộ", "bo");
    assertThat(terms(args(), "vietnamesePair", args()))
        .startsWith("Cán", "Cán bộ", "bộ", "bộ dám", "dám");
    assertThat(terms(args(), "vietnamesePair", args("outputTokens", "false")))
        .containsExactly("Cán bộ", "bộ dám", "dám làm");
  }

  @Test
  void refuseWhatTheyDoNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenizerFactory.forName("vietnamese", args("word", "only")))
        .withMessageContaining("word=only");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenizerFactory.forName("vietnamese", args("words", "some")))
        .withMessageContaining("none, also, only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vietnameseSyllable", "vietnameseFold", "vietnamesePair"})
  void ofFiltersRefuseToo(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenFilterFactory.forName(name, args("unknown", "1")))
        .withMessageContaining("unknown=1");
  }
}
