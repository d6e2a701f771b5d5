package cn.yanzhen.dashboard.stream;

import cn.yanzhen.dashboard.journal.Journal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** The words by which PostgreSQL tells every instance of a commit. */
@Component
class Channel {
  private static final int LOOK_AGAIN = 1000; // ms

  private final JdbcConnectionDetails database;

  Channel(JdbcConnectionDetails database) {
    this.database = database;
  }

  /**
   * Hears as long as it shall: everything at first, then what words say, and nothing once a second,
   * should one get lost.
   */
  void follow(Consumer<Set<Change>> hearer, BooleanSupplier shall) throws SQLException {
    try (var connection = open()) {
      try (var statement = connection.createStatement()) {
        statement.execute("listen " + Journal.CHANNEL);
      }
      var words = connection.unwrap(PGConnection.class);
      hearer.accept(Set.of(Change.ALL));
      while (shall.getAsBoolean()) {
        var notifications = words.getNotifications(LOOK_AGAIN);
        if (notifications == null || notifications.length == 0) hearer.accept(Set.of());
        else
          hearer.accept(
              Stream.of(notifications)
                  .map(word -> Change.parse(word.getParameter()))
                  .collect(Collectors.toSet()));
      }
    }
  }

  /**
   * A connection of its own, held as long as it lives: the pool lends its own for a moment only.
   */
  private Connection open() throws SQLException {
    var properties = new Properties();
    if (database.getUsername() != null) properties.put("user", database.getUsername());
    if (database.getPassword() != null) properties.put("password", database.getPassword());
    properties.put("connectTimeout", "5");
    properties.put("socketTimeout", "60");
    properties.put("tcpKeepAlive", "true");
    properties.put("ApplicationName", "dashboard-stream");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }
}
