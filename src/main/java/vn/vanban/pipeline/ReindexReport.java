package vn.vanban.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of documents when they were made anew from their stored texts.
 *
 * @param documents that were made anew
 * @param changed those of them in which other references, themes or warnings are found now
 * @param readers of the documents, those whose file was read by an older reader than the program's:
 *     only {@code ingest} or {@code import} brings these up to date
 * @param seconds from start to end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReindexReport(long documents, long changed, long readers, double seconds) {}
