package vn.vanban.cli;

import java.net.InetAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vanban.access.Accounts;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexException;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.PoisonList;
import vn.vanban.ingest.PoisonList.Trust;
import vn.vanban.ingest.isolation.Extractor;
import vn.vanban.issuer.Issuers;
import vn.vanban.job.IndexTasks;
import vn.vanban.job.IndexTasks.Writing;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.search.Search;
import vn.vanban.search.SearchRequest;
import vn.vanban.search.SearchSettings;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.web.WebServer;
import vn.vanban.web.WebSettings;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Mở giao diện web và API; nạp corpus trước nếu chưa có chỉ mục.",
      "Start the pages and the API; ingests corpus first where there is no index."
    })
final class ServeCommand implements Callable<Integer> {

  /** Of words that every collection has: it reads what later ones do. */
  private static final SearchRequest FIRST_QUESTION = SearchRequest.of("văn bản");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Cổng (mặc định: 8080; 0: cổng trống). / Port (default: 8080; 0: any free).")
  int port = WebSettings.DEFAULT_PORT;

  @Option(
      names = "--address",
      paramLabel = "ADDR",
      description = {
        "Địa chỉ (mặc định: vanban.address, hay chỉ máy này). Mở ra ngoài máy này thì cần có khóa"
            + " (lệnh key) hay người dùng (lệnh user).",
        "Address (default: vanban.address, or this machine only). Beyond this machine a key"
            + " (command key) or a user (command user) is needed."
      })
  @Nullable InetAddress address;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port must be 0 to 65535: " + port);
    }
    var listening = new Listening(index.settings, index.dataFolder());
    var settings = listening.settings(address, port);
    listening.setUpLog(settings);
    var accounts = listening.accounts(settings);
    var dictionaries = new Early<>(this::dictionaries);
    try (var documents = openOrIngest();
        var extractor = index.settings.extractor();
        var server = start(settings, accounts, early(documents, extractor, dictionaries))) {
      String url = "http://" + host(settings.address()) + ":" + server.port() + "/";
      output.print("vanban đang chạy tại " + url, "vanban is running at " + url);
      var who = Listening.whoMayAsk(settings, accounts);
      output.print(who.vi(), who.en());
      output.out().flush();
      waitForTheEnd();
    }
    return ExitCode.DONE;
  }

  private DocumentIndex openOrIngest() {
    try {
      return index.open();
    } catch (IndexException e) {
      if (e.reason() != IndexException.Reason.MISSING) {
        throw e;
      }
    }
    var ingestion = new Ingestion(index, output);
    ingestion.print(ingestion.run(Ingestion.corpus(), Vanished.KEEP, Trust.LISTED));
    output.out().flush();
    return index.open();
  }

  /** What the server answers from, and the first question of it answered; beside the start. */
  private Early<WebServer.Sources> early(
      DocumentIndex documents, Extractor extractor, Supplier<Dictionaries> dictionaries) {
    var sources = new Early<>(() -> sources(documents, extractor, dictionaries.get()));
    // What goes wrong here is told to whoever asks.
    var _ = new Early<>(() -> sources.get().search().search(FIRST_QUESTION));
    return sources;
  }

  private WebServer start(
      WebSettings settings, Accounts accounts, Supplier<WebServer.Sources> sources) {
    try {
      return WebServer.start(settings, accounts, sources);
    } catch (WebServer.PortTaken e) {
      throw new BadInput(
          "Cổng " + e.port() + " đang được dùng. Hãy chọn cổng khác bằng --port.",
          "Port " + e.port() + " is in use. Choose another one with --port.");
    }
  }

  private record Dictionaries(ThemeDictionary themes, Issuers issuers, SearchSettings search) {}

  private Dictionaries dictionaries() {
    var settings = index.settings;
    return new Dictionaries(settings.themes(), settings.issuers(), settings.search());
  }

  private WebServer.Sources sources(
      DocumentIndex documents, Extractor extractor, Dictionaries dictionaries) {
    var themes = dictionaries.themes();
    var issuers = dictionaries.issuers();
    var sent = reader(extractor, PoisonList.none());
    var kept = reader(extractor, Ingestion.poison(index, Trust.LISTED));
    var tasks =
        new IndexTasks(new Writing(index.folder(), index.dataFolder(), kept, themes, issuers));
    return new WebServer.Sources(
        documents,
        themes,
        issuers,
        new Search(documents, dictionaries.search()),
        () -> new FileAnalysis(sent, new Analysis(themes, issuers)),
        tasks);
  }

  private DocumentReader reader(Extractor extractor, PoisonList poison) {
    var settings = index.settings;
    return new DocumentReader(
        settings.limits(), extractor, poison, settings.ocr(), settings.recognisedPages());
  }

  private static String host(InetAddress address) {
    if (address.isAnyLocalAddress() || address.isLoopbackAddress()) {
      return "localhost";
    }
    String shown = address.getHostAddress();
    return shown.indexOf(':') < 0 ? shown : "[" + shown + "]";
  }

  /** Signals end the process, and the server closes itself then; an interrupt ends the command. */
  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
