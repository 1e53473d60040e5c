package vn.vanban.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The keys and users of a data folder. What another process changes is seen within a second.
 * Thread-safe.
 */
public final class Accounts {

  /** BCrypt reads no further; what is longer would be compared by its beginning. */
  static final int LONGEST_PASSWORD = 72;

  static final int SHORTEST_PASSWORD = 12;

  /** By which a secret that was published by mistake is found. */
  private static final String PREFIX = "vanban_";

  private static final int SECRET_BYTES = 32;

  private static final int ID_DIGITS = 12;

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

  private final AccountFile file;
  private final PasswordEncoder passwords = new Passwords();

  private Accounts(AccountFile file) {
    this.file = file;
  }

  /**
   * @param folder the data folder; it need not exist
   */
  public static Accounts in(Path folder) {
    return new Accounts(new AccountFile(folder.resolve("access.json")));
  }

  /** A new key; its secret is told this once and kept nowhere. */
  public record NewKey(String secret, ApiKey key) {}

  /**
   * @throws AccessException where {@code name} is no name, or the file cannot be written
   */
  public NewKey createKey(String name, Role role) {
    requireName(name);
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String hash = hash(secret);
    var key = new ApiKey(hash.substring(0, ID_DIGITS), name, role, now(), hash);
    file.change(held -> new Held(and(held.keys(), key), held.users()));
    return new NewKey(secret, key);
  }

  public List<ApiKey> keys() {
    return file.read().keys();
  }

  /**
   * @return false where no key has that id
   */
  public boolean revokeKey(String id) {
    return change(held -> new Held(without(held.keys(), key -> key.id().equals(id)), held.users()));
  }

  /** The key with that secret. */
  public Optional<ApiKey> key(String secret) {
    String hash = hash(secret);
    return file.read().keys().stream().filter(key -> key.sha256().equals(hash)).findFirst();
  }

  /**
   * @throws AccessException where the name is no name or taken, or the password too short or long
   */
  public User createUser(String name, Role role, String password) {
    requireName(name);
    requirePassword(password);
    var user = new User(name, role, now(), String.valueOf(passwords.encode(password)));
    file.change(held -> {
      if (held.users().stream().anyMatch(other -> other.name().equals(name))) {
        throw new AccessException(
            "Đã có người dùng “" + name + "”.", "There is a user “" + name + "” already.");
      }
      return new Held(held.keys(), and(held.users(), user));
    });
    return user;
  }

  public List<User> users() {
    return file.read().users();
  }

  public Optional<User> user(String name) {
    return users().stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /**
   * @return false where there is no such user
   */
  public boolean removeUser(String name) {
    return change(
        held -> new Held(held.keys(), without(held.users(), user -> user.name().equals(name))));
  }

  /** By what the passwords of users are compared. */
  public PasswordEncoder passwords() {
    return passwords;
  }

  /** Whether there is neither a key nor a user. */
  public boolean areEmpty() {
    var held = file.read();
    return held.keys().isEmpty() && held.users().isEmpty();
  }

  /** What the file holds. */
  record Held(List<ApiKey> keys, List<User> users) {

    static final Held NOTHING = new Held(List.of(), List.of());

    Held {
      keys = List.copyOf(keys);
      users = List.copyOf(users);
    }
  }

  private boolean change(UnaryOperator<Held> change) {
    return file.change(change);
  }

  private static <T> List<T> and(List<T> list, T more) {
    var all = new ArrayList<>(list);
    all.add(more);
    return all;
  }

  private static <T> List<T> without(List<T> list, Predicate<T> gone) {
    return list.stream().filter(gone.negate()).toList();
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new AccessException(
          "Tên “" + name + "” không dùng được: từ 1 đến 64 chữ cái, chữ số, hoặc . _ @ -",
          "The name “" + name + "” cannot be used: 1 to 64 letters, digits or . _ @ - are");
    }
  }

  private static void requirePassword(String password) {
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD
        || bytes > LONGEST_PASSWORD) {
      throw new AccessException(
          "Mật khẩu cần ít nhất "
              + SHORTEST_PASSWORD
              + " ký tự, nhiều nhất "
              + LONGEST_PASSWORD
              + " byte (chữ có dấu tính 2–3 byte).",
          "A password needs at least "
              + SHORTEST_PASSWORD
              + " characters and at most "
              + LONGEST_PASSWORD
              + " bytes (an accented letter has 2 or 3).");
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
