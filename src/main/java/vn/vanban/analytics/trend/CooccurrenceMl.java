package vn.vanban.analytics.trend;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.vanban.analytics.trend.Cooccurrence.Pair;
import vn.vanban.analytics.trend.Cooccurrence.With;

/** Pairs as an undirected network in GraphML, which Gephi, yEd, Cytoscape and NetworkX read. */
public final class CooccurrenceMl {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  /** A theme or what stands beside it, with how many units it is in. */
  private record Node(String label, String type, long units) {}

  private final XMLStreamWriter xml;
  private final Cooccurrence answer;

  private CooccurrenceMl(XMLStreamWriter xml, Cooccurrence answer) {
    this.xml = xml;
    this.answer = answer;
  }

  /** Writes the pairs of {@code answer}, and what they are counted over. */
  public static void write(Cooccurrence answer, Writer out) throws IOException {
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new CooccurrenceMl(xml, answer).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    declare("node", "label", "string");
    declare("node", "type", "string");
    declare("node", "units", "long");
    declare("edge", "weight", "long");
    declare("edge", "pmi", "double");
    declare("edge", "g2", "double");
    declare("graph", "level", "string");
    declare("graph", "unitsInAll", "long");
    declare("graph", "dictionary", "string");
    declare("graph", "filter", "string");
    declare("graph", "snapshot", "string");
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "cooccurrence");
    xml.writeAttribute("edgedefault", "undirected");
    data("level", answer.level());
    data("unitsInAll", answer.units());
    data("dictionary", String.join(" + ", answer.basis().dictionaries()));
    data("filter", answer.basis().filterText());
    data("snapshot", answer.basis().snapshot());
    for (var node : nodes().entrySet()) {
      write(node.getKey(), node.getValue());
    }
    for (var pair : answer.pairs()) {
      write(pair);
    }
    xml.writeEndDocument();
  }

  private Map<String, Node> nodes() {
    String type = answer.with().toString();
    var nodes = new LinkedHashMap<String, Node>();
    for (var pair : answer.pairs()) {
      nodes.put(
          theme(pair.theme()),
          new Node(pair.theme(), With.THEMES.toString(), pair.both() + pair.onlyTheme()));
      nodes.put(other(pair), new Node(pair.shown(), type, pair.both() + pair.onlyOther()));
    }
    return nodes;
  }

  /** A theme and an issuer may have one name. */
  private static String theme(String id) {
    return With.THEMES + ":" + id;
  }

  private String other(Pair pair) {
    return answer.with() + ":" + pair.other();
  }

  private void write(String id, Node node) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("node");
    xml.writeAttribute("id", withoutControls(id));
    data("label", node.label());
    data("type", node.type());
    data("units", node.units());
    xml.writeEndElement();
  }

  private void write(Pair pair) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("edge");
    xml.writeAttribute("source", withoutControls(theme(pair.theme())));
    xml.writeAttribute("target", withoutControls(other(pair)));
    data("weight", pair.both());
    data("pmi", pair.pmi());
    data("g2", pair.g2());
    xml.writeEndElement();
  }

  private void declare(String owner, String id, String type) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", owner);
    xml.writeAttribute("attr.name", id);
    xml.writeAttribute("attr.type", type);
  }

  private void data(String key, Object value) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(withoutControls(value.toString()));
    xml.writeEndElement();
  }

  /** XML 1.0 has no way to write them. */
  private static String withoutControls(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
