package vn.vanban.index;

/** A document as the index holds it: what was put in, and the id that it goes by. */
public record StoredDocument(String id, AnalysedDocument document) {}
