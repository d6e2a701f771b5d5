package cn.yanzhen.identity.client;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BusinessClock {
  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }
}
