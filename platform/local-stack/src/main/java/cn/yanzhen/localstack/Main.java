package cn.yanzhen.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The command line: {@code up}, {@code infra}, {@code status}, {@code down}. */
final class Main {
  private static final int REFUSED = 2;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

  private final Path root;
  private final Path home;

  private Main(Path root, Path home) {
    this.root = root;
    this.home = home;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> words = List.of(arguments);
    Path root = option(words, "--root").orElseGet(() -> Plan.rootAbove(Path.of("")));
    Path home = option(words, "--home").orElseGet(() -> root.resolve(".yanzhen"));
    var main = new Main(root.toAbsolutePath().normalize(), home.toAbsolutePath().normalize());
    int code;
    try {
      code =
          switch (words.isEmpty() ? "" : words.getFirst()) {
            case "up" -> main.up(chosen(words));
            case "infra" -> main.up(Part.infrastructure());
            case "status" -> main.status();
            case "down" -> main.down();
            default -> {
              System.err.println(
                  "usage: up [--parts identity,gateway] | infra | status | down  [--home DIR]"
                      + " [--root DIR]");
              yield REFUSED;
            }
          };
    } catch (CannotStart no) {
      System.err.println(no.getMessage());
      code = REFUSED;
    }
    System.exit(code);
  }

  private int up(Set<Part> parts) throws InterruptedException, IOException {
    long began = System.nanoTime();
    Ports ports =
        Ports.standard().with(Optional.ofNullable(System.getenv("YANZHEN_PORTS")).orElse(""));
    var stack = new LocalStack(Plan.of(home).from(root).on(ports).only(parts).lasts());
    var refused = new AtomicBoolean();
    var asked = new AtomicBoolean();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!refused.get()) {
                    asked.set(true);
                    System.out.println("正在停止 stopping …");
                    stack.stop();
                    System.out.println("已停止 stopped.");
                    // what was asked for has happened: not the 130 of an interrupted program
                    Runtime.getRuntime().halt(0);
                  }
                },
                "stop"));
    System.out.println("雁阵 Yanzhen · " + home);
    try {
      stack.bringUp();
    } catch (CannotStart no) {
      if (asked.get()) {
        // somebody stops us while we start: the hook above has the last word
        new CountDownLatch(1).await();
      }
      refused.set(true);
      throw no;
    }
    String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - began) / 1e9);
    if (parts.contains(Part.GATEWAY)) {
      if (parts.equals(Part.all())) {
        new SampleLoad(stack).run();
      }
      System.out.printf("%n雁阵已就绪 Yanzhen is up (%s s): %s%n", seconds, stack.publicUrl());
      accounts(stack);
    } else {
      System.out.printf("%n基础设施已就绪 infrastructure is up (%s s)%n", seconds);
    }
    System.out.println("Ctrl-C 停止全部 stops everything. 日志 logs: " + home.resolve("logs"));
    new CountDownLatch(1).await();
    return 0;
  }

  private void accounts(LocalStack stack) {
    try {
      var url = URI.create(stack.publicUrl() + "/api/v1/identity/demonstration-accounts").toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(5000);
      connection.setReadTimeout(10000);
      JsonNode items;
      try (var in = connection.getInputStream()) {
        items = new ObjectMapper().readTree(in).path("items");
      }
      System.out.println(
          "演示账号 demonstration accounts, 密码 password " + stack.secrets().demoPassword());
      for (JsonNode account : items) {
        System.out.printf(
            "  %-24s %-6s %s%n", text(account, "username"), text(account, "name"), roles(account));
      }
    } catch (IOException e) {
      // told by its name alone: what a parser says is of no use here
      System.out.println(
          "演示账号暂不可读 demonstration accounts cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static String roles(JsonNode account) {
    return account
        .path("roles")
        .valueStream()
        .map(role -> text(role, "role") + " · " + text(role, "orgName"))
        .collect(Collectors.joining(", "));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  private int status() {
    Optional<ProcessHandle> launcher = Running.launcher(home);
    Ports ports = Running.ports(home);
    System.out.println(
        launcher.isPresent()
            ? "雁阵在运行 Yanzhen runs, launcher " + launcher.get().pid() + ", " + ports.publicUrl()
            : "雁阵未运行 Yanzhen does not run");
    var found = new Orphans(home).find();
    long all = 0;
    for (Part part : Part.values()) {
      for (ProcessHandle process : found.getOrDefault(part, List.of())) {
        long kilobytes = Memory.of(process);
        all += kilobytes;
        System.out.printf(
            Locale.ROOT,
            "  %-25s pid %-8d port %-6d %5d MB%n",
            part.label(),
            process.pid(),
            ports.of(part),
            kilobytes / 1024);
      }
    }
    if (launcher.isPresent()) {
      long kilobytes = Memory.own(launcher.get());
      System.out.printf(Locale.ROOT, "  %-25s %33d MB%n", "launcher", kilobytes / 1024);
      System.out.printf(Locale.ROOT, "  %-25s %33d MB%n", "together", (all + kilobytes) / 1024);
      return 0;
    }
    if (!found.isEmpty()) {
      System.out.println(
          "  ! 以上为遗留进程 these are left over: make up 会接管 takes over, make down 会结束 ends them");
    }
    return 1;
  }

  private int down() {
    Optional<ProcessHandle> launcher = Running.launcher(home);
    if (launcher.isPresent()) {
      launcher.get().destroy();
      if (!Signal.awaitEnd(launcher.get(), STOP_LIMIT)) {
        launcher.get().destroyForcibly();
        Signal.awaitEnd(launcher.get(), STOP_LIMIT);
      }
    }
    Set<Part> orphans = new Orphans(home).reclaim();
    System.out.println(
        launcher.isPresent() || !orphans.isEmpty()
            ? "已停止 stopped."
            : "雁阵未运行 Yanzhen does not run.");
    return 0;
  }

  /** All, or what keeps data and the named ones. */
  private static Set<Part> chosen(List<String> words) {
    int at = words.indexOf("--parts");
    if (at < 0 || at + 1 >= words.size()) {
      return Part.all();
    }
    var parts = EnumSet.copyOf(Part.infrastructure());
    for (String label : words.get(at + 1).split(",")) {
      parts.add(
          Part.labelled(label)
              .orElseThrow(
                  () ->
                      new CannotStart(
                          "没有名为“%s”的部分。".formatted(label),
                          "There is no part named \"%s\".".formatted(label))));
    }
    return parts;
  }

  private static Optional<Path> option(List<String> words, String name) {
    int at = words.indexOf(name);
    return at >= 0 && at + 1 < words.size()
        ? Optional.of(Path.of(words.get(at + 1)))
        : Optional.empty();
  }
}
