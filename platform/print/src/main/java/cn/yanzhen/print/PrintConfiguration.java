package cn.yanzhen.print;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service prints by being given the {@link Printer}. */
@AutoConfiguration
public class PrintConfiguration {
  /** Each takes some 30 MB while it is made. */
  private static final int AT_A_TIME = 2;

  @Bean
  Printer printer() {
    return new Printer(AT_A_TIME, Duration.ofSeconds(15));
  }
}
