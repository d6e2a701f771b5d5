package cn.yanzhen.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a child into a session of its own, so that Ctrl-C in the terminal reaches the launcher
 * alone, which then stops the parts in order.
 */
final class OwnSession {
  private static final boolean POSSIBLE =
      Stream.of("/usr/bin/setsid", "/bin/setsid").map(Path::of).anyMatch(Files::isExecutable);

  private OwnSession() {}

  static List<String> of(List<String> words) {
    var all = new ArrayList<String>();
    if (POSSIBLE) {
      all.add("setsid");
    }
    all.addAll(words);
    return all;
  }
}
