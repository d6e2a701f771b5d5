package cn.yanzhen.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The process that is Kafka. The only class that touches {@code kafka.server}, which is no public
 * API: the usual way in, the scripts of Kafka's distribution, is not to be had as a Maven package.
 */
final class KafkaNode {
  private KafkaNode() {}

  public static void main(String[] arguments) throws Exception {
    var settings = new Properties();
    try (var in = Files.newBufferedReader(Path.of(arguments[0]))) {
      settings.load(in);
    }
    String data = settings.getProperty("log.dirs");
    if (!Files.exists(Path.of(data, "meta.properties"))) {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
          .addDirectory(data)
          .setMetadataLogDirectory(data)
          .setControllerListenerName(settings.getProperty("controller.listener.names"))
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .run();
    }
    var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
    server.startup();
    server.awaitShutdown();
  }
}
