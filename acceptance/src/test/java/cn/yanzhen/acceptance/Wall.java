package cn.yanzhen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What the dashboard says by its figures and the rows behind them. */
final class Wall {
  private final Yanzhen yanzhen;

  Wall(Yanzhen yanzhen) {
    this.yanzhen = yanzhen;
  }

  Map<String, Long> figures() {
    var found = new TreeMap<String, Long>();
    yanzhen
        .person("officer")
        .get("/api/v1/dashboard/figures")
        .orElseThrow()
        .json()
        .get("figures")
        .forEach(one -> found.put(one.get("key").asString(), one.get("numerator").asLong()));
    return found;
  }

  /** The figures when nothing more is heard that would change them. */
  Map<String, Long> settled() {
    var last = new AtomicReference<>(figures());
    Awaitility.await("nothing more is heard")
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              var now = figures();
              return now.equals(last.getAndSet(now));
            });
    return last.get();
  }

  List<JsonNode> evidence(String key) {
    return yanzhen.person("officer").all("/api/v1/dashboard/figures/" + key + "/evidence");
  }

  /** Comes to count these of ours by a figure, and no other of ours, as its evidence names them. */
  void shows(String key, List<String> ours, List<String> expected) {
    Awaitility.await(key)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(evidence(key).stream().map(row -> row.get("id").asString()))
                    .as(key)
                    .filteredOn(ours::contains)
                    .containsExactlyInAnyOrderElementsOf(expected));
  }
}
