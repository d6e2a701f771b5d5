package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one part is run: what the {@link Keeper} needs to know of it, and nothing of how it is kept.
 */
interface Program {

  /**
   * Makes ready what must lie on the disk before each start: unpacked programs, settings, no stale
   * locks.
   */
  Command prepare() throws IOException, InterruptedException;

  /** Asked again and again until it says yes; must answer within some seconds. */
  boolean isHealthy();

  /** Done once after it is healthy for the first time, before anybody else uses it. */
  default void settle() throws Exception {}

  /**
   * Its JVM broke down by itself: what it remembered of its classes is not to be trusted any more.
   */
  default void brokeDown() throws IOException {}

  /** Where it can be reached, for the screen. */
  String address();

  /**
   * @param environment added to the launcher's own, from which everything that would configure a
   *     part is removed
   */
  record Command(List<String> words, Map<String, String> environment, Path directory) {
    public Command {
      words = List.copyOf(words);
      environment = Map.copyOf(environment);
    }

    ProcessBuilder writingTo(PartLog log) {
      var builder = new ProcessBuilder(words).directory(directory.toFile());
      builder.environment().keySet().removeIf(Command::wouldConfigure);
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
      return builder;
    }

    /**
     * A developer's own settings must not leak into the parts; the gateway's limits may, for
     * measuring.
     */
    private static boolean wouldConfigure(String variable) {
      String name = variable.toUpperCase(Locale.ROOT);
      return name.startsWith("SPRING_")
          || name.startsWith("SERVER_")
          || (name.startsWith("YANZHEN_") && !name.startsWith("YANZHEN_LIMIT_"))
          || name.startsWith("MANAGEMENT_")
          || name.startsWith("PG")
          || name.equals("JAVA_TOOL_OPTIONS")
          || name.equals("JDK_JAVA_OPTIONS")
          || name.equals("_JAVA_OPTIONS")
          || name.equals("CLASSPATH");
    }
  }
}
