package vn.vanban.ingest;

/** What is done about pages that are pictures. */
public enum OcrMode {
  /** They are recognised where Tesseract is installed. */
  AUTO,
  /** They are reported. */
  OFF,
  /** They wait for a second pass; what else a document holds is read now. */
  LATER
}
