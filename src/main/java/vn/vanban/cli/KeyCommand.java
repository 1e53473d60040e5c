package vn.vanban.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.access.Accounts;
import vn.vanban.access.ApiKey;
import vn.vanban.access.Role;

@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = {
      "Khóa API: chương trình khác vào máy chủ bằng khóa.",
      "API keys, by which programs are let in by the server."
    },
    subcommands = {KeyCommand.Create.class, KeyCommand.ListAll.class, KeyCommand.Revoke.class})
final class KeyCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.WRONG_USAGE;
  }

  /**
   * @param key the secret, told when it is made and never again
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Shown(String id, String name, Role role, Instant created, @Nullable String key) {
    static Shown of(ApiKey key, @Nullable String secret) {
      return new Shown(key.id(), key.name(), key.role(), key.created(), secret);
    }
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Tạo một khóa; khóa chỉ hiện ra một lần này.",
        "Create a key; it is shown this once and kept nowhere."
      })
  static final class Create implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Dùng cho ai, việc gì. / What it is for.")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Option(
        names = "--role",
        paramLabel = "reader|editor",
        description = "Vai trò (mặc định: reader). / Role (default: reader).")
    Role role = Role.READER;

    @Mixin IndexOption index = new IndexOption();
    @Mixin Output output = new Output();

    @Override
    public Integer call() {
      var made = Accounts.in(index.dataFolder()).createKey(name, role);
      if (output.json) {
        output.printJson(Shown.of(made.key(), made.secret()));
      } else {
        output.out().println(made.secret());
        output.print(
            "Khóa "
                + made.key().id()
                + " ("
                + role
                + "), chỉ hiện một lần này. Cách dùng:"
                + " Authorization: Bearer KHÓA. Thu hồi: vanban key revoke "
                + made.key().id(),
            "Key "
                + made.key().id()
                + " ("
                + role
                + "), shown this once. Use it as Authorization:"
                + " Bearer KEY. To revoke it: vanban key revoke "
                + made.key().id());
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Các khóa đang có hiệu lực. / The keys that are let in.")
  static final class ListAll implements Callable<Integer> {

    @Mixin IndexOption index = new IndexOption();
    @Mixin Output output = new Output();

    @Override
    public Integer call() {
      List<ApiKey> keys = Accounts.in(index.dataFolder()).keys();
      if (output.json) {
        output.printJson(keys.stream().map(key -> Shown.of(key, null)).toList());
      } else if (keys.isEmpty()) {
        output.print(
            "Chưa có khóa nào. Tạo: vanban key create TÊN",
            "There are no keys. Create one: vanban key create NAME");
      } else {
        keys.forEach(key ->
            output
                .out()
                .println(key.id() + "  " + key.role() + "  " + key.created() + "  " + key.name()));
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = {
        "Thu hồi một khóa; máy chủ đang chạy thôi nhận nó trong một giây.",
        "Revoke a key; a running server refuses it within a second."
      })
  static final class Revoke implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Mã trong key list. / The id in key list.")
    @SuppressWarnings("NullAway.Init")
    String id;

    @Mixin IndexOption index = new IndexOption();
    @Mixin Output output = new Output();

    @Override
    public Integer call() {
      if (!Accounts.in(index.dataFolder()).revokeKey(id)) {
        throw new BadInput(
            "Không có khóa " + id + ". Các khóa: vanban key list.",
            "There is no key " + id + ". Keys: vanban key list.");
      }
      output.print("đã thu hồi khóa " + id, "the key " + id + " is revoked");
      return ExitCode.DONE;
    }
  }
}
