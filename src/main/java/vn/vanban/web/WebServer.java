package vn.vanban.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.vanban.access.Accounts;
import vn.vanban.analytics.concordance.Concordances;
import vn.vanban.analytics.keyness.Keywords;
import vn.vanban.analytics.likeness.Likenesses;
import vn.vanban.analytics.trend.ThemeTables;
import vn.vanban.analytics.trend.Trends;
import vn.vanban.analytics.trial.DictionaryTrial;
import vn.vanban.citation.Citations;
import vn.vanban.document.Language;
import vn.vanban.index.DocumentIndex;
import vn.vanban.issuer.Issuers;
import vn.vanban.job.IndexTasks;
import vn.vanban.job.Job.Kind;
import vn.vanban.job.Jobs;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.search.Search;
import vn.vanban.search.SearchSettings;
import vn.vanban.search.Suggestions;
import vn.vanban.theme.ThemeDictionary;

/** The running HTTP server; it stops when it is closed or the process ends. */
public final class WebServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private WebServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * What the server answers from.
   *
   * @param index stays open as long as the server
   * @param search for questions in words
   * @param accounts who may ask from elsewhere
   * @param tasks what may be done to the index
   */
  public record Sources(
      DocumentIndex index,
      ThemeDictionary themes,
      Issuers issuers,
      SearchSettings search,
      FileAnalysis analysis,
      Accounts accounts,
      IndexTasks tasks) {}

  /**
   * Starts answering.
   *
   * @throws PortTaken where another process listens on the port
   */
  public static WebServer start(WebSettings settings, Sources sources) {
    var application = new SpringApplication(WebApplication.class);
    application.setDefaultProperties(
        Map.of(
            "server.port", settings.port(),
            "server.address", settings.address().getHostAddress()));
    ApplicationContextInitializer<GenericApplicationContext> beans =
        context -> {
          context.registerBean(WebSettings.class, () -> settings);
          context.registerBean(ThemeDictionary.class, sources::themes);
          context.registerBean(FileAnalysis.class, sources::analysis);
          context.registerBean(Accounts.class, sources::accounts);
          context.registerBean(IndexTasks.class, sources::tasks);
          context.registerBean(Jobs.class, Jobs::new);
          registerFeatures(context, sources);
        };
    application.addInitializers(beans);
    try {
      var context = application.run();
      readWhatWaits(sources.tasks(), context.getBean(Jobs.class));
      return new WebServer(context);
    } catch (RuntimeException e) {
      throw isPortInUse(e) ? new PortTaken(settings.port(), e) : e;
    }
  }

  /** Uploads that were kept before the last server was killed. */
  private static void readWhatWaits(IndexTasks tasks, Jobs jobs) {
    var waiting = tasks.uploads().waiting();
    if (!waiting.isEmpty()) {
      jobs.submit(Kind.INGEST, Language.VI, tasks.ingest(waiting, Language.VI));
    }
  }

  private static void registerFeatures(GenericApplicationContext context, Sources sources) {
    var index = sources.index();
    var themes = sources.themes();
    context.registerBean(Search.class, () -> new Search(index, sources.search()));
    context.registerBean(Citations.class, () -> new Citations(index, sources.issuers()));
    context.registerBean(ThemeTables.class, () -> new ThemeTables(index, themes));
    context.registerBean(Trends.class, () -> new Trends(index, themes));
    context.registerBean(Concordances.class, () -> new Concordances(index, themes));
    context.registerBean(Keywords.class, () -> new Keywords(index, sources.search()));
    context.registerBean(Suggestions.class, () -> new Suggestions(index));
    context.registerBean(Likenesses.class, () -> new Likenesses(index));
    context.registerBean(DictionaryTrial.class, () -> new DictionaryTrial(index));
  }

  /** The port it listens on: the one asked for, or the free one that was found. */
  public int port() {
    String port = context.getEnvironment().getProperty("local.server.port");
    return Integer.parseInt(Objects.requireNonNull(port, "the server has started"));
  }

  @Override
  public void close() {
    context.close();
  }

  private static boolean isPortInUse(@Nullable Throwable e) {
    return e != null && (e instanceof PortInUseException || isPortInUse(e.getCause()));
  }

  /** Another process listens on the port that was asked for. */
  public static final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int port;

    PortTaken(int port, Throwable cause) {
      super("port in use: " + port, cause);
      this.port = port;
    }

    public int port() {
      return port;
    }
  }
}
