package vn.vanban.ingest;

import java.util.Locale;
import vn.vanban.document.Warning.Message;

/** What became of reading one file. */
public sealed interface ReadOutcome {

  /** Path relative to the folder that was named, with forward slashes. */
  String source();

  /** The file is a document. */
  record Read(ParsedDocument document) implements ReadOutcome {
    @Override
    public String source() {
      return document.source();
    }
  }

  /** The file is as the caller already knows it; it was not parsed. */
  record Unchanged(String source) implements ReadOutcome {}

  /** The file is none of ours, and that is fine: the run goes on without a mark against it. */
  record Skipped(String source, SkipCode code, Message message) implements ReadOutcome {}

  /** The file should be a document, but cannot be read. */
  record Failed(String source, FailureCode code, Message message) implements ReadOutcome {}

  /** Why a file was left out; {@link #toString()} is the code in answers. */
  enum SkipCode {
    /** No format that holds a document: an image, a program, a table of contents of a folder. */
    UNSUPPORTED,
    /** A collection in text form: .jsonl, .tsv. */
    COLLECTION,
    /** Hidden files and what editors leave behind. */
    HIDDEN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a file failed; {@link #toString()} is the code in answers. */
  enum FailureCode {
    /** Nothing to read in it, not even after its furniture was dropped. */
    EMPTY,
    /** Pages are pictures; the text needs OCR. */
    NEEDS_OCR,
    ENCRYPTED,
    /** Damaged, or not what it claims to be. */
    BROKEN,
    /** Over the limit on a file's size. */
    TOO_LARGE,
    /** Over the limit on parsing time. */
    TIMEOUT,
    /** Missing, or not permitted. */
    UNREADABLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
