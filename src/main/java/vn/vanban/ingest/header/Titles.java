package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.text.Letters;

/** A document's title (trích yếu), as it prints it. */
final class Titles {

  /** Kinds whose name is part of the title: "Luật Công đoàn". */
  private static final Set<DocumentKind> NAMED =
      Set.of(
          DocumentKind.LUAT,
          DocumentKind.BO_LUAT,
          DocumentKind.PHAP_LENH,
          DocumentKind.HIEN_PHAP,
          DocumentKind.HOP_DONG,
          DocumentKind.DIEU_LE);

  private Titles() {}

  /** Whether the name of {@code kind} is part of a title. */
  static boolean isNamed(DocumentKind kind) {
    return NAMED.contains(kind);
  }

  static @Nullable String of(String text, OfficialHead head, @Nullable DocumentKind kind) {
    var naming = head.naming();
    List<String> lines = naming.title().isEmpty() ? head.letterhead().subject() : naming.title();
    String subject = Letters.collapseSpaces(String.join(" ", subjectOf(lines, head)));
    String title = GluedSyllables.parted(Notes.without(withoutFootnote(subject)), text);
    if (naming.consolidated() != null && !title.isEmpty()) {
      return named(naming.consolidated(), title);
    }
    boolean ownKind = kind == naming.kind() || kind == DocumentKind.VAN_BAN_HOP_NHAT;
    if (naming.kind() != null && NAMED.contains(naming.kind()) && ownKind) {
      String name = naming.kind() + " " + title;
      return lawName(text, name.strip());
    }
    var named = naming.kind();
    boolean consolidated = kind == DocumentKind.VAN_BAN_HOP_NHAT && !title.isEmpty();
    if (consolidated && named != null && named != kind) {
      return named(named, title);
    }
    return title.isEmpty() ? null : title;
  }

  /** A consolidated text is known by the kind of what it consolidates. */
  private static String named(DocumentKind consolidated, String title) {
    String kind = consolidated.toString();
    return Capitals.areAll(title)
        ? kind.toUpperCase(Locale.ROOT) + " " + title
        : Capitals.first(kind) + " " + Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }

  /** Without issuer, number, date and session, and without lines in brackets. */
  private static List<String> subjectOf(List<String> lines, OfficialHead head) {
    var subject = new ArrayList<>(lines);
    dropBrackets(subject);
    var letterhead = head.letterhead();
    return TitleLead.of(subject, letterhead.number(), letterhead.issuer()).subject();
  }

  /** Lines of their own in brackets say where it was brought before or what it goes with. */
  private static void dropBrackets(List<String> subject) {
    for (int i = subject.size() - 1; i > 0; i--) {
      String folded = Letters.fold(subject.get(i));
      boolean amended = folded.equals("(sua doi)") || folded.startsWith("(sua doi,");
      if (folded.startsWith("(") && folded.endsWith(")") && !amended) {
        subject.remove(i);
      }
    }
  }

  /** As the body names the law ("ban hành Luật Công đoàn"), else in capitals as its head does. */
  private static String lawName(String text, String name) {
    String wanted = Letters.lower(Letters.collapseSpaces(name));
    String issued = "ban hành ";
    for (int at = text.indexOf(issued); at >= 0; at = text.indexOf(issued, at + 1)) {
      int from = at + issued.length();
      int to = from + wanted.length();
      if (to <= text.length()
          && Letters.lower(text.substring(from, to)).replace('\n', ' ').equals(wanted)) {
        return Letters.collapseSpaces(text.substring(from, to));
      }
    }
    return Capitals.areAll(name.substring(name.lastIndexOf(' ') + 1))
        ? name.toUpperCase(Locale.ROOT)
        : Capitals.first(name);
  }

  /** "… với cách mạng1", "… 2030(*)". */
  private static String withoutFootnote(String title) {
    int end = title.length();
    while (end > 0 && Letters.isDigit(title.charAt(end - 1))) {
      end--;
    }
    boolean note = end < title.length() && title.length() - end <= 2 && end > 0;
    return note && Character.isLowerCase(title.charAt(end - 1)) ? title.substring(0, end) : title;
  }
}
