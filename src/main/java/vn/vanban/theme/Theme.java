package vn.vanban.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the dictionary, as shown to people.
 *
 * @param id as in {@link ThemeMention#theme()}
 * @param parent id of the wider theme, where there is one
 * @param members in the order in which mentions list them
 */
public record Theme(String id, Label label, @Nullable String parent, List<Member> members) {

  public Theme {
    members = List.copyOf(members);
  }

  /** The name in Vietnamese and in English. */
  public record Label(String vi, String en) {}

  /**
   * @param id as in {@link ThemeMention#members()}
   */
  public record Member(String id, Label label) {}
}
