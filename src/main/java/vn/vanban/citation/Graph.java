package vn.vanban.citation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.issuer.Level;
import vn.vanban.reference.Relation;

/**
 * A part of the citation graph.
 *
 * @param root {@link Document#key} of the document that it starts from
 * @param documents in order of their distance from the root, then of their key
 * @param citations in order of citing and cited document, then of relation
 * @param omitted documents that were found and left out because the graph was full; those beyond
 *     them were not looked for
 */
public record Graph(
    String root,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Document> documents,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<CitationEdge> citations,
    @JsonInclude(JsonInclude.Include.ALWAYS) int omitted) {

  public Graph {
    documents = List.copyOf(documents);
    citations = List.copyOf(citations);
  }

  /**
   * A document of the graph.
   *
   * @param key names it within this answer: the id of a held document, else number, issuer and year
   *     as far as they are known
   * @param number of a held document its own, else as a citation has it
   * @param name of a document that is cited without a number
   * @param issuer of a held document as it says, else the authority in full
   * @param issued of a document that is not held as far as a citation tells
   * @param level at which its issuer stands; absent where that is unknown
   * @param resolution {@link Resolution#HELD}, {@link Resolution#MISSING} or {@link
   *     Resolution#AMBIGUOUS}
   * @param candidates ids of the held documents that it may be; empty unless it is ambiguous
   * @param distance steps from the root; negative above it, among what it cites
   */
  public record Document(
      String key,
      @Nullable String number,
      @Nullable String name,
      @Nullable String title,
      @Nullable DocumentKind kind,
      @Nullable String issuer,
      @Nullable PartialDate issued,
      @Nullable Family family,
      @Nullable Level level,
      Resolution resolution,
      List<String> candidates,
      @JsonInclude(JsonInclude.Include.ALWAYS) int distance) {

    public Document {
      candidates = List.copyOf(candidates);
    }

    /** What it is called in short: its number, else its name or title. */
    public String label() {
      String called = number != null ? number : name != null ? name : title;
      return called == null ? key : called;
    }
  }

  /**
   * That one document cites another in one way.
   *
   * @param from key of the document that cites
   * @param to key of the document that is cited
   * @param references how often
   * @param provisions what of the cited document is named, each once
   * @param statedBy ids of the documents whose text says so, where it is not the citing document's
   *     own; at most {@value #MAX_STATED_BY}
   */
  public record CitationEdge(
      String from,
      String to,
      Relation relation,
      int references,
      List<ProvisionPath> provisions,
      List<String> statedBy) {

    /** Who else says so is a matter of a few names. */
    public static final int MAX_STATED_BY = 5;

    public CitationEdge {
      provisions = List.copyOf(provisions);
      statedBy = List.copyOf(statedBy);
    }
  }
}
