package cn.yanzhen.community;

import static cn.yanzhen.community.CommunitiesIT.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.testing.ContractFiles;
import cn.yanzhen.testing.KafkaServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Two districts share by contract what they agreed on, on its days, and nothing else. */
@OnRealServers
class ContractsIT {
  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired TestTools.MovedClock clock;
  @Autowired JdbcClient database;

  private Flock flock;
  private Flights flights;
  private Districts.District home;
  private List<UUID> guests;

  @BeforeEach
  void twoDistricts() {
    flock = new Flock(districts, kafka);
    flights = new Flights(flock.district);
    home = districts.another();
    guests = home.schools(3);
  }

  @AfterEach
  void timeStandsStill() {
    clock.stand(Duration.ZERO);
  }

  private Map<String, Object> offer(String to, String... shares) {
    var offer = new HashMap<String, Object>();
    offer.put("number", "协〔2026〕1号");
    offer.put("title", "两区协作协议");
    offer.put("partner", home.code());
    offer.put("from", "2026-09-01");
    offer.put("to", to);
    offer.put("shares", List.of(shares));
    return offer;
  }

  private String proposed(String to, String... shares) {
    return flock.district.officer().post("/contracts", offer(to, shares)).is(201).id();
  }

  private String agreed(String to, String... shares) {
    var id = proposed(to, shares);
    assertThat(home.officer().act("/contracts/" + id + "/agree").is(200).state())
        .isEqualTo("AGREED");
    return id;
  }

  private Map<String, Object> joins(UUID school, String to) {
    return flights.wish(
        "JOIN",
        flock.community,
        "2027-03-01",
        "schoolId",
        school,
        "model",
        "PAIRED_SUPPORT",
        "to",
        to);
  }

  private Answer refused(Map<String, Object> wish, int status) {
    var draft = flock.district.officer().post("/changes", wish);
    if (draft.status() != 201) {
      return draft.is(status);
    }
    flights.ticked(draft.id());
    return flock.district.officer().act("/changes/" + draft.id() + "/submit").is(status);
  }

  @Test
  void oneDistrictProposesTheOtherAgrees() {
    var officer = flock.district.officer();
    var third = districts.another().officer();
    var withFile = offer("2029-08-31", "MEMBERSHIP", "RESEARCH");
    withFile.put("attachmentId", officer.attached());
    var id = officer.post("/contracts", withFile).is(201).id();
    var path = "/contracts/" + id;
    // Who it is not about sees nothing; who is no officer sees it once it is agreed.
    third.get(path).is(404);
    third.act(path + "/agree").is(404);
    home.administrator(guests.get(0)).get(path).is(404);
    home.administrator(guests.get(0)).act(path + "/agree").is(403);
    officer.act(path + "/agree").is(403);
    home.officer().act(path + "/withdraw").is(403);
    assertThat(home.officer().get("/tasks").is(200).json().path("items").findValuesAsString("kind"))
        .contains("AGREE");
    assertThat(home.officer().get(path).is(200).json().path("actions").toString())
        .contains("agree", "decline");
    home.officer().post(path + "/agree").is(428);
    home.officer().post(path + "/agree", Map.of(), Map.of("If-Match", "\"9\"")).is(412);
    home.officer().act(path + "/agree").is(200);
    assertThat(home.officer().act(path + "/agree").is(409).code())
        .isEqualTo("community/contract-not-proposed");
    var seen = home.administrator(guests.get(0)).get(path).is(200);
    assertThat(seen.json().path("other").path("code").asString()).isEqualTo(flock.district.code());
    assertThat(home.officer().get(path + "/document").is(200).bytes()).isNotEmpty();
    third.get(path + "/document").is(404);
    assertThat(third.get("/contracts").is(200).json().path("total").asInt()).isZero();
    assertThat(home.officer().get("/contracts?state=AGREED").is(200).json().path("total").asInt())
        .isEqualTo(1);
    var told = flock.district.events("community.contract.v1", 1).getFirst();
    assertThat(Districts.header(told, "ce_type")).isEqualTo("contract-agreed.v1");
    assertThat(new String(told.value(), StandardCharsets.UTF_8)).contains(id, home.code());
    ContractFiles.validate(
        "community", "contract-agreed.v1", JsonMapper.builder().build().readTree(told.value()));
    assertThat(
            database
                .sql("select count(*) from audit_entry where subject = ? and action = ?")
                .params(id, "contract.agreed")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aProposalIsDeclinedOrWithdrawn() {
    var declined = proposed("2029-08-31", "RESEARCH");
    home.officer().act("/contracts/" + declined + "/decline", Map.of("reason", " ")).is(422);
    var answer =
        home.officer().act("/contracts/" + declined + "/decline", Map.of("reason", "暂不需要")).is(200);
    assertThat(answer.text("reason")).isEqualTo("暂不需要");
    var withdrawn = proposed("2029-08-31", "RESEARCH");
    flock.district.officer().act("/contracts/" + withdrawn + "/withdraw").is(200);
    home.officer().act("/contracts/" + withdrawn + "/agree").is(409);
    flock.district.officer().post("/contracts", offer("2020-01-01", "RESEARCH")).is(422);
    var nowhere = offer("2029-08-31", "RESEARCH");
    nowhere.put("partner", "500998");
    assertThat(flock.district.officer().post("/contracts", nowhere).is(422).text("code"))
        .isEqualTo("community/contract-invalid");
    flock
        .district
        .administrator(flock.lead)
        .post("/contracts", offer("2029-08-31", "RESEARCH"))
        .is(403);
  }

  @Test
  void ofContractsAgreedAtOnceOneHolds() throws Exception {
    var proposals = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      proposals.add(proposed("2029-08-31", "MEMBERSHIP"));
    }
    var answers =
        atOnce(
            proposals.stream()
                .<Callable<Answer>>map(
                    id -> () -> home.officer().act("/contracts/" + id + "/agree"))
                .toList());
    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("community/contract-overlaps"));
    assertThat(
            database
                .sql(
                    "select count(*) from contract_term t join contract c on c.id = t.contract_id"
                        + " where c.proposer = ?")
                .params(flock.district.code())
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

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
  void aContractEndsEarlyOnceNobodyNeedsItAnyMore() {
    var id = agreed("2029-08-31", "MEMBERSHIP");
    flights.done(joins(guests.get(0), "2028-08-31"));
    var end = Map.of("on", "2027-06-30", "reason", "两区布局调整");
    var needed = home.officer().act("/contracts/" + id + "/end", end).is(409);
    assertThat(needed.code()).isEqualTo("community/contract-in-use");
    assertThat(needed.text("detail")).contains("第1小学", "一小教共体", "2027-03-01 至 2028-08-31", "退出");
    flights.done(flights.wish("LEAVE", flock.community, "2027-07-01", "schoolId", guests.get(0)));
    home.officer()
        .act("/contracts/" + id + "/end", Map.of("on", "2026-01-01", "reason", "太早"))
        .is(422);
    var ended = home.officer().act("/contracts/" + id + "/end", end).is(200);
    assertThat(ended.state()).isEqualTo("ENDED");
    assertThat(ended.text("to")).isEqualTo("2027-06-30");
    assertThat(ended.text("agreedTo")).isEqualTo("2029-08-31");
    var told = flock.district.events("community.contract.v1", 2).getLast();
    assertThat(Districts.header(told, "ce_type")).isEqualTo("contract-ended.v1");
    var again =
        refused(
            flights.wish(
                "RETURN",
                flock.community,
                "2027-09-01",
                "schoolId",
                guests.get(0),
                "model",
                "PAIRED_SUPPORT"),
            409);
    assertThat(again.code()).isEqualTo("community/no-contract");
    assertThat(again.text("detail")).contains("2027-09-01");
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

  private void stand(LocalDate day) {
    clock.stand(
        Duration.between(
            TestTools.START,
            day.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant().plusSeconds(60)));
  }
}
