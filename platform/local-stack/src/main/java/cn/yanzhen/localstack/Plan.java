package cn.yanzhen.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is to run, from where, and where its data lies.
 *
 * @param root the checked-out and built project
 * @param home where data, logs and secrets are kept; made when absent
 * @param told is given each line of progress
 * @param lasting whether it will be started again: then it pays that each part remembers its
 *     classes at its first end
 */
public record Plan(
    Path root, Path home, Ports ports, Set<Part> parts, Consumer<String> told, boolean lasting) {

  public Plan {
    root = root.toAbsolutePath().normalize();
    home = home.toAbsolutePath().normalize();
    parts = Set.copyOf(parts);
  }

  /** Everything, on the usual ports, told on the standard output. */
  public static Plan of(Path home) {
    return new Plan(
        rootAbove(Path.of("")), home, Ports.standard(), Part.all(), System.out::println, false);
  }

  public Plan from(Path otherRoot) {
    return new Plan(otherRoot, home, ports, parts, told, lasting);
  }

  public Plan on(Ports otherPorts) {
    return new Plan(root, home, otherPorts, parts, told, lasting);
  }

  public Plan only(Set<Part> chosen) {
    return new Plan(root, home, ports, chosen, told, lasting);
  }

  public Plan telling(Consumer<String> listener) {
    return new Plan(root, home, ports, parts, listener, lasting);
  }

  Plan lasts() {
    return new Plan(root, home, ports, parts, told, true);
  }

  Path jar(Part part) {
    return root.resolve(part.label())
        .resolve("target")
        .resolve(part.label() + "-1.0.0-SNAPSHOT.jar");
  }

  /** The project that this folder belongs to. */
  static Path rootAbove(Path folder) {
    Path start = folder.toAbsolutePath().normalize();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("platform/local-stack/pom.xml"))) {
        return at;
      }
    }
    return start;
  }
}
