package vn.vanban.web;

import org.apache.catalina.core.StandardHost;
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
  CollectionController.class,
  BatchController.class,
  ApiDocument.class,
  JobController.class,
  JobEvents.class,
  Answers.class,
  Problems.class,
  SecurityRules.class,
  Operations.class,
  LoginPage.class,
  ErrorAnswers.class,
  TableAnswer.Sender.class,
})
class WebApplication {

  /** Answers look the same here and on the command line. */
  @Bean
  JsonMapper jsonMapper() {
    return new DocumentJson().mapper();
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
    return factory -> {
      // A document may be asked for by its number, whose slashes come encoded.
      factory.addConnectorCustomizers(connector ->
          connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
      factory.addContextCustomizers(context -> {
        if (context.getParent() instanceof StandardHost host) {
          host.setErrorReportValveClass(ErrorValve.class.getName());
        }
      });
    };
  }
}
