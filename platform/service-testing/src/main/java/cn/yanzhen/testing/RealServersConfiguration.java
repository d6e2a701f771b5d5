package cn.yanzhen.testing;

import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@TestConfiguration(proxyBeanMethods = false)
class RealServersConfiguration {

  @Bean
  JdbcConnectionDetails realDatabase() {
    var database = PostgresServer.newDatabase();
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return database.user();
      }

      @Override
      public String getPassword() {
        return database.password();
      }

      @Override
      public String getJdbcUrl() {
        return database.url();
      }
    };
  }

  @Bean(destroyMethod = "close")
  KafkaServers.Kafka realKafka() {
    return KafkaServers.start();
  }

  @Bean
  KafkaConnectionDetails realKafkaConnection(KafkaServers.Kafka kafka) {
    return () -> List.of(kafka.bootstrap().split(","));
  }

  @Bean
  JwtDecoder testTokenDecoder() {
    return TestTokens.decoder();
  }
}
