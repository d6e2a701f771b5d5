package cn.yanzhen.defaults.audit;

import cn.yanzhen.defaults.access.Operators;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/** The trail, its sealer and its page. */
@AutoConfiguration
@EnableScheduling
@Import(AuditController.class)
public class AuditConfiguration {

  @Bean
  AuditTrail auditTrail(JdbcClient db, JsonMapper json, Clock clock) {
    return new AuditTrail(db, json, clock);
  }

  @Bean
  AuditChain auditChain(JdbcClient db, JdbcTemplate batch) {
    return new AuditChain(db, batch);
  }

  @Bean
  Operators operators(@Value("${yanzhen.operator-roles:}") List<String> roles, Clock clock) {
    return new Operators(roles, clock);
  }

  @Bean
  Sealer auditSealer(AuditChain chain) {
    return new Sealer(chain);
  }

  static class Sealer {
    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    private final AuditChain chain;

    Sealer(AuditChain chain) {
      this.chain = chain;
    }

    @Scheduled(fixedDelay = 1000)
    void seal() {
      try {
        while (chain.seal() > 0) {
          // a batch at a time until all is sealed
        }
      } catch (DataAccessException | TransactionException away) {
        log.warn("audit entries wait to be sealed: {}", away.toString());
      }
    }
  }
}
