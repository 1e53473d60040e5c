package vn.vanban.access;

import java.time.Instant;

/**
 * A key of a program, without its secret.
 *
 * @param id by which it is listed and revoked: the first 12 hexadecimal digits of {@code sha256}
 * @param name what it is for, in its owner's words
 * @param sha256 of the secret, in lower-case hexadecimal digits; 256 random bits need no slow hash
 */
public record ApiKey(String id, String name, Role role, Instant created, String sha256) {}
