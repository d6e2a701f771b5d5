package cn.yanzhen.dashboard.rebuild;

import cn.yanzhen.defaults.problem.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** How many events stand in the topics now: what a rebuild must have read to be done. */
@Component
class TopicEnds {

  private static final Logger log = LoggerFactory.getLogger(TopicEnds.class);
  private static final int PATIENCE = 10; // seconds

  private final Map<String, Object> properties;

  TopicEnds(KafkaProperties kafka, KafkaConnectionDetails details) {
    properties = new HashMap<>(kafka.buildAdminProperties());
    properties.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        String.join(",", details.getBootstrapServers()));
  }

  /** The end of each partition that holds anything; topics that are not there yet have none. */
  Map<TopicPartition, Long> of(Collection<String> topics) {
    try (var admin = Admin.create(properties)) {
      var there = admin.listTopics().names().get(PATIENCE, TimeUnit.SECONDS);
      var known = topics.stream().filter(there::contains).toList();
      var partitions =
          admin
              .describeTopics(known)
              .allTopicNames()
              .get(PATIENCE, TimeUnit.SECONDS)
              .values()
              .stream()
              .flatMap(
                  topic ->
                      topic.partitions().stream()
                          .map(p -> new TopicPartition(topic.name(), p.partition())))
              .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
      var ends = admin.listOffsets(partitions).all().get(PATIENCE, TimeUnit.SECONDS);
      var found = new HashMap<TopicPartition, Long>();
      ends.forEach((partition, end) -> found.put(partition, end.offset()));
      found.values().removeIf(end -> end == 0);
      return found;
    } catch (ExecutionException | TimeoutException away) {
      log.warn("no answer from Kafka: {}", away.toString());
      throw new Refusal(503, "dashboard/topics-away", "消息总线暂时连接不上，请稍后再重建；现有数据没有改动。", List.of())
          .exception();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
