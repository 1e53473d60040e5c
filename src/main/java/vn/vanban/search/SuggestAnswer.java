package vn.vanban.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * @param query what was typed, in the form of stored texts; spans count in it
 * @param suggestions numbers, issuers, phrases, titles, in this order; of each the best first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SuggestAnswer(String query, List<Suggestion> suggestions) {

  public SuggestAnswer {
    suggestions = List.copyOf(suggestions);
  }
}
