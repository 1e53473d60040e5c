package vn.vanban.index;

import java.util.List;
import vn.vanban.document.Header;
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
 * @param themesVersion version of the theme dictionary that gave {@code themes}
 */
public record AnalysedDocument(
    String source,
    String sha256,
    String mediaType,
    String text,
    Header header,
    List<Provision> provisions,
    List<Reference> references,
    List<ThemeMention> themes,
    List<Warning> warnings,
    String themesVersion) {

  public AnalysedDocument {
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
        source, sha256, mediaType, text, header, provisions, references, other, warnings, version);
  }
}
