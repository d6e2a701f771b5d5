package cn.yanzhen.resource.item;

import cn.yanzhen.relay.EventStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stream of a resource's events; {@code usage} adds the downloads. */
@Configuration(proxyBeanMethods = false)
public class ItemStream {

  public static final String TOPIC = "resource.resource.v1";

  @Bean
  EventStream resources() {
    return EventStream.of(TOPIC);
  }
}
