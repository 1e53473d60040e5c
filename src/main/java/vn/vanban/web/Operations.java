package vn.vanban.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vanban.index.IndexException;
import vn.vanban.job.Jobs;
import vn.vanban.search.Search;

/** What those who run the server may ask: is it ready, how much does it do? */
@Configuration(proxyBeanMethods = false)
class Operations {

  /** Ready as long as the index can be opened at its last commit. */
  @Bean
  HealthIndicator indexHealthIndicator(Search search) {
    return () -> {
      try {
        return Health.up().withDetail("snapshot", search.snapshotId()).build();
      } catch (IndexException e) {
        return Health.down().withDetail("code", e.code()).build();
      }
    };
  }

  @Bean
  MeterBinder jobMeters(Jobs jobs) {
    return registry ->
        Gauge.builder("vanban.jobs.open", jobs, Jobs::open)
            .description("jobs that are not over")
            .register(registry);
  }

  @Bean
  MeterBinder turnMeters(Turns turns) {
    return registry ->
        Gauge.builder("vanban.requests.waiting", turns, Turns::waiting)
            .description("requests that wait for their turn")
            .register(registry);
  }
}
