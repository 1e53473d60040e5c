package vn.vanban.index;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.reference.Reference;
import vn.vanban.text.Letters;

/**
 * Whether two files of different formats hold one document. They have to say the same of
 * themselves, and nearly the same in all; what tells an original from its consolidated text, or a
 * draft from what became of it, keeps them apart, since their texts differ by a few words only.
 */
final class SameDocument {

  /** Longer texts stand for themselves: comparing two takes both in memory, with their words. */
  static final int LONGEST = 5_000_000;

  /**
   * Of the runs of five syllables: with number, issuer and day alike, tables and footnotes that two
   * formats put into another order may differ.
   */
  private static final double NAMED = 0.7;

  /** The same where pictures of pages were recognised: a letter in fifty misread costs so much. */
  private static final double RECOGNISED = 0.3;

  /** Where number, issuer or day are missing, the text alone says what it is. */
  private static final double NAMELESS = 0.9;

  private static final List<String> CERTIFICATES =
      List.of("XÁC THỰC VĂN BẢN HỢP NHẤT", "Xác thực văn bản hợp nhất");

  private SameDocument() {}

  /** Whether the header tells one document from all others. */
  static boolean isNamed(Header header) {
    return CitationKey.ofNumber(header.number()).isPresent()
        && header.issuer() != null
        && header.issued() != null
        && header.issued().day() != 0;
  }

  static boolean is(AnalysedDocument one, AnalysedDocument other) {
    return !one.mediaType().equals(other.mediaType())
        && Math.max(one.text().length(), other.text().length()) <= LONGEST
        && agree(one.header(), other.header())
        && Version.of(one).equals(Version.of(other))
        && Shingles.of(one.text()).overlap(Shingles.of(other.text())) >= least(one, other);
  }

  private static double least(AnalysedDocument one, AnalysedDocument other) {
    if (!isNamed(one.header())) {
      return NAMELESS;
    }
    return one.ocr() == null && other.ocr() == null ? NAMED : RECOGNISED;
  }

  /** What one of them does not say counts too: a draft has no number yet. */
  private static boolean agree(Header one, Header other) {
    return CitationKey.ofNumber(one.number()).equals(CitationKey.ofNumber(other.number()))
        && Objects.equals(folded(one.issuer()), folded(other.issuer()))
        && Objects.equals(one.issued(), other.issued())
        && one.kind() == other.kind()
        && (isNamed(one) || Objects.equals(folded(one.signer()), folded(other.signer())));
  }

  static Optional<String> folded(@Nullable String name) {
    return Optional.ofNullable(name).map(Letters::fold);
  }

  /**
   * Which version of a document a text is.
   *
   * @param later whether it cites what came after the day that it bears, as consolidated texts do
   */
  private record Version(boolean draft, boolean consolidated, boolean later) {

    static Version of(AnalysedDocument document) {
      boolean consolidated =
          document.header().kind() == DocumentKind.VAN_BAN_HOP_NHAT
              || CERTIFICATES.stream().anyMatch(document.text()::contains);
      var issued = document.header().issued();
      boolean later =
          issued != null
              && document.references().stream().anyMatch(one -> year(one) > issued.year());
      return new Version(DraftMark.isOn(document.text()), consolidated, later);
    }

    private static int year(Reference reference) {
      var issued = reference.issued();
      if (issued != null) {
        return issued.year();
      }
      return Optional.ofNullable(reference.number())
          .flatMap(DocumentNumber::parse)
          .map(DocumentNumber::year)
          .map(Integer::parseInt)
          .orElse(0);
    }
  }
}
