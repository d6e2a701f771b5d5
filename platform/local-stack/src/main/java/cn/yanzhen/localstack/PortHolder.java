package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who listens on a port, as far as the system tells us: nicer than "taken". */
final class PortHolder {
  private static final String LISTENING = "0A";

  private PortHolder() {}

  /** Such as {@code nginx (pid 4711)}. */
  static Optional<String> of(int port) {
    Set<String> sockets = sockets(port);
    if (sockets.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.allProcesses()
        .filter(process -> holdsOne(process.pid(), sockets))
        .findFirst()
        .map(
            process ->
                process
                        .info()
                        .command()
                        .map(command -> Path.of(command).getFileName().toString())
                        .orElse("?")
                    + " (pid "
                    + process.pid()
                    + ")");
  }

  private static Set<String> sockets(int port) {
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    var sockets = new HashSet<String>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      try {
        for (String line : Files.readAllLines(Path.of(table))) {
          String[] fields = line.strip().split("\\s+");
          if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
            sockets.add("socket:[" + fields[9] + "]");
          }
        }
      } catch (IOException e) {
        return sockets;
      }
    }
    return sockets;
  }

  private static boolean holdsOne(long pid, Set<String> sockets) {
    try (var open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
      for (Path file : open) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
