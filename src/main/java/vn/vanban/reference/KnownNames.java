package vn.vanban.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanban.document.DocumentKind;
import vn.vanban.text.Letters;
import vn.vanban.text.StoredText;

/** Names that documents are known by, without their kind. Immutable and thread-safe. */
final class KnownNames {

  private static final Set<DocumentKind> LEGAL =
      EnumSet.of(DocumentKind.LUAT, DocumentKind.BO_LUAT, DocumentKind.PHAP_LENH);

  /** A name of one word is found in anything. */
  private static final int MIN_WORDS = 2;

  private final Phrases<Set<DocumentKind>> names;

  /**
   * @param titles besides the listed laws: "Luật Đất đai", "Chiến lược biển"; those that begin with
   *     no kind's name are passed over
   */
  KnownNames(Collection<String> titles) {
    Map<String, Set<DocumentKind>> kinds = new HashMap<>();
    for (var line : lines()) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        kinds.put(line.strip(), LEGAL);
      }
    }
    titles.forEach(
        title -> add(kinds, Letters.lower(Letters.collapseSpaces(StoredText.of(title)))));
    names = new Phrases<>(kinds);
  }

  /** One past the name that stands at {@code at} behind the name of its kind, or -1. */
  int endAt(String text, int at, DocumentKind kind) {
    var found = at < text.length() ? names.find(text, at) : null;
    return found != null && found.meaning().contains(kind) ? found.end() : -1;
  }

  /** Laws are called by each other's kinds; any other name belongs to its own. */
  private static void add(Map<String, Set<DocumentKind>> kinds, String title) {
    for (var kind : DocumentKind.values()) {
      String word = kind + " ";
      String name = title.startsWith(word) ? withoutYear(title.substring(word.length())) : "";
      if (name.split(" ", -1).length >= MIN_WORDS && Character.isLetter(name.charAt(0))) {
        var meant = LEGAL.contains(kind) ? LEGAL : EnumSet.of(kind);
        kinds.merge(name, meant, KnownNames::both);
        return;
      }
    }
  }

  private static Set<DocumentKind> both(Set<DocumentKind> one, Set<DocumentKind> other) {
    var all = EnumSet.copyOf(one);
    all.addAll(other);
    return all;
  }

  private static String withoutYear(String name) {
    int end = name.length();
    while (end > 0 && Letters.isDigit(name.charAt(end - 1))) {
      end--;
    }
    String rest = name.length() - end == 4 ? name.substring(0, end).strip() : name;
    return rest.endsWith(" năm") ? rest.substring(0, rest.length() - " năm".length()) : rest;
  }

  private static List<String> lines() {
    try (InputStream in = KnownNames.class.getResourceAsStream("law-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("law-names.txt is missing from the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("law-names.txt cannot be read", e);
    }
  }
}
