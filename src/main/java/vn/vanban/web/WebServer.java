package vn.vanban.web;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.MBeanServerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
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
   * @param analysis for files that are sent; asked for with the first of them
   * @param tasks what may be done to the index
   */
  public record Sources(
      DocumentIndex index,
      ThemeDictionary themes,
      Issuers issuers,
      Search search,
      Supplier<FileAnalysis> analysis,
      IndexTasks tasks) {}

  /**
   * Starts answering. What {@code sources} throws, this throws.
   *
   * @param accounts who may ask from elsewhere
   * @param sources asked for when most of the server stands, always with the same answer
   * @throws PortTaken where another process listens on the port
   */
  public static WebServer start(
      WebSettings settings, Accounts accounts, Supplier<Sources> sources) {
    setUpLog();
    setUpMetrics();
    Turns.leaveRoomForNewOnes();
    var application = new SpringApplication(WebApplication.class);
    application.setMainApplicationClass(WebApplication.class);
    application.setDefaultProperties(
        Map.of(
            "server.port", settings.port(),
            "server.address", settings.address().getHostAddress()));
    ApplicationContextInitializer<GenericApplicationContext> beans =
        context -> {
          context.registerBean(WebSettings.class, () -> settings);
          context.registerBean(Accounts.class, () -> accounts);
          context.registerBean(ThemeDictionary.class, () -> sources.get().themes());
          context.registerBean(FileAnalysis.class, () -> sources.get().analysis().get());
          context.registerBean(IndexTasks.class, () -> sources.get().tasks());
          context.registerBean(Jobs.class, Jobs::new);
          registerFeatures(context, sources);
        };
    application.addInitializers(beans);
    ConfigurableApplicationContext context;
    try {
      context = application.run();
    } catch (RuntimeException e) {
      throw isPortInUse(e) ? new PortTaken(settings.port(), e) : e;
    }
    try {
      readWhatWaits(sources.get().tasks(), context);
      return new WebServer(context);
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** By logback.xml, which Spring would read a second time; Tomcat's own log goes there too. */
  private static void setUpLog() {
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
    Logger.getLogger("").setLevel(Level.WARNING);
  }

  /**
   * Tomcat's want some server of JMX: an empty one, since the JVM's own takes a part of a start.
   */
  private static void setUpMetrics() {
    if (MBeanServerFactory.findMBeanServer(null).isEmpty()) {
      var _ = MBeanServerFactory.createMBeanServer();
    }
  }

  /** Uploads that were kept before the last server was killed. */
  private static void readWhatWaits(IndexTasks tasks, ApplicationContext context) {
    var waiting = tasks.uploads().waiting();
    if (!waiting.isEmpty()) {
      context
          .getBean(Jobs.class)
          .submit(Kind.INGEST, Language.VI, tasks.ingest(waiting, Language.VI));
    }
  }

  private static void registerFeatures(
      GenericApplicationContext context, Supplier<Sources> sources) {
    Supplier<DocumentIndex> index = () -> sources.get().index();
    Supplier<ThemeDictionary> themes = () -> sources.get().themes();
    context.registerBean(Search.class, () -> sources.get().search());
    context.registerBean(
        Citations.class, () -> new Citations(index.get(), sources.get().issuers()));
    context.registerBean(ThemeTables.class, () -> new ThemeTables(index.get(), themes.get()));
    context.registerBean(Trends.class, () -> new Trends(index.get(), themes.get()));
    context.registerBean(Concordances.class, () -> new Concordances(index.get(), themes.get()));
    context.registerBean(
        Keywords.class, () -> new Keywords(index.get(), sources.get().search().settings()));
    context.registerBean(Suggestions.class, () -> new Suggestions(index.get()));
    context.registerBean(Likenesses.class, () -> new Likenesses(index.get()));
    context.registerBean(DictionaryTrial.class, () -> new DictionaryTrial(index.get()));
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
