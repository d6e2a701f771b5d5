package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Random histories of schools and communities: on any day, by schools and by pupils, of public,
 * private and all schools, coverage is what plain counting over the lists of the API gives.
 */
@OnRealServers
class CoverageRecountIT {
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate TO = LocalDate.of(2029, 8, 31);
  private static final List<String> BASES = List.of("SCHOOLS", "PUPILS");

  /** Nothing asks for all. */
  private static final List<String> OWNERSHIPS = List.of("", "PUBLIC", "PRIVATE");

  @Autowired Districts districts;

  private final Random random = new Random(20_261_122);

  /** By code and school year. */
  private final Map<String, Integer> pupils = new HashMap<>();

  private Districts.District district;
  private Districts.Person officer;
  private List<UUID> schools;

  @BeforeEach
  void inADistrictWithHistories() {
    district = districts.another();
    officer = district.officer();
    schools = district.schools(28);
    for (int c = 0; c < 4; c++) {
      community("教共体" + c, schools.subList(6 * c, 6 * c + 6));
    }
    var book = district.book();
    for (int i = 1; i <= schools.size(); i++) {
      describe(i, book);
    }
    officer.bring(book);
    for (var school : schools.subList(24, 28)) {
      var last = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(900));
      officer
          .act(
              "/schools/" + school + "/close",
              Map.of("day", last.toString(), "kind", "CLOSED", "reason", "布局调整"))
          .is(200);
    }
  }

  @Test
  void onAnyDayCoverageEqualsARecount() {
    var communities = all("/communities?limit=200");
    var stated = new HashSet<String>();
    for (int i = 0; i < 25; i++) {
      var day = FROM.minusDays(20).plusDays(random.nextInt(1140));
      var inside = belonging(communities, day);
      var registered = all("/schools?limit=200&on=" + day);
      registered.forEach(school -> stated.add(school.path("ownership").toString()));
      for (var base : BASES) {
        for (var ownership : OWNERSHIPS) {
          var question = "base=" + base + "&ownership=" + ownership + "&on=" + day;
          var counted = recount(registered, base, ownership, day, inside);
          figureIs(counted, question);
          listsAre(counted, question);
        }
      }
    }
    assertThat(stated).as("all of them occur").hasSize(3);
  }

  @Test
  void theCourseGoesThroughTheFiguresOfItsDays() {
    for (var base : BASES) {
      for (var ownership : OWNERSHIPS) {
        var question = "base=" + base + "&ownership=" + ownership;
        var course =
            officer
                .get("/coverage/series?from=2026-08-20&to=2029-09-12&" + question)
                .is(200)
                .json()
                .path("items");
        assertThat(course).hasSize(38);
        for (var point : course) {
          var day = point.path("on").asString();
          assertThat(point)
              .as(question)
              .isEqualTo(officer.get("/coverage?" + question + "&on=" + day).json());
        }
      }
    }
  }

  /** Some never, some for a while, some for two whiles with a gap, all inside the cycle. */
  private void community(String name, List<UUID> its) {
    var members = new ArrayList<Districts.District.Member>();
    for (var school : its.subList(1, its.size())) {
      int spells = random.nextInt(3);
      var day = FROM;
      for (int spell = 0; spell < spells; spell++) {
        var first = day.plusDays(random.nextInt(300));
        var last = first.plusDays(random.nextInt(250));
        if (last.isAfter(TO)) {
          break;
        }
        members.add(new Districts.District.Member(school, first.toString(), last.toString()));
        day = last.plusDays(2);
      }
    }
    if (members.isEmpty()) {
      members.add(new Districts.District.Member(its.get(1), FROM.toString(), TO.toString()));
    }
    district.community(name, its.getFirst(), members.toArray(Districts.District.Member[]::new));
  }

  /** Unstated at first; then stated for a while, differently, or never. Some tell no pupils. */
  private void describe(int number, DistrictBook book) {
    var code = district.schoolCode(number);
    var day = FROM.minusDays(30);
    for (int change = random.nextInt(3); change > 0; change--) {
      day = day.plusDays(1 + random.nextInt(300));
      book.schoolRun(code, "第" + number + "小学", day, random.nextBoolean() ? "公办" : "民办");
    }
    for (int year = 2025; year < 2029; year++) {
      if (random.nextInt(5) > 0) {
        int told = random.nextInt(2000);
        pupils.put(code + year, told);
        book.yearRow(code, String.valueOf(year), "小学", told, 20, null);
      }
    }
  }

  private static Set<String> belonging(List<JsonNode> communities, LocalDate day) {
    var inside = new HashSet<String>();
    for (var community : communities) {
      for (var membership : community.path("memberships")) {
        var first = LocalDate.parse(membership.path("from").asString());
        var last = LocalDate.parse(membership.path("to").asString());
        if (!day.isBefore(first) && !day.isAfter(last)) {
          inside.add(membership.path("schoolId").asString());
        }
      }
    }
    return inside;
  }

  /** What plain counting gives. */
  private static final class Recount {
    private final Set<String> coveredSchools = new HashSet<>();
    private int schools;
    private long covered;
    private long all;
    private int unknown;
    private int unstated;

    void add(String school, @Nullable Integer weight, Set<String> inside) {
      schools++;
      unknown += weight == null ? 1 : 0;
      all += weight == null ? 0 : weight;
      if (inside.contains(school)) {
        coveredSchools.add(school);
        covered += weight == null ? 0 : weight;
      }
    }
  }

  private Recount recount(
      List<JsonNode> registered, String base, String ownership, LocalDate day, Set<String> inside) {
    int year = day.getMonthValue() < 9 ? day.getYear() - 1 : day.getYear();
    var counted = new Recount();
    for (var school : registered) {
      var its = school.path("ownership").isNull() ? "" : school.path("ownership").asString();
      counted.unstated += its.isEmpty() ? 1 : 0;
      if (ownership.isEmpty() || ownership.equals(its)) {
        var told = pupils.get(school.path("code").asString() + year);
        counted.add(
            school.path("id").asString(),
            base.equals("SCHOOLS") ? Integer.valueOf(1) : told,
            inside);
      }
    }
    return counted;
  }

  private void figureIs(Recount counted, String question) {
    var coverage = officer.get("/coverage?" + question).is(200).json();
    assertThat(coverage.path("numerator").asLong()).as(question).isEqualTo(counted.covered);
    assertThat(coverage.path("denominator").asLong()).as(question).isEqualTo(counted.all);
    assertThat(coverage.path("unknown").asLong()).as(question).isEqualTo(counted.unknown);
    assertThat(coverage.path("unstated").asLong()).as(question).isEqualTo(counted.unstated);
    if (counted.all > 0) {
      assertThat(coverage.path("share").decimalValue())
          .isEqualByComparingTo(
              new BigDecimal(counted.covered)
                  .divide(new BigDecimal(counted.all), 4, RoundingMode.HALF_UP));
    }
  }

  private void listsAre(Recount counted, String question) {
    var listed = new HashSet<String>();
    long weight = 0;
    for (var school : all("/coverage/schools?limit=7&side=numerator&" + question)) {
      assertThat(listed.add(school.path("schoolId").asString())).as("once").isTrue();
      assertThat(school.path("communityName").asString()).startsWith("教共体");
      weight += school.path("weight").asLong();
    }
    assertThat(listed).as(question).isEqualTo(counted.coveredSchools);
    assertThat(weight).as(question).isEqualTo(counted.covered);
    assertThat(all("/coverage/schools?side=rest&limit=200&" + question))
        .hasSize(counted.schools - counted.coveredSchools.size());
    assertThat(all("/coverage/schools?side=denominator&limit=200&" + question))
        .hasSize(counted.schools);
    assertThat(all("/coverage/schools?side=unstated&limit=200&" + question))
        .hasSize(counted.unstated);
    var first = officer.get("/coverage/schools?side=denominator&limit=1&" + question).json();
    assertThat(first.path("total").asInt()).as("the total").isEqualTo(counted.schools);
  }

  private List<JsonNode> all(String path) {
    var all = new ArrayList<JsonNode>();
    var next = "";
    do {
      var page = officer.get(path + "&cursor=" + next).is(200).json();
      page.path("items").forEach(all::add);
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    return all;
  }
}
