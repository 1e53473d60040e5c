package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.History.Effect;
import vn.vanban.citation.History.Status;
import vn.vanban.citation.History.Validity;
import vn.vanban.citation.Node.Absent;
import vn.vanban.citation.Node.Present;
import vn.vanban.document.Family;
import vn.vanban.document.PartialDate;
import vn.vanban.index.DateColumn;
import vn.vanban.index.Fields;
import vn.vanban.reference.Relation;

/** Finds what documents do to others. What a newspaper does to a document has no effect on it. */
final class Effects {

  /** Done to a whole document, these end it. */
  static final Set<Relation> ENDING = EnumSet.of(Relation.REPLACES, Relation.REPEALS);

  private static final Set<Relation> EFFECTIVE =
      EnumSet.of(
          Relation.AMENDS,
          Relation.REPLACES,
          Relation.REPEALS,
          Relation.CORRECTS,
          Relation.CONSOLIDATES,
          Relation.GUIDES);

  /** The end of a document. */
  record End(PartialDate on, Node by) {}

  /** One document's doing to another. */
  private record Doing(Relation relation, Node by) {}

  private static final class Extent {
    private boolean whole;
    private final Set<String> provisions = new TreeSet<>();
    private final Set<String> statedBy = new TreeSet<>();
  }

  private final HeldDocuments held;
  private final Nodes nodes;
  private final Links links;
  private final GraphDocuments documents;

  Effects(HeldDocuments held, Nodes nodes, Links links, GraphDocuments documents) {
    this.held = held;
    this.nodes = nodes;
    this.links = links;
    this.documents = documents;
  }

  History history(Node node, PartialDate day) throws IOException {
    var effects = new ArrayList<Effect>();
    for (var entry : doings(node, EFFECTIVE).entrySet()) {
      effects.add(effect(entry.getKey(), entry.getValue()));
    }
    effects.sort(
        Comparator.comparing(Effect::on, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(effect -> effect.by().key())
            .thenComparing(Effect::relation));
    var effective = effective(node).orElse(null);
    var end = end(node).orElse(null);
    return new History(
        GraphDocuments.key(node),
        effective,
        end == null ? null : end.on(),
        end == null ? null : GraphDocuments.key(end.by()),
        effects,
        new Validity(day, status(effects, effective, end, day)));
  }

  /**
   * When the first document took effect that ended {@code node} as a whole, where that is known.
   */
  Optional<End> end(Node node) throws IOException {
    End first = null;
    for (var entry : doings(node, ENDING).entrySet()) {
      var on = since(entry.getKey().by());
      if (entry.getValue().whole && on.isPresent()) {
        boolean earlier = first == null || on.get().compareTo(first.on()) < 0;
        first = earlier ? new End(on.get(), entry.getKey().by()) : first;
      }
    }
    return Optional.ofNullable(first);
  }

  private Map<Doing, Extent> doings(Node node, Set<Relation> relations) throws IOException {
    var doings = new HashMap<Doing, Extent>();
    links.forEach(
        Links.related(Links.to(nodes.terms(node)), relations),
        link -> {
          var by = acting(link);
          if (by.isPresent() && !by.get().equals(node)) {
            var extent =
                doings.computeIfAbsent(new Doing(link.relation(), by.get()), _ -> new Extent());
            extent.whole |= link.provisions().isEmpty();
            extent.provisions.addAll(link.provisions());
            var holder = held.at(link.holder());
            if (!by.get().equals(new Present(holder))) {
              extent.statedBy.add(holder.id());
            }
          }
        });
    return doings;
  }

  /** The document that does what a reference says; empty where none does. */
  Optional<Node> acting(Link link) throws IOException {
    if (link.citing() != null) {
      return Optional.of(nodes.of(link.citing().citation()));
    }
    boolean press = Family.PRESS.toString().equals(held.column(link.holder(), Fields.FAMILY));
    return link.actor() || press ? Optional.empty() : Optional.of(nodes.present(link.holder()));
  }

  private Effect effect(Doing doing, Extent extent) throws IOException {
    return new Effect(
        doing.relation(),
        documents.document(doing.by(), 1),
        extent.whole ? List.of() : GraphDocuments.paths(extent.provisions),
        since(doing.by()).orElse(null),
        List.copyOf(extent.statedBy));
  }

  /** From when on a document acts: its date of effect, else of issue, as far as it is known. */
  private Optional<PartialDate> since(Node node) throws IOException {
    var effective = effective(node);
    return effective.isPresent()
        ? effective
        : switch (node) {
          case Present(var one) -> DateColumn.date(held.number(one.document(), Fields.ISSUED));
          case Absent(var citation, _) -> DateColumn.date(citation.issued());
        };
  }

  private Optional<PartialDate> effective(Node node) throws IOException {
    return node instanceof Present(var one)
        ? DateColumn.date(held.number(one.document(), Fields.EFFECTIVE))
        : Optional.empty();
  }

  private static Status status(
      List<Effect> effects, @Nullable PartialDate effective, @Nullable End end, PartialDate day) {
    if (end != null && end.on().compareTo(day) <= 0) {
      return Status.ENDED;
    }
    if (effective != null && effective.compareTo(day) > 0) {
      return Status.NOT_YET;
    }
    if (effective == null || end == null) {
      return Status.NOT_KNOWN;
    }
    boolean partly =
        effects.stream()
            .filter(effect -> ENDING.contains(effect.relation()) && !effect.provisions().isEmpty())
            .anyMatch(effect -> effect.on() != null && effect.on().compareTo(day) <= 0);
    return partly ? Status.PARTLY_IN_FORCE : Status.IN_FORCE;
  }
}
