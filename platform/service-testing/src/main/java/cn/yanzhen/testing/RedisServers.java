package cn.yanzhen.testing;

import com.redis.testcontainers.RedisContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import redis.embedded.core.RedisServerBuilder;

/** A Redis of one's own. */
public final class RedisServers {

  private RedisServers() {}

  /** A running server. */
  public interface Redis extends AutoCloseable {
    String host();

    int port();

    @Override
    void close();
  }

  public static Redis start() {
    return switch (Infra.chosen()) {
      case EMBEDDED -> embedded();
      case CONTAINERS -> container();
    };
  }

  private static Redis embedded() {
    try {
      int port = freePort();
      var server =
          new RedisServerBuilder().bind("127.0.0.1").port(port).setting("save \"\"").build();
      server.start();
      return new Running("127.0.0.1", port, () -> stop(server));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void stop(redis.embedded.Redis server) {
    try {
      server.stop();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Redis container() {
    var container = new RedisContainer("redis:8");
    container.start();
    return new Running(container.getHost(), container.getFirstMappedPort(), container::stop);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private record Running(String host, int port, Runnable stop) implements Redis {
    @Override
    public void close() {
      stop.run();
    }
  }
}
