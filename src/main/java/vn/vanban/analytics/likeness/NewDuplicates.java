package vn.vanban.analytics.likeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;

/**
 * Which of the documents that came into an index it holds twice: the same text again, a draft and
 * its final, another version. What bears another number or another day is another document, however
 * alike forms and decisions of one kind are.
 *
 * @param documents how many new ones are in some group; of those that have 0.8 in common with
 *     another about one in fifteen is not found, of those that have 0.9 one in a thousand
 * @param groups how many groups there are
 * @param undecided how many new ones are in no group, though more may be like them: each is
 *     compared with {@value #COMPARED} others at most, the likeliest first
 * @param first {@value DuplicateWatch#GROUPS} of them at most
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NewDuplicates(long documents, long groups, long undecided, List<Group> first) {

  public static final NewDuplicates NONE = new NewDuplicates(0, 0, 0, List.of());

  /** Other documents that the text of one is compared with in vain before it counts as new. */
  static final int COMPARED = 7;

  public NewDuplicates {
    first = List.copyOf(first);
  }

  /** What a document is to the first of its group. */
  public enum Relation {
    /** The same words, but for accents, case and numbers of documents. */
    SAME,
    /** One of the two calls itself a draft. */
    DRAFT,
    /** Of the same number, or one is a consolidated text. */
    VERSION,
    /** Nine tenths in common and no number or day that differs. */
    NEAR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param documents {@value DuplicateWatch#MEMBERS} at most, the one first that the others are
   *     compared with
   * @param leftOut how many more there are
   */
  public record Group(List<Member> documents, int leftOut) {

    public Group {
      documents = List.copyOf(documents);
    }
  }

  /**
   * @param arrived whether the run brought it
   * @param relation to the first of the group; null for that one itself
   * @param overlap with it, as {@link vn.vanban.index.Shingles#overlap}, rounded down to
   *     thousandths
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Member(
      String id,
      String source,
      @Nullable String number,
      @Nullable String title,
      @Nullable PartialDate issued,
      boolean arrived,
      @Nullable Relation relation,
      double overlap) {}
}
