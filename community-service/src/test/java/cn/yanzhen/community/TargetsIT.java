package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.ContractFiles;
import cn.yanzhen.testing.KafkaServers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Targets move because something happened, and every figure opens onto what it counts. */
@OnRealServers
class TargetsIT {
  @Autowired Districts districts;
  @Autowired JdbcClient database;
  @Autowired KafkaServers.Kafka kafka;

  private Districts.District district;
  private UUID lead;
  private UUID member;
  private UUID other;
  private String community;

  @BeforeEach
  void inACommunityOfTwo() {
    district = districts.another();
    var schools = district.schools(3);
    lead = schools.get(0);
    member = schools.get(1);
    other = schools.get(2);
    community = district.community("一小教共体", lead, member);
  }

  @Test
  void aTargetMovesBecauseAnAssignmentCameIntoForce() {
    assertThat(value("teachers-into-members")).isEqualByComparingTo("0");
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("teachers-into-members", "1");
    assertThat(value("assignments-in-force")).isEqualByComparingTo("1");
    assertThat(value("cadres-into-members")).isEqualByComparingTo("0");
    assertOpensOntoItsEvidence("teachers-into-members");
  }

  @Test
  void whatGoesIntoTheLeadSchoolIsNotCountedForMembers() {
    started(UUID.randomUUID(), member, lead, "SHADOWING", "2026-09-15", "2027-07-09");
    becomes("shadowing-at-lead", "1");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("0");
  }

  @Test
  void aPersonWhoIsSentTwiceIsOnePersonAndTwoPersonTimes() {
    var person = UUID.randomUUID();
    started(UUID.randomUUID(), person, 5, lead, member, "ROTATION", "2026-09-15", "2026-10-09");
    started(UUID.randomUUID(), person, 5, lead, member, "ROTATION", "2026-10-15", "2027-07-09");
    becomes("teachers-into-members", "2");
    assertThat(value("persons-into-members")).isEqualByComparingTo("1");
    // The first is over by today.
    assertThat(value("assignments-in-force")).isEqualByComparingTo("1");
    assertOpensOntoItsEvidence("persons-into-members");
    assertOpensOntoItsEvidence("assignments-in-force");
  }

  @Test
  void anEarlyReturnEndsWhatLasts() {
    var assignment = UUID.randomUUID();
    started(assignment, UUID.randomUUID(), 5, lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("assignments-in-force", "1");
    tellAssignment(
        "assignment-returned.v1",
        assignment,
        UUID.randomUUID(),
        6,
        lead,
        member,
        "ROTATION",
        "2026-09-15",
        "2026-10-31");
    becomes("assignments-in-force", "0");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("1");
    assertThat(value("assignments-in-force", "?on=2026-10-31")).isEqualByComparingTo("1");
  }

  @Test
  void aRecallEndsWhatLastsAndAVoidedOrderNeverWas() {
    var assignment = UUID.randomUUID();
    var person = UUID.randomUUID();
    started(assignment, person, 5, lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("assignments-in-force", "1");
    tellAssignment(
        "assignment-recalled.v1",
        assignment,
        person,
        6,
        lead,
        member,
        "ROTATION",
        "2026-09-15",
        "2026-10-31");
    becomes("assignments-in-force", "0");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("1");
    tellAssignment(
        "assignment-voided.v1",
        assignment,
        person,
        7,
        lead,
        member,
        "ROTATION",
        "2026-09-15",
        "2026-10-31");
    becomes("teachers-into-members", "0");
    assertThat(value("assignments-in-force", "?on=2026-10-31")).isEqualByComparingTo("0");

    var late = UUID.randomUUID();
    district.tell(
        late,
        "exchange.assignment.v1",
        assignment,
        "assignment-started.v1",
        5,
        assignment(assignment, person, lead, member, "ROTATION", "2026-09-15", "2027-07-09"));
    applied(late);
    assertThat(value("teachers-into-members"))
        .as("an older event, sent again from the dead letters, brings nothing back")
        .isEqualByComparingTo("0");
  }

  @Test
  void twoRecordsOfAPersonAreOnePersonUntilTheMergeIsUndone() {
    var absorbed = UUID.randomUUID();
    var survivor = UUID.randomUUID();
    merge("person-merged.v1", 7, absorbed, survivor);
    started(UUID.randomUUID(), absorbed, 5, lead, member, "ROTATION", "2026-09-15", "2026-10-09");
    started(UUID.randomUUID(), survivor, 5, lead, member, "ROTATION", "2026-10-15", "2027-07-09");
    becomes("teachers-into-members", "2");
    becomes("persons-into-members", "1");
    merge("person-merge-undone.v1", 8, absorbed, survivor);
    becomes("persons-into-members", "2");
  }

  private void merge(String type, long sequence, UUID absorbed, UUID survivor) {
    var event = UUID.randomUUID();
    district.tell(
        event,
        "exchange.person.v1",
        absorbed,
        type,
        sequence,
        Map.of("personId", absorbed, "survivorId", survivor, "assignmentIds", List.of()));
    applied(event);
  }

  private void applied(UUID event) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                database
                    .sql("select exists (select from inbox where event_id = ?)")
                    .param(event)
                    .query(Boolean.class)
                    .single());
  }

  @Test
  void anExtendedOrderCountsOnceAndOnlyOnceItHasBegun() {
    var begun = UUID.randomUUID();
    started(begun, UUID.randomUUID(), 5, lead, member, "ROTATION", "2026-09-15", "2026-10-31");
    becomes("teachers-into-members", "1");
    assertThat(value("assignments-in-force")).isEqualByComparingTo("0");
    extended(UUID.randomUUID(), "APPROVED", "2026-09-20", "2027-07-09");
    extended(begun, "IN_FORCE", "2026-09-15", "2027-07-09");
    becomes("assignments-in-force", "1");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("1");
  }

  private void extended(UUID assignment, String state, String from, String to) {
    var data =
        new java.util.HashMap<String, Object>(
            assignment(assignment, UUID.randomUUID(), lead, member, "ROTATION", from, to));
    data.put("state", state);
    district.tell("exchange.assignment.v1", assignment, "assignment-extended.v1", 8, data);
  }

  @Test
  void aTargetMovesBecauseResourcesWereSharedAndRequestsAnswered() {
    var schools = district.schools(2);
    lead = schools.get(0);
    member = schools.get(1);
    community =
        district.community(
            "长期教共体",
            "2099-08-31",
            lead,
            new Districts.District.Member(member, "2026-09-01", "2099-08-31"));
    var resource = UUID.randomUUID();
    district.tell(
        "resource.resource.v1", resource, "resource-published.v1", 1, resource(resource, lead));
    var others = UUID.randomUUID();
    district.tell(
        "resource.resource.v1", others, "resource-published.v1", 1, resource(others, member));
    var request = UUID.randomUUID();
    district.tell(
        "resource.request.v1",
        request,
        "request-accepted.v1",
        4,
        Map.of(
            "requestId", request,
            "schoolId", member,
            "title", "浮力实验视频",
            "subject", "PHYSICS",
            "stage", "JUNIOR",
            "kind", "LAB",
            "neededBy", "2026-12-10",
            "claimedBySchoolId", lead,
            "resourceId", resource));
    // Told at the real time: the year of the tests may be over when they run.
    var now = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    int year = now.getMonthValue() >= 9 ? now.getYear() : now.getYear() - 1;
    becomes(year, "?on=" + (year + 1) + "-08-31", "shared-resources", "1");
    becomes(year, "?on=" + (year + 1) + "-08-31", "requests-answered", "1");
  }

  @Test
  void aTargetMovesBecauseAClassWasHeld() {
    var flock = new Flock(districts, kafka);
    district = flock.district;
    community = flock.community;
    var officer = district.officer();
    var lesson = flock.planned(flock.lesson("分数的意义", "2026-11-20T09:00"));
    var other = flock.lesson("轴对称图形", "2026-11-20T10:00");
    other.put("subject", "ART");
    var second = flock.planned(other);
    var research = flock.planned(flock.research("大单元设计", "2026-11-20T14:00"));
    var cancelled = flock.planned(flock.lesson("不开的课", "2026-11-20T16:00"));
    // What is planned does not count.
    assertThat(value("sync-lessons")).isEqualByComparingTo("0");
    officer.act("/sessions/" + lesson + "/hold", flock.report(lesson, 40, 39)).is(200);
    assertThat(value("sync-lessons")).isEqualByComparingTo("1");
    assertThat(value("sync-subjects")).isEqualByComparingTo("1");
    officer.act("/sessions/" + second + "/hold", flock.report(second, 40, 40)).is(200);
    officer.act("/sessions/" + research + "/hold", flock.report(research, 12, 11)).is(200);
    assertThat(value("sync-lessons")).isEqualByComparingTo("2");
    assertThat(value("sync-subjects")).isEqualByComparingTo("2");
    assertThat(value("joint-research-offline")).isEqualByComparingTo("1");
    assertThat(value("joint-research-online")).isEqualByComparingTo("0");
    assertOpensOntoItsEvidence("sync-lessons");
    assertOpensOntoItsEvidence("sync-subjects");
    var facts = evidence(2026, "sync-lessons", "").path("items");
    assertThat(facts.findValuesAsString("title")).containsExactlyInAnyOrder("分数的意义", "轴对称图形");
    assertThat(facts.path(0).path("link").asString()).startsWith("/sessions/");
    assertThat(facts.path(0).path("schools")).hasSize(2);
    assertThat(officer.get("/sessions/" + cancelled).is(200).state()).isEqualTo("PLANNED");
    // As of the day before nothing was held.
    assertThat(value("sync-lessons", "?on=2026-11-19")).isEqualByComparingTo("0");
  }

  @Test
  void aSessionToWhichOnlyOneSchoolCameIsNoJointOne() {
    var flock = new Flock(districts, kafka);
    district = flock.district;
    community = flock.community;
    var research = flock.planned(flock.research("无人到场", "2026-11-20T14:00"));
    var report = flock.report(research, 12, 11);
    var attendance = new ArrayList<Map<String, Object>>();
    for (var classroom :
        district.officer().get("/sessions/" + research).is(200).json().path("classrooms")) {
      boolean host = classroom.path("schoolId").asString().equals(flock.lead.toString());
      attendance.add(
          Map.of(
              "classroomId",
              classroom.path("id").asString(),
              "expected",
              12,
              "present",
              host ? 11 : 0));
    }
    report.put("attendance", attendance);
    district.officer().act("/sessions/" + research + "/hold", report).is(200);
    assertThat(value("joint-research-offline")).isEqualByComparingTo("0");
  }

  @Test
  void theSameEventTwiceCountsOnce() {
    var assignment = UUID.randomUUID();
    var data =
        assignment(
            assignment, UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    var event = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      district.tell(event, "exchange.assignment.v1", assignment, "assignment-started.v1", 5, data);
    }
    // And once more under another id, as from a relay that crashed before it knew that it had sent.
    district.tell("exchange.assignment.v1", assignment, "assignment-started.v1", 5, data);
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-16", "2027-07-09");
    becomes("teachers-into-members", "2");
  }

  @Test
  void aFactCountsForTheCommunityToWhichTheSchoolBelongedOnItsDay() {
    var more = district.schools(2);
    // A member of the first until the end of October, of the second from November on.
    var moved = more.get(0);
    var first =
        district.community(
            "甲教共体", other, new Districts.District.Member(moved, "2026-09-01", "2026-10-31"));
    var second =
        district.community(
            "乙教共体", more.get(1), new Districts.District.Member(moved, "2026-11-01", "2029-08-31"));
    started(UUID.randomUUID(), lead, moved, "ROTATION", "2026-09-10", "2027-07-09");
    started(UUID.randomUUID(), lead, moved, "ROTATION", "2026-10-31", "2027-07-09");
    started(UUID.randomUUID(), lead, moved, "ROTATION", "2026-11-01", "2027-07-09");
    community = second;
    becomes("teachers-into-members", "1");
    assertOpensOntoItsEvidence("teachers-into-members");
    community = first;
    becomes("teachers-into-members", "2");
    assertOpensOntoItsEvidence("teachers-into-members");
    var rows = district.officer().get("/targets/overview?year=2026").is(200).json().path("items");
    var total = BigDecimal.ZERO;
    for (var row : rows) {
      total = total.add(line(row, "teachers-into-members").path("value").decimalValue());
    }
    assertThat(total).isEqualByComparingTo("3");
  }

  @Test
  void theOverviewSaysWhatTheBoardsSay() {
    started(UUID.randomUUID(), lead, member, "CADRE_SECONDMENT", "2026-09-15", "2027-07-09");
    becomes("cadres-into-members", "1");
    typed("satisfaction", "2026-10-10", "91.5").is(201);
    var rows = district.officer().get("/targets/overview?year=2026").is(200).json().path("items");
    assertThat(rows).hasSize(1);
    assertThat(rows.path(0).path("lines")).isEqualTo(board(2026, "").path("lines"));
    var csv =
        new String(
            district.officer().get("/targets/overview/export?format=csv&year=2026").is(200).bytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv).contains("一小教共体,2026-2027,教育管理,派往成员校的干部,人次,,,1,,未列入计划");
  }

  @Test
  void theOverviewIsReadInPagesWithoutGapOrRepeat() {
    for (var name : List.of("丙教共体", "甲教共体", "乙教共体")) {
      var schools = district.schools(2);
      district.community(name, schools.get(0), schools.get(1));
    }
    var names = new ArrayList<String>();
    var next = "";
    do {
      var page =
          district
              .officer()
              .get("/targets/overview?year=2026&limit=2&cursor=" + next)
              .is(200)
              .json();
      assertThat(page.path("total").asInt()).isEqualTo(4);
      assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
      names.addAll(page.path("items").findValuesAsString("communityName"));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(names).containsExactlyInAnyOrder("一小教共体", "丙教共体", "甲教共体", "乙教共体");
    var csv =
        new String(
            district.officer().get("/targets/overview/export?format=csv&year=2026").is(200).bytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv).contains(names);
    district.officer().get("/targets/overview?cursor=x").is(422);
    assertThat(district.officer().get("/targets/overview?year=2035").is(200).json().path("items"))
        .isEmpty();
  }

  @Test
  void evidenceIsReadInPagesWithoutGapOrRepeat() {
    for (int i = 1; i <= 5; i++) {
      started(UUID.randomUUID(), lead, member, "ROTATION", "2026-10-0" + i, "2027-07-09");
    }
    becomes("teachers-into-members", "5");
    var days = new ArrayList<String>();
    var next = "";
    do {
      var page =
          district
              .teacher(other)
              .get(indicator(2026, "teachers-into-members") + "/evidence?limit=2&cursor=" + next)
              .is(200)
              .json();
      assertThat(page.path("total").asInt()).isEqualTo(5);
      page.path("items").forEach(item -> days.add(item.path("day").asString()));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(days)
        .containsExactly("2026-10-05", "2026-10-04", "2026-10-03", "2026-10-02", "2026-10-01");
    var evidence = indicator(2026, "teachers-into-members") + "/evidence";
    var fact = district.officer().get(evidence).json().path("items").path(0);
    assertThat(fact.path("link").asString())
        .isEqualTo("/assignments/" + fact.path("id").asString());
    assertThat(fact.path("schools").findValuesAsString("part"))
        .containsExactly("RECEIVING", "SENDING");
    assertThat(fact.path("schools").findValuesAsString("name")).containsExactly("第2小学", "第1小学");
    district.officer().get(evidence + "?cursor=x").is(422);
    district.officer().get(evidence + "/export?format=xlsx").is(200);
    assertThat(evidence(2026, "teachers-into-members", "?on=2026-10-03").path("total").asInt())
        .isEqualTo(3);
  }

  @Test
  void theCourseOfTheYearEndsAtTheValueOfToday() {
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2026-10-15");
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-11-01", "2027-07-09");
    becomes("teachers-into-members", "2");
    assertThat(course("teachers-into-members")).containsExactly("1", "1", "2");
    assertThat(course("assignments-in-force")).containsExactly("1", "0", "1");
    typed("new-backbone-teachers", "2026-10-10", "2").is(201);
    typed("new-backbone-teachers", "2026-11-10", "1").is(201);
    assertThat(course("new-backbone-teachers")).containsExactly("null", "2", "3");
  }

  @Test
  void theLeadSchoolDraftsAndTheDistrictSets() {
    var admin = district.administrator(lead);
    var draft = admin.post(targets(), Map.of("year", 2026, "origin", "STANDARD")).is(201);
    assertThat(draft.etag()).isEqualTo("\"1\"");
    assertThat(draft.state()).isEqualTo("DRAFT");
    assertThat(draft.json().path("goals")).hasSize(4);
    assertThat(actions(admin)).containsExactly("revise", "type");
    admin.post(targets() + "/2026/set", Map.of(), Map.of("If-Match", "\"1\"")).is(403);
    assertThat(admin.post(targets(), Map.of("year", 2026, "origin", "STANDARD")).is(409).code())
        .isEqualTo("community/plan-exists");

    var goals =
        List.of(goal("teachers-into-members", "3", "6"), goal("satisfaction", "88.5", "92"));
    admin.put(targets() + "/2026", Map.of("goals", goals), Map.of()).is(428);
    admin.put(targets() + "/2026", Map.of("goals", goals), Map.of("If-Match", "\"1\"")).is(200);
    admin.put(targets() + "/2026", Map.of("goals", goals), Map.of("If-Match", "\"1\"")).is(412);

    var officer = district.officer();
    assertThat(actions(officer)).containsExactly("set", "revise", "type");
    var set = officer.post(targets() + "/2026/set", Map.of(), Map.of("If-Match", "\"2\"")).is(200);
    assertThat(set.state()).isEqualTo("SET");
    assertThat(officer.act(targets() + "/2026/set").is(409).code())
        .isEqualTo("community/plan-already-set");

    // Once it is set the lead school changes nothing, and the officer says why.
    admin.put(targets() + "/2026", Map.of("goals", goals), Map.of("If-Match", "\"3\"")).is(403);
    assertThat(
            officer
                .put(targets() + "/2026", Map.of("goals", goals), Map.of("If-Match", "\"3\""))
                .is(422)
                .code())
        .isEqualTo("community/reason-missing");
    var fewer = List.of(goal("teachers-into-members", "3", "4"));
    officer
        .put(
            targets() + "/2026",
            Map.of("goals", fewer, "reason", "成员校退出"),
            Map.of("If-Match", "\"3\""))
        .is(200);
    var past = officer.get(targets() + "/2026/past").is(200).json().path("items");
    assertThat(past.findValuesAsString("state")).containsExactly("SET", "DRAFT", "DRAFT");
    assertThat(past.path(0).path("goals")).hasSize(2);
    assertThat(past.path(2).path("goals")).hasSize(4);

    var events = district.events("community.target.v1", 2);
    assertThat(events)
        .extracting(event -> Districts.header(event, "ce_sequence"))
        .containsExactly("3", "4");
    var json = JsonMapper.builder().build();
    assertThat(events)
        .allSatisfy(
            event ->
                ContractFiles.validate("community", "target-set.v1", json.readTree(event.value())));
    assertThat(
            json.readTree(events.getLast().value()).path("goals").path(0).path("goal").asString())
        .isEqualTo("4");
    var trail =
        officer
            .get("/audit?subject=" + set.id())
            .is(200)
            .json()
            .path("items")
            .findValuesAsString("action");
    assertThat(trail)
        .containsExactly("target.revised", "target.set", "target.revised", "target.drafted");
  }

  @Test
  void aYearsPlanIsCopiedFromTheLastWithItsBaseWhereThatEnded() {
    var officer = district.officer();
    officer
        .post(
            targets(),
            Map.of(
                "year",
                2026,
                "origin",
                "GIVEN",
                "goals",
                List.of(goal("teachers-into-members", "0", "6"))))
        .is(201);
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("teachers-into-members", "1");
    var next = officer.post(targets(), Map.of("year", 2027, "origin", "LAST_YEAR")).is(201).json();
    assertThat(next.path("goals")).hasSize(1);
    assertThat(next.path("goals").path(0).path("base").decimalValue()).isEqualByComparingTo("1");
    assertThat(next.path("goals").path(0).path("goal").decimalValue()).isEqualByComparingTo("6");
    var empty = district.community("乙教共体", other, district.schools(1).getFirst());
    assertThat(
            officer
                .post(
                    "/communities/" + empty + "/targets",
                    Map.of("year", 2027, "origin", "LAST_YEAR"))
                .is(409)
                .code())
        .isEqualTo("community/no-plan-last-year");
  }

  @Test
  void progressIsJudgedAgainstTheShareOfTheYearThatIsGone() {
    district
        .officer()
        .post(
            targets(),
            Map.of(
                "year",
                2026,
                "origin",
                "GIVEN",
                "goals",
                List.of(goal("teachers-into-members", "0", "2"))))
        .is(201);
    var line = line(board(2026, ""), "teachers-into-members");
    assertThat(line.path("standing").asString()).isEqualTo("BEHIND");
    // 22 November is day 83 of 365.
    assertThat(board(2026, "").path("gone").decimalValue()).isEqualByComparingTo("0.2274");
    started(UUID.randomUUID(), lead, member, "ROTATION", "2026-09-15", "2027-07-09");
    becomes("teachers-into-members", "1");
    line = line(board(2026, ""), "teachers-into-members");
    assertThat(line.path("standing").asString()).isEqualTo("ON_COURSE");
    assertThat(line.path("share").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(
            line(board(2026, "?on=2027-08-31"), "teachers-into-members")
                .path("standing")
                .asString())
        .isEqualTo("MISSED");
  }

  @Test
  void aPlanThatWillNotDoIsRefusedByField() {
    var refused =
        district
            .officer()
            .post(
                targets(),
                Map.of(
                    "year",
                    2030,
                    "origin",
                    "GIVEN",
                    "goals",
                    List.of(goal("no-such", "0", "1"), goal("satisfaction", "0", "-1"))))
            .is(422);
    assertThat(refused.json().path("violations").findValuesAsString("field"))
        .containsExactly("year", "goals[0].indicator", "goals[1].goal");
  }

  @Test
  void aMemberMayNotPlanNorTypeAndOtherDistrictsSeeNothing() {
    var member = district.administrator(this.member);
    member.post(targets(), Map.of("year", 2026, "origin", "STANDARD")).is(403);
    district.officer().post(targets(), Map.of("year", 2026, "origin", "STANDARD")).is(201);
    member
        .put(
            targets() + "/2026",
            Map.of("goals", List.of(goal("satisfaction", "0", "1"))),
            Map.of("If-Match", "*"))
        .is(403);
    member.act(targets() + "/2026/set").is(403);
    member
        .post(targets() + "/indicators/satisfaction/readings", reading(member.attached(), "91"))
        .is(403);
    member.get(targets() + "/2026").is(200);

    var stranger = districts.another().officer();
    stranger.get(targets() + "/2026").is(404);
    stranger.get(targets() + "/2026/past").is(404);
    stranger.get(indicator(2026, "satisfaction") + "/evidence").is(404);
    stranger.get(indicator(2026, "satisfaction") + "/course").is(404);
    stranger.post(targets(), Map.of("year", 2027, "origin", "STANDARD")).is(404);
    stranger.act(targets() + "/2026/set").is(404);
    assertThat(stranger.get("/targets/overview").is(200).json().path("items")).isEmpty();
    districts.stranger().get(targets() + "/2026").is(401);
    district.officer().get("/communities/" + UUID.randomUUID() + "/targets/2026").is(404);
    district.officer().get(indicator(2026, "no-such") + "/evidence").is(404);
  }

  @Test
  void aTypedValueKeepsWhatStoodThereBefore() {
    var admin = district.administrator(lead);
    var typed = typed("satisfaction", "2026-10-10", "91.5").is(201);
    assertThat(value("satisfaction")).isEqualByComparingTo("91.5");
    var reading = "/readings/" + typed.id();
    var correction = Map.of("value", reading(admin.attached(), "90"), "reason", "问卷重复计算");
    admin.put(reading, correction, Map.of()).is(428);
    admin.put(reading, correction, Map.of("If-Match", "\"1\"")).is(200);
    admin.put(reading, correction, Map.of("If-Match", "\"1\"")).is(412);
    assertThat(value("satisfaction")).isEqualByComparingTo("90");
    var history = district.teacher(member).get(reading).is(200).json();
    assertThat(history.path("past")).hasSize(1);
    assertThat(history.path("past").path(0).path("value").decimalValue())
        .isEqualByComparingTo("91.5");
    assertThat(history.path("past").path(0).path("reason").asString()).isEqualTo("问卷重复计算");
    var evidence = evidence(2026, "satisfaction", "");
    assertThat(evidence.path("readings")).hasSize(1);
    assertThat(evidence.path("total").asInt()).isEqualTo(1);
    district.administrator(member).put(reading, correction, Map.of("If-Match", "*")).is(403);
    districts.another().officer().get(reading).is(404);
    districts.another().officer().put(reading, correction, Map.of("If-Match", "*")).is(404);
  }

  @Test
  void whatIsComputedIsNeverTyped() {
    assertThat(typed("teachers-into-members", "2026-10-10", "99").is(409).code())
        .isEqualTo("community/indicator-computed");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("0");
  }

  @Test
  void aTypedValueStandsOnAFileAndOnADayThatHasCome() {
    var admin = district.administrator(lead);
    var path = targets() + "/indicators/satisfaction/readings";
    var file = admin.attached();
    assertThat(fields(admin.post(path, reading(UUID.randomUUID().toString(), "91"))))
        .containsExactly("attachmentId");
    assertThat(fields(admin.post(path, reading(file, "91", "2026-11-23")))).containsExactly("day");
    assertThat(fields(admin.post(path, reading(file, "91", "2026-08-31")))).containsExactly("day");
    assertThat(fields(admin.post(path, reading(file, "91.555")))).containsExactly("value");
    // Another district's file is not there for us.
    var theirs = districts.another().officer().attached();
    assertThat(fields(admin.post(path, reading(theirs, "91")))).containsExactly("attachmentId");
    admin.post(path, Map.of("day", "2026-10-10", "value", 1)).is(422);
  }

  // ---

  private static List<String> fields(Districts.Answer answer) {
    return answer.is(422).json().path("violations").findValuesAsString("field");
  }

  private Districts.Answer typed(String indicator, String day, String value) {
    var admin = district.administrator(lead);
    return admin.post(
        targets() + "/indicators/" + indicator + "/readings",
        reading(admin.attached(), value, day));
  }

  private static Map<String, Object> reading(String file, String value) {
    return reading(file, value, "2026-10-10");
  }

  private static Map<String, Object> reading(String file, String value, String day) {
    return Map.of(
        "day",
        day,
        "value",
        new BigDecimal(value),
        "explanation",
        "第三方问卷，回收 812 份",
        "attachmentId",
        file);
  }

  private static Map<String, Object> goal(String indicator, String base, String goal) {
    return Map.of(
        "indicator", indicator, "base", new BigDecimal(base), "goal", new BigDecimal(goal));
  }

  private void started(UUID id, UUID sending, UUID receiving, String kind, String from, String to) {
    started(id, UUID.randomUUID(), 5, sending, receiving, kind, from, to);
  }

  private void started(
      UUID id,
      UUID person,
      long sequence,
      UUID sending,
      UUID receiving,
      String kind,
      String from,
      String to) {
    tellAssignment(
        "assignment-started.v1", id, person, sequence, sending, receiving, kind, from, to);
  }

  private void tellAssignment(
      String type,
      UUID id,
      UUID person,
      long sequence,
      UUID sending,
      UUID receiving,
      String kind,
      String from,
      String to) {
    district.tell(
        "exchange.assignment.v1",
        id,
        type,
        sequence,
        assignment(id, person, sending, receiving, kind, from, to));
  }

  private static Map<String, Object> assignment(
      UUID id, UUID person, UUID sending, UUID receiving, String kind, String from, String to) {
    var data = new HashMap<String, Object>();
    data.put("assignmentId", id);
    data.put("needId", UUID.randomUUID());
    data.put("personId", person);
    data.put("kind", kind);
    data.put("sendingSchoolId", sending);
    data.put("receivingSchoolId", receiving);
    data.put("subject", "MATHS");
    data.put("stage", "PRIMARY");
    data.put("fte", "1");
    data.put("from", from);
    data.put("to", to);
    data.put("orderNumber", "测教派〔2026〕1号");
    return data;
  }

  private static Map<String, Object> resource(UUID id, UUID school) {
    return Map.of(
        "resourceId", id,
        "schoolId", school,
        "title", "二次函数（课件）",
        "subject", "MATHS",
        "stage", "JUNIOR",
        "kind", "SLIDES",
        "size", 1000,
        "sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
  }

  private String targets() {
    return "/communities/" + community + "/targets";
  }

  private String indicator(int year, String code) {
    return targets() + "/" + year + "/indicators/" + code;
  }

  private JsonNode board(int year, String query) {
    return district.officer().get(targets() + "/" + year + query).is(200).json();
  }

  private List<String> actions(Districts.Person person) {
    var actions = new ArrayList<String>();
    person
        .get(targets() + "/2026")
        .is(200)
        .json()
        .path("actions")
        .forEach(one -> actions.add(one.asString()));
    return actions;
  }

  private JsonNode evidence(int year, String code, String query) {
    return district.officer().get(indicator(year, code) + "/evidence" + query).is(200).json();
  }

  private static JsonNode line(JsonNode board, String code) {
    for (var line : board.path("lines")) {
      if (line.path("indicator").path("code").asString().equals(code)) {
        return line;
      }
    }
    throw new AssertionError("no " + code);
  }

  private BigDecimal value(String code) {
    return value(code, "");
  }

  private BigDecimal value(String code, String query) {
    return line(board(2026, query), code).path("value").decimalValue();
  }

  private void becomes(String code, String value) {
    becomes(2026, "", code, value);
  }

  private void becomes(int year, String query, String code, String value) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(line(board(year, query), code).path("value").decimalValue())
                    .as(code)
                    .isEqualByComparingTo(value));
  }

  private List<String> course(String code) {
    var values = new ArrayList<String>();
    for (var point :
        district.officer().get(indicator(2026, code) + "/course").is(200).json().path("items")) {
      values.add(
          point.path("value").isNull()
              ? "null"
              : point.path("value").decimalValue().stripTrailingZeros().toPlainString());
    }
    return values;
  }

  private void assertOpensOntoItsEvidence(String code) {
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = evidence(2026, code, "?limit=1&cursor=" + next);
      page.path("items").forEach(item -> seen.add(item.path("id").asString()));
      assertThat(page.path("total").decimalValue()).isEqualByComparingTo(value(code));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(value(code)).isEqualByComparingTo(new BigDecimal(seen.size()));
  }
}
