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
  private final ListedProvisions listed;
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
    listed = new ListedProvisions(layout);
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
      takeJoined(first, named);
    }
    var tail = new Tail(layout, dates, mention, index);
    tail.read();
    tail.late(sentence);
    int right = tail.end();
    if (named.isEmpty()) {
      right = takeLater(tail, sentence, named);
    }
    var placed =
        new Placed(
            mention, index, new Span(left, right), sentence, tail.issued(), tail.issuer(), named);
    return makers.complete(placed, first < 0 ? index : first, before);
  }

  /** Provisions of the same document in front of those at {@code first}, nearest first. */
  private void takeJoined(int first, List<ProvisionPath> named) {
    int joined = provisionsOf.joinedBefore(first);
    while (joined >= 0 && items.get(joined) instanceof Provisions chain) {
      named.addAll(0, paths(chain));
      layout.take(joined, joined + 1);
      joined = provisionsOf.joinedBefore(joined);
    }
  }

  /** Provisions behind the document; where the mention with all that belongs to it ends. */
  private int takeLater(Tail tail, Span sentence, List<ProvisionPath> named) {
    int right = tail.end();
    int later = provisionsOf.after(tail.next(), right, sentence);
    while (later >= 0 && items.get(later) instanceof Provisions chain) {
      named.addAll(paths(chain));
      right = later == tail.next() ? chain.end() : right;
      layout.take(later, later + 1);
      later = provisionsOf.bracketedAfter(later + 1, sentence);
    }
    if (named.isEmpty()) {
      takeListed(tail, named);
    }
    return right;
  }

  private void takeListed(Tail tail, List<ProvisionPath> named) {
    for (int below : listed.below(tail.next(), tail.end())) {
      if (items.get(below) instanceof Provisions chain) {
        named.addAll(paths(chain));
        layout.take(below, below + 1);
      }
    }
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
