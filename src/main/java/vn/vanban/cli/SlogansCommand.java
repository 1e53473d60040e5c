package vn.vanban.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.analytics.By;
import vn.vanban.analytics.trend.Slogans;
import vn.vanban.analytics.trend.Slogans.MemberSet;
import vn.vanban.analytics.trend.Slogans.Slogan;
import vn.vanban.analytics.trend.Slogans.Year;
import vn.vanban.analytics.trend.SlogansRows;
import vn.vanban.analytics.trend.Trends;

@Command(
    name = "slogans",
    mixinStandardHelpOptions = true,
    description = {
      "Khẩu hiệu có số (“4 dám”, “7 dám”): năm nào, cơ quan nào, văn bản nào trước, gồm những gì.",
      "Numbered slogans (“4 dám”, “7 dám”): when, by whom, which document first, what they hold."
    })
final class SlogansCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "THEME",
      arity = "0..1",
      description = "Chỉ chủ đề này: dare. / Only this theme: dare.")
  @Nullable String theme;

  @Mixin TableOptions table = new TableOptions();
  @Mixin FilterOptions filters = new FilterOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    if (theme != null) {
      KnownTheme.require("THEME", theme, index.settings, spec.commandLine());
    }
    var wanted = filters.filters(index.settings);
    try (var documents = index.open()) {
      var answer = new Trends(documents, index.settings.themes()).slogans(theme, wanted);
      if (table.isAsked()) {
        table.write(output, rows -> SlogansRows.write(answer, rows));
      } else if (output.json) {
        output.printJson(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private void print(Slogans answer) {
    for (var slogan : answer.slogans()) {
      output
          .out()
          .println(
              slogan.label()
                  + " ("
                  + slogan.theme()
                  + "): "
                  + span(slogan)
                  + ", "
                  + slogan.documents()
                  + output.words(" văn bản, ", " documents, ")
                  + slogan.mentions()
                  + output.words(" lượt", " mentions"));
      line("năm", "years", slogan.years().stream().map(y -> y.year() + ": " + y.documents()));
      line(
          "cơ quan",
          "issuers",
          slogan.issuers().stream().map(one -> one.issuer() + " " + one.documents()));
      var first = slogan.first();
      if (first != null) {
        String name = HitText.name(first.number(), first.title(), first.id());
        line("đầu tiên", "first", Stream.of(first.issued() + " " + Excerpt.line(name)));
      }
      line("gồm", "members", slogan.members().stream().map(this::members));
    }
    output.print(
        "Tổng số: " + answer.total() + " khẩu hiệu", "Total: " + answer.total() + " slogans");
    BasisText.print(answer.basis(), output);
  }

  private void line(String vi, String en, Stream<String> parts) {
    String joined = parts.collect(Collectors.joining("; "));
    if (!joined.isEmpty()) {
      output.out().println("   " + output.words(vi, en) + ": " + joined);
    }
  }

  private static String span(Slogan slogan) {
    var known = slogan.years().stream().map(Year::year).filter(y -> !y.equals(By.UNKNOWN)).toList();
    if (known.isEmpty()) {
      return By.UNKNOWN;
    }
    return known.size() == 1 ? known.getFirst() : known.getFirst() + "–" + known.getLast();
  }

  private String members(MemberSet set) {
    return String.join(" + ", set.members())
        + " ("
        + set.documents()
        + (set.beside() == set.documents()
            ? ""
            : output.words(", ngay cạnh: ", ", beside: ") + set.beside())
        + ")";
  }
}
