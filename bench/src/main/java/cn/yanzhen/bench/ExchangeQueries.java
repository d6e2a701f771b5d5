package cn.yanzhen.bench;

import cn.yanzhen.samples.gateway.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** What the exchange's pages ask for, one officer, through the gateway. */
final class ExchangeQueries {
  private static final int ASKED = 60;
  private static final String BASE = "/api/v1/exchange";
  private static final List<String> SUBJECTS = List.of("CHINESE", "MATHS", "ENGLISH", "PHYSICS");
  private static final List<String> STAGES = List.of("PRIMARY", "JUNIOR", "PRESCHOOL");

  private final Visitor officer;
  private final Random random = new Random(23);
  private final Map<String, Long> slow = new LinkedHashMap<>();

  ExchangeQueries(Visitor officer) {
    this.officer = officer;
  }

  void ask() {
    System.out.printf("queries through the gateway, %d each%n", ASKED);
    var schools = texts("/compliance/units?by=SCHOOL&limit=100", "id");
    registry(schools);
    needs();
    assignments(schools);
    orders(schools);
    compliance(schools);
    posts(schools);
    System.out.printf(
        slow.isEmpty() ? "  every p95 is within its limit%n" : "  p95 over the limit: %s%n",
        String.join(", ", slow.keySet()));
  }

  private void registry(List<String> schools) {
    var persons =
        ids("/persons?limit=100&q=" + CityPeople.number(random.nextInt(1_000)).substring(0, 6));
    time("persons", 100, () -> "/persons?limit=50");
    time("persons by subject and stage", 100, () -> "/persons?limit=50" + taught());
    time(
        "persons by title, honour and office",
        100,
        () -> "/persons?limit=50&title=SENIOR&honour=DISTRICT_BACKBONE&cadre=MIDDLE_LEVEL");
    time("persons of a school", 100, () -> "/persons?limit=50&schoolId=" + any(schools));
    time(
        "persons found by number",
        100,
        () -> "/persons?limit=50&q=" + CityPeople.number(random.nextInt(30_000)));
    time(
        "persons found by name",
        100,
        () -> "/persons?limit=50&q=" + (char) (0x4e00 + random.nextInt(3_000)));
    time("facets of all persons", 100, () -> "/persons/facets");
    time("facets of what is taught", 100, () -> "/persons/facets?limit=1" + taught());
    time(
        "facets of persons found by name",
        100,
        () -> "/persons/facets?q=" + (char) (0x4e00 + random.nextInt(3_000)));
    time(
        "communities and schools of senior women",
        100,
        () -> "/persons/facets/places?title=SENIOR&sex=FEMALE");
    time(
        "communities and schools of senior women of a stage",
        100,
        () -> "/persons/facets/places?title=SENIOR&sex=FEMALE&stage=JUNIOR");
    time("communities and schools of all persons", 100, () -> "/persons/facets/places");
    time("posts of a person", 100, () -> "/persons/" + any(persons) + "/posts");
    time("persons exempt", 100, () -> "/persons?limit=50&exempt=true");
    time("one person", 100, () -> "/persons/" + any(persons));
    time("career of a person", 100, () -> "/persons/" + any(persons) + "/career");
    time("eligibility of a person", 100, () -> "/persons/" + any(persons) + "/eligibility");
    time("where a person would fit", 150, () -> "/persons/" + any(persons) + "/openings?limit=20");
    time("duplicates", 100, () -> "/duplicates?limit=50");
  }

  private void needs() {
    var needs = ids("/needs?state=OPEN&limit=100");
    time("candidates for a need", 150, () -> "/needs/" + any(needs) + "/candidates?limit=20");
    time("needs", 100, () -> "/needs?limit=50");
    time("needs, open", 100, () -> "/needs?limit=50&state=OPEN");
    time("board of needs, one column", 100, () -> "/needs/board?column=WAITING&limit=20");
    time("one need", 100, () -> "/needs/" + any(needs));
  }

  private void assignments(List<String> schools) {
    var assignments = ids("/assignments?state=IN_FORCE&limit=100");
    time("assignments", 100, () -> "/assignments?limit=50");
    for (var state : List.of("PROPOSED", "CONSENTED", "IN_FORCE", "RETURNED")) {
      time(
          "assignments, " + state.toLowerCase(Locale.ROOT),
          100,
          () -> "/assignments?limit=50&state=" + state);
    }
    time("one assignment", 100, () -> "/assignments/" + any(assignments));
    var year = "/assignments/timeline?from=2026-09-01&to=2027-08-31&limit=50";
    time("assignments as bars of a year", 100, () -> year);
    time("  by school", 100, () -> year + "&by=school");
    time("  of a school", 100, () -> year + "&schoolId=" + any(schools));
    time("approver's inbox", 100, () -> "/approvals?limit=50");
    time("tasks", 100, () -> "/tasks");
  }

  private void orders(List<String> schools) {
    time("orders of a year", 100, () -> "/orders?year=2025&limit=50");
    time("orders of a year and a school", 100, () -> "/orders?year=2025&schoolId=" + any(schools));
    time("numbers of a year", 100, () -> "/orders/numbering?year=2025");
    time("appraisals", 100, () -> "/appraisals?limit=50");
    time("appraisals in figures", 100, () -> "/appraisals/figures");
    time("cohorts", 100, () -> "/cohorts?limit=50");
  }

  private void compliance(List<String> schools) {
    time("compliance", 100, () -> "/compliance");
    time("compliance by school", 100, () -> "/compliance/units?by=SCHOOL&limit=50");
    time("compliance by community", 100, () -> "/compliance/units?by=COMMUNITY&limit=50");
    time("people behind it, eligible", 100, () -> "/compliance/people?limit=50&outcome=ELIGIBLE");
    time(
        "people behind it, of a school",
        100,
        () -> "/compliance/people?limit=50&schoolId=" + any(schools));
    time("what-if", 100, () -> "/compliance/what-if?pack=reference&other=anhui");
    time(
        "what-if, who changes",
        100,
        () -> "/compliance/what-if/people?pack=reference&other=anhui&limit=50");
    time("floors of lead schools, a page", 100, () -> "/floors?limit=20");
    var leads = texts("/floors", "schoolId");
    time("floors of a lead school", 100, () -> "/floors/" + any(leads));
    time(
        "people behind a floor",
        100,
        () -> "/floors/" + any(leads) + "/people?measure=BACKBONE&limit=50");
  }

  private void posts(List<String> schools) {
    time("posts", 100, () -> "/posts?limit=50");
    time("posts of nobody", 100, () -> "/posts?held=VACANT&limit=50");
    time("posts of nobody, of a subject", 100, () -> "/posts?held=VACANT&subject=MATHS&limit=50");
    time("posts of a school", 100, () -> "/posts?limit=50&schoolId=" + any(schools));
    time("posts found by number", 100, () -> "/posts?limit=50&q=PT000" + random.nextInt(9_999));
    counted("/staffing");
    counted("/staffing/forecast");
    time("surplus and gap, by school", 100, () -> "/staffing?limit=50");
    time("surplus and gap, by subject", 100, () -> "/staffing?by=SUBJECT&limit=50");
    time("surplus and gap, a school's", 100, () -> "/staffing?schoolId=" + any(schools));
    time("forecast", 100, () -> "/staffing/forecast");
    time("forecast of a school", 100, () -> "/staffing/forecast?schoolId=" + any(schools));
    time(
        "people behind all surplus and gap",
        100,
        () -> "/staffing/evidence?side=ESTABLISHED&limit=50");
    time(
        "people behind surplus and gap",
        100,
        () -> "/staffing/evidence?side=ESTABLISHED&limit=50&schoolId=" + any(schools));
  }

  /** The first look on a day: every school is counted. */
  private void counted(String path) {
    var began = System.nanoTime();
    ExchangeBench.ready(officer, BASE + path).orElseThrow();
    System.out.printf(
        Locale.ROOT, "  first look at %s: %.1f s%n", path, (System.nanoTime() - began) / 1e9);
  }

  /** The first tenth warms up. */
  private void time(String name, int limit, Supplier<String> question) {
    var micros = LongStream.builder();
    for (var i = 0; i < ASKED + ASKED / 10; i++) {
      var path = BASE + question.get();
      var began = System.nanoTime();
      var answer = officer.get(path);
      if (answer.status() != 200) {
        System.out.printf("  %-40s refused: %d %s%n", name, answer.status(), path);
        slow.put(name + " (refused)", 0L);
        return;
      }
      if (i >= ASKED / 10) {
        micros.add((System.nanoTime() - began) / 1_000);
      }
    }
    var sorted = micros.build().sorted().toArray();
    var p95 = sorted[(int) (sorted.length * 0.95)];
    System.out.printf(
        Locale.ROOT,
        "  %-40s least %6.1f p50 %6.1f p95 %6.1f ms   limit %d%n",
        name,
        sorted[0] / 1e3,
        sorted[sorted.length / 2] / 1e3,
        p95 / 1e3,
        limit);
    if (p95 > limit * 1_000L) {
      slow.put(name, p95);
    }
  }

  private List<String> ids(String path) {
    return texts(path, "id");
  }

  private List<String> texts(String path, String field) {
    return ExchangeBench.ready(officer, BASE + path)
        .orElseThrow()
        .json()
        .get("items")
        .valueStream()
        .map(one -> one.get(field).asString())
        .toList();
  }

  private String taught() {
    return "&subject=" + any(SUBJECTS) + "&stage=" + any(STAGES);
  }

  private String any(List<String> ids) {
    return ids.get(random.nextInt(ids.size()));
  }
}
