package vn.vanban.index;

/**
 * Where a document stands in the index at the moment.
 *
 * @param member its number in the snapshot of {@link WrittenDocuments}
 */
record StoredPlace(int member, String id, Origin origin) {}
