package vn.vanban.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.access.Accounts;
import vn.vanban.access.Role;
import vn.vanban.access.User;

@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = {"Người dùng đăng nhập bằng trình duyệt.", "Users, who sign in with a browser."},
    subcommands = {UserCommand.Create.class, UserCommand.ListAll.class, UserCommand.Remove.class})
final class UserCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.WRONG_USAGE;
  }

  private record Shown(String name, Role role, Instant created) {
    static Shown of(User user) {
      return new Shown(user.name(), user.role(), user.created());
    }
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = {
        "Tạo một người dùng; mật khẩu được hỏi, hoặc đọc từ dòng đầu của đầu vào chuẩn.",
        "Create a user; the password is asked for, or read from the first line of standard input."
      })
  static final class Create implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Tên đăng nhập. / Name to sign in with.")
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
    public Integer call() throws IOException {
      var user = Accounts.in(index.dataFolder()).createUser(name, role, password());
      if (output.json) {
        output.printJson(Shown.of(user));
      } else {
        output.print(
            "đã tạo người dùng " + name + " (" + role + ")",
            "user " + name + " (" + role + ") is created");
      }
      return ExitCode.DONE;
    }

    // Without a terminal there is none, by the default of Java 25.
    @SuppressWarnings("SystemConsoleNull")
    private String password() throws IOException {
      var console = System.console();
      if (console != null && console.isTerminal()) {
        char[] typed = console.readPassword("%s", output.words("Mật khẩu: ", "Password: "));
        return typed == null ? "" : new String(typed);
      }
      var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = input.readLine();
      return line == null ? "" : line;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Các người dùng. / The users.")
  static final class ListAll implements Callable<Integer> {

    @Mixin IndexOption index = new IndexOption();
    @Mixin Output output = new Output();

    @Override
    public Integer call() {
      List<User> users = Accounts.in(index.dataFolder()).users();
      if (output.json) {
        output.printJson(users.stream().map(Shown::of).toList());
      } else if (users.isEmpty()) {
        output.print(
            "Chưa có người dùng nào. Tạo: vanban user create TÊN",
            "There are no users. Create one: vanban user create NAME");
      } else {
        users.forEach(
            user -> output.out().println(user.name() + "  " + user.role() + "  " + user.created()));
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Bỏ một người dùng. / Remove a user.")
  static final class Remove implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "Tên đăng nhập. / Name to sign in with.")
    @SuppressWarnings("NullAway.Init")
    String name;

    @Mixin IndexOption index = new IndexOption();
    @Mixin Output output = new Output();

    @Override
    public Integer call() {
      if (!Accounts.in(index.dataFolder()).removeUser(name)) {
        throw new BadInput(
            "Không có người dùng " + name + ". Các người dùng: vanban user list.",
            "There is no user " + name + ". Users: vanban user list.");
      }
      output.print("đã bỏ người dùng " + name, "the user " + name + " is removed");
      return ExitCode.DONE;
    }
  }
}
