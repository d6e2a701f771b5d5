package cn.yanzhen.bench;

import cn.yanzhen.samples.gateway.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** What became of the city's communities over three cycles, written through the API. */
final class CityHistory {
  private static final int WRITERS = 4;
  private static final List<LocalDate> CYCLES =
      List.of(LocalDate.of(2029, 9, 1), LocalDate.of(2032, 9, 1));
  private static final String BASE = "/api/v1/community";

  private final Visitor loader;

  CityHistory(Visitor loader) {
    this.loader = loader;
  }

  /**
   * Approves all and gives each two further cycles; in every fifth a school leaves and comes back.
   */
  List<String> write() throws InterruptedException {
    var began = System.nanoTime();
    var all = loader.all(BASE + "/communities");
    inParallel(
        all,
        community -> {
          var id = community.get("id").asString();
          loader
              .change(
                  BASE + "/communities/" + id + "/approve",
                  Map.of(),
                  community.get("version").asLong())
              .orElseThrow();
          var from = CYCLES.getFirst();
          change(
              Map.of(
                  "kind",
                  "RENEW",
                  "communityId",
                  id,
                  "effective",
                  from,
                  "to",
                  from.plusYears(3).minusDays(1),
                  "reason",
                  "GOALS_MET"));
          var next = CYCLES.getLast();
          change(
              Map.of(
                  "kind",
                  "RENEW",
                  "communityId",
                  id,
                  "effective",
                  next,
                  "to",
                  next.plusYears(3).minusDays(1),
                  "reason",
                  "GOALS_OPEN"));
        });
    inParallel(
        fifth(all),
        community -> {
          var id = community.get("id").asString();
          var member = member(community);
          var left = Map.of("communityId", id, "schoolId", member, "reason", "ON_REQUEST");
          change(with(left, Map.of("kind", "LEAVE", "effective", LocalDate.of(2030, 3, 1))));
          change(
              with(
                  left,
                  Map.of(
                      "kind",
                      "RETURN",
                      "effective",
                      LocalDate.of(2031, 3, 1),
                      "model",
                      "PAIRED_SUPPORT",
                      "grade",
                      "TIGHT")));
        });
    System.out.printf(
        Locale.ROOT,
        "history written through the API in %.0f s%n",
        (System.nanoTime() - began) / 1e9);
    return all.stream().map(community -> community.get("id").asString()).toList();
  }

  private static List<JsonNode> fifth(List<JsonNode> all) {
    var chosen = new ArrayList<JsonNode>();
    for (var i = 0; i < all.size(); i += 5) {
      chosen.add(all.get(i));
    }
    return chosen;
  }

  private static String member(JsonNode community) {
    for (var membership : community.get("memberships")) {
      if (membership.get("role").asString().equals("MEMBER")) {
        return membership.get("schoolId").asString();
      }
    }
    throw new IllegalStateException("no member in " + community.get("name"));
  }

  private static Map<String, Object> with(Map<String, ?> one, Map<String, ?> other) {
    var both = new LinkedHashMap<String, Object>(one);
    both.putAll(other);
    return both;
  }

  /** Drafts a case, ticks off its checklist, submits and approves it. */
  private void change(Map<String, ?> wish) {
    var words = new LinkedHashMap<String, Object>();
    wish.forEach((key, value) -> words.put(key, value.toString()));
    var drafted = loader.post(BASE + "/changes", words).orElseThrow().json();
    var path = BASE + "/changes/" + drafted.get("id").asString();
    for (var item : drafted.get("checklist")) {
      if (item.get("required").asBoolean()) {
        drafted =
            loader
                .change(
                    path + "/ticks",
                    Map.of("item", item.get("code").asString(), "done", true),
                    drafted.get("version").asLong())
                .orElseThrow()
                .json();
      }
    }
    var submitted =
        loader
            .change(path + "/submit", Map.of(), drafted.get("version").asLong())
            .orElseThrow()
            .json();
    loader.change(path + "/approve", Map.of(), submitted.get("version").asLong()).orElseThrow();
  }

  private interface Deed {
    void on(JsonNode community);
  }

  private static void inParallel(List<JsonNode> communities, Deed deed)
      throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(WRITERS)) {
      var running = new ArrayList<Future<?>>();
      communities.forEach(community -> running.add(pool.submit(() -> deed.on(community))));
      for (var one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
