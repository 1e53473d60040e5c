package vn.vanban.access;

import java.time.Instant;

/**
 * Somebody who signs in with a browser.
 *
 * @param password its hash, with the name of the method before it: {@code {bcrypt}…}
 */
public record User(String name, Role role, Instant created, String password) {}
