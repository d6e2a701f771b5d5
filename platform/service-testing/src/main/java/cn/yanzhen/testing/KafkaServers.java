package cn.yanzhen.testing;

import java.time.Duration;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A Kafka of one's own: topics have fixed names, so contexts must not share one. */
public final class KafkaServers {

  private KafkaServers() {}

  /** A running server. */
  public interface Kafka extends AutoCloseable {
    String bootstrap();

    @Override
    void close();
  }

  public static Kafka start() {
    return switch (Infra.chosen()) {
      case EMBEDDED -> embedded();
      case CONTAINERS -> container();
    };
  }

  private static Kafka embedded() {
    var broker = new EmbeddedKafkaKraftBroker(1, 1);
    broker.brokerProperty("auto.create.topics.enable", "false");
    broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
    broker.adminTimeout((int) Duration.ofSeconds(30).toSeconds());
    broker.afterPropertiesSet();
    return new Kafka() {
      @Override
      public String bootstrap() {
        return broker.getBrokersAsString();
      }

      @Override
      public void close() {
        broker.destroy();
      }
    };
  }

  private static Kafka container() {
    var container =
        new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.1"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    container.start();
    return new Kafka() {
      @Override
      public String bootstrap() {
        return container.getBootstrapServers();
      }

      @Override
      public void close() {
        container.stop();
      }
    };
  }
}
