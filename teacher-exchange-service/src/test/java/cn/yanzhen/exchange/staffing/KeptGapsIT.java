package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What is kept of a district's surplus and gap is what posts, people and orders come to. */
@ExchangeTest
class KeptGapsIT {

  @Autowired JdbcClient db;
  @Autowired PlatformTransactionManager transactions;
  @Fresh SampleDistrict district;
  Staff staff;
  UUID sent;
  UUID holder;
  UUID other;
  UUID post;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  final LocalDate then = today.plusDays(20);

  @BeforeEach
  void peoplePostsAndAnOrder() {
    staff = new Staff(district);
    sent = district.person("派出人", district.lead);
    holder = district.person("任岗人", district.member);
    other = district.person("三中人", district.outside);
    post = staff.post(district.member, "1", today.minusDays(9));
    staff.post(district.outside, "0.5", today);
    var need = district.need("0.5", today.plusDays(3), today.plusDays(30));
    staff.approved(need, sent, "0.5", today.plusDays(3), today.plusDays(30));
  }

  @Test
  void everyFactThatCountsChangesTheFigures() {
    var before = figures();
    assertThat(before).isEqualTo(countedAnew());
    assertThat(answer("/staffing?on=" + then).at("/total/arrived").asString()).isEqualTo("0.5");
    var facts =
        List.of(
            "insert into post (id, district, number, school_id, subject, stage, fte, period,"
                + " version) values (uuidv7(), :district, 'K1', :member, 'PE', 'JUNIOR', 0.5,"
                + " daterange(current_date - 5, null), 1)",
            "update post set fte = 0.75 where number = 'K1' and district = :district",
            "update post set subject = 'MUSIC', school_id = :outside where number = 'K1' and"
                + " district = :district",
            "update post set period = daterange(current_date + 300, null) where number = 'K1' and"
                + " district = :district",
            "delete from post where number = 'K1' and district = :district",
            "update person set subjects = array['PE'] where id = :holder",
            "insert into post_holding (id, person_id, post_id, share, period, known_from) values"
                + " (uuidv7(), :holder, :post, 1, daterange(current_date - 5, null), now())",
            "update post_holding set period = daterange(current_date + 300, null) where person_id ="
                + " :holder",
            "update post_holding set period = daterange(current_date - 5, null) where person_id ="
                + " :holder",
            "update person set sex = 'FEMALE', born = current_date - interval '57 years 6 months'"
                + " where id = :holder",
            "update post_holding set person_id = :other where person_id = :holder",
            "update establishment set school_id = :member where person_id = :other",
            "delete from post_holding where person_id = :other",
            "update person set stages = array['PRIMARY'] where id = :other",
            "update person set merged_into = :holder where id = :other",
            "update person set merged_into = null where id = :other",
            "update assignment set fte = 0.25 where person_id = :sent",
            "update assignment set period = daterange(lower(period), lower(period) + 5) where"
                + " person_id = :sent",
            "update assignment set period = daterange(lower(period), lower(period) + 27) where"
                + " person_id = :sent",
            "update person set born = current_date - interval '64 years' where id = :sent",
            "update person set born = current_date - interval '40 years' where id = :sent",
            "update assignment set receiving_school_id = :outside where person_id = :sent",
            "update assignment set state = 'WITHDRAWN' where person_id = :sent",
            "delete from establishment where person_id = :sent",
            "insert into directory_school_end (school_id, closed_on, sequence) values (:member,"
                + " current_date - 1, 90)",
            "update directory_school_end set closed_on = null where school_id = :member",
            "update directory_school set district = 'elsewhere' where id = :member",
            "update directory_school set district = :district where id = :member");
    for (var fact : facts) {
      change(fact);
      var after = figures();
      assertThat(after).as(fact).isNotEqualTo(before);
      assertThat(after).as(fact).isEqualTo(countedAnew());
      assertThatRowsAreWhatTheSchoolsThemselvesSay(fact);
      before = after;
    }
  }

  @Test
  void aChangeThatCommitsLateIsNotMissed() {
    figures();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              change("update person set subjects = array['PE'] where id = :holder");
              // Another one's change comes and goes, and is looked at, in the meantime.
              var meanwhile =
                  Thread.ofVirtual()
                      .start(
                          () -> {
                            change("update person set subjects = array['ART'] where id = :other");
                            figures();
                          });
              try {
                meanwhile.join();
              } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
              }
            });
    var figures = figures();
    assertThat(figures.toString()).contains("\"PE\"", "\"ART\"");
    assertThat(figures).isEqualTo(countedAnew());
  }

  @Test
  void evidenceIsPagedSchoolBySchoolAndIsAsMuchAsTheFigure() {
    district.person("又一人", district.lead);
    for (var side : List.of("WANTED", "ESTABLISHED", "AWAY", "ARRIVED")) {
      var all = evidence(side, 200);
      assertThat(all).as(side).isNotEmpty().doesNotHaveDuplicates();
      assertThat(evidence(side, 1)).as(side).isEqualTo(all);
    }
    assertThat(evidence("ESTABLISHED", 200)).hasSize(4);
    assertThat(evidence("RETIRED", 200)).isEmpty();
  }

  @Test
  void aCityIsCountedBehindSayingHowFarItIs() {
    db.sql(
            """
            insert into directory_school (id, code, name, district, stages, setting, weak, sequence)
            select uuidv7(), :district || '-' || i, '第' || i || '校', :district, array['JUNIOR'], 'URBAN', false, 1
              from generate_series(1, 400) i\
            """)
        .param("district", district.code)
        .update();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              var answer = district.get(district.officer(), "/staffing?by=SUBJECT");
              if (answer.status() == 503) {
                assertThat(answer.code()).isEqualTo("exchange/staffing-in-preparation");
                assertThat(answer.body().path("detail").asString()).contains("正在逐校统计余缺");
              }
              return answer.status() == 200;
            });
    assertThat(answer("/staffing?by=SUBJECT").at("/total/wanted").asString()).isEqualTo("1.5");
  }

  private void change(String fact) {
    db.sql(fact)
        .param("district", district.code)
        .param("member", district.member)
        .param("outside", district.outside)
        .param("post", post)
        .param("holder", holder)
        .param("other", other)
        .param("sent", sent)
        .update();
  }

  private void assertThatRowsAreWhatTheSchoolsThemselvesSay(String fact) {
    for (var row : answer("/staffing?on=" + then).path("items")) {
      var alone = answer("/staffing?on=%s&schoolId=%s".formatted(then, row.path("key").asString()));
      assertThat(alone.path("items").get(0)).as(fact).isEqualTo(row);
      assertThat(alone.path("total")).as(fact).isEqualTo(row.path("figure"));
    }
  }

  private List<JsonNode> figures() {
    return List.of(
        answer("/staffing?limit=50"),
        answer("/staffing?on=" + then),
        answer("/staffing?by=STAGE"),
        answer("/staffing?by=SUBJECT&stage=JUNIOR"),
        answer("/staffing?by=SUBJECT&on=" + then),
        answer("/staffing/forecast"),
        answer("/staffing/evidence?side=ESTABLISHED"));
  }

  private List<JsonNode> countedAnew() {
    db.sql("delete from gap_book where district = ?").param(district.code).update();
    return figures();
  }

  private List<JsonNode> evidence(String side, int limit) {
    var all = new ArrayList<JsonNode>();
    var cursor = "";
    while (true) {
      var page =
          answer(
              "/staffing/evidence?on=%s&side=%s&limit=%d%s".formatted(then, side, limit, cursor));
      page.path("items").forEach(all::add);
      if (!page.path("next").isString()) return all;
      cursor = "&cursor=" + page.path("next").asString();
    }
  }

  private JsonNode answer(String path) {
    return district.get(district.officer(), path).expect(200).body();
  }
}
