package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process and its children really take: shared pages count in parts, so that a sum is a sum.
 */
final class Memory {
  private Memory() {}

  /** In kilobytes; 0 where the system does not tell. */
  static long of(ProcessHandle process) {
    return own(process) + process.descendants().mapToLong(Memory::own).sum();
  }

  static long own(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
