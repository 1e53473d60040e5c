package vn.vanban.reference;

import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.BareKind;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Verb;

/** Finds the issuer where kind and issuer are told first and the numbers follow behind them. */
final class Announced {

  /** Items between an issuer and the number that stands for its document. */
  private static final int MAX_ITEMS = 8;

  private final String text;
  private final Layout layout;

  Announced(Layout layout) {
    this.layout = layout;
    text = layout.text();
  }

  /**
   * Who is said to have issued documents of the mention's kind before it: "02 nghị quyết của Bộ
   * Chính trị, gồm: …", "Kết luận của Bộ Chính trị về … (số 5-KL/TW)"; or null.
   */
  @Nullable Authority author(Placed placed, int index, @Nullable Placed before) {
    if (isBehindHead(placed) || isBracketed(placed)) {
      return head(placed, index);
    }
    return before == null ? null : listed(placed, before);
  }

  /** "… gồm: Nghị quyết số 5". */
  private boolean isBehindHead(Placed placed) {
    int i = Words.backOverSpace(text, placed.left());
    boolean colon = i > 0 && text.charAt(i - 1) == ':';
    String word = Words.previous(text, placed.left());
    return colon || "gồm".equals(word) || "là".equals(word);
  }

  /** "… (số 5-KL/TW": the kind word stands before the brackets. */
  private boolean isBracketed(Placed placed) {
    int i = Words.backOverSpace(text, placed.left());
    return placed.mention().kind() == null && i > 0 && text.charAt(i - 1) == '(';
  }

  private @Nullable Authority head(Placed placed, int index) {
    for (int i = index - 1; i > Math.max(0, index - MAX_ITEMS); i--) {
      var item = layout.get(i);
      if (item instanceof Mention || item.start() < placed.sentence().start()) {
        return null;
      }
      if (item instanceof Authority author
          && layout.isFree(i)
          && layout.get(i - 1) instanceof BareKind kind
          && isOfKind(placed.mention(), kind)
          && layout.glue(kind.end(), author.start()).equals("của")) {
        return author;
      }
    }
    return null;
  }

  private static boolean isOfKind(Mention mention, BareKind head) {
    return mention.kind() == null || mention.kind() == head.kind();
  }

  /** ", Nghị quyết số 6 về …" goes on with the list of one issuer's resolutions. */
  private @Nullable Authority listed(Placed placed, Placed before) {
    var author = before.issuer();
    int i = Words.backOverSpace(text, placed.left());
    boolean goesOn =
        i > 0 && ",;".indexOf(text.charAt(i - 1)) >= 0
            || "và".equals(Words.previous(text, placed.left()));
    boolean listed =
        author != null
            && goesOn
            && author.end() <= before.left()
            && "của".equals(Words.previous(text, author.start()))
            && placed.mention().kind() == before.mention().kind()
            && placed.sentence().equals(before.sentence());
    return listed && !isInterrupted(before.index(), placed.index()) ? author : null;
  }

  private boolean isInterrupted(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean other = layout.get(i) instanceof Authority || layout.get(i) instanceof Verb;
      if (i - from > MAX_ITEMS || other) {
        return true;
      }
    }
    return false;
  }
}
