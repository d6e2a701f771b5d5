package cn.yanzhen.community.session;

import cn.yanzhen.defaults.policy.PolicyFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The policy that this service was built with: {@code session/policy.yml}. */
@Configuration(proxyBeanMethods = false)
class PolicyBook {

  @Bean
  Policy sessionPolicy() {
    return read();
  }

  static Policy read() {
    return PolicyFile.read("session/policy.yml", Policy.class);
  }
}
