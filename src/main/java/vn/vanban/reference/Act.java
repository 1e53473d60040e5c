package vn.vanban.reference;

import org.jspecify.annotations.Nullable;

/** What a verb does to a document: a relation, or its making. */
enum Act {
  /** ban hành, ký: makes the document that follows */
  ISSUE(null),
  FOUND_ON(Relation.LEGAL_BASIS),
  IMPLEMENT(Relation.IMPLEMENTS),
  CONCRETISE(Relation.CONCRETISES),
  GUIDE(Relation.GUIDES),
  AMEND(Relation.AMENDS),
  REPLACE(Relation.REPLACES),
  REPEAL(Relation.REPEALS),
  /** hết hiệu lực: takes no object */
  END(Relation.REPEALS),
  CORRECT(Relation.CORRECTS),
  CONSOLIDATE(Relation.CONSOLIDATES),
  REVIEW(Relation.REVIEWS);

  private final @Nullable Relation relation;

  Act(@Nullable Relation relation) {
    this.relation = relation;
  }

  @Nullable Relation relation() {
    return relation;
  }
}
