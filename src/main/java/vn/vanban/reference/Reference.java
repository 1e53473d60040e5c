package vn.vanban.reference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.text.Span;

/**
 * One mention of a document in a text.
 *
 * @param start first UTF-16 unit in the stored text: of the kind word, or of the number or its "số"
 *     in a list whose items share one kind
 * @param end one past the last unit of the number, or of the name with its year
 * @param text what the span covers, as it stands in the stored text
 * @param number canonical number; of a short form the one it resolves to within the document; null
 *     where nothing tells
 * @param name of a named document, white space collapsed; null for other forms
 * @param kind the kind as the text calls it, or as the number's symbol tells where the text does
 *     not
 * @param issuer as written beside this mention, white space collapsed, without "(khóa …)"
 * @param issued the date attached to this very mention
 * @param provisions what of the document is meant, lists and ranges expanded; empty for all of it
 * @param citing who does what {@code relation} says; null for the document that holds the mention
 * @param sentence the sentence around the mention
 */
public record Reference(
    int start,
    int end,
    String text,
    Form form,
    @Nullable String number,
    @Nullable String name,
    @Nullable DocumentKind kind,
    @Nullable String issuer,
    @Nullable PartialDate issued,
    List<ProvisionPath> provisions,
    Relation relation,
    @Nullable Citing citing,
    Span sentence) {

  public Reference {
    provisions = List.copyOf(provisions);
  }

  /** How the document is named; {@link #toString()} is the code in answers. */
  public enum Form {
    /** "Nghị định số 73/2023/NĐ-CP" */
    NUMBER,
    /** "Nghị định 73" */
    SHORT,
    /** "Bộ luật Lao động" */
    NAMED,
    /** "Nghị định này" */
    SELF;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Who cites, where it is not the document that holds the mention: exactly one of the three is
   * given.
   *
   * @param number canonical number of a document that the text names
   * @param name name of a document without a number
   * @param actor an authority or a person, in the words of the text
   */
  public record Citing(@Nullable String number, @Nullable String name, @Nullable String actor) {}
}
