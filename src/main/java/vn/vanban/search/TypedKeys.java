package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import vn.vanban.text.Keystrokes;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;
import vn.vanban.text.Syllable;

/**
 * Finds words that were typed while no input method was on ("nghij quyeets"). One is taken for what
 * its keys mean only where it is no syllable as it stands, does not occur in the collection, and
 * what its keys mean does.
 */
final class TypedKeys {

  /** "A4" and "b1" are names of things. */
  private static final int SHORTEST = 3;

  private final CollectionWords words;

  TypedKeys(CollectionWords words) {
    this.words = words;
  }

  QueryEdits read(ParsedQuery query) throws IOException {
    var edits = new ArrayList<QueryEdits.Edit>();
    for (var place : query.words()) {
      var core = core(query.text(), place);
      var meant = meant(core.of(query.text()));
      if (meant.isPresent()) {
        edits.add(new QueryEdits.Edit(core, meant.get()));
      }
    }
    return new QueryEdits(query.text(), edits);
  }

  private Optional<String> meant(String typed) throws IOException {
    if (typed.length() < SHORTEST || Syllable.isValid(typed)) {
      return Optional.empty();
    }
    var meant = Keystrokes.decode(typed);
    return meant.isPresent()
            && words.folded(Letters.fold(typed)) == 0
            && words.accented(meant.get()) > 0
        ? meant
        : Optional.empty();
  }

  /** Without signs around it. */
  static Span core(String text, Span word) {
    int start = word.start();
    int end = word.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
