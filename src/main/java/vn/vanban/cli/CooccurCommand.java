package vn.vanban.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.analytics.trend.Cooccurrence;
import vn.vanban.analytics.trend.Cooccurrence.Level;
import vn.vanban.analytics.trend.Cooccurrence.With;
import vn.vanban.analytics.trend.CooccurrenceMl;
import vn.vanban.analytics.trend.CooccurrenceRequest;
import vn.vanban.analytics.trend.CooccurrenceRows;
import vn.vanban.analytics.trend.Trends;
import vn.vanban.index.Paging;

@Command(
    name = "cooccur",
    mixinStandardHelpOptions = true,
    description = {
      "Chủ đề đi cùng chủ đề khác, văn bản được viện dẫn hay cơ quan nào: số lần, PMI, G².",
      "Which themes, cited documents or issuers go together with themes: counts, PMI, G²."
    })
final class CooccurCommand implements Callable<Integer> {

  /** {@link #toString()} is what is typed. */
  enum Format {
    TEXT,
    JSON,
    GRAPHML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "THEME",
      arity = "0..1",
      description = "Chỉ chủ đề này: dare. / Only this theme: dare.")
  @Nullable String theme;

  @Option(
      names = "--with",
      paramLabel = "themes|cited|issuers",
      defaultValue = "themes",
      description = "Đi cùng gì (mặc định: themes). / Together with what (default: themes).")
  With with = With.THEMES;

  @Option(
      names = "--level",
      paramLabel = "document|sentence",
      defaultValue = "document",
      description = {
        "Cùng trong một văn bản hay một câu (mặc định: document).",
        "Within one document or one sentence (default: document)."
      })
  Level level = Level.DOCUMENT;

  @Option(
      names = "--format",
      paramLabel = "text|json|graphml",
      defaultValue = "text",
      description = {
        "Dạng in ra (mặc định: text). Bảng và graphml có mọi cặp nếu không có --size, --from.",
        "Output format (default: text). Tables and graphml have all pairs without --size, --from."
      })
  Format format = Format.TEXT;

  @Mixin TableOptions table = new TableOptions();
  @Mixin FilterOptions filters = new FilterOptions();
  @Mixin PageOptions page = new PageOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    page.check();
    if (theme != null) {
      KnownTheme.require("THEME", theme, index.settings, spec.commandLine());
    }
    var wanted = filters.filters(index.settings);
    int size = isWhole() ? Paging.ALL : page.size;
    var request = new CooccurrenceRequest(theme, with, level, wanted, page.from, size);
    try (var documents = index.open()) {
      var answer = new Trends(documents, index.settings.themes()).cooccurrence(request);
      if (table.isAsked()) {
        table.write(output, rows -> CooccurrenceRows.write(answer, rows));
        sayWhatIsLeft(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private void print(Cooccurrence answer) throws IOException {
    switch (format()) {
      case TEXT -> printText(answer);
      case JSON -> output.printJson(answer);
      case GRAPHML -> {
        CooccurrenceMl.write(answer, output.out());
        output.out().println();
        sayWhatIsLeft(answer);
      }
    }
  }

  private Format format() {
    return output.json ? Format.JSON : format;
  }

  /** A file for another program holds all pairs, unless a part of them is asked for. */
  private boolean isWhole() {
    var given = spec.commandLine().getParseResult();
    return (table.isAsked() || format() == Format.GRAPHML)
        && !given.hasMatchedOption("--size")
        && !given.hasMatchedOption("--from");
  }

  private void printText(Cooccurrence answer) {
    var pairs = new TextTable();
    pairs.row(
        List.of(
            output.words("cặp", "pair"),
            output.words("cùng nhau", "together"),
            output.words("chỉ chủ đề", "theme only"),
            output.words("chỉ bên kia", "other only"),
            output.words("không có", "neither"),
            "PMI",
            "G²"));
    for (var pair : answer.pairs()) {
      pairs.row(
          List.of(
              pair.theme() + " × " + Excerpt.line(pair.shown()),
              String.valueOf(pair.both()),
              String.valueOf(pair.onlyTheme()),
              String.valueOf(pair.onlyOther()),
              String.valueOf(pair.neither()),
              BasisText.decimal(pair.pmi(), 2),
              BasisText.decimal(pair.g2(), 2)));
    }
    pairs.print(output.out());
    boolean documents = answer.level() == Level.DOCUMENT;
    output.print(
        "Tổng số: "
            + answer.total()
            + " cặp; mỗi cặp đếm trên "
            + answer.units()
            + (documents ? " văn bản" : " câu"),
        "Total: "
            + answer.total()
            + " pairs; each counted over "
            + answer.units()
            + (documents ? " documents" : " sentences"));
    if (answer.next() != null) {
      output.print("Xem tiếp: --from " + answer.next(), "More: --from " + answer.next());
    }
    BasisText.print(answer.basis(), output);
  }

  private void sayWhatIsLeft(Cooccurrence answer) {
    if (answer.next() != null) {
      output
          .err()
          .println(
              output.words(
                  "Còn nữa: " + answer.total() + " cặp; xem tiếp: --from " + answer.next(),
                  "There are more: " + answer.total() + " pairs; --from " + answer.next()));
    }
  }
}
