package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts are found by their number's beginning, and by how much of them is held on a day. */
@ExchangeTest
class PostListIT {

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  Staff staff;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void newDistrict() {
    staff = new Staff(district);
  }

  @Test
  void aNumberIsFoundFromItsBeginning() {
    staff.open(district.member, "SX-07", "1", today).expect(201);
    staff.open(district.member, "SX_08", "1", today).expect(201);
    assertThat(numbers("q=SX")).containsExactlyInAnyOrder("SX_08", "SX-07");
    assertThat(numbers("q=SX_")).containsExactly("SX_08");
    assertThat(numbers("q=-07")).isEmpty();
    assertThat(numbers("q=SX&state=COMING")).isEmpty();
    assertThat(numbers("q=SX&state=COMING&on=" + today.minusDays(1))).hasSize(2);
  }

  @Test
  void vacantPartlyAndFullFollowEveryChangeOfAHolding() {
    var post = staff.open(district.member, "P1", "1", today).expect(201).id();
    staff.open(district.member, "P2", "1", today).expect(201);
    var one = district.person("甲", district.member);
    var two = district.person("乙", district.member);
    var held =
        staff.fill(post, one, "0.5", today).expect(200).body().at("/holders/0/id").asString();
    assertThat(numbers("held=PARTLY")).containsExactly("P1");
    assertThat(numbers("held=VACANT")).containsExactly("P2");
    staff.fill(post, two, "0.5", today.plusDays(10)).expect(200);
    staff.relieve(post, held, today.plusDays(20)).expect(200);
    assertThat(numbers("held=VACANT&on=" + today.minusDays(1))).containsExactly("P1", "P2");
    assertThat(numbers("held=FULL")).isEmpty();
    assertThat(numbers("held=FULL&on=" + today.plusDays(10))).containsExactly("P1");
    assertThat(numbers("held=FULL&on=" + today.plusDays(20))).containsExactly("P1");
    assertThat(numbers("held=PARTLY&on=" + today.plusDays(21))).containsExactly("P1");
    assertFreeIsWhatHoldingsLeave();

    for (var change :
        List.of(
            "update post_holding set share = 0.3 where post_id = :post",
            "update post set fte = 0.6 where id = :post",
            "update post_holding set post_id = (select id from post where number = 'P2' and"
                + " district = :district) where person_id = :two",
            "delete from post_holding where person_id = :one",
            "update post_holding set period = daterange(lower(period), lower(period) + 5) where"
                + " person_id = :two")) {
      db.sql(change)
          .param("post", post)
          .param("one", one)
          .param("two", two)
          .param("district", district.code)
          .update();
      assertFreeIsWhatHoldingsLeave();
    }
    assertThat(numbers("held=VACANT&on=" + today)).containsExactly("P1", "P2");
    var page = district.get(district.officer(), "/posts?held=VACANT&limit=1").expect(200).body();
    assertThat(page.path("total").asInt()).isEqualTo(2);
    assertThat(numbers("held=VACANT&limit=1&cursor=" + page.path("next").asString()))
        .containsExactly("P2");
    assertThat(numbers("held=VACANT&subject=MATHS&q=P1")).containsExactly("P1");
  }

  @Test
  void anAdministratorFindsTheVacantPostsOfTheirSchoolsOnly() {
    staff.open(district.member, "P1", "1", today).expect(201);
    staff.open(district.outside, "P2", "1", today).expect(201);
    var found =
        district
            .get(district.admin(district.member), "/posts?held=VACANT")
            .expect(200)
            .items()
            .map(post -> UUID.fromString(post.path("schoolId").asString()));
    assertThat(found).containsExactly(district.member);
  }

  private void assertFreeIsWhatHoldingsLeave() {
    var wrong =
        db.sql(
                """
                select p.number || ' ' || d.day::date
                  from post p
                  cross join generate_series(cast(:day as date) - 40, cast(:day as date) + 60, interval '1 day') d (day)
                  left join post_free f on f.post_id = p.id and f.since <= d.day and f.until > d.day
                 where p.district = :district
                   and case when f.vacant then 'VACANT' when not f.vacant then 'PARTLY' else 'FULL' end <> (
                     select case when coalesce(sum(h.share), 0) = 0 then 'VACANT'
                                 when sum(h.share) < p.fte then 'PARTLY' else 'FULL' end
                       from post_holding h where h.post_id = p.id and h.period @> d.day::date)\
                """)
            .param("district", district.code)
            .param("day", today)
            .query(String.class)
            .list();
    assertThat(wrong).isEmpty();
  }

  private List<String> numbers(String query) {
    return district
        .get(district.officer(), "/posts?" + query)
        .expect(200)
        .items()
        .map(post -> post.path("number").asString())
        .toList();
  }
}
