package vn.vanban.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.vanban.analytics.Analytics;
import vn.vanban.analytics.DictionaryTrial;
import vn.vanban.analytics.ThemeTables;
import vn.vanban.citation.Citations;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.search.Search;
import vn.vanban.theme.ThemeDictionary;

/** The running HTTP server; it stops when it is closed or the process ends. */
public final class WebServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private WebServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** What the server answers from. */
  public record Sources(
      Search search,
      Citations citations,
      ThemeTables themeTables,
      Analytics analytics,
      DictionaryTrial trial,
      ThemeDictionary themes,
      FileAnalysis analysis) {}

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
          context.registerBean(Search.class, sources::search);
          context.registerBean(Citations.class, sources::citations);
          context.registerBean(ThemeTables.class, sources::themeTables);
          context.registerBean(Analytics.class, sources::analytics);
          context.registerBean(DictionaryTrial.class, sources::trial);
          context.registerBean(ThemeDictionary.class, sources::themes);
          context.registerBean(FileAnalysis.class, sources::analysis);
        };
    application.addInitializers(beans);
    try {
      return new WebServer(application.run());
    } catch (RuntimeException e) {
      throw isPortInUse(e) ? new PortTaken(settings.port(), e) : e;
    }
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
