package vn.vanban.theme.foreign;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.vanban.document.Warning.Message;

/**
 * Yoshikoder's XML, and Lexicoder 2's: {@code cnode} is a category, {@code pnode} a pattern. A
 * document type is refused, so that no file can make this program read another one.
 */
final class CategoryXml {

  /** Yoshikoder's own, where one category holds all others and names the dictionary. */
  static final String YOSHIKODER_STYLE = "050805";

  private final String name;
  private final Deque<Building> open = new ArrayDeque<>();
  private final Building root = new Building("");
  private boolean hasRootCategory;

  private CategoryXml(String name) {
    this.name = name;
  }

  static List<Category> read(byte[] content, String name) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      return new CategoryXml(name).read(reader);
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      throw ForeignDictionary.mistake(
          name,
          at == null ? 1 : Math.max(1, at.getLineNumber()),
          at == null ? 1 : Math.max(1, at.getColumnNumber()),
          new Message(
              "XML sai cú pháp; được phép: XML đúng cú pháp",
              "malformed XML; allowed: well-formed XML"));
    }
  }

  private List<Category> read(XMLStreamReader reader) throws XMLStreamException {
    open.push(root);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD ->
            throw wrong(reader, "không nhận DOCTYPE", "a DOCTYPE is not allowed");
        case XMLStreamConstants.START_ELEMENT -> start(reader);
        case XMLStreamConstants.END_ELEMENT -> {
          if (reader.getLocalName().equals("cnode")) {
            open.pop();
          }
        }
        default -> {
          // White space and comments.
        }
      }
    }
    var categories = root.categories();
    boolean wrapped =
        hasRootCategory
            && categories.size() == 1
            && categories.getFirst().patterns().isEmpty()
            && !categories.getFirst().children().isEmpty();
    return wrapped ? categories.getFirst().children() : categories;
  }

  private void start(XMLStreamReader reader) {
    switch (reader.getLocalName()) {
      case "dictionary" ->
          hasRootCategory = YOSHIKODER_STYLE.equals(reader.getAttributeValue(null, "style"));
      case "cnode" -> {
        var category = new Building(named(reader));
        if (open.size() > Category.DEEPEST) {
          throw wrong(
              reader,
              "các nhóm lồng nhau quá " + Category.DEEPEST + " tầng",
              "categories are nested more than " + Category.DEEPEST + " deep");
        }
        open.getFirst().add(category);
        open.push(category);
      }
      case "pnode" -> {
        if (open.size() == 1) {
          throw wrong(
              reader, "một pnode đứng ngoài mọi cnode", "a pnode stands outside of every cnode");
        }
        open.getFirst().add(named(reader));
      }
      default ->
          throw wrong(
              reader,
              "không có thẻ '" + reader.getLocalName() + "'; được phép: dictionary, cnode, pnode",
              "unknown tag '" + reader.getLocalName() + "'; allowed: dictionary, cnode, pnode");
    }
  }

  private String named(XMLStreamReader reader) {
    String value = reader.getAttributeValue(null, "name");
    if (value == null || value.isBlank()) {
      throw wrong(
          reader,
          "'" + reader.getLocalName() + "' thiếu thuộc tính 'name'",
          "'" + reader.getLocalName() + "' lacks the attribute 'name'");
    }
    return value.strip();
  }

  private RuntimeException wrong(XMLStreamReader reader, String vietnamese, String english) {
    var at = reader.getLocation();
    return ForeignDictionary.mistake(
        name, at.getLineNumber(), at.getColumnNumber(), new Message(vietnamese, english));
  }
}
