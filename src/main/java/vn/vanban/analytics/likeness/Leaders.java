package vn.vanban.analytics.likeness;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents of one term that the others of it are compared with. */
final class Leaders {

  /** Documents that others are compared with: many forms share their formulas. */
  private static final int MOST = 64;

  /** Texts and numbers that are known: copies and versions find each other among any number. */
  private static final int KNOWN = 10_000;

  private final List<Candidate> leaders = new ArrayList<>();
  private final Map<LongBuffer, Candidate> byText = new HashMap<>();
  private final Map<String, Candidate> byNumber = new HashMap<>();

  void add(Candidate one) {
    if (leaders.size() < MOST) {
      leaders.add(one);
    }
    if (byText.size() < KNOWN) {
      byText.putIfAbsent(one.terms(), one);
    }
    var number = one.identity().number();
    if (number != null && byNumber.size() < KNOWN) {
      byNumber.putIfAbsent(number, one);
    }
  }

  /**
   * Whom {@code one} may be the same as, the likeliest first: of the same text, of the same number,
   * and who shares most of its terms. None that bears another number.
   */
  Set<Candidate> of(Candidate one) {
    var found = new LinkedHashSet<Candidate>();
    add(found, one, byText.get(one.terms()));
    var number = one.identity().number();
    if (number != null) {
      add(found, one, byNumber.get(number));
    }
    add(found, one, nearest(one));
    return found;
  }

  private @Nullable Candidate nearest(Candidate one) {
    Candidate nearest = null;
    int most = 0;
    for (var leader : leaders) {
      int shared = leader.shared(one);
      if (shared > most && !leader.identity().isOther(one.identity())) {
        most = shared;
        nearest = leader;
      }
    }
    return nearest;
  }

  private static void add(Set<Candidate> found, Candidate one, @Nullable Candidate leader) {
    if (leader != null && !leader.identity().isOther(one.identity())) {
      found.add(leader);
    }
  }
}
