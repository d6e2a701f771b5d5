package cn.yanzhen.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Which part listens where; the Kafka controller has a port of its own. */
public record Ports(Map<Part, Integer> of, int kafkaController) {
  private static final int FIRST_NOT_LENT = 20_000;
  private static final int FIRST_LENT = 32_768;

  public Ports {
    of = Map.copyOf(of);
    for (Part part : Part.values()) {
      if (!of.containsKey(part)) {
        throw new IllegalArgumentException("no port for " + part.label());
      }
    }
  }

  /** The ports that the documentation names. */
  public static Ports standard() {
    var of = new EnumMap<Part, Integer>(Part.class);
    of.put(Part.GATEWAY, 8080);
    of.put(Part.COMMUNITY, 8101);
    of.put(Part.EXCHANGE, 8102);
    of.put(Part.RESOURCE, 8103);
    of.put(Part.DASHBOARD, 8104);
    of.put(Part.IDENTITY, 8105);
    of.put(Part.POSTGRES, 15432);
    of.put(Part.REDIS, 16379);
    of.put(Part.KAFKA, 19092);
    return new Ports(of, 19093);
  }

  /** Ports that nobody uses now, so that a second system runs beside the first. */
  public static Ports free() {
    var held = new ArrayList<ServerSocket>();
    try {
      var of = new EnumMap<Part, Integer>(Part.class);
      for (Part part : Part.values()) {
        of.put(part, hold(held));
      }
      return new Ports(of, hold(held));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(Ports::release);
    }
  }

  /**
   * Changes some of these ports.
   *
   * @param changes {@code gateway=8090,postgres=15433}; {@code kafka-controller} is a name too
   */
  public Ports with(String changes) {
    var changed = new EnumMap<Part, Integer>(of);
    int controller = kafkaController;
    for (String change : changes.split(",")) {
      if (change.isBlank()) {
        continue;
      }
      String[] pair = change.strip().split("=");
      int port = pair.length == 2 && pair[1].matches("\\d{1,5}") ? Integer.parseInt(pair[1]) : 0;
      var part = Part.labelled(pair[0]);
      if (port < 1 || port > 65535 || (part.isEmpty() && !pair[0].equals("kafka-controller"))) {
        throw new CannotStart(
            "YANZHEN_PORTS 中的“%s”无法理解，应写作 gateway=8090,postgres=15433。".formatted(change.strip()),
            "YANZHEN_PORTS has \"%s\"; write it as gateway=8090,postgres=15433."
                .formatted(change.strip()));
      }
      if (part.isPresent()) {
        changed.put(part.get(), port);
      } else {
        controller = port;
      }
    }
    return new Ports(changed, controller);
  }

  public int of(Part part) {
    Integer port = of.get(part);
    if (port == null) {
      throw new IllegalStateException("no port for " + part.label());
    }
    return port;
  }

  /** All ports that a part needs for itself. */
  List<Integer> neededBy(Part part) {
    return part == Part.KAFKA ? List.of(of(part), kafkaController) : List.of(of(part));
  }

  /** What the browser sees. */
  public String publicUrl() {
    return "http://localhost:" + of(Part.GATEWAY);
  }

  /**
   * One that the system does not lend to whoever calls out: else a caller may have it by the time
   * that its part starts.
   */
  private static int hold(List<ServerSocket> held) throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_NOT_LENT, FIRST_LENT);
      try {
        held.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        return port;
      } catch (BindException taken) {
        // another one, then
      }
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
