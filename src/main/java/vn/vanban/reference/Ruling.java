package vn.vanban.reference;

import org.jspecify.annotations.Nullable;

/**
 * What is done to a mention, and who does it.
 *
 * @param citing null for the document that holds the mention
 */
record Ruling(Relation relation, Reference.@Nullable Citing citing) {

  static final Ruling CITES = new Ruling(Relation.CITES, null);
}
