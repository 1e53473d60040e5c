package vn.vanban.cli;

import java.util.stream.Collectors;
import vn.vanban.citation.Asked;
import vn.vanban.citation.Asked.Found;
import vn.vanban.citation.Asked.Several;
import vn.vanban.citation.Asked.Unknown;
import vn.vanban.citation.Graph.Document;

/** Answers to questions about one document, or the sentence why there is none. */
final class AskedFor {

  private AskedFor() {}

  /**
   * @throws BadInput where the collection knows no such document, or several
   */
  static <T> T answer(Asked<T> asked) {
    return switch (asked) {
      case Found<T>(var answer) -> answer;
      case Unknown<T>(var words) -> throw unknown(words);
      case Several<T>(var words, var candidates) -> {
        String list = candidates.stream().map(AskedFor::line).collect(Collectors.joining("\n  "));
        throw new BadInput(
            "“" + words + "” là của nhiều văn bản; hãy nêu mã của một văn bản:\n  " + list,
            "“" + words + "” is that of several documents; name one by its id:\n  " + list);
      }
    };
  }

  static BadInput unknown(String words) {
    return new BadInput(
        "Chỉ mục không có, cũng không văn bản nào viện dẫn “"
            + words
            + "”. Hãy tìm bằng: vanban search \""
            + words
            + "\"",
        "The index neither holds nor cites “"
            + words
            + "”. Look for it with: vanban search \""
            + words
            + "\"");
  }

  /** A document with the key by which it can be asked for. */
  static String line(Document document) {
    return document.key()
        + "  ("
        + HitText.joined(document.label(), document.issuer(), document.issued())
        + ")";
  }
}
