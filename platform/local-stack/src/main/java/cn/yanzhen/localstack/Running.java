package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A system that somebody else started and that runs now, found by what its launcher leaves on the
 * disk: for what plays or measures against it.
 */
public final class Running {
  private final Path home;
  private final Ports ports;

  private Running(Path home, Ports ports) {
    this.home = home;
    this.ports = ports;
  }

  /** Empty when no launcher of this home lives. */
  public static Optional<Running> at(Path home) {
    return launcher(home).map(launcher -> new Running(home, ports(home)));
  }

  public Ports ports() {
    return ports;
  }

  public String publicUrl() {
    return ports.publicUrl();
  }

  public Secrets secrets() {
    return Secrets.in(home);
  }

  /** See {@link LocalStack#clockFile}. */
  public Path clockFile() {
    return home.resolve("clock");
  }

  /** What all parts and the launcher really take, in megabytes. */
  public long memory() {
    long parts =
        new Orphans(home)
            .find().values().stream().flatMap(List::stream).mapToLong(Memory::of).sum();
    return (parts + launcher(home).map(Memory::own).orElse(0L)) / 1024;
  }

  static Path launcherFile(Path home) {
    return home.resolve("run/launcher.pid");
  }

  /** The launcher of this home, if one lives. */
  static Optional<ProcessHandle> launcher(Path home) {
    return Footprint.readFrom(launcherFile(home)).flatMap(Footprint::alive);
  }

  static void write(Plan plan) throws IOException {
    var text = new StringBuilder();
    for (Part part : Part.values()) {
      text.append(part.label()).append('=').append(plan.ports().of(part)).append('\n');
    }
    text.append("kafka-controller=").append(plan.ports().kafkaController()).append('\n');
    text.append("url=").append(plan.ports().publicUrl()).append('\n');
    Files.writeString(portsFile(plan.home()), text);
  }

  /** The ports of the system that runs, or ran last; the usual ones when there was none. */
  static Ports ports(Path home) {
    var written = new Properties();
    try (var in = Files.newBufferedReader(portsFile(home))) {
      written.load(in);
      var of = new EnumMap<Part, Integer>(Part.class);
      for (Part part : Part.values()) {
        of.put(part, Integer.valueOf(written.getProperty(part.label())));
      }
      return new Ports(of, Integer.parseInt(written.getProperty("kafka-controller")));
    } catch (IOException | NumberFormatException e) {
      return Ports.standard();
    }
  }

  static void forget(Path home) throws IOException {
    Files.deleteIfExists(portsFile(home));
  }

  private static Path portsFile(Path home) {
    return home.resolve("run/ports.properties");
  }
}
