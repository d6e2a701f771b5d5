package cn.yanzhen.localstack;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Java that runs the parts: the launcher's own. */
final class Java {
  private Java() {}

  static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
