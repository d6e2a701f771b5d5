package cn.yanzhen.localstack;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be so before anything is started; each "no" is one sentence that says what to do. */
final class Checks {
  private static final long MEGABYTE = 1024L * 1024;
  private static final long MEMORY_FOR_ALL = 1800 * MEGABYTE;
  private static final long MEMORY_FOR_DATA = 600 * MEGABYTE;
  private static final long DISK = 1000 * MEGABYTE;

  private final Plan plan;

  Checks(Plan plan) {
    this.plan = plan;
  }

  void built() {
    for (Part part : plan.parts()) {
      if (part.isJar() && !Files.exists(plan.jar(part))) {
        throw new CannotStart(
            "%s 尚未构建：请先运行 make build。".formatted(part.label()),
            "%s is not built yet: run make build first.".formatted(part.label()));
      }
    }
  }

  void memory() {
    long needed = plan.parts().contains(Part.GATEWAY) ? MEMORY_FOR_ALL : MEMORY_FOR_DATA;
    availableMemory()
        .filter(available -> available < needed)
        .ifPresent(
            available -> {
              throw new CannotStart(
                  "可用内存只有 %d MB，至少需要 %d MB：请先关闭其他程序。"
                      .formatted(available / MEGABYTE, needed / MEGABYTE),
                  "Only %d MB of memory are free and %d MB are needed: close something first."
                      .formatted(available / MEGABYTE, needed / MEGABYTE));
            });
  }

  void disk() throws IOException {
    long free = Files.getFileStore(plan.home()).getUsableSpace();
    if (free < DISK) {
      throw new CannotStart(
          "%s 所在磁盘只剩 %d MB，至少需要 %d MB。".formatted(plan.home(), free / MEGABYTE, DISK / MEGABYTE),
          "The disk of %s has %d MB left and %d MB are needed."
              .formatted(plan.home(), free / MEGABYTE, DISK / MEGABYTE));
    }
  }

  /** To be asked after orphans of ours are gone: whoever still holds a port is a stranger. */
  void ports() throws IOException {
    for (Part part : Part.values()) {
      if (!plan.parts().contains(part)) {
        continue;
      }
      for (int port : plan.ports().neededBy(part)) {
        if (isTaken(port, part == Part.GATEWAY)) {
          String holder = PortHolder.of(port).orElse("");
          throw new CannotStart(
              "端口 %d（%s）已被%s占用：请结束该程序，或换一个端口，例如 YANZHEN_PORTS=%s=%d make up。"
                  .formatted(
                      port,
                      part.label(),
                      holder.isEmpty() ? "其他程序" : " " + holder + " ",
                      part.label(),
                      port + 1000),
              "Port %d (%s) is taken%s: end that program, or choose another port, as in YANZHEN_PORTS=%s=%d make up."
                  .formatted(
                      port,
                      part.label(),
                      holder.isEmpty() ? "" : " by " + holder,
                      part.label(),
                      port + 1000));
        }
      }
    }
  }

  private static boolean isTaken(int port, boolean everywhere) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          everywhere
              ? new InetSocketAddress(port)
              : new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return false;
    } catch (BindException e) {
      return true;
    }
  }

  /**
   * The lesser of what the machine has left and what a container may still take; empty where nobody
   * says.
   */
  private static Optional<Long> availableMemory() {
    Optional<Long> machine =
        lines(Path.of("/proc/meminfo"))
            .filter(line -> line.startsWith("MemAvailable:"))
            .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
            .findFirst();
    Optional<Long> limit = number(Path.of("/sys/fs/cgroup/memory.max"));
    Optional<Long> used = number(Path.of("/sys/fs/cgroup/memory.current"));
    if (limit.isPresent() && used.isPresent()) {
      long left = limit.get() - used.get();
      return Optional.of(Math.min(left, machine.orElse(left)));
    }
    return machine;
  }

  private static Optional<Long> number(Path file) {
    return lines(file).findFirst().filter(line -> line.matches("\\d{1,18}")).map(Long::parseLong);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
    } catch (IOException e) {
      return Stream.empty();
    }
  }
}
