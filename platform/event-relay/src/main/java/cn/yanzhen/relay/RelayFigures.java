package cn.yanzhen.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the relay and the consumer did since the start, for Prometheus. */
class RelayFigures {

  private final Counter sent;
  private final Counter interrupted;
  private final Counter applied;
  private final Counter dead;

  RelayFigures(MeterRegistry registry, JdbcClient db) {
    sent =
        Counter.builder("yanzhen.relay.sent")
            .description("events that Kafka acknowledged")
            .register(registry);
    interrupted =
        Counter.builder("yanzhen.relay.interrupted")
            .description("times the relay began again")
            .register(registry);
    applied =
        Counter.builder("yanzhen.inbox.applied").description("events applied").register(registry);
    dead =
        Counter.builder("yanzhen.inbox.dead")
            .description("events that could not be applied")
            .register(registry);
    Gauge.builder("yanzhen.outbox.waiting", () -> waiting(db))
        .description("events not yet acknowledged by Kafka")
        .register(registry);
  }

  private static double waiting(JdbcClient db) {
    try {
      return db.sql("select count(*) from outbox").query(Long.class).single();
    } catch (DataAccessException away) {
      return Double.NaN;
    }
  }

  void sent(int events) {
    sent.increment(events);
  }

  void interrupted() {
    interrupted.increment();
  }

  void applied(int events) {
    applied.increment(events);
  }

  void dead() {
    dead.increment();
  }
}
