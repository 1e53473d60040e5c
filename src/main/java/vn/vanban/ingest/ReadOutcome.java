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

  /**
   * The file is no document, but holds files: an archive, or a mail, whose own text is one of them.
   *
   * @param sha256 of the holder
   */
  record Holding(String source, String sha256) implements ReadOutcome {}

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
    HIDDEN,
    /** Pages are pictures, which a second pass is to recognise. */
    NEEDS_OCR,
    /** A link that leads out of the folder that was named. */
    OUTSIDE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
    /** The parser asked for more memory than it may have. */
    MEMORY,
    /** The process that read the file died of it. */
    CRASHED,
    /** An archive that unpacks to a multiple of its size that no documents have. */
    BOMB,
    /** An archive in an archive in an archive, or deeper. */
    TOO_DEEP,
    /** More files in one archive than are read. */
    TOO_MANY,
    /** Somebody wrote to the file while it was read. */
    CHANGED,
    /** Missing, or not permitted. */
    UNREADABLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
