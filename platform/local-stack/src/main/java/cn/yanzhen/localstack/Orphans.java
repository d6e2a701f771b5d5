package cn.yanzhen.localstack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Processes of this home that outlived their launcher. They are recognised by what cannot be a
 * stranger's: a program that lies inside this home, a Java process that carries this home in its
 * arguments, or the exact process that a pid file names by number and moment of start.
 */
final class Orphans {
  static final String HOME_PROPERTY = "-Dyanzhen.home=";
  static final String PART_PROPERTY = "-Dyanzhen.part=";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Path home;

  Orphans(Path home) {
    this.home = home;
  }

  /**
   * Ends all of them, in the order in which the whole is stopped, and returns which parts were
   * found.
   *
   * @throws CannotStart if one of them cannot be ended
   */
  Set<Part> reclaim() {
    return reclaim(PATIENCE);
  }

  /**
   * @param patience for those that were asked to end, before they are killed
   */
  Set<Part> reclaim(Duration patience) {
    Map<Part, List<ProcessHandle>> found = find();
    for (Set<Part> together : Part.STOPPING) {
      var ending = new ArrayList<ProcessHandle>();
      for (Part part : together) {
        for (ProcessHandle process : found.getOrDefault(part, List.of())) {
          Signal.polite(part).send(process);
          ending.add(process);
        }
      }
      ending.addAll(others(together, found));
      await(ending, patience);
    }
    // whoever the search missed while it was being born, or who does not listen
    for (List<ProcessHandle> late : find().values()) {
      late.forEach(ProcessHandle::destroyForcibly);
      await(late, patience);
    }
    clearPidFiles();
    return found.keySet();
  }

  Map<Part, List<ProcessHandle>> find() {
    var found = new EnumMap<Part, List<ProcessHandle>>(Part.class);
    long self = ProcessHandle.current().pid();
    ProcessHandle.allProcesses()
        .filter(process -> process.pid() != self)
        .forEach(
            process ->
                partOf(process)
                    .ifPresent(
                        part -> found.computeIfAbsent(part, p -> new ArrayList<>()).add(process)));
    for (Part part : Part.values()) {
      Footprint.readFrom(pidFile(home, part))
          .flatMap(Footprint::alive)
          .filter(process -> process.pid() != self)
          .ifPresent(
              process -> {
                var known = found.computeIfAbsent(part, p -> new ArrayList<>());
                if (!known.contains(process)) {
                  known.add(process);
                }
              });
    }
    // PostgreSQL's own children are its business: only the parent is told
    found.computeIfPresent(
        Part.POSTGRES,
        (part, processes) -> {
          var heads =
              processes.stream()
                  .filter(p -> p.parent().map(parent -> !processes.contains(parent)).orElse(true))
                  .toList();
          return heads.isEmpty() ? processes : heads;
        });
    return found;
  }

  static Path pidFile(Path home, Part part) {
    return home.resolve("run").resolve(part.label() + ".pid");
  }

  private Optional<Part> partOf(ProcessHandle process) {
    List<String> command = commandLine(process);
    Optional<Path> program = process.info().command().map(Path::of);
    if (program.isPresent() && program.get().startsWith(home)) {
      String name = program.get().getFileName().toString();
      return Optional.of(name.startsWith("redis") ? Part.REDIS : Part.POSTGRES);
    }
    if (!command.contains(HOME_PROPERTY + home)) {
      return Optional.empty();
    }
    return command.stream()
        .filter(word -> word.startsWith(PART_PROPERTY))
        .map(word -> word.substring(PART_PROPERTY.length()))
        .flatMap(label -> Part.labelled(label).stream())
        .findFirst();
  }

  /** The helpers of a part (a sample load that was under way) end with the first group. */
  private List<ProcessHandle> others(Set<Part> together, Map<Part, List<ProcessHandle>> found) {
    if (!together.contains(Part.GATEWAY)) {
      return List.of();
    }
    var helpers =
        ProcessHandle.allProcesses()
            .filter(p -> p.pid() != ProcessHandle.current().pid())
            .filter(p -> commandLine(p).contains(HOME_PROPERTY + home))
            .filter(p -> found.values().stream().noneMatch(list -> list.contains(p)))
            .toList();
    helpers.forEach(ProcessHandle::destroy);
    return helpers;
  }

  /** The words of the command, whole: {@link ProcessHandle.Info} forgets long ones. */
  static List<String> commandLine(ProcessHandle process) {
    try {
      byte[] words = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
      return Arrays.asList(new String(words, StandardCharsets.UTF_8).split("\0"));
    } catch (IOException e) {
      return Stream.concat(
              process.info().command().stream(),
              process.info().arguments().stream().flatMap(Arrays::stream))
          .toList();
    }
  }

  private void await(List<ProcessHandle> ending, Duration patience) {
    for (ProcessHandle process : ending) {
      if (!Signal.awaitEnd(process, patience)) {
        process.destroyForcibly();
        if (!Signal.awaitEnd(process, PATIENCE)) {
          throw new CannotStart(
              "上次遗留的进程 %d 无法结束，请手工结束后再试。".formatted(process.pid()),
              "Process %d of an earlier run cannot be ended; end it by hand and try again."
                  .formatted(process.pid()));
        }
      }
    }
  }

  private void clearPidFiles() {
    for (Part part : Part.values()) {
      try {
        Files.deleteIfExists(pidFile(home, part));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
