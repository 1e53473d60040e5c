package vn.vanban.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Header;
import vn.vanban.document.Ocr;
import vn.vanban.document.PageStart;
import vn.vanban.document.Provision;
import vn.vanban.document.Warning;
import vn.vanban.reference.Reference;
import vn.vanban.theme.ThemeMention;

/**
 * A document with its facts: all that the index receives. Every span counts UTF-16 units of {@code
 * text}.
 *
 * @param source path relative to the folder that was named, with forward slashes
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param mediaType by content
 * @param pages where pages start in {@code text}, in order; empty for formats without pages
 * @param ocr how well pictures of pages were recognised; null where none was
 * @param themesVersion version of the theme dictionary that gave {@code themes}
 */
public record AnalysedDocument(
    String source,
    String sha256,
    String mediaType,
    String text,
    List<PageStart> pages,
    @Nullable Ocr ocr,
    Header header,
    List<Provision> provisions,
    List<Reference> references,
    List<ThemeMention> themes,
    List<Warning> warnings,
    String themesVersion) {

  public AnalysedDocument {
    pages = List.copyOf(pages);
    provisions = List.copyOf(provisions);
    references = List.copyOf(references);
    themes = List.copyOf(themes);
    warnings = List.copyOf(warnings);
  }

  /** The same by another name. */
  public AnalysedDocument withSource(String other) {
    return new AnalysedDocument(
        other,
        sha256,
        mediaType,
        text,
        pages,
        ocr,
        header,
        provisions,
        references,
        themes,
        warnings,
        themesVersion);
  }

  /** The same with other references. */
  public AnalysedDocument withReferences(List<Reference> other) {
    return new AnalysedDocument(
        source,
        sha256,
        mediaType,
        text,
        pages,
        ocr,
        header,
        provisions,
        other,
        themes,
        warnings,
        themesVersion);
  }

  /**
   * The same with the themes that a dictionary finds.
   *
   * @param version of the dictionary
   */
  public AnalysedDocument withThemes(List<ThemeMention> other, String version) {
    return new AnalysedDocument(
        source,
        sha256,
        mediaType,
        text,
        pages,
        ocr,
        header,
        provisions,
        references,
        other,
        warnings,
        version);
  }

  /** The same with other warnings. */
  public AnalysedDocument withWarnings(List<Warning> other) {
    return new AnalysedDocument(
        source,
        sha256,
        mediaType,
        text,
        pages,
        ocr,
        header,
        provisions,
        references,
        themes,
        other,
        themesVersion);
  }

  /** The same with another text, on which all spans must hold. */
  AnalysedDocument withText(String other) {
    return new AnalysedDocument(
        source,
        sha256,
        mediaType,
        other,
        pages,
        ocr,
        header,
        provisions,
        references,
        themes,
        warnings,
        themesVersion);
  }

  /** Whether some pages are pictures that wait for being recognised. */
  boolean needsOcr() {
    return warnings.stream().anyMatch(warning -> warning.code().equals(Warning.NEEDS_OCR));
  }
}
