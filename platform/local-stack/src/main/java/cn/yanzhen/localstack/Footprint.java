package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A process as it can be found again: its number alone is not enough, because the system gives
 * numbers to others later, so the moment of its start goes with it.
 */
record Footprint(long pid, String started) {

  static Footprint of(ProcessHandle process) {
    return new Footprint(process.pid(), startOf(process));
  }

  /** The very process that left this footprint, if it still lives. */
  Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> startOf(process).equals(started));
  }

  void writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, pid + " " + started + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Empty when there is no such file, or a torn one. */
  static Optional<Footprint> readFrom(Path file) {
    try {
      String[] words = Files.readString(file).strip().split(" ", 2);
      return words.length == 2 && words[0].matches("\\d{1,18}")
          ? Optional.of(new Footprint(Long.parseLong(words[0]), words[1]))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Clock ticks since this boot where the system tells them (they never drift), else the wall
   * clock.
   */
  private static String startOf(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      // the name in brackets may hold spaces and brackets; the start is field 22, the 20th after it
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return fields[19] + "@" + boot;
    } catch (IOException | IndexOutOfBoundsException e) {
      return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
  }
}
