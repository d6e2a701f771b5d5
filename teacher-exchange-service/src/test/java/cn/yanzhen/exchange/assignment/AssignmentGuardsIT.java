package cn.yanzhen.exchange.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class AssignmentGuardsIT {

  @Autowired JdbcClient db;
  @Fresh SampleDistrict district;
  UUID person;
  UUID need;
  UUID assignment;
  String path;
  final LocalDate from = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
  final LocalDate to = from.plusDays(100);

  @BeforeEach
  void proposed() {
    person = district.person("雁一鸣", district.lead);
    need = district.need("0.5", from, to);
    assignment = district.propose(need, person, "0.5", from, to).expect(201).id();
    path = "/assignments/" + assignment;
  }

  /** Who may not see it is told that it is not there. */
  private static int no(String who) {
    return Set.of("colleague", "outside", "neighbour").contains(who) ? 404 : 403;
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, officer",
    "PERSON, lead",
    "PERSON, member",
    "PERSON, colleague",
    "SENDING, officer",
    "SENDING, member",
    "SENDING, person",
    "SENDING, colleague",
    "SENDING, outside",
    "RECEIVING, officer",
    "RECEIVING, lead",
    "RECEIVING, person",
    "RECEIVING, outside"
  })
  void nobodyConsentsOrDeclinesForAnother(String party, String who) {
    district.post(token(who), path + "/consent", Map.of("party", party)).expect(no(who));
    district
        .post(token(who), path + "/decline", Map.of("party", party, "reason", "不"))
        .expect(no(who));

    assertThat(state()).isEqualTo("PROPOSED");
  }

  @ParameterizedTest
  @CsvSource({"lead", "member", "person", "colleague", "outside", "neighbour"})
  void onlyTheDistrictsOfficerApprovesAndRejects(String who) {
    district.consentAll(assignment, person);

    district.post(token(who), path + "/approve", Map.of()).expect(no(who));
    district.post(token(who), path + "/reject", Map.of("reason", "不")).expect(no(who));
    assertThat(state()).isEqualTo("CONSENTED");
  }

  @ParameterizedTest
  @CsvSource({"officer", "member", "person", "outside"})
  void onlyTheProposerWithdraws(String who) {
    district.post(token(who), path + "/withdraw", Map.of("reason", "不")).expect(no(who));
    assertThat(state()).isEqualTo("PROPOSED");
  }

  @ParameterizedTest
  @CsvSource({"officer, 403", "member, 403", "outside, 404", "person, 404"})
  void onlyTheLeadSchoolProposes(String who, int status) {
    var other = district.need("0.5", from, to);

    district
        .post(
            token(who),
            "/assignments",
            Map.of(
                "needId",
                other,
                "personId",
                person,
                "kind",
                "ROTATION",
                "fte",
                "0.5",
                "from",
                from,
                "to",
                to))
        .expect(status);
  }

  @ParameterizedTest
  @CsvSource({"outside", "colleague", "neighbour"})
  void isUnknownToWhomItDoesNotConcern(String who) {
    district.get(token(who), path).expect(404);
    assertThat(district.get(token(who), "/assignments").expect(200).items()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"officer", "lead", "member", "person"})
  void isKnownToWhomItConcerns(String who) {
    district.get(token(who), path).expect(200);
    assertThat(district.get(token(who), "/assignments").expect(200).items()).hasSize(1);
  }

  @Test
  void whatIsDoneIsNotDoneTwice() {
    district
        .post(district.teacher(person), path + "/consent", Map.of("party", "PERSON"))
        .expect(200);
    assertThat(
            district
                .post(district.teacher(person), path + "/consent", Map.of("party", "PERSON"))
                .expect(409)
                .code())
        .isEqualTo("exchange/already-consented");
    assertThat(district.propose(need, person, "0.5", from, to).expect(409).code())
        .isEqualTo("exchange/need-not-open");
    assertThat(district.post(district.officer(), path + "/approve", Map.of()).expect(409).code())
        .isEqualTo("exchange/consents-missing");

    district
        .post(district.admin(district.lead), path + "/consent", Map.of("party", "SENDING"))
        .expect(200);
    district
        .post(district.admin(district.member), path + "/consent", Map.of("party", "RECEIVING"))
        .expect(200);
    district.post(district.officer(), path + "/approve", Map.of()).expect(200);
    assertThat(district.post(district.officer(), path + "/approve", Map.of()).expect(409).code())
        .isEqualTo("exchange/already-approved");
    assertThat(
            district
                .post(district.admin(district.lead), path + "/withdraw", Map.of("reason", "不"))
                .expect(409)
                .code())
        .isEqualTo("exchange/already-approved");
  }

  @Test
  void nothingIsOverwrittenSilently() {
    var seen = district.get(district.admin(district.lead), path).etag();
    district
        .post(district.teacher(person), path + "/consent", Map.of("party", "PERSON"), seen)
        .expect(200);

    district
        .post(district.admin(district.lead), path + "/withdraw", Map.of("reason", "不"), seen)
        .expect(412);
    district
        .post(district.admin(district.lead), path + "/consent", Map.of("party", "SENDING"), null)
        .expect(428);
    district
        .post(district.admin(district.lead), path + "/consent", Map.of("party", "SENDING"), seen)
        .expect(200);
  }

  @Test
  void whatIsUnknownIsNotFound() {
    var nobody = UUID.randomUUID();

    district.get(district.officer(), "/assignments/" + nobody).expect(404);
    district.post(district.officer(), "/assignments/" + nobody + "/approve", Map.of()).expect(404);
    district.propose(nobody, person, "0.5", from, to).expect(404);
    var other = district.need("0.5", from, to);
    district.propose(other, nobody, "0.5", from, to).expect(404);
  }

  @Test
  void aNoNeedsAReason() {
    var answer =
        district
            .post(
                district.teacher(person),
                path + "/decline",
                Map.of("party", "PERSON", "reason", " "))
            .expect(422);

    assertThat(answer.body().path("violations").get(0).path("field").asString())
        .isEqualTo("reason");
  }

  @Test
  void aProposalStaysWithinItsNeedAndTheRules() {
    var other = district.need("0.5", from, to);

    assertThat(district.propose(other, person, "0.6", from, to).expect(409).code())
        .isEqualTo("exchange/outside-need");
    assertThat(district.propose(other, person, "0.4", from, to).expect(409).code())
        .isEqualTo("exchange/outside-need");
    assertThat(district.propose(other, person, "0.5", from, to.plusDays(1)).expect(409).code())
        .isEqualTo("exchange/outside-need");
    assertThat(district.propose(other, person, "1.5", from, to).expect(422).code())
        .isEqualTo("exchange/fte");
    assertThat(district.propose(other, person, "0.5", to, from).expect(422).code())
        .isEqualTo("exchange/dates");
    var there = district.person("雁在此", district.member);
    assertThat(district.propose(other, there, "0.5", from, to).expect(409).code())
        .isEqualTo("exchange/already-there");
    var stranger = district.person("雁在外", district.outside);
    assertThat(district.propose(other, stranger, "0.5", from, to).expect(404).code())
        .as("of somebody they may not see they learn nothing, not even why not")
        .isEqualTo("access/not-found");
  }

  @Test
  void aPersonWhoHasMovedMeanwhileIsNotSentByTheOldSchool() {
    district.consentAll(assignment, person);
    var number =
        db.sql("select number from person where id = ?").param(person).query(String.class).single();
    var moved = district.personRow(number, "雁一鸣", district.outside);
    moved.set(10, LocalDate.of(2026, 9, 1));
    district.take(SampleDistrict.workbook(java.util.List.of(moved), java.util.List.of()));

    assertThat(district.post(district.officer(), path + "/approve", Map.of()).expect(409).code())
        .isEqualTo("exchange/person-moved");
    district.post(district.officer(), path + "/reject", Map.of("reason", "人已调离")).expect(200);
    assertThat(district.get(district.officer(), "/needs/" + need).body().path("state").asString())
        .isEqualTo("OPEN");
  }

  @Test
  void needsAToken() {
    district.get("Bearer nonsense", path).expect(401);
  }

  @Test
  void stateEventAuditAndNumberAreWrittenTogetherOrNotAtAll() {
    district.consentAll(assignment, person);
    db.sql(
            """
            create function no_audit() returns trigger language plpgsql as $$
            begin raise exception 'the disk is full'; end $$\
            """)
        .update();
    db.sql(
            "create trigger no_audit before insert on audit_entry for each row when (new.subject = '%s') execute function no_audit()"
                .formatted(assignment))
        .update();
    try {
      district.post(district.officer(), path + "/approve", Map.of()).expect(500);
    } finally {
      db.sql("drop trigger no_audit on audit_entry").update();
      db.sql("drop function no_audit").update();
    }

    assertThat(state()).isEqualTo("CONSENTED");
    assertThat(district.eventsOf("exchange.assignment.v1", assignment))
        .doesNotContain("assignment-approved.v1");
    var approved = district.post(district.officer(), path + "/approve", Map.of()).expect(200);
    assertThat(approved.body().path("orderNumber").asString()).endsWith("〕1号");
  }

  private String token(String who) {
    return switch (who) {
      case "officer" -> district.officer();
      case "lead" -> district.admin(district.lead);
      case "member" -> district.admin(district.member);
      case "outside" -> district.admin(district.outside);
      case "person" -> district.teacher(person);
      case "colleague" -> district.teacher(UUID.randomUUID());
      case "neighbour" ->
          cn.yanzhen.testing.TestTokens.bearer(
              claims ->
                  claims.district("500199").org("500199").grant("DISTRICT_OFFICER", "500199"));
      default -> throw new IllegalArgumentException(who);
    };
  }

  private String state() {
    return district.get(district.officer(), path).expect(200).body().path("state").asString();
  }
}
