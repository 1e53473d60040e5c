package vn.vanban.document;

/**
 * A provision of a document: from its mark ("Điều 5.") to where the next one of its level or above
 * begins.
 *
 * @param path where it stands; never {@link ProvisionPath#WHOLE}
 * @param heading its heading, white space collapsed; empty where it has none
 * @param start first UTF-16 unit in the stored text
 * @param end one past the last unit
 */
public record Provision(ProvisionPath path, String heading, int start, int end) {}
