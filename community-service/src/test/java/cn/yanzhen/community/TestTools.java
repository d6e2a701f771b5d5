package cn.yanzhen.community;

import cn.yanzhen.testing.KafkaServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestConfiguration(proxyBeanMethods = false)
class TestTools {

  /** Business time stands at this day until a test moves it, and only ever forward. */
  static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

  static final class MovedClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    void stand(Duration afterStart) {
      ahead.set(afterStart);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return START.plus(ahead.get());
    }
  }

  @Bean
  MovedClock clock() {
    return new MovedClock();
  }

  @Bean
  @Lazy
  Districts districts(Environment environment, KafkaServers.Kafka kafka, JdbcClient database) {
    return new Districts(environment, kafka, database);
  }
}
