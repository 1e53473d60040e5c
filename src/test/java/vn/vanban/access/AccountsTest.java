package vn.vanban.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

  private static final String PASSWORD = "mật khẩu đủ dài";

  @TempDir Path folder;

  @Test
  void aKeyIsKnownByItsSecretAlone() {
    var accounts = Accounts.in(folder);
    var made = accounts.createKey("thống-kê", Role.READER);

    assertThat(accounts.key(made.secret())).contains(made.key());
    assertThat(accounts.key(made.key().sha256())).isEmpty();
    assertThat(accounts.key(made.secret() + "x")).isEmpty();
    assertThat(accounts.areEmpty()).isFalse();
  }

  @Test
  void noSecretIsKept() throws IOException {
    var accounts = Accounts.in(folder);
    String secret = accounts.createKey("a", Role.EDITOR).secret();
    accounts.createUser("lan", Role.READER, PASSWORD);

    var kept = Files.readString(folder.resolve("access.json"));
    assertThat(kept).doesNotContain(secret, PASSWORD).contains("{bcrypt}", "editor");
  }

  @Test
  void secretsAreLongAndDiffer() {
    var accounts = Accounts.in(folder);
    var secrets = new HashSet<String>();
    for (int i = 0; i < 20; i++) {
      secrets.add(accounts.createKey("k", Role.READER).secret());
    }

    assertThat(secrets).hasSize(20).allSatisfy(secret -> assertThat(secret).hasSize(7 + 43));
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws IOException {
    Accounts.in(folder).createKey("a", Role.READER);
    Path file = folder.resolve("access.json");

    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aRevokedKeyIsUnknown() {
    var accounts = Accounts.in(folder);
    var made = accounts.createKey("a", Role.READER);

    assertThat(accounts.revokeKey("another")).isFalse();
    assertThat(accounts.revokeKey(made.key().id())).isTrue();
    assertThat(accounts.key(made.secret())).isEmpty();
    assertThat(accounts.areEmpty()).isTrue();
  }

  @Test
  void whatAnotherProcessDoesIsSeenSoon() throws InterruptedException {
    var server = Accounts.in(folder);
    assertThat(server.areEmpty()).isTrue();
    var made = Accounts.in(folder).createKey("a", Role.READER);

    Thread.sleep(1_100);
    assertThat(server.key(made.secret())).contains(made.key());
    assertThat(server.keys()).isEqualTo(List.of(made.key()));
  }

  @Test
  void usersHaveTheirPassword() {
    var accounts = Accounts.in(folder);
    accounts.createUser("lan", Role.EDITOR, PASSWORD);

    var user = accounts.user("lan").orElseThrow();
    assertThat(accounts.passwords().matches(PASSWORD, user.password())).isTrue();
    assertThat(accounts.passwords().matches(PASSWORD + "x", user.password())).isFalse();
    assertThat(accounts.removeUser("lan")).isTrue();
    assertThat(accounts.user("lan")).isEmpty();
  }

  @Test
  void aNameIsTakenOnce() {
    var accounts = Accounts.in(folder);
    accounts.createUser("lan", Role.READER, PASSWORD);

    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> accounts.createUser("lan", Role.EDITOR, PASSWORD))
        .satisfies(e -> assertThat(e.userMessage().vi()).contains("lan"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ngắn",
        "chỉ 11 chữ",
        "một mật khẩu dài quá bảy mươi hai byte vì chữ có dấu, nên bị từ chối"
      })
  void passwordsAreNeitherShortNorCut(String password) {
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> Accounts.in(folder).createUser("lan", Role.READER, password));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "a/b"})
  void namesAreOneWord(String name) {
    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> Accounts.in(folder).createKey(name, Role.READER));
  }

  @Test
  void aBrokenFileLetsNobodyIn() throws IOException {
    Files.writeString(folder.resolve("access.json"), "{\"keys\": [");

    assertThatExceptionOfType(AccessException.class)
        .isThrownBy(() -> Accounts.in(folder).areEmpty());
  }
}
