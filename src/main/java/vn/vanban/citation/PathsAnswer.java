package vn.vanban.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The shortest ways along citations from one document to another.
 *
 * @param from key of the document that cites
 * @param to key of the document that is reached
 * @param steps citations on each way; 0 where none was found
 * @param paths keys of the documents on each way, both ends among them; the first {@value
 *     #MAX_PATHS} in order of their keys
 * @param total how many shortest ways there are
 * @param graph the documents and citations of {@code paths}
 * @param complete false where the search was given up: over {@value CitationPaths#MAX_STEPS} steps,
 *     or over {@value CitationPaths#MAX_DOCUMENTS} documents
 */
public record PathsAnswer(
    String from,
    String to,
    @JsonInclude(JsonInclude.Include.ALWAYS) int steps,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<List<String>> paths,
    @JsonInclude(JsonInclude.Include.ALWAYS) long total,
    Graph graph,
    boolean complete) {

  /** More ways than that say no more. */
  public static final int MAX_PATHS = 20;

  public PathsAnswer {
    paths = List.copyOf(paths);
  }
}
