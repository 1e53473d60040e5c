package vn.vanban.theme.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Warning.Message;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.Wording;

/**
 * A dictionary of ours as categories: phrases, slogans and members, each way of writing them. Where
 * a theme counts and where not, and its stances, are left out.
 *
 * @param leftOut what could not be carried, a sentence each
 */
public record Outline(List<Category> categories, List<Message> leftOut) {

  private static final Set<String> CARRIED = Set.of("phrases", "slogans", "members");

  public Outline {
    categories = List.copyOf(categories);
    leftOut = List.copyOf(leftOut);
  }

  public static Outline of(ThemeDictionary dictionary) {
    return new Making(dictionary).outline();
  }

  private static final class Making {

    private final ThemeDictionary dictionary;

    /** By theme, and by theme and member. */
    private final Map<String, Set<String>> patterns = new LinkedHashMap<>();

    private final Map<String, Map<String, Integer>> lost = new LinkedHashMap<>();
    private int commas;

    Making(ThemeDictionary dictionary) {
      this.dictionary = dictionary;
    }

    Outline outline() {
      dictionary.wordings().forEach(this::add);
      return new Outline(categories(null), leftOut());
    }

    private void add(Wording wording) {
      if (!CARRIED.contains(wording.key())) {
        lose(wording.theme(), wording.key());
      } else if (!wording.isPlain()) {
        lose(wording.theme(), wording.key() + " ~");
      } else {
        commas += wording.elements().contains(",") ? 1 : 0;
        patterns
            .computeIfAbsent(place(wording.theme(), wording.member()), _ -> new LinkedHashSet<>())
            .add(wording.text());
      }
    }

    private void lose(String theme, String what) {
      lost.computeIfAbsent(theme, _ -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    private static String place(String theme, @Nullable String member) {
      return member == null ? theme : theme + "/" + member;
    }

    private List<Category> categories(@Nullable String parent) {
      var categories = new ArrayList<Category>();
      for (Theme theme : dictionary.themes()) {
        if (Objects.equals(theme.parent(), parent)) {
          categories.add(category(theme));
        }
      }
      return categories;
    }

    private Category category(Theme theme) {
      var children = new ArrayList<Category>();
      for (var member : theme.members()) {
        children.add(new Category(member.label().vi(), of(theme.id(), member.id()), List.of()));
      }
      children.addAll(categories(theme.id()));
      return new Category(theme.label().vi(), of(theme.id(), null), children);
    }

    private List<String> of(String theme, @Nullable String member) {
      return List.copyOf(patterns.getOrDefault(place(theme, member), Set.of()));
    }

    private List<Message> leftOut() {
      var sentences = new ArrayList<Message>();
      lost.forEach((theme, counts) -> {
        var parts = new ArrayList<String>();
        counts.forEach((key, count) -> parts.add(key + " " + count));
        String list = theme + ": " + String.join(", ", parts);
        sentences.add(new Message("không mang sang: " + list, "left out: " + list));
      });
      if (commas > 0) {
        sentences.add(
            new Message(
                commas
                    + " mẫu có dấu phẩy: ở đây nó khớp cả chấm phẩy và gạch ngang, chương trình"
                    + " khác thì có thể không",
                commas
                    + " patterns have a comma, which here matches a semicolon and a dash too;"
                    + " other programs may not do so"));
      }
      return sentences;
    }
  }
}
