package vn.vanban.citation;

import java.io.IOException;
import vn.vanban.citation.Graph.CitationEdge;
import vn.vanban.citation.Graph.Document;
import vn.vanban.document.Family;

/** A graph in the language of Graphviz: {@code dot -Tsvg}. */
public final class GraphDot {

  /** Longer titles make boxes that no page holds. */
  private static final int LONGEST_TITLE = 60;

  private GraphDot() {}

  public static void write(Graph graph, Appendable out) throws IOException {
    out.append("digraph citations {\n");
    out.append("  graph [rankdir=BT, charset=\"UTF-8\"];\n");
    out.append("  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];\n");
    out.append("  edge [fontname=\"sans-serif\", fontsize=10];\n");
    for (var document : graph.documents()) {
      node(document, out);
    }
    for (var citation : graph.citations()) {
      edge(citation, out);
    }
    out.append("}\n");
  }

  private static void node(Document document, Appendable out) throws IOException {
    out.append("  ").append(quoted(document.key()));
    out.append(" [label=").append(quoted(text(document)));
    out.append(", fillcolor=\"").append(colour(document)).append('"');
    if (document.resolution() != Resolution.HELD) {
      out.append(", style=\"rounded,filled,dashed\"");
    }
    if (document.distance() == 0) {
      out.append(", penwidth=2");
    }
    out.append("];\n");
  }

  private static void edge(CitationEdge citation, Appendable out) throws IOException {
    String times = citation.references() == 1 ? "" : " ×" + citation.references();
    out.append("  ").append(quoted(citation.from()));
    out.append(" -> ").append(quoted(citation.to()));
    out.append(" [label=").append(quoted(citation.relation() + times)).append("];\n");
  }

  private static String text(Document document) {
    String label = document.label();
    String title = document.title();
    return title == null || title.equals(label)
        ? shortened(label)
        : label + "\n" + shortened(title);
  }

  private static String colour(Document document) {
    return switch (document.family()) {
      case Family.PARTY -> "#fde2e1";
      case Family.STATE -> "#e1ecfb";
      case Family.PRESS -> "#eeeeee";
      case null -> "#ffffff";
    };
  }

  private static String shortened(String title) {
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    int space = title.lastIndexOf(' ', LONGEST_TITLE);
    return title.substring(0, space > 0 ? space : LONGEST_TITLE) + " …";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
