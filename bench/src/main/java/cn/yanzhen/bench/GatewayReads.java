package cn.yanzhen.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Reads of one school through the gateway against the service called directly. */
final class GatewayReads {
  private static final int CONNECTIONS = 16;
  private static final int PAIRS = 5;

  private final OwnSystem system;

  GatewayReads(OwnSystem system) {
    this.system = system;
  }

  void measure() throws InterruptedException {
    var machine =
        system.gateway().machine("sample-loader", system.secrets().client("sample-loader"));
    var id =
        machine
            .get("/api/v1/community/schools?limit=1")
            .orElseThrow()
            .json()
            .get("items")
            .get(0)
            .get("id")
            .asString();
    var path = "/api/v1/community/schools/" + id;
    var through = system.gateway().base().resolve(path);
    var direct = system.direct("community-service").resolve(path);
    warm("direct", () -> new Wire(direct, machine.token(), CONNECTIONS));
    warm("gateway", () -> new Wire(through, machine.token(), CONNECTIONS));
    var ratios = new double[PAIRS];
    System.out.printf(
        "reads of one school, %d connections, 10 s windows; A direct, B through the gateway%n",
        CONNECTIONS);
    for (var pair = 0; pair < PAIRS; pair++) {
      var a = new Wire(direct, machine.token(), CONNECTIONS).run(Duration.ofSeconds(10));
      var b = new Wire(through, machine.token(), CONNECTIONS).run(Duration.ofSeconds(10));
      ratios[pair] = b.perSecond() / a.perSecond();
      System.out.printf(
          Locale.ROOT,
          "  A %7.0f/s p50 %5d µs p99 %6d µs   B %7.0f/s p50 %5d µs p99 %6d µs   B/A %.3f%s%n",
          a.perSecond(),
          a.p50(),
          a.p99(),
          b.perSecond(),
          b.p50(),
          b.p99(),
          ratios[pair],
          a.wrong() + b.wrong() > 0 ? "   WRONG ANSWERS " + a.wrong() + " " + b.wrong() : "");
    }
    Arrays.sort(ratios);
    System.out.printf(
        Locale.ROOT, "  gateway / direct, median %.3f   limit 0.40%n", ratios[PAIRS / 2]);
  }

  private interface Target {
    Wire wire();
  }

  /** Until two windows of ten seconds differ by less than 3 %, at most eight. */
  private static void warm(String what, Target target) throws InterruptedException {
    var last = 0.0;
    for (var window = 1; window <= 8; window++) {
      var now = target.wire().run(Duration.ofSeconds(10)).perSecond();
      if (Math.abs(now - last) < 0.03 * now) {
        System.out.printf(Locale.ROOT, "  warm (%s) after %d windows, %.0f/s%n", what, window, now);
        return;
      }
      last = now;
    }
    System.out.printf("  ! %s did not settle within 8 windows%n", what);
  }
}
