package vn.vanban.segment.training;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The spellings of one syllable: the tone mark on either vowel of an open {@code oa}, {@code oe},
 * {@code uy}, and {@code i} or {@code y} at the end.
 */
final class Spelling {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private Spelling() {}

  /** The spelling that stands for all: the tone on the first vowel, {@code i}. */
  static String standard(String syllable) {
    return all(syllable).getFirst();
  }

  /** All spellings of a lower-case syllable, the standard one first. */
  static List<String> all(String syllable) {
    String parts = Normalizer.normalize(syllable, Normalizer.Form.NFD);
    int at = 0;
    while (at < parts.length() && TONES.indexOf(parts.charAt(at)) < 0) {
      at++;
    }
    String tone = at < parts.length() ? parts.substring(at, at + 1) : "";
    String bare = parts.substring(0, at) + (tone.isEmpty() ? "" : parts.substring(at + 1));
    var spellings = new LinkedHashSet<String>();
    if (isOpenGlide(bare) && !tone.isEmpty()) {
      String head = bare.substring(0, bare.length() - 1);
      spellings.add(compose(head + tone + bare.charAt(bare.length() - 1)));
      spellings.add(compose(bare + tone));
    } else if (endsInEitherI(bare)) {
      String head = bare.substring(0, bare.length() - 1);
      spellings.add(compose(head + "i" + tone));
      spellings.add(compose(head + "y" + tone));
    }
    if (!spellings.contains(syllable)) {
      return List.of(syllable);
    }
    return new ArrayList<>(spellings);
  }

  private static boolean isOpenGlide(String bare) {
    return bare.endsWith("oa")
        || bare.endsWith("oe")
        || bare.endsWith("uy") && !bare.startsWith("qu");
  }

  /** One of h, k, l, m, s, t, or qu, and nothing but i or y behind it. */
  private static boolean endsInEitherI(String bare) {
    if (!bare.endsWith("i") && !bare.endsWith("y")) {
      return false;
    }
    String head = bare.substring(0, bare.length() - 1);
    return head.equals("qu") || head.length() == 1 && "hklmst".contains(head);
  }

  private static String compose(String parts) {
    return Normalizer.normalize(parts, Normalizer.Form.NFC);
  }
}
