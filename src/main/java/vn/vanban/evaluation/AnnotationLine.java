package vn.vanban.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Reference;
import vn.vanban.reference.Reference.Citing;
import vn.vanban.reference.Reference.Form;
import vn.vanban.reference.Relation;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/**
 * One reference as a line of the gold notation: its form with number or name, then what differs
 * from the defaults, parted by semicolons.
 */
final class AnnotationLine {

  private static final String UNKNOWN = "-";

  private final Form form;
  private @Nullable String number;
  private @Nullable String name;
  private @Nullable DocumentKind kind;
  private @Nullable String issuer;
  private @Nullable PartialDate issued;
  private List<ProvisionPath> provisions = List.of();
  private Relation relation = Relation.CITES;
  private @Nullable Citing citing;

  private AnnotationLine(Form form, @Nullable String value, String span) {
    this.form = form;
    this.kind = kindWord(span);
    if (form == Form.NAMED) {
      this.name = value == null ? span : value;
    } else if (form == Form.NUMBER) {
      this.number = value == null ? span.substring(span.lastIndexOf(' ') + 1) : value;
    } else {
      this.number = value;
    }
  }

  /**
   * @throws IllegalArgumentException where a part of the line does not fit
   */
  static Reference read(String line, String text, Span span) {
    String[] parts = line.split(";", -1);
    String[] first = words(parts[0]);
    String covered = Letters.collapseSpaces(span.of(text));
    var read = new AnnotationLine(form(first[0]), first.length > 1 ? first[1] : null, covered);
    for (int i = 1; i < parts.length; i++) {
      read.take(words(parts[i]));
    }
    return new Reference(
        span.start(),
        span.end(),
        span.of(text),
        read.form,
        read.number,
        read.name,
        read.kind,
        read.issuer,
        read.issued,
        read.provisions,
        read.relation,
        read.citing,
        new Span(0, text.length()));
  }

  private void take(String[] part) {
    String word = part[0];
    if (part.length == 1) {
      relation = relation(word);
      return;
    }
    String value = part[1];
    switch (word) {
      case "kind" -> kind = value.equals(UNKNOWN) ? null : kind(value);
      case "by" -> issuer = value;
      case "on" -> issued = PartialDate.parse(value);
      case "at" -> provisions = ProvisionNotation.read(value);
      case "citing" -> citing = citing(words(value));
      default ->
          throw new IllegalArgumentException(
              "kind, by, on, at, citing or a relation, not: " + word + " " + value);
    }
  }

  private static String[] words(String part) {
    return part.strip().split("\\s+", 2);
  }

  private static Form form(String code) {
    for (var form : Form.values()) {
      if (form.toString().equals(code)) {
        return form;
      }
    }
    throw new IllegalArgumentException("number, short, named or self, not: " + code);
  }

  private static Relation relation(String code) {
    for (var relation : Relation.values()) {
      if (relation.toString().equals(code)) {
        return relation;
      }
    }
    throw new IllegalArgumentException("unknown relation: " + code);
  }

  private static DocumentKind kind(String name) {
    return DocumentKind.named(name)
        .orElseThrow(() -> new IllegalArgumentException("unknown kind: " + name));
  }

  private static Citing citing(String[] side) {
    if (side.length == 2) {
      switch (side[0]) {
        case "number":
          return new Citing(side[1], null, null);
        case "name":
          return new Citing(null, side[1], null);
        case "actor":
          return new Citing(null, null, side[1]);
        default:
          break;
      }
    }
    throw new IllegalArgumentException("citing number X, citing name X or citing actor X");
  }

  /** The longest kind word that {@code span} starts with. */
  private static @Nullable DocumentKind kindWord(String span) {
    for (int end = span.length(); end > 0; end = span.lastIndexOf(' ', end - 1)) {
      var kind = DocumentKind.named(span.substring(0, end));
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    return null;
  }

  /** All that is said of {@code reference}, nothing left to defaults but the relation "cites". */
  static String write(Reference reference) {
    var parts = new ArrayList<String>();
    String value = reference.form() == Form.NAMED ? reference.name() : reference.number();
    parts.add(reference.form() + (value == null ? "" : " " + value));
    if (reference.kind() != null) {
      parts.add("kind " + reference.kind());
    }
    if (reference.relation() != Relation.CITES) {
      parts.add(reference.relation().toString());
    }
    if (reference.issuer() != null) {
      parts.add("by " + reference.issuer());
    }
    if (reference.issued() != null) {
      parts.add("on " + reference.issued());
    }
    if (!reference.provisions().isEmpty()) {
      parts.add("at " + ProvisionNotation.write(reference.provisions()));
    }
    if (reference.citing() != null) {
      parts.add("citing " + write(reference.citing()));
    }
    return parts.stream().collect(Collectors.joining("; "));
  }

  static String write(@Nullable Citing citing) {
    if (citing == null) {
      return "this document";
    } else if (citing.number() != null) {
      return "number " + citing.number();
    } else if (citing.name() != null) {
      return "name " + citing.name();
    }
    return "actor " + citing.actor();
  }
}
