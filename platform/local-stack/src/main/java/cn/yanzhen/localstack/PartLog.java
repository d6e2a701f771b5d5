package cn.yanzhen.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** What a part writes while it runs, and what it wrote the time before. */
record PartLog(Path file) {
  private static final int TAIL = 64 * 1024;
  private static final int LAST = 12;

  static PartLog of(Path home, Part part) {
    return new PartLog(home.resolve("logs").resolve(part.label() + ".log"));
  }

  /** Begins a new one; the last one is kept beside it. */
  void begin() throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The end of it, for the screen. */
  String lastLines() {
    try (var content = new RandomAccessFile(file.toFile(), "r")) {
      content.seek(Math.max(0, content.length() - TAIL));
      byte[] tail = new byte[(int) (content.length() - content.getFilePointer())];
      content.readFully(tail);
      List<String> lines =
          new String(tail, StandardCharsets.UTF_8).lines().filter(PartLog::tellsMore).toList();
      return lines.subList(Math.max(0, lines.size() - LAST), lines.size()).stream()
          .map(line -> "    | " + line)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "";
    }
  }

  /** The causes of a failure, not the way to each of them. */
  private static boolean tellsMore(String line) {
    return !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t... ");
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
