package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random cases against the real database: current and superseded rows together replay what was
 * known after every approval, and what the list counts is what a recount finds.
 */
@OnRealServers
class RandomHistoriesIT {
  private static final List<String> KINDS =
      List.of(
          "JOIN",
          "LEAVE",
          "RETURN",
          "MOVE",
          "REGRADE",
          "LEAD_CHANGE",
          "RENEW",
          "CORRECT",
          "SPLIT",
          "MERGE",
          "END");

  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;
  @Autowired JdbcClient database;

  private final Random random = new Random(20261122);
  private final Map<Instant, Map<String, List<String>>> known = new LinkedHashMap<>();
  private Districts.District district;
  private Flights flights;
  private List<UUID> schools;
  private List<String> communities;
  private int minutes;

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  @Test
  void whatWasKnownIsNeverLost() {
    district = districts.another();
    flights = new Flights(district);
    schools = district.schools(16);
    communities = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      communities.add(
          flights.approved(
              "教共体" + i, schools.get(3 * i), schools.get(3 * i + 1), schools.get(3 * i + 2)));
    }
    remember();
    var kinds = new HashSet<String>(List.of("LEAVE", "RETURN", "MOVE"));
    // These need one another; chance alone rarely brings them together.
    var first = communities.getFirst();
    for (var wish :
        List.of(
            flights.wish("LEAVE", first, "2027-02-01", "schoolId", schools.get(1)),
            flights.wish(
                "RETURN", first, "2027-06-01", "schoolId", schools.get(1), "model", "BRAND_GUIDED"),
            flights.wish(
                "MOVE",
                first,
                "2027-07-01",
                "schoolId",
                schools.get(2),
                "toCommunityId",
                communities.get(1),
                "model",
                "BRAND_GUIDED"))) {
      flights.done(wish);
      remember();
    }
    for (int round = 0; round < 220; round++) {
      // A merger ends a community for good: now and then, or nothing is left to change.
      var kind =
          round > 208
              ? "END"
              : round % 40 == 39 ? "MERGE" : KINDS.get(random.nextInt(KINDS.size() - 2));
      if (went(kind)) {
        kinds.add(kind);
        remember();
      }
    }
    assertThat(kinds).containsExactlyInAnyOrderElementsOf(KINDS);
    assertThat(known).hasSizeGreaterThan(25);
    known.forEach(
        (at, then) ->
            assertThat(all(then.keySet(), "?knownAt=" + at))
                .as("as known at " + at)
                .isEqualTo(then));
    nothingOverlaps();
    for (int i = 0; i < 30; i++) {
      recount(Flights.FROM.plusDays(random.nextInt(1200)));
    }
  }

  /** Keeps what is known now; time goes by before and after. */
  private void remember() {
    clock.stand(Duration.ofMinutes(++minutes));
    known.put(clock.instant(), all(communities, ""));
    clock.stand(Duration.ofMinutes(++minutes));
  }

  private Map<String, List<String>> all(Collection<String> communities, String query) {
    var found = new LinkedHashMap<String, List<String>>();
    for (var community : communities) {
      var one = flights.community(community, query);
      var lines = new ArrayList<String>();
      lines.add(one.path("state").asString() + " " + one.path("cycles"));
      one.path("memberships")
          .forEach(
              held ->
                  lines.add(
                      "%s %s %s %s..%s"
                          .formatted(
                              held.path("schoolName").asString(),
                              held.path("role").asString(),
                              held.path("model").asString(""),
                              held.path("from").asString(),
                              held.path("to").asString())));
      found.put(community, lines.stream().sorted().toList());
    }
    return found;
  }

  private boolean went(String kind) {
    var community = communities.get(random.nextInt(communities.size()));
    // In an order of their own: ids differ from run to run.
    var own =
        flights
            .community(community, "")
            .path("memberships")
            .valueStream()
            .sorted(
                Comparator.comparing(
                    held -> held.path("schoolName").asString() + held.path("from").asString()))
            .toList();
    var school =
        !List.of("MOVE", "RETURN").contains(kind) && random.nextBoolean()
            ? schools.get(random.nextInt(schools.size())).toString()
            : own.get(random.nextInt(own.size())).path("schoolId").asString();
    var day = LocalDate.of(2026, 11, 23).plusDays(random.nextInt(900)).toString();
    var wish =
        flights.wish(
            kind, community, day, "model", random.nextBoolean() ? "BRAND_GUIDED" : "DIRECTLY_RUN");
    if (!List.of("RENEW", "END", "CORRECT", "MERGE").contains(kind)) {
      wish.put("schoolId", school);
    }
    switch (kind) {
      case "MOVE", "MERGE" ->
          wish.put("toCommunityId", communities.get(random.nextInt(communities.size())));
      case "SPLIT" -> {
        var chosen =
            own.stream()
                .filter(held -> held.path("role").asString().equals("MEMBER"))
                .map(held -> held.path("schoolId").asString())
                .distinct()
                .limit(2)
                .toList();
        wish.put("members", chosen);
        wish.put("name", "新教共体" + communities.size());
        if (!chosen.isEmpty()) {
          wish.put("schoolId", chosen.getFirst());
        }
      }
      case "LEAD_CHANGE" -> wish.put("leadStays", random.nextBoolean());
      case "RENEW" -> {
        var cycles = flights.community(community, "").path("cycles");
        var last = LocalDate.parse(cycles.path(cycles.size() - 1).path("to").asString());
        wish.put("effective", last.plusDays(1).toString());
        wish.put("to", last.plusDays(300).toString());
      }
      case "CORRECT" -> {
        var held = own.get(random.nextInt(own.size()));
        wish.put("membershipId", held.path("id").asString());
        wish.put(
            "from",
            LocalDate.parse(held.path("from").asString()).plusDays(random.nextInt(5)).toString());
      }
      default -> {}
    }
    var draft = district.officer().post("/changes", wish);
    if (draft.status() != 201) {
      assertThat(draft.status()).isIn(409, 422);
      return false;
    }
    var submitted = district.officer().act("/changes/" + draft.id() + "/submit");
    if (submitted.status() != 200) {
      assertThat(submitted.status()).isIn(409, 422);
      return false;
    }
    flights.ticked(draft.id());
    var approved = flights.approve(draft.id()).is(200);
    if (kind.equals("SPLIT")) {
      communities.add(approved.text("toCommunityId"));
    }
    return true;
  }

  private void nothingOverlaps() {
    assertThat(
            database
                .sql(
                    """
                    select count(*) from membership a join membership b
                      on a.school_id = b.school_id and a.span && b.span and a.id < b.id
                    join community c on c.id = a.community_id where c.district = ?
                    """)
                .params(district.code())
                .query(Long.class)
                .single())
        .isZero();
  }

  private void recount(LocalDate day) {
    var listed = new ArrayList<String>();
    for (var one :
        district.officer().get("/communities?limit=200&on=" + day).is(200).json().path("items")) {
      one.path("memberships").forEach(held -> listed.add(held.path("schoolId").asString()));
    }
    var counted =
        database
            .sql(
                """
                select m.school_id::text from membership m join community c on c.id = m.community_id
                where c.district = ? and m.span @> cast(? as date)
                """)
            .params(district.code(), day)
            .query(String.class)
            .list();
    assertThat(listed)
        .as("on " + day)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(counted);
  }
}
