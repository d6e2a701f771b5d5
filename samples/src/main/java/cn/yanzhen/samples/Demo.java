package cn.yanzhen.samples;

import cn.yanzhen.samples.gateway.Answer;
import cn.yanzhen.samples.gateway.Gateway;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Plays the main job against a running system, through its gateway, by the demonstration's people,
 * and prints each step with its outcome and the dashboard's figures before and after. Business time
 * is moved on, so that the order starts and the person returns before one's eyes; it stays ahead
 * afterwards.
 */
public final class Demo {
  private Demo() {}

  public static void main(String[] args) {
    var url =
        Optional.ofNullable(System.getenv("YANZHEN_PUBLIC_URL")).orElse("http://localhost:8080");
    var password = System.getenv("YANZHEN_DEMO_PASSWORD");
    var clock = Optional.ofNullable(System.getenv("YANZHEN_CLOCK_FILE")).orElse(".yanzhen/clock");
    if (password == null || password.isBlank()) {
      System.err.println("YANZHEN_DEMO_PASSWORD is not set: make demo takes it from .yanzhen");
      System.exit(2);
      return;
    }
    try {
      play(new DemoStage(new Gateway(URI.create(url)), password, Path.of(clock)));
    } catch (DemoStage.Failed
        | Answer.Refused
        | Gateway.Unreachable
        | Gateway.NoToken
        | IllegalStateException
        | IOException e) {
      System.out.println("✗ 演示中断：" + e.getMessage());
      System.exit(1);
    }
  }

  private static void play(DemoStage stage) throws IOException {
    var cast = SampleDistrict.of(SampleDistrict.USUAL_DAY).cast();
    var before = stage.figures();
    new DemoIntake(stage).play();
    new DemoStaffing(stage, cast).play();
    new DemoSharing(stage, cast).play();
    stage.chapter("驾驶舱：演示前后");
    table(before, stage.figures());
    System.out.printf(
        "✓ 主线走通，共 %d 步。业务时间现为 %s（%s）。%n", stage.steps(), stage.today(), stage.clock());
  }

  private static void table(Map<String, String> before, Map<String, String> after) {
    System.out.printf("   %-24s %-22s %s%n", "figure", "before", "after");
    after.forEach(
        (key, now) -> {
          var was = before.getOrDefault(key, "–");
          System.out.printf("   %-24s %-22s %s %s%n", key, was, now, was.equals(now) ? "" : "*");
        });
  }
}
