package vn.vanban.document;

/**
 * One item of the lists around a document's body: a căn cứ, or one of those in "Nơi nhận".
 *
 * @param start first UTF-16 unit in the stored text
 * @param end one past the last unit
 * @param text without bullet, end mark and marks of notes, white space collapsed
 */
public record HeaderItem(int start, int end, String text) {}
