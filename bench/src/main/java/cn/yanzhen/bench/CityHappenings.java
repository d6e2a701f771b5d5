package cn.yanzhen.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * What happened in the city in three school years. It goes in by SQL: most of it is told by events
 * of services that do not run here, and the rest would be a quarter of a million calls.
 */
final class CityHappenings {
  private CityHappenings() {}

  static void write(String url, String user, String password) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(script());
      connection.commit();
      // As the database does by itself after a while.
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
    }
  }

  private static String script() throws IOException {
    try (InputStream in = CityHappenings.class.getResourceAsStream("/city-happenings.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
