package cn.yanzhen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How busy the machine is with other things. */
final class Machine {
  private static final double IDLE = 0.12;

  private Machine() {}

  /** The share of all processors that is busy, over two seconds. */
  private static double busy() throws IOException, InterruptedException {
    var before = times();
    Thread.sleep(Duration.ofSeconds(2));
    var after = times();
    var all = Arrays.stream(after).sum() - Arrays.stream(before).sum();
    var idle = after[3] + after[4] - before[3] - before[4];
    return all == 0 ? 0 : 1 - (double) idle / all;
  }

  /** Says what is measured on; ends the bench on a busy machine, unless it is only tried. */
  static void requireIdle(List<String> words) throws IOException, InterruptedException {
    System.out.printf(
        "%s, %d processors, busy with other things: %.0f %%%n",
        processor(), Runtime.getRuntime().availableProcessors(), busy() * 100);
    if (isIdle()) {
      return;
    }
    if (!words.contains("--even-if-busy")) {
      System.err.println(
          "机器正忙，测量没有意义：请先停下其他程序。The machine is busy: figures would mean nothing. Stop other"
              + " programs first.");
      System.exit(3);
    }
    System.out.println("! BUSY: these figures are worth nothing but to try the bench");
  }

  private static boolean isIdle() throws IOException, InterruptedException {
    return busy() <= IDLE;
  }

  private static long[] times() throws IOException {
    var first = Files.readAllLines(Path.of("/proc/stat")).getFirst();
    return Arrays.stream(first.substring(3).strip().split("\\s+"))
        .limit(8)
        .mapToLong(Long::parseLong)
        .toArray();
  }

  private static String processor() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("?");
  }

  /** Resident memory of a process and all its children, in MB; shared pages count every time. */
  static long resident(long pid) {
    return ProcessHandle.of(pid)
            .map(process -> own(process) + process.descendants().mapToLong(Machine::own).sum())
            .orElse(0L)
        / 1024;
  }

  private static long own(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }
}
