package vn.vanban.search;

import java.time.Duration;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.issuer.Issuers;

/**
 * What all questions share.
 *
 * @param synonyms what stands for one another
 * @param issuers who can have issued what, by which it is decided what ended a document
 * @param time that finding documents may take before what was found by then is the answer
 */
public record SearchSettings(Synonyms synonyms, Issuers issuers, Duration time) {

  /** Ten times what the slowest question takes on a collection of a hundred thousand documents. */
  public static final Duration USUAL_TIME = Duration.ofSeconds(2);

  public SearchSettings {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(
          "the time of a search has to be more than nothing: " + time);
    }
  }

  SearchSettings with(Synonyms others) {
    return new SearchSettings(others, issuers, time);
  }

  SearchSettings with(Duration otherTime) {
    return new SearchSettings(synonyms, issuers, otherTime);
  }

  /** With what comes with the program. */
  public static SearchSettings builtIn() {
    return new SearchSettings(Synonyms.builtIn(), Issuers.builtIn(), USUAL_TIME);
  }
}
