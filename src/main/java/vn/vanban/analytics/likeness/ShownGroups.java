package vn.vanban.analytics.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.likeness.NewDuplicates.Group;
import vn.vanban.analytics.likeness.NewDuplicates.Member;
import vn.vanban.analytics.likeness.NewDuplicates.Relation;
import vn.vanban.index.Snapshot;

/** The first groups that are found, and the first members of each. */
final class ShownGroups {

  private final Snapshot snapshot;
  private final FixedBitSet arrived;
  private final List<Growing> groups = new ArrayList<>();

  /** Of each document that is kept. */
  private final Map<Integer, Growing> byDocument = new HashMap<>();

  private static final class Growing {
    private final List<Member> members = new ArrayList<>();
    private int leftOut;
  }

  ShownGroups(Snapshot snapshot, FixedBitSet arrived) {
    this.snapshot = snapshot;
    this.arrived = arrived;
  }

  void start(int leader) {
    if (groups.size() < DuplicateWatch.GROUPS) {
      var group = new Growing();
      group.members.add(member(leader, null, 1));
      groups.add(group);
      byDocument.put(leader, group);
    }
  }

  void add(int leader, int document, Resemblance.Found found) {
    var group = byDocument.get(leader);
    if (group == null) {
      return;
    }
    if (group.members.size() < DuplicateWatch.MEMBERS) {
      group.members.add(member(document, found.relation(), found.overlap()));
      byDocument.put(document, group);
    } else {
      group.leftOut++;
    }
  }

  List<Group> list() {
    return groups.stream().map(group -> new Group(group.members, group.leftOut)).toList();
  }

  private Member member(int document, @Nullable Relation relation, double overlap) {
    var card = snapshot.card(document);
    return new Member(
        card.id(),
        card.source(),
        card.number(),
        card.title(),
        card.issued(),
        arrived.get(document),
        relation,
        Math.floor(overlap * 1000) / 1000);
  }
}
