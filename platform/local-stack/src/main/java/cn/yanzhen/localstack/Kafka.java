package cn.yanzhen.localstack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One Kafka node, broker and controller in one, in a Java process of its own ({@link KafkaNode}).
 */
final class Kafka implements Program {
  private static final short API_VERSIONS = 18;

  private final Path home;
  private final Path folder;
  private final int port;
  private final boolean lasting;
  private final int controllerPort;

  Kafka(Path home, int port, int controllerPort, boolean lasting) {
    this.lasting = lasting;
    this.home = home;
    this.folder = home.resolve("kafka");
    this.port = port;
    this.controllerPort = controllerPort;
  }

  @Override
  public Command prepare() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path settings = folder.resolve("server.properties");
    Files.writeString(
        settings,
        """
        node.id=1
        process.roles=broker,controller
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        # events are kept for ever: a projection can be thrown away and rebuilt from them
        log.retention.ms=-1
        log.retention.bytes=-1
        # topics are made by the service that owns them, never by a mistyped name
        auto.create.topics.enable=false
        default.replication.factor=1
        min.insync.replicas=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=2
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0
        # sized for one machine
        num.network.threads=2
        num.io.threads=4
        num.recovery.threads.per.data.dir=2
        background.threads=2
        log.segment.bytes=67108864
        log.index.size.max.bytes=1048576
        log.cleaner.dedupe.buffer.size=4194304
        metadata.log.segment.bytes=16777216
        # alone, it waits for nobody: a node that was killed is let in again after this time
        broker.heartbeat.interval.ms=500
        broker.session.timeout.ms=2000
        """
            .formatted(port, controllerPort, data));
    var words = new ArrayList<String>();
    words.addAll(
        List.of(
            Java.program(),
            Orphans.HOME_PROPERTY + home,
            Orphans.PART_PROPERTY + Part.KAFKA.label(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlogback.configurationFile=kafka-logback.xml"));
    if (lasting) {
      words.addAll(Java.rememberingClasses(folder.resolve("kafka.jsa")));
    }
    words.addAll(List.of(KafkaNode.class.getName(), settings.toString()));
    return new Command(
        OwnSession.of(words),
        Map.of("CLASSPATH", Java.ownClassPath(), "MALLOC_ARENA_MAX", "2"),
        folder);
  }

  /** Asks which versions it speaks: a node answers only once it takes requests. */
  @Override
  public boolean isHealthy() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
      socket.setSoTimeout(2000);
      var out = new DataOutputStream(socket.getOutputStream());
      out.writeInt(10);
      out.writeShort(API_VERSIONS);
      out.writeShort(0);
      out.writeInt(7);
      out.writeShort(-1);
      var in = new DataInputStream(socket.getInputStream());
      in.readInt();
      return in.readInt() == 7 && in.readShort() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String address() {
    return "127.0.0.1:" + port;
  }
}
