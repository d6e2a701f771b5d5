package cn.yanzhen.defaults.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The one clock of a service, in the time of Chongqing. */
@AutoConfiguration
public class ClockConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock(Environment environment, @Value("${yanzhen.clock-file:}") String file) {
    var real = Clock.system(ZoneId.of("Asia/Shanghai"));
    if (file.isBlank()) return real;
    if (environment.matchesProfiles("production")) {
      throw new IllegalStateException(
          "yanzhen.clock-file is set: time cannot be moved in production");
    }
    return new MovableClock(real, Path.of(file));
  }
}
