package cn.yanzhen.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL for the tests of a JVM; every context gets a database of its own. */
public final class PostgresServer {

  /** How to reach a database. */
  public record Database(String url, String user, String password) {}

  private static @Nullable Database admin;

  private PostgresServer() {}

  /** Makes a new, empty database. */
  public static synchronized Database newDatabase() {
    var server = admin == null ? admin = start() : admin;
    var name = "t_" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = DriverManager.getConnection(server.url, server.user, server.password);
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    var url = server.url.substring(0, server.url.lastIndexOf('/') + 1) + name;
    return new Database(url, server.user, server.password);
  }

  private static Database start() {
    return switch (Infra.chosen()) {
      case EMBEDDED -> {
        try {
          var server = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
          yield new Database(
              server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", ""),
              "postgres",
              "postgres");
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
      case CONTAINERS -> {
        var container = new PostgreSQLContainer("postgres:18").waitingFor(Wait.forListeningPort());
        container.start();
        yield new Database(
            container.getJdbcUrl().replaceAll("\\?.*", ""),
            container.getUsername(),
            container.getPassword());
      }
    };
  }
}
