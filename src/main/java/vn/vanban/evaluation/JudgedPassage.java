package vn.vanban.evaluation;

import java.util.List;
import vn.vanban.reference.Reference;
import vn.vanban.reference.ReferenceExtractor;

/**
 * A passage with what was found in it.
 *
 * @param file name of the gold file, for people
 * @param found in order of their start
 */
public record JudgedPassage(String file, Passage passage, List<Reference> found) {

  public JudgedPassage {
    found = List.copyOf(found);
  }

  /** Runs {@code extractor} on every passage of {@code gold}, in its order. */
  public static List<JudgedPassage> of(GoldFile gold, ReferenceExtractor extractor) {
    return gold.passages().stream()
        .map(passage ->
            new JudgedPassage(
                gold.name(),
                passage,
                extractor.extract(passage.text(), passage.header()).references()))
        .toList();
  }
}
