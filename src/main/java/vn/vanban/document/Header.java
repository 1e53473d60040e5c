package vn.vanban.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself. What it does not say is null, never guessed.
 *
 * @param number canonical, as {@link DocumentNumber#text()}
 * @param title trích yếu, or a press article's headline, white space collapsed
 * @param issuer in the words of the document, in usual case: "Ủy ban nhân dân tỉnh Sông Lam"
 * @param place where it was signed
 * @param issued date of signing; of publication for press
 * @param effective when it takes effect
 * @param signer name of who signed
 * @param signerTitle office of who signed
 * @param bases its căn cứ, in the order of the text
 * @param recipients who gets it, as "Nơi nhận" lists them, copies on file too
 */
public record Header(
    @Nullable String number,
    @Nullable DocumentKind kind,
    @Nullable String title,
    @Nullable String issuer,
    @Nullable String place,
    @Nullable PartialDate issued,
    @Nullable PartialDate effective,
    @Nullable String signer,
    @Nullable String signerTitle,
    @Nullable Family family,
    List<HeaderItem> bases,
    List<HeaderItem> recipients) {

  public static final Header UNKNOWN =
      new Header(null, null, null, null, null, null, null, null, null, null);

  public Header {
    bases = List.copyOf(bases);
    recipients = List.copyOf(recipients);
  }

  /** Without căn cứ and nơi nhận. */
  public Header(
      @Nullable String number,
      @Nullable DocumentKind kind,
      @Nullable String title,
      @Nullable String issuer,
      @Nullable String place,
      @Nullable PartialDate issued,
      @Nullable PartialDate effective,
      @Nullable String signer,
      @Nullable String signerTitle,
      @Nullable Family family) {
    this(
        number,
        kind,
        title,
        issuer,
        place,
        issued,
        effective,
        signer,
        signerTitle,
        family,
        List.of(),
        List.of());
  }

  /** This one with these lists in place of its own. */
  public Header with(List<HeaderItem> itsBases, List<HeaderItem> itsRecipients) {
    return new Header(
        number,
        kind,
        title,
        issuer,
        place,
        issued,
        effective,
        signer,
        signerTitle,
        family,
        itsBases,
        itsRecipients);
  }
}
