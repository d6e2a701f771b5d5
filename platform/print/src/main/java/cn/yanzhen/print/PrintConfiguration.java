package cn.yanzhen.print;

import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service prints by being given the {@link Printer}. */
@AutoConfiguration
public class PrintConfiguration {
  /** Each keeps a processor busy for some hundred milliseconds. */
  private static final int AT_A_TIME = 2;

  @Bean
  Printer printer() {
    return new Printer(AT_A_TIME, Duration.ofSeconds(15));
  }
}
