package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Properties;

/** What a running system leaves on the disk so that others find it: its launcher and its ports. */
final class Running {
  private Running() {}

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
