package vn.vanban.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

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
  void makeTheReadmesFieldTypes() throws Exception {
    var analyzers =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(Readme.block("xml"))))
            .getElementsByTagName("analyzer");
    var read = new ArrayList<List<String>>();
    for (int i = 0; i < analyzers.getLength(); i++) {
      var analyzer = CustomAnalyzer.builder();
      var parts = ((Element) analyzers.item(i)).getElementsByTagName("*");
      for (int part = 0; part < parts.getLength(); part++) {
        var element = (Element) parts.item(part);
        var args = new HashMap<String, String>();
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
          var attribute = element.getAttributes().item(at);
          args.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        String name = args.remove("name");
        if (element.getTagName().equals("tokenizer")) {
          analyzer.withTokenizer(name, args);
        } else {
          analyzer.addTokenFilter(name, args);
        }
      }
      read.add(Terms.of(analyzer.build(), "Cán bộ"));
    }
    assertThat(read)
        .containsExactly(
            List.of("cán", "can", "bộ", "bo"), List.of("can", "bo"), List.of("cán bộ"));
  }

  @Test
  void addTheUsersSynonyms(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("own.txt"), "CB = cán bộ");
    try (var analyzer =
        CustomAnalyzer.builder(folder)
            .withTokenizer("vietnamese")
            .addTokenFilter("vietnameseSyllable")
            .addTokenFilter("vietnameseSynonym", "synonyms", "own.txt")
            .build()) {
      assertThat(Terms.of(analyzer, "CB UBND"))
          .containsExactly("cán", "cb", "bộ", "ủy", "ubnd", "ban", "nhân", "dân");
    }
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
  @ValueSource(
      strings = {"vietnameseSyllable", "vietnameseFold", "vietnamesePair", "vietnameseSynonym"})
  void ofFiltersRefuseToo(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenFilterFactory.forName(name, args("unknown", "1")))
        .withMessageContaining("unknown=1");
  }
}
