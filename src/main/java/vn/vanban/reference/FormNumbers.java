package vn.vanban.reference;

import java.util.List;
import vn.vanban.document.NumberScanner;
import vn.vanban.text.Letters;

/**
 * Reads past the numbers of forms, which look like those of documents: "Mẫu số 01/TNDN, 02/TNDN và
 * 03-HS/TW".
 */
final class FormNumbers {

  private static final List<String> JOINERS = List.of("và", "hoặc", "hay", "đến", "tới");

  private final String text;

  FormNumbers(String text) {
    this.text = text;
  }

  /** One past the last number behind a form's word that ends at {@code wordEnd}, or that place. */
  int endAt(int wordEnd) {
    int end = wordEnd;
    List<String> symbols = List.of();
    int at = figures(Words.gap(text, wordEnd));
    while (at > end) {
      var match = NumberScanner.matchAt(text, at);
      var read = match == null ? List.<String>of() : match.number().symbols();
      boolean dated = match != null && match.number().year() != null;
      if (dated || !symbols.isEmpty() && !symbols.equals(read)) {
        break;
      }
      end = match == null ? plainEnd(at) : match.end();
      symbols = read;
      at = figures(afterJoiner(end));
    }
    return end;
  }

  /** Past "số", where a figure stands there; else -1. */
  private int figures(int at) {
    int so = Words.match(text, at, "số");
    int digit = so < 0 ? at : Words.gap(text, so);
    boolean colon = so >= 0 && digit < text.length() && text.charAt(digit) == ':';
    digit = colon ? Words.gap(text, digit + 1) : digit;
    return digit < text.length() && Letters.isDigit(text.charAt(digit)) ? digit : -1;
  }

  private int plainEnd(int at) {
    int end = Words.endOfDigits(text, at);
    return Words.end(text, end) == end + 1 ? end + 1 : end;
  }

  private int afterJoiner(int end) {
    int i = Words.gap(text, end);
    boolean comma = i < text.length() && text.charAt(i) == ',';
    i = comma ? Words.gap(text, i + 1) : i;
    int word = Words.matchAny(text, i, JOINERS);
    return word >= 0 ? Words.gap(text, word) : comma ? i : text.length();
  }
}
