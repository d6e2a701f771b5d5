package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.Districts.Answer;
import cn.yanzhen.testing.KafkaServers;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed document says what the service does: the same addresses, and answers of the shapes
 * it names.
 */
@OnRealServers
class OpenApiIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Districts districts;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private final JsonNode document = document();

  @Test
  void theDocumentNamesEveryAddressAndNoOther() {
    var documented = new TreeSet<String>();
    for (var path : document.path("paths").properties()) {
      path.getValue()
          .properties()
          .forEach(method -> documented.add(method.getKey().toUpperCase() + " " + path.getKey()));
    }
    var served = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach(
            (mapping, handler) ->
                mapping.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/v1/community/"))
                    // What every service offers alike is documented with the platform.
                    .filter(
                        path ->
                            Stream.of("audit", "dead-letters")
                                .noneMatch(
                                    path.substring("/api/v1/community/".length())::startsWith))
                    .forEach(
                        path ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
    assertThat(documented).isEqualTo(served);
  }

  @Test
  void everyReferenceInTheDocumentLeadsSomewhere() {
    assertThat(document.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void answersHaveTheShapesOfTheDocument() {
    var district = districts.another();
    var schools = district.schools(2);
    var officer = district.officer();
    hasShape("SchoolPage", officer.get("/schools").is(200));
    hasShape("School", officer.get("/schools/" + schools.getFirst()).is(200));
    hasShape("DistrictPage", officer.get("/districts").is(200));
    hasShape(
        "School",
        officer
            .post(
                "/schools",
                Map.of(
                    "code",
                    district.schoolCode(99),
                    "description",
                    Map.of(
                        "name",
                        "新建小学",
                        "stages",
                        List.of("PRIMARY"),
                        "ruralFlag",
                        "URBAN",
                        "weak",
                        false)))
            .is(201));
    var draft =
        officer
            .post(
                "/communities",
                Map.of(
                    "name",
                    "甲",
                    "cycle",
                    Map.of("from", "2026-09-01", "to", "2029-08-31"),
                    "memberships",
                    java.util.List.of(
                        Map.of("schoolId", schools.get(0), "role", "LEAD"),
                        Map.of(
                            "schoolId",
                            schools.get(1),
                            "role",
                            "MEMBER",
                            "model",
                            "PAIRED_SUPPORT",
                            "grade",
                            "TIGHT"))))
            .is(201);
    hasShape("Community", draft);
    var agreement =
        officer
            .post(
                "/communities/" + draft.id() + "/agreements",
                Map.of(
                    "title", "三方协议",
                    "kind", "THREE_PARTY",
                    "signedOn", "2026-09-01",
                    "from", "2026-09-01",
                    "attachmentId", officer.attached()))
            .is(201);
    hasShape("Agreement", agreement);
    hasShape(
        "Agreement",
        officer
            .act("/agreements/" + agreement.id() + "/withdraw", Map.of("reason", "传错文件"))
            .is(200));
    hasShape("Agreements", officer.get("/communities/" + draft.id() + "/agreements").is(200));
    hasShape("Community", officer.act("/communities/" + draft.id() + "/submit").is(200));
    hasShape("TaskPage", officer.get("/tasks").is(200));
    hasShape(
        "Community",
        officer.act("/communities/" + draft.id() + "/reject", Map.of("reason", "重报")).is(200));
    hasShape("CommunityPage", officer.get("/communities").is(200));
    hasShape("CommunityPage", officer.get("/communities?on=2026-10-01").is(200));
    hasShape("CommunityMap", officer.get("/communities/map?on=2026-10-01&state=REJECTED").is(200));
    hasShape("Problem", officer.act("/communities/" + draft.id() + "/approve").is(409));
    hasShape("Problem", officer.post("/communities", Map.of()).is(422));
    hasShape("Problem", districts.stranger().get("/tasks").is(401));
    var faulty =
        officer.upload(district.book().lead("乙", district.schoolCode(1)).toBytes()).is(201);
    hasShape("Import", faulty);
    hasShape("Import", officer.get("/imports/" + faulty.id()).is(200));
    var archive = officer.get("/oneroster.zip").is(200);
    assertThat(archive.headers().getContentType()).hasToString("application/zip");
    var roster = officer.send("/imports/oneroster", "roster.zip", archive.bytes()).is(201);
    hasShape("Import", roster);
    hasShape("Import", officer.get("/imports/oneroster/" + roster.id()).is(200));
    hasShape("Import", officer.post("/imports/oneroster/" + roster.id() + "/commit").is(200));
  }

  @Test
  void theRegisterAnswersInTheShapesOfTheDocument() {
    var district = districts.another();
    var schools = district.schools(2);
    var officer = district.officer();
    var path = "/schools/" + schools.getFirst();
    var description =
        Map.of("name", "实验", "stages", List.of("JUNIOR"), "ruralFlag", "TOWN", "weak", true);
    hasShape(
        "School",
        officer
            .act(
                path + "/changes",
                Map.of("from", "2026-01-01", "description", description, "reason", "更名"))
            .is(200));
    hasShape(
        "School",
        officer
            .act(path + "/corrections", Map.of("description", description, "reason", "更正"))
            .is(200));
    hasShape("SchoolHistory", officer.get(path + "/history").is(200));
    hasShape(
        "School",
        officer
            .put(
                path + "/years/2026",
                Map.of("stages", List.of(Map.of("stage", "JUNIOR", "pupils", 1, "classes", 1))),
                Map.of("If-Match", "*"))
            .is(200));
    hasShape("SchoolYearPage", officer.get(path + "/years").is(200));
    hasShape("SchoolTiePage", officer.get(path + "/ties?after=2026-08-01").is(200));
    hasShape(
        "School",
        officer
            .act(
                path + "/close",
                Map.of(
                    "day",
                    "2026-12-31",
                    "kind",
                    "MERGED",
                    "successorId",
                    schools.getLast(),
                    "reason",
                    "并校"))
            .is(200));
    hasShape("School", officer.act(path + "/reopen", Map.of("reason", "暂缓")).is(200));
    hasShape("BelongingPage", officer.get(path + "/communities").is(200));
    hasShape("Today", officer.get("/today").is(200));
    hasShape("Problem", officer.act(path + "/withdrawals", Map.of("from", "2030-01-01")).is(409));
  }

  @Test
  void answersAboutChangesHaveTheShapesOfTheDocument() {
    var district = districts.another();
    var schools = district.schools(8);
    var flights = new Flights(district);
    var officer = district.officer();
    var community = flights.approved("甲", schools.get(0), schools.get(1), schools.get(2));
    var wish = flights.wish("LEAVE", community, "2027-03-01", "schoolId", schools.get(1));
    hasShape("ChangeKinds", officer.get("/change-kinds").is(200));
    hasShape("Outlook", officer.post("/changes/preview", wish).is(200));
    var split =
        flights.wish(
            "SPLIT",
            flights.approved("乙", schools.get(4), schools.get(5), schools.get(6), schools.get(7)),
            "2027-03-01",
            "schoolId",
            schools.get(5),
            "members",
            schools.subList(5, 7),
            "name",
            "丙");
    hasShape("Outlook", officer.post("/changes/preview", split).is(200));
    hasShape("Case", flights.done(split));
    var draft = officer.post("/changes", wish).is(201);
    hasShape("Case", draft);
    hasShape("Outlook", officer.get("/changes/" + draft.id() + "/preview").is(200));
    hasShape(
        "Case",
        officer
            .act("/changes/" + draft.id() + "/ticks", Map.of("item", "ASSETS", "done", true))
            .is(200));
    hasShape("Case", officer.act("/changes/" + draft.id() + "/submit").is(200));
    hasShape("TaskPage", officer.get("/tasks").is(200));
    hasShape("Problem", officer.act("/changes/" + draft.id() + "/approve").is(409));
    flights.ticked(draft.id());
    hasShape("Case", flights.approve(draft.id()).is(200));
    hasShape("CasePage", officer.get("/changes").is(200));
    hasShape("Community", officer.get("/communities/" + community + "?on=2027-03-01").is(200));
    // Nothing is known for no time: the clock stands still between approval and case.
    hasShape("PastFactPage", officer.get("/communities/" + community + "/history").is(200));
    hasShape("BelongingPage", officer.get("/schools/" + schools.get(1) + "/communities").is(200));
    hasShape(
        "Check",
        officer
            .post(
                "/communities/check",
                Map.of(
                    "name", "",
                    "cycle", Map.of("from", "2026-09-01", "to", "2029-08-31"),
                    "memberships",
                        java.util.List.of(Map.of("schoolId", schools.get(3), "role", "LEAD"))))
            .is(200));
  }

  @Test
  void sessionsAndStudiosHaveTheShapesOfTheDocument() {
    var flock = new Flock(districts, kafka);
    var officer = flock.district.officer();
    var lesson = flock.lesson("分数的意义", "2026-12-02T09:00");
    hasShape("SessionPolicy", officer.get("/sessions/policy").is(200));
    hasShape("SessionForecast", officer.post("/sessions/check", lesson).is(200));
    hasShape("PlannedSessions", officer.post("/sessions", lesson).is(201));
    hasShape("SessionForecast", officer.post("/sessions/check", lesson).is(200));
    hasShape("Problem", officer.post("/sessions", lesson).is(409));
    var planned = flock.planned(flock.lesson("小数", "2026-12-03T09:00"));
    var arrangement =
        Map.of(
            "startsAt", "2026-12-04T09:00:00+08:00",
            "endsAt", "2026-12-04T09:40:00+08:00",
            "classrooms", flock.lesson("小数", "2026-12-04T09:00").get("classrooms"));
    hasShape(
        "SessionChangeForecast",
        officer.post("/sessions/" + planned + "/change/check", arrangement).is(200));
    hasShape(
        "Session",
        officer
            .act(
                "/sessions/" + planned + "/change",
                Map.of("arrangement", arrangement, "reason", "校运会"))
            .is(200));
    hasShape("SessionChangePage", officer.get("/sessions/" + planned + "/changes").is(200));
    var id = flock.planned(flock.research("大单元设计", "2026-11-20T14:00"));
    var report = flock.report(id, 10, 9);
    report.put("recordingResourceId", flock.recording("教研实录"));
    hasShape("Session", officer.act("/sessions/" + id + "/hold", report).is(200));
    report.put("reason", "漏报");
    hasShape("Session", officer.act("/sessions/" + id + "/correct", report).is(200));
    hasShape("ReplacedReportPage", officer.get("/sessions/" + id + "/past").is(200));
    hasShape("SessionPage", officer.get("/sessions?from=2026-11-01&to=2026-12-31").is(200));
    hasShape("DirectoryPersonPage", officer.get("/directory/persons").is(200));
    hasShape("DirectoryRecordingPage", officer.get("/directory/recordings").is(200));
    var studio =
        officer
            .post(
                "/studios",
                Map.of(
                    "name", "工作室",
                    "kind", "SUBJECT",
                    "level", "LEADING",
                    "subject", "MATHS",
                    "leaderId", flock.leadTeacher,
                    "seatSchoolId", flock.lead,
                    "from", "2026-09-01"))
            .is(201);
    hasShape("Studio", studio);
    hasShape(
        "Studio",
        officer
            .act(
                "/studios/" + studio.id() + "/members",
                Map.of(
                    "personId", flock.memberTeacher,
                    "schoolId", flock.member,
                    "from", "2026-10-01"))
            .is(200));
    hasShape("StudioPage", officer.get("/studios").is(200));
  }

  @Test
  void contractsAndPlacesHaveTheShapesOfTheDocument() {
    var flock = new Flock(districts, kafka);
    var home = districts.withSecondPlaces();
    var guest = home.schools(1).getFirst();
    var officer = flock.district.officer();
    hasShape("ContractPolicy", officer.get("/contracts/policy").is(200));
    hasShape("PlaceRules", officer.get("/place-rules").is(200));
    hasShape("PlaceRules", home.officer().get("/place-rules").is(200));
    var offer =
        Map.of(
            "number", "1号",
            "title", "协作协议",
            "partner", home.code(),
            "from", "2026-09-01",
            "to", "2029-08-31",
            "shares", List.of("MEMBERSHIP"),
            "attachmentId", officer.attached());
    var contract = officer.post("/contracts", offer).is(201);
    hasShape("Contract", contract);
    var path = "/contracts/" + contract.id();
    hasShape("Contract", home.officer().act(path + "/agree").is(200));
    hasShape("ContractPage", officer.get("/contracts").is(200));
    hasShape("PartnerSchoolPage", officer.get(path + "/schools").is(200));
    var flights = new Flights(flock.district);
    flights.done(
        flights.wish(
            "JOIN", flock.community, "2027-03-01", "schoolId", guest, "model", "PAIRED_SUPPORT"));
    hasShape("ContractMemberPage", home.officer().get(path + "/members").is(200));
    hasShape("Community", officer.get("/communities/" + flock.community).is(200));
  }

  @Test
  void targetsRoutinesAndCoverageHaveTheShapesOfTheDocument() {
    var flock = new Flock(districts, kafka);
    var officer = flock.district.officer();
    var community = "/communities/" + flock.community;
    hasShape("Indicators", officer.get("/targets/indicators").is(200));
    var draft = Map.of("year", 2026, "origin", "STANDARD");
    hasShape("TargetPlan", officer.post(community + "/targets", draft).is(201));
    hasShape("TargetPlan", officer.act(community + "/targets/2026/set").is(200));
    hasShape("TargetBoard", officer.get(community + "/targets/2026").is(200));
    hasShape("TargetBoardPage", officer.get("/targets/overview").is(200));
    hasShape("PastTargetPlanPage", officer.get(community + "/targets/2026/past").is(200));
    var research = flock.planned(flock.research("大单元设计", "2026-11-20T14:00"));
    officer.act("/sessions/" + research + "/hold", flock.report(research, 12, 11)).is(200);
    var offline = community + "/targets/2026/indicators/joint-research-offline";
    hasShape("TargetEvidence", officer.get(offline + "/evidence").is(200));
    hasShape("TargetPointPage", officer.get(offline + "/course").is(200));
    var file =
        officer.send(
            "/attachments", "佐证.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    hasShape("Attachment", file.is(201));
    var value =
        Map.of("day", "2026-10-10", "value", 91.5, "explanation", "问卷", "attachmentId", file.id());
    var satisfaction = community + "/targets/indicators/satisfaction/readings";
    var typed = officer.post(satisfaction, value).is(201);
    hasShape("Reading", typed);
    var correction = Map.of("value", value, "reason", "重算");
    hasShape(
        "Reading",
        officer.put("/readings/" + typed.id(), correction, Map.of("If-Match", "*")).is(200));
    hasShape("ReadingHistory", officer.get("/readings/" + typed.id()).is(200));
    hasShape(
        "TargetEvidence",
        officer.get(community + "/targets/2026/indicators/satisfaction/evidence").is(200));

    hasShape("CheckResults", officer.get("/routines/results").is(200));
    var edition =
        Map.of("title", "备课", "text", "先集体", "from", "2026-09-01", "attachmentId", file.id());
    var routine = officer.post(community + "/routines", edition).is(201);
    hasShape("Routine", routine);
    hasShape(
        "Routine",
        flock
            .district
            .administrator(flock.member)
            .post(
                "/routines/" + routine.id() + "/acknowledge",
                Map.of("schoolId", flock.member, "edition", 1))
            .is(200));
    hasShape(
        "Routine",
        officer
            .post(
                "/routines/" + routine.id() + "/checkups",
                Map.of("schoolId", flock.member, "day", "2026-10-10", "result", "WELL_KEPT"))
            .is(201));
    hasShape("RoutinePage", officer.get("/routines").is(200));
    hasShape("RoutineMatrix", officer.get(community + "/routines/matrix").is(200));

    hasShape("Coverage", officer.get("/coverage").is(200));
    hasShape("CoveragePage", officer.get("/coverage/series").is(200));
    hasShape("CoveredSchoolPage", officer.get("/coverage/schools").is(200));
    hasShape("MonitoringResultPage", officer.get(community + "/monitoring").is(200));
  }

  /** Every field of the answer is documented too: a shape is not only obeyed but whole. */
  private void hasShape(String name, Answer answer) {
    var schema = (ObjectNode) JSON.readTree("{\"$ref\":\"#/components/schemas/" + name + "\"}");
    schema.set("components", document.path("components"));
    var errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.writeValueAsString(schema))
            .validate(answer.json());
    assertThat(errors).as(name + ": " + answer.json().toPrettyString()).isEmpty();
    var known =
        new ArrayList<>(document.at("/components/schemas/" + name + "/properties").propertyNames());
    assertThat(answer.json().propertyNames()).as(name).isSubsetOf(known);
  }

  private static JsonNode document() {
    try {
      return JSON.readTree(
          new ClassPathResource("http/community.openapi.json")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
