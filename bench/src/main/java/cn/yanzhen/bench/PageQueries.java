package cn.yanzhen.bench;

import cn.yanzhen.samples.gateway.Visitor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** What the pages ask the service for, one caller, today and as of other days. */
final class PageQueries {
  private static final int ASKED = 200;
  private static final String BASE = "/api/v1/community";
  private static final List<String> STAGES =
      List.of("PRESCHOOL", "PRIMARY", "JUNIOR", "SENIOR", "VOCATIONAL");

  private final Visitor service;
  private final List<String> communities;
  private final List<String> schools;
  private final Random random = new Random(17);
  private final Map<String, Times> slow = new LinkedHashMap<>();

  PageQueries(Visitor service, List<String> communities, List<String> schools) {
    this.service = service;
    this.communities = communities;
    this.schools = schools;
  }

  private interface Question {
    String path();
  }

  /** In microseconds. */
  private record Times(long least, long p50, long p95) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "least %6.1f p50 %6.1f p95 %6.1f ms", least / 1e3, p50 / 1e3, p95 / 1e3);
    }
  }

  void ask() {
    System.out.printf(
        "queries, against the service, %d each; then as of a day of a past or future cycle%n",
        ASKED);
    register();
    figures();
    System.out.printf(
        slow.isEmpty() ? "  every p95 is within the limit of 100 ms%n" : "  p95 over 100 ms: %s%n",
        String.join(", ", slow.keySet()));
  }

  private void register() {
    onAnyDay("list of communities", () -> "/communities?limit=50");
    onAnyDay("map of communities", () -> "/communities/map");
    onAnyDay(
        "communities found by a school's name",
        () -> "/communities?limit=50&q=" + random.nextInt(1000, 5000));
    onAnyDay("one community", () -> "/communities/" + any(communities));
    once("history of a community", () -> "/communities/" + any(communities) + "/history");
    onAnyDay("communities of a school", () -> "/schools/" + any(schools) + "/communities");
    onAnyDay("list of schools", () -> "/schools?limit=50");
    onAnyDay("schools found by text", () -> "/schools?limit=50&q=" + random.nextInt(1000, 5000));
    onAnyDay(
        "schools by all filters",
        () -> "/schools?limit=50&setting=RURAL&weak=true&ownership=PUBLIC&q=9&stage=" + stage());
    onAnyDay("one school", () -> "/schools/" + any(schools));
    once("list of changes", () -> "/changes?limit=50");
  }

  private void figures() {
    for (var base : List.of("SCHOOLS", "PUPILS")) {
      var words = base.toLowerCase(Locale.ROOT);
      onAnyDay("coverage by " + words, () -> "/coverage?base=" + base);
      onAnyDay(
          "coverage by " + words + " of a stage, public",
          () -> "/coverage?ownership=PUBLIC&base=" + base + "&stage=" + stage());
      onAnyDay(
          "schools behind it, by " + words,
          () -> "/coverage/schools?side=numerator&limit=50&base=" + base);
      once("coverage of twelve months, by " + words, () -> "/coverage/series?base=" + base + to());
      once(
          "coverage of twelve months, by " + words + ", public",
          () -> "/coverage/series?ownership=PUBLIC&base=" + base + to());
    }
    once("targets of 20 communities", () -> "/targets/overview?limit=20" + year());
    once("targets of 50 communities", () -> "/targets/overview?limit=50" + year());
    once(
        "targets of a community",
        () -> {
          var day = day(3);
          return "/communities/" + any(communities) + "/targets/" + year(day) + "?on=" + day;
        });
    once("calendar, 200 of a month", () -> "/sessions?limit=200" + month());
    once(
        "calendar of a community, a month",
        () -> "/sessions?limit=200&community=" + any(communities) + month());
  }

  private void once(String name, Question question) {
    System.out.printf("  %-46s %s%n", name, time(name, question));
  }

  private void onAnyDay(String name, Question question) {
    var today = time(name, question);
    var then =
        time(
            name + " as of a day",
            () -> {
              var path = question.path();
              return path + (path.contains("?") ? "&" : "?") + "on=" + day(9);
            });
    System.out.printf(
        Locale.ROOT,
        "  %-46s %s   as of %s   as of / today (p50) %.2f%n",
        name,
        today,
        then,
        (double) then.p50() / today.p50());
  }

  /** The first tenth warms up. */
  private Times time(String name, Question question) {
    var micros = LongStream.builder();
    for (var i = 0; i < ASKED + ASKED / 10; i++) {
      var path = BASE + question.path();
      var began = System.nanoTime();
      service.get(path).orElseThrow();
      if (i >= ASKED / 10) {
        micros.add((System.nanoTime() - began) / 1_000);
      }
    }
    var sorted = micros.build().sorted().toArray();
    var times =
        new Times(sorted[0], sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
    if (times.p95() > 100_000) {
      slow.put(name, times);
    }
    return times;
  }

  private LocalDate day(int years) {
    return CityRegister.FIRST.plusDays(random.nextInt(years * 365));
  }

  private String to() {
    return "&to=" + day(9);
  }

  /** A school year in which something happened, at any day of it. */
  private String year() {
    var day = day(3);
    return "&year=" + year(day) + "&on=" + day;
  }

  private static int year(LocalDate day) {
    return day.getMonthValue() < 9 ? day.getYear() - 1 : day.getYear();
  }

  private String month() {
    var first = day(3).withDayOfMonth(1);
    return "&from=" + first + "&to=" + first.plusMonths(1).minusDays(1);
  }

  private String stage() {
    return STAGES.get(random.nextInt(STAGES.size()));
  }

  private String any(List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }
}
