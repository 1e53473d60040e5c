package vn.vanban.ingest;

import java.nio.file.Path;

/**
 * A file that a run should read.
 *
 * @param source path relative to the folder that was named, with forward slashes; the file name of
 *     a file that was named itself
 */
public record SourceFile(Path path, String source) {}
