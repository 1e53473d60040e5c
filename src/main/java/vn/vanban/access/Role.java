package vn.vanban.access;

import java.util.Locale;

/** What somebody may do; {@link #toString()} is what commands and files call it. */
public enum Role {
  /** Asks questions; nothing that a reader sends is kept. */
  READER,
  /** A reader who may also put documents in, take them out and start jobs. */
  EDITOR;

  /** Whether this role may do what {@code asked} may. */
  public boolean includes(Role asked) {
    return compareTo(asked) >= 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
