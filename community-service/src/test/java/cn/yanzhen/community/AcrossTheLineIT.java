package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.testing.ContractFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.json.JsonMapper;

/** What a contract shares is shared on its days, and nothing else. */
@OnRealServers
class AcrossTheLineIT extends ContractTest {
  @Test
  void aSchoolBelongsAcrossTheLineOnlyOnDaysOfAContractThatSharesIt() {
    assertThat(refused(joins(guests.get(0), "2028-02-29"), 422).code())
        .isEqualTo("community/school-unknown");
    var research = agreed("2026-12-31", "RESEARCH");
    assertThat(refused(joins(guests.get(0), "2028-02-29"), 422).code())
        .isEqualTo("community/school-unknown");
    home.officer()
        .act("/contracts/" + research + "/end", Map.of("on", "2026-11-30", "reason", "改签"))
        .is(200);
    var next = offer("2028-08-31", "MEMBERSHIP");
    next.put("from", "2026-12-01");
    var id = flock.district.officer().post("/contracts", next).is(201).id();
    home.officer().act("/contracts/" + id + "/agree").is(200);
    var late = refused(joins(guests.get(0), "2028-09-01"), 409);
    assertThat(late.code()).isEqualTo("community/no-contract");
    assertThat(late.text("detail")).contains("第1小学", home.code(), "2028-09-01", "协作协议");
    flights.done(joins(guests.get(0), "2028-08-31"));
    var held = flights.community(flock.community, "?on=2027-03-01").path("memberships");
    assertThat(held.findValuesAsString("contractNumber")).containsExactly("协〔2026〕1号");
    assertThat(held.findValuesAsString("district")).containsExactly(home.code());
    // The other way round the same contract holds; a third district has none.
    var third = districts.another().schools(1);
    assertThat(refused(joins(third.get(0), "2028-02-29"), 422).code())
        .isEqualTo("community/school-unknown");
    // A school of ours that belongs elsewhere is not taken twice.
    var there = new Flights(home);
    there.approved("外区教共体", guests.get(1), guests.get(2));
    var elsewhere = refused(joins(guests.get(2), "2028-02-29"), 409);
    assertThat(elsewhere.code()).isEqualTo("community/school-elsewhere");
  }

  @Test
  void theDatabaseRefusesAcrossTheLineWhoeverWrites() {
    assertThatThrownBy(() -> writes(guests.get(0)))
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("membership_under_contract");
    var id = agreed("2029-08-31", "MEMBERSHIP");
    writes(guests.get(0));
    assertThatThrownBy(
            () ->
                database
                    .sql(
                        "update contract_term set span = daterange('2026-09-01', '2027-01-01')"
                            + " where contract_id = ?")
                    .params(UUID.fromString(id))
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("membership_under_contract");
  }

  private void writes(UUID school) {
    database
        .sql(
            """
            insert into membership (id, community_id, holds, school_id, role, model, span)
            select gen_random_uuid(), id, holds, ?, 'MEMBER', 'PAIRED_SUPPORT', daterange('2027-03-01', '2027-09-01')
            from community where id = ?
            """)
        .params(school, UUID.fromString(flock.community))
        .update();
  }

  @Test
  void whatIsSharedIsSeenOnTheDaysOfTheContractAndNothingElse() {
    var id = agreed("2028-08-31", "MEMBERSHIP", "RESEARCH");
    var research = flock.planned(flock.research("大单元设计", "2027-03-10T14:00"));
    var reader = home.administrator(guests.get(0));
    var community = "/communities/" + flock.community;
    reader.get(community).is(404);
    flights.done(joins(guests.get(0), "2028-08-31"));
    var seen = reader.get(community).is(200);
    assertThat(seen.text("name")).isEqualTo("一小教共体");
    assertThat(seen.json().path("actions").size()).isZero();
    assertThat(reader.get("/sessions/" + research).is(200).json().toString()).doesNotContain("陈知远");
    assertThat(
            reader
                .get("/sessions?from=2027-03-01&to=2027-03-31&community=" + flock.community)
                .is(200)
                .json()
                .path("total")
                .asInt())
        .isEqualTo(1);
    assertThat(
            reader
                .get("/contracts/" + id + "/members")
                .is(200)
                .json()
                .path("items")
                .findValuesAsString("communityName"))
        .containsExactly("一小教共体");
    assertThat(
            flock
                .district
                .officer()
                .get("/contracts/" + id + "/schools?q=第2")
                .is(200)
                .json()
                .path("items")
                .findValuesAsString("name"))
        .containsExactly("第2小学");
    // What was not agreed on stays invisible, and nobody acts across the line.
    for (var closed :
        List.of(
            community + "/targets/2026",
            community + "/routines/matrix",
            "/routines?communityId=" + flock.community,
            community + "/monitoring",
            community + "/history",
            "/schools/" + flock.lead,
            "/changes?communityId=" + flock.community)) {
      var answer = reader.get(closed);
      if (answer.status() == 200) {
        assertThat(answer.json().path("items").size()).as(closed).isZero();
      } else {
        assertThat(answer.status()).as(closed).isEqualTo(404);
      }
    }
    reader.post("/changes", joins(guests.get(1), "2028-08-31")).is(404);
    home.officer().act("/sessions/" + research + "/cancel", Map.of("code", "OTHER")).is(404);
    districts.another().officer().get(community).is(404);
    // Each district counts its own schools.
    assertThat(figure(home, "2027-03-01")).containsExactly(1, 3);
    assertThat(figure(flock.district, "2027-03-01")).containsExactly(3, 4);
    // On the last day it is seen, on the day after it is not.
    stand(LocalDate.of(2028, 8, 31));
    reader.get(community).is(200);
    stand(LocalDate.of(2028, 9, 1));
    reader.get(community).is(404);
    reader.get("/sessions/" + research).is(404);
    flock.district.officer().get("/contracts/" + id + "/schools").is(404);
    assertThat(
            reader
                .get("/schools/" + guests.get(0) + "/communities")
                .is(200)
                .json()
                .path("items")
                .findValuesAsString("communityName"))
        .containsExactly("一小教共体");
  }

  @Test
  void synchronousClassesStayClosedWhereResearchAloneIsShared() {
    agreed("2028-08-31", "MEMBERSHIP");
    flights.done(joins(guests.get(0), "2028-08-31"));
    var research = flock.planned(flock.research("大单元设计", "2027-03-10T14:00"));
    home.officer().get("/communities/" + flock.community).is(200);
    home.officer().get("/sessions/" + research).is(404);
    assertThat(
            home.officer()
                .get("/sessions?from=2027-03-01&to=2027-03-31&community=" + flock.community)
                .is(200)
                .json()
                .path("total")
                .asInt())
        .isZero();
  }

  @Test
  void theEventOfACommunityTellsWhoIsOfAnotherDistrict() {
    agreed("2029-08-31", "MEMBERSHIP");
    flights.done(joins(guests.get(0), "2028-08-31"));
    var changed =
        flock.district.events("community.community.v1", 3).stream()
            .filter(event -> Districts.header(event, "ce_type").equals("community-changed.v1"))
            .findFirst()
            .orElseThrow();
    var data = JsonMapper.builder().build().readTree(changed.value());
    ContractFiles.validate("community", "community-changed.v1", data);
    assertThat(data.path("district").asString()).isEqualTo(flock.district.code());
    for (var held : data.path("memberships")) {
      assertThat(held.path("place").asString()).isEqualTo("MAIN");
      assertThat(held.path("schoolDistrict").isNull())
          .isEqualTo(!held.path("schoolId").asString().equals(guests.get(0).toString()));
    }
  }

  @Test
  void aDraftNamesSchoolsOfBothDistricts() {
    agreed("2029-08-31", "MEMBERSHIP");
    var there = new Flights(home);
    var id = there.approved("外区教共体", guests.get(1), flock.outsider);
    assertThat(there.intervals(id, flock.outsider, ""))
        .containsExactly("MEMBER 2026-09-01..2029-08-31");
    assertThat(figure(flock.district, "2026-11-22")).containsExactly(4, 4);
    assertThat(figure(home, "2026-11-22")).containsExactly(1, 3);
    flock.district.officer().get("/communities/" + id).is(200);
  }

  private static List<Integer> figure(Districts.District district, String day) {
    var coverage = district.officer().get("/coverage?on=" + day).is(200).json();
    return List.of(coverage.path("numerator").asInt(), coverage.path("denominator").asInt());
  }
}
