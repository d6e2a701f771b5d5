package cn.yanzhen.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.TestTokens;
import cn.yanzhen.testing.TestTopics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A district as the service knows it from events, and the people who work with it through HTTP. */
public final class SampleDistrict {

  public static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final List<String> PERSON_HEADINGS =
      List.of(
          "人员编号", "姓名", "身份证件号", "学校标识码", "学科", "学段", "职称", "最高荣誉", "出生年月", "参加工作日期", "到校日期",
          "干部职务");
  private static final List<String> NEED_HEADINGS =
      List.of("需求编号", "学校标识码", "学科", "学段", "人数(FTE)", "开始日期", "结束日期", "派遣类型", "说明");

  private final String address;
  public final String bootstrap;
  private final JdbcClient db;
  public final String code;
  public final UUID lead = UUID.randomUUID();
  public final UUID member = UUID.randomUUID();
  public final UUID outside = UUID.randomUUID();
  public final UUID community = UUID.randomUUID();

  private final List<String> schoolCodes;
  private final List<String> stages;

  SampleDistrict(
      String address,
      String bootstrap,
      JdbcClient db,
      String code,
      List<String> schoolCodes,
      List<String> stages) {
    this.address = address;
    this.bootstrap = bootstrap;
    this.db = db;
    this.code = code;
    this.schoolCodes = schoolCodes;
    this.stages = stages;
    tellOfSchool(lead, "雁阵一中", 1);
    tellOfSchool(member, "雁阵二中", 1);
    tellOfSchool(outside, "雁阵三中", 1);
    tellOfCommunity("community-approved.v1", 2);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                db.sql("select count(*) from directory_school where id in (?, ?, ?)")
                            .params(lead, member, outside)
                            .query(Long.class)
                            .single()
                        == 3
                    && db.sql(
                                "select count(*) from directory_community where id = ? and state ="
                                    + " 'APPROVED'")
                            .param(community)
                            .query(Long.class)
                            .single()
                        == 1);
  }

  public void tellOfSchool(UUID id, String name, long sequence) {
    tellOfSchool(id, name, sequence, stages);
  }

  public void tellOfSchool(UUID id, String name, long sequence, List<String> stages) {
    TestTopics.produce(
        bootstrap,
        "community.school.v1",
        id.toString(),
        sequence == 1 ? "school-registered.v1" : "school-changed.v1",
        sequence,
        code,
        Map.of(
            "schoolId",
            id,
            "code",
            codeOf(id),
            "name",
            name,
            "shortName",
            name,
            "district",
            code,
            "stages",
            stages,
            "setting",
            "URBAN",
            "weak",
            false));
  }

  /**
   * The register closes a school, this being its last day, or takes that back; waits until we know.
   */
  public void tellOfEnd(UUID id, LocalDate lastDay, long sequence, boolean reopened) {
    var data = new LinkedHashMap<String, Object>();
    data.put("schoolId", id);
    data.put("code", codeOf(id));
    data.put("day", lastDay.toString());
    data.put("kind", "CLOSED");
    data.put("reason", "生源不足");
    TestTopics.produce(
        bootstrap,
        "community.school.v1",
        id.toString(),
        reopened ? "school-reopened.v1" : "school-closed.v1",
        sequence,
        code,
        data);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                db.sql(
                            "select count(*) from directory_school_end where school_id = ? and"
                                + " sequence = ?")
                        .params(id, sequence)
                        .query(Long.class)
                        .single()
                    == 1);
  }

  public void tellOfCommunity(String type, long sequence) {
    var data = new LinkedHashMap<String, Object>();
    data.put("communityId", community);
    data.put("name", "雁阵一中教共体");
    data.put("district", code);
    data.put("leadSchoolId", lead);
    data.put("cycleFrom", "2025-09-01");
    data.put("cycleTo", "2030-08-31");
    data.put(
        "memberships",
        Stream.of(lead, member)
            .map(
                school ->
                    Map.of(
                        "membershipId",
                        UUID.nameUUIDFromBytes(
                            (community + "" + school).getBytes(StandardCharsets.UTF_8)),
                        "schoolId",
                        school,
                        "role",
                        school == lead ? "LEAD" : "MEMBER",
                        "model",
                        "BRAND_GUIDED",
                        "grade",
                        "TIGHT",
                        "from",
                        "2025-09-01",
                        "to",
                        "2030-08-31"))
            .toList());
    data.put("reason", null);
    TestTopics.produce(
        bootstrap, "community.community.v1", community.toString(), type, sequence, code, data);
  }

  /** From that day on the member leads, and the lead school that was is a member. */
  public void tellOfAnotherLead(LocalDate day, long sequence) {
    var last = day.minusDays(1).toString();
    var data = new LinkedHashMap<String, Object>();
    data.put("communityId", community);
    data.put("name", "雁阵一中教共体");
    data.put("district", code);
    data.put(
        "leadSchoolId", day.isAfter(LocalDate.now(ZoneId.of("Asia/Shanghai"))) ? lead : member);
    data.put("cycleFrom", "2025-09-01");
    data.put("cycleTo", "2030-08-31");
    data.put("cycles", List.of(Map.of("from", "2025-09-01", "to", "2030-08-31")));
    data.put(
        "memberships",
        List.of(
            interval(lead, "LEAD", "2025-09-01", last),
            interval(member, "MEMBER", "2025-09-01", last),
            interval(member, "LEAD", day.toString(), "2030-08-31"),
            interval(lead, "MEMBER", day.toString(), "2030-08-31")));
    data.put("reason", "CAPACITY");
    data.put("caseId", UUID.randomUUID());
    data.put("kind", "LEAD_CHANGE");
    data.put("effective", day.toString());
    TestTopics.produce(
        bootstrap,
        "community.community.v1",
        community.toString(),
        "community-changed.v1",
        sequence,
        code,
        data);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                db.sql("select sequence from directory_community where id = ?")
                        .param(community)
                        .query(Long.class)
                        .single()
                    == sequence);
  }

  /** A further community that another school leads, and to which the member belongs besides. */
  public void tellOfAFurther(UUID otherLead, String place, String schoolDistrict) {
    var further = UUID.randomUUID();
    var belongs = new LinkedHashMap<>(interval(member, "MEMBER", "2025-09-01", "2030-08-31"));
    belongs.put("place", place);
    belongs.put("schoolDistrict", schoolDistrict);
    var data = new LinkedHashMap<String, Object>();
    data.put("communityId", further);
    data.put("name", "另一教共体");
    data.put("district", code);
    data.put("leadSchoolId", otherLead);
    data.put("cycleFrom", "2025-09-01");
    data.put("cycleTo", "2030-08-31");
    data.put(
        "memberships", List.of(interval(otherLead, "LEAD", "2025-09-01", "2030-08-31"), belongs));
    TestTopics.produce(
        bootstrap,
        "community.community.v1",
        further.toString(),
        "community-approved.v1",
        2,
        code,
        data);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                db.sql("select count(*) from directory_community where id = ?")
                        .param(further)
                        .query(Long.class)
                        .single()
                    == 1);
  }

  private static Map<String, Object> interval(UUID school, String role, String from, String to) {
    return Map.of(
        "membershipId",
        UUID.randomUUID(),
        "schoolId",
        school,
        "role",
        role,
        "from",
        from,
        "to",
        to);
  }

  public String codeOf(UUID school) {
    return schoolCodes.get(school.equals(lead) ? 0 : school.equals(member) ? 1 : 2);
  }

  // who

  public String officer() {
    return TestTokens.bearer(
        who -> who.name("区管理员").district(code).org(code).grant("DISTRICT_OFFICER", code));
  }

  public String admin(UUID school) {
    return TestTokens.bearer(
        who -> who.name("学校管理员").district(code).org(school).grant("SCHOOL_ADMIN", school));
  }

  public String teacher(UUID person) {
    return TestTokens.bearer(
        who -> who.name("教师").district(code).org(lead).person(person).grant("TEACHER", lead));
  }

  // what

  public record Answer(int status, JsonNode body, HttpResponse<byte[]> http) {
    public String code() {
      return body.path("code").asString();
    }

    public UUID id() {
      return UUID.fromString(body.path("id").asString());
    }

    public String etag() {
      return http.headers().firstValue("ETag").orElseThrow();
    }

    public Answer expect(int expected) {
      assertThat(status).as("%s", body).isEqualTo(expected);
      return this;
    }

    public Stream<JsonNode> items() {
      return body.path("items").valueStream();
    }
  }

  public Answer get(String token, String path) {
    return send(request(token, path).GET().build());
  }

  public Answer post(String token, String path, Object body) {
    return post(token, path, body, "*");
  }

  public Answer post(String token, String path, Object body, String ifMatch) {
    var request = request(token, path).header("Content-Type", "application/json");
    if (ifMatch != null) request.header("If-Match", ifMatch);
    return send(request.POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build());
  }

  public Answer put(String token, String path, Object body, String ifMatch) {
    var request =
        request(token, path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    if (ifMatch != null) request.header("If-Match", ifMatch);
    return send(request.build());
  }

  public Answer send(HttpRequest request) {
    try {
      var answer = HTTP.send(request, BodyHandlers.ofByteArray());
      var json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(
          answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.nullNode(), answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  public HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(URI.create(address + "/api/v1/exchange" + path))
        .header("Authorization", token);
  }

  public Answer upload(byte[] workbook) {
    return upload("/imports", "district.xlsx", workbook, officer());
  }

  public Answer upload(String path, String name, byte[] file, String token) {
    var boundary = "雁".hashCode() + "b";
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        ("--"
                + boundary
                + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(file);
    out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(token, path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(out.toByteArray()))
            .build());
  }

  /** Checks and commits; fails when there is a fault. */
  public Answer take(byte[] workbook) {
    var checked = upload(workbook).expect(201);
    assertThat(checked.body().path("state").asString())
        .as("%s", checked.body())
        .isEqualTo("CHECKED");
    return commit(checked).expect(200);
  }

  /** Having looked at all that a check wants to be looked at. */
  public Answer commit(Answer checked) {
    var confirmed = checked.body().path("changes").path("toConfirm").asInt();
    return post(officer(), "/imports/" + checked.id() + "/commit", Map.of("confirmed", confirmed));
  }

  public static byte[] workbook(List<List<Object>> persons, List<List<Object>> needs) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      if (!persons.isEmpty()) sheet(book.newWorksheet("人员"), PERSON_HEADINGS, persons);
      if (!needs.isEmpty()) sheet(book.newWorksheet("需求"), NEED_HEADINGS, needs);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  /** One sheet with headings of its own. */
  public static byte[] workbook(String name, List<String> headings, List<List<Object>> rows) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      sheet(book.newWorksheet(name), headings, rows);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  private static void sheet(Worksheet sheet, List<String> headings, List<List<Object>> rows) {
    for (int i = 0; i < headings.size(); i++) sheet.value(0, i, headings.get(i));
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        switch (rows.get(r).get(c)) {
          case null -> {}
          case LocalDate day -> {
            sheet.value(r + 1, c, day);
            sheet.style(r + 1, c).format("yyyy-mm-dd").set();
          }
          case BigDecimal number -> sheet.value(r + 1, c, number);
          case Object text -> sheet.value(r + 1, c, text.toString());
        }
      }
    }
  }

  /** A row of 人员: a mathematics teacher of a junior school who has been there since 2012. */
  public List<Object> personRow(String number, String name, UUID school) {
    return new ArrayList<>(
        Arrays.asList(
            number,
            name,
            null,
            codeOf(school),
            "数学",
            "初中",
            "高级",
            "区级骨干教师",
            LocalDate.of(1985, 3, 1),
            LocalDate.of(2008, 7, 1),
            LocalDate.of(2012, 9, 1),
            null));
  }

  public List<Object> needRow(String number, UUID school, LocalDate from, LocalDate to) {
    return new ArrayList<>(
        Arrays.asList(
            number, codeOf(school), "数学", "初中", new BigDecimal("0.5"), from, to, "教师交流轮岗", "初二缺人"));
  }

  /** Posts a need for mathematics at the member school that says more. */
  public Answer need(LocalDate from, LocalDate to, Map<String, ?> more) {
    var wish = new LinkedHashMap<String, Object>();
    wish.put("schoolId", member);
    wish.put("subject", "MATHS");
    wish.put("stage", "JUNIOR");
    wish.put("fte", "0.5");
    wish.put("from", from.toString());
    wish.put("to", to.toString());
    wish.putAll(more);
    return post(admin(member), "/needs", wish);
  }

  /** Registers a mathematics teacher by an import. */
  public UUID person(String name, UUID school) {
    var number = "T" + UUID.randomUUID().toString().substring(0, 8);
    take(workbook(List.of(personRow(number, name, school)), List.of()));
    var id = personId(number);
    certify(id);
    return id;
  }

  /**
   * Teachers of mathematics at the lead school without honour or high title, so many that it has
   * floors to keep.
   */
  public void colleagues(int many) {
    var rows = new ArrayList<List<Object>>();
    for (int i = 0; i < many; i++) {
      var row =
          personRow("K" + UUID.randomUUID().toString().substring(0, 8), "雁同事" + (i + 1), lead);
      row.set(6, "一级");
      row.set(7, null);
      rows.add(row);
    }
    take(workbook(rows, List.of()));
    db.sql("select id from person where district = ? and number like 'K%'")
        .param(code)
        .query(UUID.class)
        .list()
        .forEach(this::certify);
  }

  /**
   * Somebody's 教师资格证, as registered long ago: for what they teach, once each. Nothing for those of
   * whom the registry says something already, or no longer does.
   */
  public void certify(UUID person) {
    db.sql(
            """
            insert into person_certificate (id, person_id, stage, subject, obtained_on, known_from)
            select uuidv7(), p.id, stage, subject, date '2008-06-30', now()
              from person p, unnest(p.stages) stage, unnest(p.subjects) subject
             where p.id = :person
               and not exists (select from person_certificate c where c.person_id = p.id)
               and not exists (select from person_fact_past f where f.person_id = p.id and f.kind = 'certificate')\
            """)
        .param("person", person)
        .update();
  }

  /** Has somebody hold an office (中层) at a school from a day on. */
  public Answer office(UUID person, UUID school, LocalDate from) {
    var seen = get(officer(), "/persons/" + person).expect(200);
    return post(
            officer(),
            "/persons/" + person + "/facts",
            Map.of("kind", "OFFICE", "schoolId", school, "rank", "MIDDLE_LEVEL", "from", from),
            seen.etag())
        .expect(201);
  }

  public UUID personId(String number) {
    return get(officer(), "/persons?q=" + number)
        .items()
        .findFirst()
        .map(found -> UUID.fromString(found.path("id").asString()))
        .orElseThrow();
  }

  /** Posts a need for mathematics at the member school. */
  public UUID need(String fte, LocalDate from, LocalDate to) {
    return post(
            admin(member),
            "/needs",
            Map.of(
                "schoolId",
                member,
                "subject",
                "MATHS",
                "stage",
                "JUNIOR",
                "fte",
                fte,
                "from",
                from,
                "to",
                to))
        .expect(201)
        .id();
  }

  /** A test that is about something else need not speak of certificates. */
  public Answer propose(UUID need, UUID person, String fte, LocalDate from, LocalDate to) {
    return propose(need, person, "ROTATION", fte, from, to);
  }

  public Answer propose(
      UUID need, UUID person, String kind, String fte, LocalDate from, LocalDate to) {
    certify(person);
    return proposeKnowingly(
        Map.of(
            "needId", need, "personId", person, "kind", kind, "fte", fte, "from", from, "to", to));
  }

  /** Whatever else is on its way for the person. */
  public Answer proposeKnowingly(Map<String, ?> proposal) {
    var body = new LinkedHashMap<String, Object>(proposal);
    body.put("despitePending", true);
    return post(admin(lead), "/assignments", body);
  }

  /** Proposes that somebody moves for good. */
  public Answer transfer(UUID need, UUID person, String fte, LocalDate day) {
    certify(person);
    return proposeKnowingly(
        Map.of("needId", need, "personId", person, "kind", "TRANSFER", "fte", fte, "from", day));
  }

  /** Somebody is proposed, all agree, and the district approves. */
  public UUID approved(UUID need, UUID person, String fte, LocalDate from, LocalDate to) {
    var id = propose(need, person, fte, from, to).expect(201).id();
    consentAll(id, person).expect(200);
    post(officer(), "/assignments/" + id + "/approve", Map.of()).expect(200);
    return id;
  }

  /** Where somebody was and is, with the days, as the district sees it. */
  public List<String> stays(UUID person) {
    return get(officer(), "/persons/" + person + "/career")
        .expect(200)
        .body()
        .path("placements")
        .valueStream()
        .map(
            stay ->
                stay.path("schoolName").asString()
                    + " "
                    + stay.path("from").asString()
                    + " "
                    + stay.path("to").asString(null))
        .toList();
  }

  /** All three parties say yes. */
  public Answer consentAll(UUID assignment, UUID person) {
    var path = "/assignments/" + assignment + "/consent";
    post(teacher(person), path, Map.of("party", "PERSON")).expect(200);
    post(admin(lead), path, Map.of("party", "SENDING")).expect(200);
    return post(admin(member), path, Map.of("party", "RECEIVING")).expect(200);
  }

  /** One party says yes. */
  public Answer consent(UUID assignment, UUID person, String party) {
    var who =
        switch (party) {
          case "PERSON" -> teacher(person);
          case "SENDING" -> admin(lead);
          default -> admin(member);
        };
    return post(who, "/assignments/" + assignment + "/consent", Map.of("party", party));
  }

  /** As if the days of publicity had gone by: the order is then given by itself. */
  public void endPublicity(UUID assignment) {
    db.sql(
            "update assignment set publicity = daterange(current_date - 9, current_date - 1) where"
                + " id = :id and state = 'PUBLICISED'")
        .param("id", assignment)
        .update();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        get(officer(), "/assignments/" + assignment)
                            .expect(200)
                            .body()
                            .path("state")
                            .asString())
                    .isIn("APPROVED", "ENDED"));
  }

  public static void moveClock(Duration ahead) {
    MovedClock.stand(ahead);
  }

  public static void resetClock() {
    MovedClock.stand(Duration.ZERO);
  }

  /** Types of the events about one aggregate, as they stand on a topic once all is sent. */
  public List<String> eventsOf(String topic, UUID key) {
    return TestTopics.consume(db, bootstrap, topic).stream()
        .filter(record -> key.toString().equals(record.key()))
        .map(
            record ->
                new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
        .toList();
  }
}
