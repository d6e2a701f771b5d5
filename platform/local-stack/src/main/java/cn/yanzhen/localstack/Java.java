package cn.yanzhen.localstack;

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
   * The class path of this module alone, not that of whoever embeds it: from the built jar when
   * there is one, whose manifest names the rest.
   */
  static String ownClassPath() {
    try {
      Path code = Path.of(Java.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path jar =
          Files.isDirectory(code) ? code.resolveSibling("local-stack-1.0.0-SNAPSHOT.jar") : code;
      return Files.exists(jar) && Files.isDirectory(jar.resolveSibling("lib"))
          ? jar.toString()
          : System.getProperty("java.class.path");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
