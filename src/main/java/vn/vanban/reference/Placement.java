package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Item.Mention;
import vn.vanban.reference.Item.Provisions;
import vn.vanban.text.Sentences;
import vn.vanban.text.Span;

/**
 * Gives each mention the provisions, the date and the issuer that stand beside it. What one mention
 * has taken no other takes.
 */
final class Placement {

  /**
   * No document speaks of so many; a text made of ranges would fill the memory with what it does
   * not even say.
   */
  private static final int MAX_PROVISIONS = 1_000_000;

  private final String text;
  private final List<Item> items;
  private final Sentences sentences;
  private final DateParser dates;
  private final Layout layout;
  private final NearbyProvisions provisionsOf;
  private final Makers makers;
  private final ProvisionParser provisions;

  /** How many provisions all mentions may still be given. */
  private int room = MAX_PROVISIONS;

  Placement(String text, List<Item> items, Sentences sentences) {
    this.text = text;
    this.items = items;
    this.sentences = sentences;
    dates = new DateParser(text);
    layout = new Layout(text, items);
    provisionsOf = new NearbyProvisions(layout);
    makers = new Makers(layout);
    provisions = new ProvisionParser(text);
  }

  /** Every mention, in order. */
  List<Placed> place() {
    var placed = new ArrayList<Placed>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Mention mention) {
        var before = placed.isEmpty() ? null : placed.getLast();
        placed.add(place(mention, i, before));
      }
    }
    shareIssuers(placed);
    return List.copyOf(placed);
  }

  private Placed place(Mention mention, int index, @Nullable Placed before) {
    var sentence = sentences.around(mention.start());
    var named = new ArrayList<ProvisionPath>();
    int first = provisionsOf.before(index);
    int left = mention.start();
    if (first >= 0 && items.get(first) instanceof Provisions chain) {
      named.addAll(paths(chain));
      left = chain.start();
      layout.take(first, index);
    }
    var tail = new Tail(layout, dates, mention, index);
    tail.read();
    tail.lateDate(sentence);
    int right = tail.end();
    if (named.isEmpty()) {
      int later = provisionsOf.after(tail.next(), right, sentence);
      if (later >= 0 && items.get(later) instanceof Provisions chain) {
        named.addAll(paths(chain));
        boolean adjacent = later == tail.next();
        right = adjacent ? chain.end() : right;
        layout.take(later, later + 1);
      }
    }
    var placed =
        new Placed(
            mention,
            index,
            new Span(left, right),
            sentence,
            tail.issued(),
            tail.issuer(),
            named);
    return makers.complete(placed, first < 0 ? index : first, before);
  }

  private List<ProvisionPath> paths(Provisions chain) {
    var paths = room > 0 ? provisions.paths(chain) : List.<ProvisionPath>of();
    room -= paths.size();
    return paths;
  }

  /** "các Nghị định số A, B và C của Chính phủ": the issuer behind the last is that of all. */
  private void shareIssuers(List<Placed> placed) {
    for (int i = placed.size() - 2; i >= 0; i--) {
      var last = placed.get(i + 1);
      var item = placed.get(i);
      boolean shares =
          last.mention().kind() == null
              && last.issuer() != null
              && item.issuer() == null
              && Gaps.joins(text, item.right(), last.left());
      if (shares) {
        placed.set(i, item.with(item.issued(), last.issuer()));
      }
    }
  }
}
