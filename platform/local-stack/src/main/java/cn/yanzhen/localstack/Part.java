package cn.yanzhen.localstack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the running system consists of, in the order in which it is started. */
public enum Part {
  POSTGRES("postgres", Kind.DATA, ""),
  REDIS("redis", Kind.DATA, ""),
  KAFKA("kafka", Kind.DATA, ""),
  IDENTITY("identity", Kind.SERVICE, "identity"),
  COMMUNITY("community-service", Kind.SERVICE, "community"),
  EXCHANGE("teacher-exchange-service", Kind.SERVICE, "exchange"),
  RESOURCE("resource-service", Kind.SERVICE, "resource"),
  DASHBOARD("district-dashboard", Kind.SERVICE, "dashboard"),
  GATEWAY("gateway", Kind.GATEWAY, "");

  enum Kind {
    DATA,
    SERVICE,
    GATEWAY
  }

  /**
   * What is stopped together: no more requests, then nobody who writes, then what the writers need.
   * PostgreSQL goes last because everything else keeps its truth there.
   */
  static final List<Set<Part>> STOPPING =
      List.of(
          EnumSet.of(GATEWAY),
          EnumSet.of(IDENTITY, COMMUNITY, EXCHANGE, RESOURCE, DASHBOARD),
          EnumSet.of(KAFKA),
          EnumSet.of(REDIS),
          EnumSet.of(POSTGRES));

  private final String label;
  private final Kind kind;
  private final String database;

  Part(String label, Kind kind, String database) {
    this.label = label;
    this.kind = kind;
    this.database = database;
  }

  /** The name on the screen, of the log file and of the Maven module. */
  public String label() {
    return label;
  }

  /** Name of its database and of the role that owns it; empty when it has none. */
  String database() {
    return database;
  }

  Kind kind() {
    return kind;
  }

  boolean isJar() {
    return kind != Kind.DATA;
  }

  public static Set<Part> all() {
    return EnumSet.allOf(Part.class);
  }

  /** PostgreSQL, Redis and Kafka alone. */
  public static Set<Part> infrastructure() {
    return EnumSet.of(POSTGRES, REDIS, KAFKA);
  }

  static Optional<Part> labelled(String label) {
    return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
  }
}
