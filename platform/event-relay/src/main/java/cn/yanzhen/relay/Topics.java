package cn.yanzhen.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that this service writes, where they are not there yet. */
class Topics {

  private final Map<String, Object> adminProperties;
  private final List<EventStream> streams;
  private final short replicas;

  Topics(Map<String, Object> adminProperties, List<EventStream> streams, short replicas) {
    this.adminProperties = adminProperties;
    this.streams = streams;
    this.replicas = replicas;
  }

  void make() throws InterruptedException, ExecutionException, TimeoutException {
    try (var admin = Admin.create(adminProperties)) {
      for (var made :
          admin.createTopics(streams.stream().map(this::topic).toList()).values().values()) {
        try {
          made.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
          if (!(failed.getCause() instanceof TopicExistsException)) throw failed;
        }
      }
    }
  }

  private NewTopic topic(EventStream stream) {
    return new NewTopic(stream.topic(), EventStream.PARTITIONS, replicas)
        .configs(
            stream.compacted()
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")
                : Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG,
                    "-1"));
  }
}
