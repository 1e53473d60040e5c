package vn.vanban.ingest.format;

import java.io.IOException;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.TikaException;
import org.apache.tika.sax.OfflineContentHandler;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Parser;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An XML parser with Tika's limits that gives Word's hyphen at which no line ends, an element of
 * its own ({@code w:noBreakHyphen}), as the text that it is: numbers of documents are written with
 * it, and Tika's reader passes over it. For one document.
 */
final class HyphenParser extends SAXParser {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final char[] HYPHEN = {'\u2011'};

  private final SAXParser parser;

  HyphenParser() throws TikaException {
    this.parser = XMLReaderUtils.getSAXParser();
  }

  @Override
  public void parse(InputSource input, DefaultHandler handler) throws SAXException, IOException {
    parser.parse(input, new Handler(handler));
  }

  /** The class that Java has us extend declares it; nobody calls it. */
  @Override
  @SuppressForbidden
  @SuppressWarnings("deprecation")
  public Parser getParser() throws SAXException {
    return parser.getParser();
  }

  @Override
  public XMLReader getXMLReader() throws SAXException {
    return parser.getXMLReader();
  }

  @Override
  public boolean isNamespaceAware() {
    return parser.isNamespaceAware();
  }

  @Override
  public boolean isValidating() {
    return parser.isValidating();
  }

  @Override
  public void setProperty(String name, Object value)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    parser.setProperty(name, value);
  }

  @Override
  public Object getProperty(String name)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    return parser.getProperty(name);
  }

  private static final class Handler extends OfflineContentHandler {

    Handler(ContentHandler next) {
      super(next);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (isHyphen(uri, local)) {
        super.startElement(WORD, "t", "w:t", new AttributesImpl());
        super.characters(HYPHEN, 0, HYPHEN.length);
      } else {
        super.startElement(uri, local, name, attributes);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      if (isHyphen(uri, local)) {
        super.endElement(WORD, "t", "w:t");
      } else {
        super.endElement(uri, local, name);
      }
    }

    private static boolean isHyphen(String uri, String local) {
      return local.equals("noBreakHyphen") && uri.equals(WORD);
    }
  }
}
