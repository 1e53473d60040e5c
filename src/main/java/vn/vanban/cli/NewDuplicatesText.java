package vn.vanban.cli;

import vn.vanban.analytics.likeness.NewDuplicates;
import vn.vanban.analytics.likeness.NewDuplicates.Group;
import vn.vanban.analytics.likeness.NewDuplicates.Member;
import vn.vanban.analytics.likeness.NewDuplicates.Relation;

/** Which of a run's new documents the index holds twice, for people. */
record NewDuplicatesText(Output output) {

  void print(NewDuplicates duplicates) {
    if (duplicates.documents() > 0) {
      printGroups(duplicates);
    }
    if (duplicates.undecided() > 0) {
      output.print(
          duplicates.undecided()
              + " văn bản mới giống nhiều văn bản khác, mới so với vài bản giống nhất;"
              + " lệnh duplicates so hết",
          duplicates.undecided()
              + " new documents are like many others and were compared with the likeliest alone;"
              + " the command duplicates compares all");
    }
  }

  private void printGroups(NewDuplicates duplicates) {
    output.print(
        duplicates.documents()
            + " văn bản mới trùng hoặc gần trùng văn bản khác, thành "
            + duplicates.groups()
            + " nhóm"
            + (isAll(duplicates) ? ":" : " (liệt kê hết bằng lệnh duplicates):"),
        duplicates.documents()
            + " new documents are the same as others, or nearly, in "
            + duplicates.groups()
            + " groups"
            + (isAll(duplicates) ? ":" : " (the command duplicates lists all):"));
    int number = 0;
    for (var group : duplicates.first()) {
      print(++number, group);
    }
  }

  private static boolean isAll(NewDuplicates duplicates) {
    return duplicates.groups() == duplicates.first().size()
        && duplicates.first().stream().allMatch(group -> group.leftOut() == 0);
  }

  private void print(int number, Group group) {
    output.out().println(number + ".");
    group.documents().forEach(member -> output.out().println("   " + line(member)));
    if (group.leftOut() > 0) {
      output.print("   và " + group.leftOut() + " nữa", "   and " + group.leftOut() + " more");
    }
  }

  private String line(Member member) {
    String name =
        HitText.joined(
            HitText.name(member.number(), member.title(), member.source()),
            member.issued(),
            member.source());
    String held = member.arrived() ? "" : output.words("(đã có) ", "(held before) ");
    var relation = member.relation();
    return relation == null
        ? held + name
        : held + word(relation) + " " + BasisText.decimal(member.overlap(), 3) + "  " + name;
  }

  private String word(Relation relation) {
    return switch (relation) {
      case SAME -> output.words("cùng lời văn", "same text");
      case DRAFT -> output.words("dự thảo", "draft");
      case VERSION -> output.words("bản khác", "version");
      case NEAR -> output.words("gần trùng", "nearly the same");
    };
  }
}
