package vn.vanban.theme.foreign;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.vanban.document.Warning.Message;
import vn.vanban.yaml.Mistake;
import vn.vanban.yaml.MistakesException;

/** Reads the dictionaries of other programs; which one it is shows in the text. */
public final class ForeignDictionary {

  private ForeignDictionary() {}

  /**
   * @param content in UTF-8; XML in what it declares
   * @param name of the file in messages
   * @throws CharacterCodingException where it is no UTF-8 text
   * @throws MistakesException where it cannot be understood
   */
  public static List<Category> read(byte[] content, String name) throws CharacterCodingException {
    if (isXml(content)) {
      return CategoryXml.read(content, name);
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String start = plain.stripLeading();
    if (start.startsWith("%")) {
      return new LiwcText(name).read(plain);
    }
    return start.startsWith("+") ? LexicoderText.read(plain, name) : CategoryYaml.read(plain, name);
  }

  /** Whether the first character is that of a tag; in UTF-16 it has a zero beside it. */
  private static boolean isXml(byte[] content) {
    int at = 0;
    while (at < content.length && (content[at] <= ' ' || content[at] == (byte) 0xEF)) {
      at += content[at] == (byte) 0xEF ? 3 : 1;
    }
    return at < content.length && content[at] == '<';
  }

  static MistakesException mistake(String name, int line, int column, Message problem) {
    return new MistakesException(List.of(new Mistake(name, line, column, problem)));
  }
}
