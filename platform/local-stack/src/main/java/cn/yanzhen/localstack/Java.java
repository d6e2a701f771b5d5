package cn.yanzhen.localstack;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Java that runs the parts: the launcher's own. */
final class Java {
  private Java() {}

  static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Lets a JVM write the classes that it loaded into an archive at its first orderly end and read
   * them from there ever after: two thirds of the processor time of a start. It makes a new one by
   * itself when a jar has changed.
   */
  static List<String> rememberingClasses(Path archive) {
    return List.of(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + archive,
        "-Xlog:cds*=error",
        "-Xlog:aot*=error");
  }

  /**
   * The class path of this module alone, not that of whoever embeds it: the built jar and what lies
   * in lib beside it, when they are there. The jar's manifest names no class path, or whoever has
   * the jar on its own class path would have everything twice.
   */
  static String ownClassPath() {
    try {
      Path code = Path.of(Java.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jar =
          Files.isDirectory(code) ? code.resolveSibling("local-stack-1.0.0-SNAPSHOT.jar") : code;
      Path lib = jar.resolveSibling("lib");
      return Files.exists(jar) && Files.isDirectory(lib)
          ? jar + File.pathSeparator + lib.resolve("*")
          : System.getProperty("java.class.path");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
