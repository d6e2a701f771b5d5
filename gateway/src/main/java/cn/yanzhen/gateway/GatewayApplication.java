package cn.yanzhen.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class GatewayApplication {
  static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }
}
