package cn.yanzhen.resource.request;

import cn.yanzhen.relay.EventStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestStream {

  static final String TOPIC = "resource.request.v1";

  @Bean
  EventStream requestEvents() {
    return EventStream.of(TOPIC);
  }
}
