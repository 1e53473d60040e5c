package vn.vanban.pipeline;

import java.util.Set;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Titles;

/**
 * Names that a collection's own laws and strategies teach. Documents that were analysed before a
 * name was known are analysed again from their stored text; no file is read for that.
 */
final class LearnedNames {

  private final IndexSession session;
  private final Analysis analysis;

  LearnedNames(IndexSession session, Analysis analysis) {
    this.session = session;
    this.analysis = analysis;
  }

  /** The names of what is committed. */
  Set<String> known() {
    try (var index = session.committed()) {
      return new Titles(index).all();
    }
  }

  /**
   * Lets all documents know the names that came in since {@code before}, and commits.
   *
   * @return how many documents changed
   */
  int spread(Set<String> before) {
    try (var index = session.committed()) {
      var titles = new Titles(index);
      var all = titles.all();
      var knowing = analysis.knowing(all);
      int[] changed = new int[1];
      for (var title : all) {
        if (before.contains(title)) {
          continue;
        }
        titles.forEachHolding(
            title,
            held -> {
              var again = knowing.again(held.read());
              again.ifPresent(document ->
                  session.replace(
                      held, document, held.madeWith().withReferences(session.fingerprints())));
              changed[0] += again.isPresent() ? 1 : 0;
            });
        session.commit();
      }
      return changed[0];
    }
  }
}
