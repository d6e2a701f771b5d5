package cn.yanzhen.community;

import cn.yanzhen.community.school.DistrictCode;
import cn.yanzhen.community.school.DistrictCodes;
import cn.yanzhen.community.school.Span;
import cn.yanzhen.testing.KafkaServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
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

  /** Every code that a test may make up. */
  @Bean
  @Primary
  DistrictCodes districtsOfTheTests() {
    return new DistrictCodes(
        IntStream.range(500_100, 501_000)
            .mapToObj(
                code ->
                    new DistrictCode(
                        Integer.toString(code), "测试区", new Span(null, null), List.of(), "测试", true))
            .toList());
  }

  @Bean
  @Lazy
  Districts districts(Environment environment, KafkaServers.Kafka kafka, JdbcClient database) {
    return new Districts(environment, kafka, database);
  }
}
