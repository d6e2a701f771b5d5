package cn.yanzhen.defaults.idempotency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The filter, behind the one that knows who calls, and the broom: answers are kept for seven days.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class IdempotencyConfiguration {

  @Bean
  FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
      JdbcClient db, PlatformTransactionManager transactions, JsonMapper json) {
    var registration =
        new FilterRegistrationBean<>(
            new IdempotencyFilter(db, new TransactionTemplate(transactions), json));
    registration.addUrlPatterns("/api/*");
    registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
    return registration;
  }

  @Bean
  Broom idempotencyBroom(JdbcClient db) {
    return new Broom(db);
  }

  static class Broom {
    private final JdbcClient db;

    Broom(JdbcClient db) {
      this.db = db;
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void sweep() {
      db.sql("delete from idempotency where at < now() - interval '7 days'").update();
    }
  }
}
