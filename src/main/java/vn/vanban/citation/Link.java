package vn.vanban.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Citation;
import vn.vanban.reference.Relation;

/**
 * One reference, as the index's columns have it.
 *
 * @param holder the document whose text it stands in, by its number in the snapshot
 * @param position its place in the holder's list of references, from 0
 * @param cited what it names
 * @param citedAs number or name of that, as answers show it
 * @param citedIssuer full name of the authority that issued it; null where that is not known
 * @param citing the document that the text says is citing; null where it is the holder or an actor
 * @param actor whether an authority or a person does what {@code relation} says
 * @param provisions chains of {@link vn.vanban.index.ProvisionTerms}; empty for the whole document
 */
record Link(
    int holder,
    int position,
    Citation cited,
    String citedAs,
    @Nullable String citedIssuer,
    @Nullable Named citing,
    boolean actor,
    Relation relation,
    List<String> provisions) {

  /** A citing document with its number or name as answers show it. */
  record Named(Citation citation, String shown) {}
}
