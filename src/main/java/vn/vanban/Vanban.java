package vn.vanban;

/** Marks the root of the packages for everything that looks them up by class. */
public final class Vanban {

  private Vanban() {}
}
