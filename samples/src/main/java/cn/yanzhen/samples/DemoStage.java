package cn.yanzhen.samples;

import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the demonstration's chapters share: people, the dashboard's figures, the clock, the steps
 * told.
 */
final class DemoStage {
  private static final Duration ON_THE_DASHBOARD = Duration.ofSeconds(10);

  private final Gateway gateway;
  private final String password;
  private final Path clock;
  private final Map<String, Visitor> people = new HashMap<>();
  private int step;

  DemoStage(Gateway gateway, String password, Path clock) {
    this.gateway = gateway;
    this.password = password;
    this.clock = clock;
  }

  /** A step that did not come out as it should. */
  static final class Failed extends RuntimeException {
    Failed(String why) {
      super(why);
    }
  }

  /** Business time goes on to that day, never back. */
  void moveTo(LocalDate day) throws IOException {
    var ahead = Files.exists(clock) ? Files.readString(clock).strip() : "P0D";
    var days = ChronoUnit.DAYS.between(today(), day);
    if (days <= 0) {
      return;
    }
    var moved = Duration.parse(ahead).plusDays(days);
    var fresh = clock.resolveSibling(clock.getFileName() + ".new");
    Files.writeString(fresh, moved + "\n");
    Files.move(fresh, clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    until(
        Duration.ofSeconds(30),
        "business time to move",
        () -> today().isBefore(day) ? Optional.empty() : Optional.of(true));
    done("业务时间拨到 %s", day);
  }

  LocalDate today() {
    return LocalDate.parse(
        text(person("officer").get("/api/v1/dashboard/figures").orElseThrow().json(), "asOf"));
  }

  Map<String, String> figures() {
    var figures = new LinkedHashMap<String, String>();
    for (var figure :
        person("officer").get("/api/v1/dashboard/figures").orElseThrow().json().get("figures")) {
      figures.put(
          text(figure, "key"),
          "%s  %s/%s"
              .formatted(
                  text(figure, "value"), text(figure, "numerator"), text(figure, "denominator")));
    }
    return figures;
  }

  String figure(String key) {
    return Optional.ofNullable(figures().get(key))
        .orElseThrow(() -> new Failed("the dashboard has no figure " + key));
  }

  /** How long the dashboard took to show that a figure is another. */
  String shownAs(String key, String was) {
    var began = System.nanoTime();
    var now =
        until(
            ON_THE_DASHBOARD,
            "the dashboard to show " + key + " changed from " + was,
            () -> {
              var seen = figure(key);
              return seen.equals(was) ? Optional.empty() : Optional.of(seen);
            });
    return "驾驶舱 %s %s → %s（%d 毫秒内）"
        .formatted(
            key, was.split(" ")[0], now.split(" ")[0], (System.nanoTime() - began) / 1_000_000);
  }

  Visitor person(String username) {
    return people.computeIfAbsent(username, name -> gateway.signIn(name, password));
  }

  static String ownSchool(Visitor who) {
    return text(who.get("/api/v1/me").orElseThrow().json(), "org");
  }

  static String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asString() : "";
  }

  static void expect(boolean met, String otherwise) {
    if (!met) {
      throw new Failed(otherwise);
    }
  }

  static <T> T until(Duration limit, String what, Supplier<Optional<T>> question) {
    var end = System.nanoTime() + limit.toNanos();
    while (true) {
      var answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new Failed("waited " + limit.toSeconds() + " s for " + what);
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Failed("interrupted");
      }
    }
  }

  void chapter(String title) {
    System.out.printf("%n%s%n", title);
  }

  void done(String format, @Nullable Object... values) {
    System.out.printf("  %2d ✓ %s%n", ++step, String.format(format, values));
  }

  int steps() {
    return step;
  }

  Path clock() {
    return clock;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
