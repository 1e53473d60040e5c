package vn.vanban.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Item.Mention;
import vn.vanban.text.Span;

/**
 * A mention with what is attached to it.
 *
 * @param index of the mention among the items
 * @param reach from its first provision to the end of its date, issuer and later provisions
 */
record Placed(
    Mention mention,
    int index,
    Span reach,
    Span sentence,
    @Nullable PartialDate issued,
    @Nullable Authority issuer,
    List<ProvisionPath> provisions) {

  Placed {
    provisions = List.copyOf(provisions);
  }

  int left() {
    return reach.start();
  }

  int right() {
    return reach.end();
  }

  Placed with(@Nullable PartialDate otherDate, @Nullable Authority otherIssuer) {
    return new Placed(mention, index, reach, sentence, otherDate, otherIssuer, provisions);
  }
}
