package vn.vanban.web;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.index.DocumentJson;

/** What Spring is to put together; the features themselves come from {@link WebServer}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  SearchController.class,
  SuggestController.class,
  CitationController.class,
  DocumentController.class,
  AnalysisController.class,
  TrendController.class,
  LikenessController.class,
  ConcordanceController.class,
  WordsController.class,
  DictionaryController.class,
  Answers.class,
  Problems.class,
  TableAnswer.Sender.class,
})
class WebApplication {

  /** Answers look the same here and on the command line. */
  @Bean
  JsonMapper jsonMapper() {
    return new DocumentJson().mapper();
  }

  @Bean
  HostGuard hostGuard(WebSettings settings) {
    return new HostGuard(settings.allHosts());
  }

  /** A document may be asked for by its number, whose slashes come encoded. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInNumbers() {
    return factory ->
        factory.addConnectorCustomizers(connector ->
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
  }
}
