package vn.vanban.index;

/**
 * One of the files that a document was found in.
 *
 * @param source as {@link AnalysedDocument#source}
 * @param sha256 of the file's bytes; an id of the document too
 * @param mediaType by content
 */
public record DocumentSource(String source, String sha256, String mediaType) {}
