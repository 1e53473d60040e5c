package vn.vanban.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Spring's usual encoder, made when the first password comes: most starts see none. */
final class Passwords implements PasswordEncoder {

  private static final class Made {
    static final PasswordEncoder ENCODER =
        PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return Made.ENCODER.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    return Made.ENCODER.matches(password, encoded);
  }

  @Override
  public boolean upgradeEncoding(@Nullable String encoded) {
    return Made.ENCODER.upgradeEncoding(encoded);
  }
}
