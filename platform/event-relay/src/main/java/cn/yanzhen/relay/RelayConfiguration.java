package cn.yanzhen.relay;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Outbox and relay, inbox and listener of one service, over its database and Kafka. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "cn.yanzhen.defaults.audit.AuditConfiguration"
    })
@Import(DeadLetterController.class)
public class RelayConfiguration {

  private volatile Runnable waker = () -> {};

  @Bean
  EventStream deadLetterStream(@Value("${yanzhen.service}") String service) {
    return EventStream.of(service + ".dead-letter.v1");
  }

  @Bean
  Outbox outbox(JdbcTemplate db, JsonMapper json, List<EventStream> streams) {
    var topics = streams.stream().map(EventStream::topic).collect(Collectors.toUnmodifiableSet());
    return new Outbox(db, json, topics, () -> waker.run());
  }

  @Bean
  RelayFigures relayFigures(MeterRegistry registry, JdbcClient db) {
    return new RelayFigures(registry, db);
  }

  @Bean
  Relay.Connections relayConnections(JdbcConnectionDetails database) {
    return () -> open(database);
  }

  private static Connection open(JdbcConnectionDetails database) throws SQLException {
    var properties = new Properties();
    if (database.getUsername() != null) properties.put("user", database.getUsername());
    if (database.getPassword() != null) properties.put("password", database.getPassword());
    properties.put("socketTimeout", "60");
    properties.put("connectTimeout", "5");
    properties.put("tcpKeepAlive", "true");
    properties.put("ApplicationName", "event-relay");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  @Bean
  Relay relay(
      Relay.Connections connections,
      KafkaProperties kafka,
      ObjectProvider<KafkaConnectionDetails> details,
      List<EventStream> streams,
      RelayFigures figures,
      @Value("${yanzhen.service}") String service,
      @Value("${yanzhen.kafka.replicas:1}") short replicas) {
    var producer = new HashMap<>(kafka.buildProducerProperties());
    producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    producer.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    producer.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 20_000);
    reach(producer, details);
    var admin = new HashMap<>(kafka.buildAdminProperties());
    reach(admin, details);
    var relay =
        new Relay(
            connections,
            producer,
            new Topics(admin, distinct(streams), replicas),
            "/yanzhen/" + service,
            figures);
    waker = relay::wake;
    return relay;
  }

  private static List<EventStream> distinct(List<EventStream> streams) {
    return streams.stream().distinct().toList();
  }

  private static void reach(
      Map<String, Object> properties, ObjectProvider<KafkaConnectionDetails> details) {
    details.ifAvailable(
        at ->
            properties.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                String.join(",", at.getBootstrapServers())));
  }

  @Bean
  Inbox inbox(JdbcClient db, JdbcTemplate batch) {
    return new Inbox(db, batch);
  }

  @Bean
  DeadLetters deadLetters(
      JdbcClient db, Outbox outbox, @Value("${yanzhen.service}") String service) {
    return new DeadLetters(db, outbox, service + ".dead-letter.v1");
  }

  @Bean
  Dispatch eventDispatch(ObjectProvider<Subscription> subscriptions, JsonMapper json) {
    return new Dispatch(subscriptions.orderedStream().toList(), json);
  }

  @Bean
  Consumption consumption(
      Inbox inbox,
      Dispatch dispatch,
      DeadLetters letters,
      PlatformTransactionManager transactions,
      RelayFigures figures) {
    return new Consumption(
        inbox, dispatch, letters, new TransactionTemplate(transactions), figures);
  }

  @Bean
  Listener listener(
      Relay.Connections connections,
      KafkaProperties kafka,
      ObjectProvider<KafkaConnectionDetails> details,
      Dispatch dispatch,
      Inbox inbox,
      Consumption consumption) {
    var consumer = new HashMap<>(kafka.buildConsumerProperties());
    consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
    consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    consumer.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2000);
    consumer.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
    consumer.remove(ConsumerConfig.GROUP_ID_CONFIG);
    reach(consumer, details);
    return new Listener(connections, consumer, dispatch.topics(), inbox, consumption);
  }

  @Bean
  Rebuild rebuild(Inbox inbox, PlatformTransactionManager transactions, Listener listener) {
    return new Rebuild(inbox, new TransactionTemplate(transactions), listener);
  }

  @Bean
  Broom inboxBroom(Inbox inbox) {
    return new Broom(inbox);
  }

  static class Broom {
    private final Inbox inbox;

    Broom(Inbox inbox) {
      this.inbox = inbox;
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void sweep() {
      inbox.sweep();
    }
  }
}
