package cn.yanzhen.bench;

import cn.yanzhen.samples.SampleDistrict;
import cn.yanzhen.samples.gateway.Visitor;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** How long until what is committed stands on the dashboard's event stream. */
final class CommitToDashboard {
  private static final int NEEDS = 200;

  private final OwnSystem system;

  CommitToDashboard(OwnSystem system) {
    this.system = system;
  }

  /**
   * Needs are posted one after the other; the officer's event stream tells when the dashboard has
   * each.
   */
  void measure() throws InterruptedException {
    var password = system.secrets().demoPassword();
    var officer = system.gateway().signIn("officer", password);
    var member = system.gateway().signIn("member", password);
    var seen = new ConcurrentHashMap<String, Long>();
    var stream = officer.stream("/api/v1/dashboard/stream").join();
    var listener =
        Thread.ofVirtual()
            .start(
                () -> {
                  var subject = Pattern.compile("\"link\":\"/needs/([0-9a-f-]{36})\"");
                  try (var lines = stream.body()) {
                    lines.forEach(
                        line -> {
                          var found = subject.matcher(line);
                          if (found.find()) {
                            seen.putIfAbsent(found.group(1), System.nanoTime());
                          }
                        });
                  } catch (UncheckedIOException leftOnPurpose) {
                    // the listener is interrupted when all is seen
                  }
                });
    Thread.sleep(1_000);
    var school = member.get("/api/v1/me").orElseThrow().json().get("org").asString();
    var cast = SampleDistrict.of(SampleDistrict.USUAL_DAY).cast();
    var asked = new LinkedHashMap<String, Long>();
    var answered = new LinkedHashMap<String, Long>();
    for (var i = 0; i < NEEDS; i++) {
      var before = System.nanoTime();
      var id = post(member, school, cast);
      asked.put(id, before);
      answered.put(id, System.nanoTime());
      Thread.sleep(20);
    }
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (seen.size() < NEEDS && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    listener.interrupt();
    var whole = micros(asked, seen);
    var after = micros(answered, seen);
    System.out.printf(
        Locale.ROOT,
        "commit to dashboard, %d of %d needs seen on the stream:%n  from the answer to the POST "
            + " p50 %.0f ms  p99 %.0f ms%n  from the question (upper bound, the write and the way"
            + " there and back included)  p50 %.0f ms  p99 %.0f ms   limit p99 1000 ms%n",
        whole.length,
        NEEDS,
        at(after, 0.5),
        at(after, 0.99),
        at(whole, 0.5),
        at(whole, 0.99));
  }

  private static String post(Visitor member, String school, SampleDistrict.Cast cast) {
    var from = LocalDate.now(Clock.systemDefaultZone()).plusDays(60);
    return member
        .post(
            "/api/v1/exchange/needs",
            Map.of(
                "schoolId",
                school,
                "subject",
                cast.need().subject(),
                "stage",
                cast.need().stage(),
                "fte",
                "0.1",
                "from",
                from.toString(),
                "to",
                from.plusDays(60).toString()))
        .orElseThrow()
        .json()
        .get("id")
        .asString();
  }

  private static double[] micros(Map<String, Long> begun, Map<String, Long> seen) {
    return begun.entrySet().stream()
        .filter(entry -> seen.containsKey(entry.getKey()))
        .mapToDouble(
            entry -> Math.max(0, (seen.getOrDefault(entry.getKey(), 0L) - entry.getValue()) / 1e6))
        .sorted()
        .toArray();
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }
}
