package cn.yanzhen.community;

import static cn.yanzhen.community.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Behind the back of all rules: the database itself refuses an overlap, whoever writes, and however
 * many at once.
 */
@OnRealServers
class OverlapIT {
  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
  private static final LocalDate TO = LocalDate.of(2029, 8, 31);

  @Autowired Districts districts;
  @Autowired JdbcClient database;

  private Districts.District district;
  private List<UUID> schools;

  @BeforeEach
  void inADistrictWithSchools() {
    district = districts.another();
    schools = district.schools(3);
  }

  @Test
  void aSchoolIsNotInTwoCommunitiesOnOneDay() {
    join(community("SUBMITTED"), schools.get(0), "MEMBER", FROM, TO);
    var second = community("SUBMITTED");
    assertThatThrownBy(() -> join(second, schools.get(0), "LEAD", TO, TO))
        .hasMessageContaining("membership_one_community_a_school");
  }

  @Test
  void aSchoolHasOneMainAndOneSecondPlaceAndNoSecondWithoutAMain() {
    var first = community("SUBMITTED");
    var second = community("SUBMITTED");
    var third = community("SUBMITTED");
    join(first, schools.get(0), "MEMBER", FROM, TO.minusDays(1));
    assertThatThrownBy(() -> second(second, schools.get(0), FROM, TO))
        .hasMessageContaining("membership_second_beside_main");
    assertThatThrownBy(() -> second(first, schools.get(0), FROM, TO.minusDays(1)))
        .hasMessageContaining("membership_once_in_community");
    second(second, schools.get(0), FROM, TO.minusDays(1));
    assertThatThrownBy(() -> second(third, schools.get(0), FROM, FROM))
        .hasMessageContaining("membership_one_community_a_school");
    assertThatThrownBy(() -> become(first, "REJECTED"))
        .hasMessageContaining("membership_second_beside_main");
    become(second, "REJECTED");
    become(first, "REJECTED");
  }

  @Test
  void aSecondPlaceOfADraftNeedsNoMainOneUntilItIsSubmitted() {
    var draft = community("DRAFT");
    second(draft, schools.get(0), FROM, TO);
    assertThatThrownBy(() -> become(draft, "SUBMITTED"))
        .hasMessageContaining("membership_second_beside_main");
    join(community("SUBMITTED"), schools.get(0), "LEAD", FROM, TO);
    become(draft, "SUBMITTED");
  }

  @Test
  void submittingClaimsTheSchoolsAndRejectingFreesThem() {
    var first = community("DRAFT");
    var second = community("DRAFT");
    join(first, schools.get(0), "MEMBER", FROM, TO);
    join(second, schools.get(0), "MEMBER", FROM, TO);
    become(first, "SUBMITTED");
    assertThatThrownBy(() -> become(second, "SUBMITTED"))
        .hasMessageContaining("membership_one_community_a_school");
    become(first, "REJECTED");
    become(second, "SUBMITTED");
  }

  @Test
  void aCommunityHasOneLeadAtATimeAndMayHaveAnotherLater() {
    var community = community("DRAFT");
    join(community, schools.get(0), "LEAD", FROM, FROM.plusYears(1));
    assertThatThrownBy(() -> join(community, schools.get(1), "LEAD", FROM.plusYears(1), TO))
        .hasMessageContaining("membership_one_lead");
    join(community, schools.get(1), "LEAD", FROM.plusYears(1).plusDays(1), TO);
  }

  @Test
  void aSchoolIsNotTwiceInACommunityOnOneDayAndMayComeBackLater() {
    var community = community("DRAFT");
    join(community, schools.get(0), "LEAD", FROM, TO);
    assertThatThrownBy(() -> join(community, schools.get(0), "MEMBER", FROM, TO))
        .hasMessageContaining("membership_once_in_community");
    join(community, schools.get(1), "MEMBER", FROM, FROM.plusYears(1));
    join(community, schools.get(1), "MEMBER", FROM.plusYears(2), TO);
  }

  @Test
  void aMembershipStaysWithinTheCyclesOfItsCommunity() {
    var community = community("DRAFT");
    assertThatThrownBy(() -> join(community, schools.get(0), "MEMBER", FROM.minusDays(1), TO))
        .hasMessageContaining("membership_within_cycle");
    assertThatThrownBy(() -> join(community, schools.get(0), "MEMBER", FROM, TO.plusDays(1)))
        .hasMessageContaining("membership_within_cycle");
    cycle(community, TO.plusDays(1), TO.plusYears(3));
    join(community, schools.get(0), "MEMBER", FROM, TO.plusDays(1));
  }

  @Test
  void theCyclesOfACommunityDoNotOverlap() {
    var community = community("DRAFT");
    assertThatThrownBy(() -> cycle(community, TO, TO.plusYears(3)))
        .hasMessageContaining("cycle_pkey");
    cycle(community, TO.plusDays(1), TO.plusYears(3));
  }

  @Test
  void aMembershipHasAtLeastADay() {
    var community = community("DRAFT");
    assertThatThrownBy(() -> join(community, schools.get(0), "MEMBER", FROM, FROM.minusDays(1)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void ofParallelWritersNoneMakesAnOverlap() throws Exception {
    var communities = IntStream.range(0, 16).mapToObj(i -> community("SUBMITTED")).toList();
    var written =
        atOnce(
            communities.stream()
                .<Callable<Integer>>map(
                    community ->
                        () ->
                            randomMemberships(
                                community, new Random(community.getLeastSignificantBits())))
                .toList());
    assertThat(written.stream().mapToInt(Integer::intValue).sum()).isPositive().isLessThan(16 * 40);
    var overlaps =
        database
            .sql(
                """
                select count(*) from membership a join membership b
                  on a.school_id = b.school_id and a.span && b.span and a.id < b.id
                    and (a.place = b.place or a.community_id = b.community_id)
                where a.school_id = any (cast(? as uuid[]))
                """)
            .params((Object) schools.stream().map(UUID::toString).toArray(String[]::new))
            .query(Long.class)
            .single();
    assertThat(overlaps).isZero();
    var alone =
        database
            .sql(
                """
                select count(*) from membership s
                where s.place = 'SECOND' and s.school_id = any (cast(? as uuid[])) and not s.span <@ (
                  select range_agg(m.span) from membership m where m.school_id = s.school_id and m.place = 'MAIN')
                """)
            .params((Object) schools.stream().map(UUID::toString).toArray(String[]::new))
            .query(Long.class)
            .single();
    assertThat(alone).isZero();
    var seconds =
        database
            .sql(
                "select count(*) from membership where place = 'SECOND' and school_id = any (cast(?"
                    + " as uuid[]))")
            .params((Object) schools.stream().map(UUID::toString).toArray(String[]::new))
            .query(Long.class)
            .single();
    assertThat(seconds).isPositive();
  }

  private int randomMemberships(UUID community, Random random) {
    int written = 0;
    for (int i = 0; i < 40; i++) {
      var from = FROM.plusDays(random.nextInt(1000));
      try {
        place(
            community,
            schools.get(random.nextInt(3)),
            "MEMBER",
            random.nextInt(3) == 0 ? "SECOND" : "MAIN",
            from,
            from.plusDays(random.nextInt(60)));
        written++;
      } catch (DataAccessException refused) {
        // an overlap, or one of two that waited for each other: either way nothing was written
      }
    }
    return written;
  }

  private UUID community(String state) {
    var id = UUID.randomUUID();
    database
        .sql(
            "insert into community (id, district, name, state, state_since, version) values (?, ?,"
                + " ?, ?, now(), 1)")
        .params(id, district.code(), "教共体 " + id, state)
        .update();
    cycle(id, FROM, TO);
    return id;
  }

  private void cycle(UUID community, LocalDate from, LocalDate to) {
    database
        .sql("insert into cycle (community_id, span) values (?, daterange(?, ?, '[]'))")
        .params(community, from, to)
        .update();
  }

  private void become(UUID community, String state) {
    database
        .sql("update community set state = ?, reason = '测试' where id = ?")
        .params(state, community)
        .update();
  }

  private void join(UUID community, UUID school, String role, LocalDate from, LocalDate to) {
    place(community, school, role, "MAIN", from, to);
  }

  private void second(UUID community, UUID school, LocalDate from, LocalDate to) {
    place(community, school, "MEMBER", "SECOND", from, to);
  }

  private void place(
      UUID community, UUID school, String role, String place, LocalDate from, LocalDate to) {
    @Nullable String model = role.equals("LEAD") ? null : "PAIRED_SUPPORT";
    database
        .sql(
            """
            insert into membership (id, community_id, holds, school_id, role, model, place, span)
            select ?, id, holds, ?, ?, ?, ?, daterange(?, ?, '[]') from community where id = ?
            """)
        .params(
            java.util.Arrays.asList(
                UUID.randomUUID(), school, role, model, place, from, to, community))
        .update();
  }
}
