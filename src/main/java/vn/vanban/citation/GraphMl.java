package vn.vanban.citation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.Graph.CitationEdge;
import vn.vanban.citation.Graph.Document;

/** A graph as GraphML, which Gephi, yEd, Cytoscape, igraph and NetworkX read. */
public final class GraphMl {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  /** An attribute that documents or citations have. */
  private record Attribute(String id, String owner, String type) {}

  private static final List<Attribute> ATTRIBUTES =
      List.of(
          new Attribute("label", "node", "string"),
          new Attribute("number", "node", "string"),
          new Attribute("name", "node", "string"),
          new Attribute("title", "node", "string"),
          new Attribute("kind", "node", "string"),
          new Attribute("issuer", "node", "string"),
          new Attribute("issued", "node", "string"),
          new Attribute("family", "node", "string"),
          new Attribute("level", "node", "string"),
          new Attribute("resolution", "node", "string"),
          new Attribute("distance", "node", "int"),
          new Attribute("relation", "edge", "string"),
          new Attribute("weight", "edge", "int"),
          new Attribute("provisions", "edge", "string"),
          new Attribute("statedBy", "edge", "string"));

  private GraphMl() {}

  public static void write(Graph graph, Writer out) throws IOException {
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      for (var attribute : ATTRIBUTES) {
        declare(xml, attribute);
      }
      xml.writeStartElement("graph");
      xml.writeAttribute("id", "citations");
      xml.writeAttribute("edgedefault", "directed");
      for (var document : graph.documents()) {
        node(xml, document);
      }
      int number = 0;
      for (var citation : graph.citations()) {
        edge(xml, "e" + number++, citation);
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void declare(XMLStreamWriter xml, Attribute attribute) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", attribute.id());
    xml.writeAttribute("for", attribute.owner());
    xml.writeAttribute("attr.name", attribute.id());
    xml.writeAttribute("attr.type", attribute.type());
  }

  private static void node(XMLStreamWriter xml, Document document) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("node");
    xml.writeAttribute("id", document.key());
    data(xml, "label", document.label());
    data(xml, "number", document.number());
    data(xml, "name", document.name());
    data(xml, "title", document.title());
    data(xml, "kind", document.kind());
    data(xml, "issuer", document.issuer());
    data(xml, "issued", document.issued());
    data(xml, "family", document.family());
    data(xml, "level", document.level());
    data(xml, "resolution", document.resolution());
    data(xml, "distance", document.distance());
    xml.writeEndElement();
  }

  private static void edge(XMLStreamWriter xml, String id, CitationEdge citation)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("edge");
    xml.writeAttribute("id", id);
    xml.writeAttribute("source", citation.from());
    xml.writeAttribute("target", citation.to());
    data(xml, "relation", citation.relation());
    data(xml, "weight", citation.references());
    data(xml, "provisions", joined(citation.provisions()));
    data(xml, "statedBy", joined(citation.statedBy()));
    xml.writeEndElement();
  }

  private static @Nullable String joined(List<?> values) {
    return values.isEmpty()
        ? null
        : values.stream().map(Object::toString).collect(Collectors.joining("; "));
  }

  private static void data(XMLStreamWriter xml, String key, @Nullable Object value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", key);
      xml.writeCharacters(withoutControls(value.toString()));
      xml.writeEndElement();
    }
  }

  /** XML 1.0 has no way to write them. */
  private static String withoutControls(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            c >= ' ' && c < 0xD800
                || c == '\t'
                || c == '\n'
                || c > 0xDFFF && c < 0xFFFE
                || c > 0xFFFF)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
