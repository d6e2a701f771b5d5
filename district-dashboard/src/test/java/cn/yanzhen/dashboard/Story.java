package cn.yanzhen.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells events in the words of the domain; keeps each aggregate's sequence as its service would.
 */
public final class Story {

  public static final String DISTRICT = "500106";

  /** How many figures the service tells of. */
  public static final int FIGURES = 15;

  private final String district;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Map<UUID, Map<String, Object>> known = new HashMap<>();
  private Instant now = Instant.parse("2026-11-20T02:00:00Z");
  public final List<Sent> events = new ArrayList<>();

  public Story() {
    this(DISTRICT);
  }

  public Story(String district) {
    this.district = district;
  }

  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes());
  }

  /** From now on events happen at this moment. */
  public Story on(String day) {
    now = Instant.parse(day + "T02:00:00Z");
    return this;
  }

  public Story school(String name) {
    return tell("community.school.v1", "school-registered.v1", id(name), schoolData(name, name));
  }

  public Story schoolRenamed(String name, String newName) {
    return tell("community.school.v1", "school-changed.v1", id(name), schoolData(name, newName));
  }

  /** It is registered that the school ends, this being its last day. */
  public Story schoolCloses(String name, String lastDay) {
    return tell(
        "community.school.v1",
        "school-closed.v1",
        id(name),
        map(
            "schoolId",
            id(name),
            "code",
            "C1",
            "day",
            lastDay,
            "kind",
            "CLOSED",
            "successorId",
            null,
            "reason",
            "生源不足"));
  }

  public Story schoolGoesOn(String name, String lastDay) {
    return tell(
        "community.school.v1",
        "school-reopened.v1",
        id(name),
        map("schoolId", id(name), "code", "C1", "day", lastDay, "reason", "暂缓"));
  }

  private Map<String, Object> schoolData(String name, String shown) {
    return map(
        "schoolId",
        id(name),
        "code",
        "C" + Math.abs(name.hashCode()),
        "name",
        shown,
        "shortName",
        null,
        "district",
        district,
        "stages",
        List.of("PRIMARY", "JUNIOR"),
        "setting",
        "URBAN",
        "weak",
        false);
  }

  public Story submitted(String community, String from, String to, String lead, String... members) {
    var rows = new ArrayList<Map<String, Object>>();
    rows.add(membership(community, lead, "LEAD", null, from, to));
    for (var member : members)
      rows.add(membership(community, member, "MEMBER", "BRAND_GUIDED", from, to));
    known.put(
        id(community),
        map(
            "communityId",
            id(community),
            "name",
            community,
            "district",
            district,
            "leadSchoolId",
            id(lead),
            "cycleFrom",
            from,
            "cycleTo",
            to,
            "memberships",
            rows));
    return community(community, "community-submitted.v1");
  }

  private static Map<String, Object> membership(
      String community, String school, String role, String model, String from, String to) {
    return map(
        "membershipId",
        id(community + school),
        "schoolId",
        id(school),
        "role",
        role,
        "model",
        model,
        "grade",
        null,
        "from",
        from,
        "to",
        to);
  }

  /** A member of this community besides: its second place, or that of a school of elsewhere. */
  @SuppressWarnings("unchecked")
  public Story with(String community, String school, String place, String schoolDistrict) {
    var data = known.get(id(community));
    var row =
        new LinkedHashMap<>(
            membership(
                community,
                school,
                "MEMBER",
                "PAIRED_SUPPORT",
                (String) data.get("cycleFrom"),
                (String) data.get("cycleTo")));
    row.put("place", place);
    row.put("schoolDistrict", schoolDistrict);
    var rows = new ArrayList<>((List<Map<String, Object>>) data.get("memberships"));
    rows.add(row);
    data.put("memberships", rows);
    return changed(community, "JOIN", (String) data.get("cycleFrom"));
  }

  public Story approved(String community) {
    return community(community, "community-approved.v1");
  }

  /** From the day on another school leads, and the old lead school is a member. */
  @SuppressWarnings("unchecked")
  public Story leadChanged(String community, String newLead, String day) {
    var data = known.get(id(community));
    var before = java.time.LocalDate.parse(day).minusDays(1).toString();
    var rows = new ArrayList<Map<String, Object>>();
    for (var row : (List<Map<String, Object>>) data.get("memberships")) {
      boolean isNew = row.get("schoolId").equals(id(newLead));
      boolean wasLead = "LEAD".equals(row.get("role"));
      if (!isNew && !wasLead) {
        rows.add(row);
        continue;
      }
      var old = new LinkedHashMap<>(row);
      old.put("to", before);
      rows.add(old);
      var next = new LinkedHashMap<>(row);
      next.put("membershipId", id(community + row.get("schoolId") + day));
      next.put("role", isNew ? "LEAD" : "MEMBER");
      next.put("model", isNew ? null : "BRAND_GUIDED");
      next.put("from", day);
      rows.add(next);
    }
    data.put("memberships", rows);
    return changed(community, "LEAD_CHANGE", day);
  }

  /** A further cycle with the same schools. */
  @SuppressWarnings("unchecked")
  public Story renewed(String community, String from, String to) {
    var data = known.get(id(community));
    var rows = new ArrayList<>((List<Map<String, Object>>) data.get("memberships"));
    for (var row : List.copyOf(rows)) {
      if (!row.get("to").equals(data.get("cycleTo"))) continue;
      var next = new LinkedHashMap<>(row);
      next.put("membershipId", id(community + row.get("schoolId") + from));
      next.put("from", from);
      next.put("to", to);
      rows.add(next);
    }
    data.put("memberships", rows);
    data.put(
        "cycles",
        List.of(
            map("from", data.get("cycleFrom"), "to", data.get("cycleTo")),
            map("from", from, "to", to)));
    data.put("kind", "RENEW");
    data.put("effective", from);
    return community(community, "community-renewed.v1");
  }

  /** From the day on these members are a community of their own. */
  public Story split(String community, String name, String day, String lead, String... members) {
    var gone = new ArrayList<>(List.of(members));
    gone.add(lead);
    var data = known.get(id(community));
    var to = (String) data.get("cycleTo");
    data.put("memberships", cut(data, day, gone.stream().map(Story::id).toList()));
    changed(community, "SPLIT", day);
    submitted(name, day, to, lead, members);
    known.get(id(name)).putAll(map("kind", "SPLIT", "effective", day));
    return approved(name);
  }

  /** The community is over on the day before, and all its schools are members of the other one. */
  @SuppressWarnings("unchecked")
  public Story merged(String community, String into, String day) {
    var data = known.get(id(community));
    var schools =
        ((List<Map<String, Object>>) data.get("memberships"))
            .stream().map(row -> (UUID) row.get("schoolId")).toList();
    var last = before(day);
    data.put("memberships", cut(data, day, schools));
    data.put("cycles", List.of(map("from", data.get("cycleFrom"), "to", last)));
    data.put("cycleTo", last);
    changed(community, "MERGE", day);
    var other = known.get(id(into));
    var rows = new ArrayList<>((List<Map<String, Object>>) other.get("memberships"));
    for (var school : schools) {
      var row =
          membership(into, "", "MEMBER", "NAMED_LEADERSHIP", day, (String) other.get("cycleTo"));
      row.put("schoolId", school);
      row.put("membershipId", id(into + school + day));
      rows.add(row);
    }
    other.put("memberships", rows);
    return changed(into, "MERGE", day);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> cut(
      Map<String, Object> community, String day, List<UUID> schools) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var row : (List<Map<String, Object>>) community.get("memberships")) {
      var kept = new LinkedHashMap<>(row);
      if (schools.contains((UUID) row.get("schoolId"))) kept.put("to", before(day));
      rows.add(kept);
    }
    return rows;
  }

  private static String before(String day) {
    return java.time.LocalDate.parse(day).minusDays(1).toString();
  }

  private Story changed(String community, String kind, String day) {
    var data = known.get(id(community));
    data.put("kind", kind);
    data.put("effective", day);
    data.putIfAbsent(
        "cycles", List.of(map("from", data.get("cycleFrom"), "to", data.get("cycleTo"))));
    return community(community, "community-changed.v1");
  }

  public Story ended(String community) {
    return community(community, "community-ended.v1");
  }

  private Story community(String community, String type) {
    return tell("community.community.v1", type, id(community), known.get(id(community)));
  }

  public Story person(String name, String school) {
    tell(
        "exchange.person.v1",
        "person-registered.v1",
        id(name),
        map(
            "personId",
            id(name),
            "schoolId",
            id(school),
            "subjects",
            List.of("MATHS"),
            "stages",
            List.of("PRIMARY"),
            "title",
            "FIRST",
            "honour",
            null));
    return named(name, name);
  }

  public Story named(String person, String name) {
    return tell(
        "exchange.person-name.v1",
        "person-named.v1",
        id(person),
        map("personId", id(person), "name", name));
  }

  /** Two records are one person: the first goes, the second goes on. */
  public Story merged(String absorbed, String survivor) {
    return merge("person-merged.v1", absorbed, survivor);
  }

  public Story mergeUndone(String absorbed, String survivor) {
    return merge("person-merge-undone.v1", absorbed, survivor);
  }

  private Story merge(String type, String absorbed, String survivor) {
    return tell(
        "exchange.person.v1",
        type,
        id(absorbed),
        map("personId", id(absorbed), "survivorId", id(survivor), "assignmentIds", List.of()));
  }

  public Story nameErased(String person) {
    return tell("exchange.person-name.v1", "person-name-erased.v1", id(person), null);
  }

  public Story need(String need, String school, String lead) {
    return need("need-posted.v1", need, school, lead, "2027-07-09");
  }

  /** Lasts until another day, in whatever state it is. */
  public Story needRescheduled(String need, String school, String lead, String to) {
    return need("need-rescheduled.v1", need, school, lead, to);
  }

  private Story need(String type, String need, String school, String lead, String to) {
    return tell(
        "exchange.need.v1",
        type,
        id(need),
        map(
            "needId",
            id(need),
            "schoolId",
            id(school),
            "communityId",
            null,
            "leadSchoolId",
            id(lead),
            "subject",
            "MATHS",
            "stage",
            "PRIMARY",
            "fte",
            "0.5",
            "from",
            "2026-11-01",
            "to",
            to));
  }

  public Story needMoved(String need, String type, String school) {
    return tell(
        "exchange.need.v1",
        type,
        id(need),
        map("needId", id(need), "schoolId", id(school), "assignmentId", id(need + "a")));
  }

  public Story proposed(
      String assignment, String person, String sending, String receiving, String from, String to) {
    known.put(
        id(assignment),
        map(
            "assignmentId",
            id(assignment),
            "needId",
            id(assignment + "n"),
            "personId",
            id(person),
            "kind",
            "ROTATION",
            "sendingSchoolId",
            id(sending),
            "receivingSchoolId",
            id(receiving),
            "subject",
            "MATHS",
            "stage",
            "PRIMARY",
            "fte",
            "0.5",
            "from",
            from,
            "to",
            to));
    return assignment(assignment, "assignment-proposed.v1");
  }

  public Story consented(String assignment, String party) {
    known.get(id(assignment)).put("party", party);
    assignment(assignment, "assignment-consented.v1");
    known.get(id(assignment)).remove("party");
    return this;
  }

  public Story orderApproved(String assignment, String number) {
    known.get(id(assignment)).put("orderNumber", number);
    return assignment(assignment, "assignment-approved.v1");
  }

  /** What became of an order: its days, its state and why. */
  public Story order(String assignment, String type, String from, String to, String state) {
    var facts = known.get(id(assignment));
    facts.put("from", from);
    facts.put("to", to);
    facts.put("state", state);
    return assignment(assignment, type);
  }

  public Story assignment(String assignment, String type) {
    return tell("exchange.assignment.v1", type, id(assignment), known.get(id(assignment)));
  }

  public Story resource(String title, String school) {
    return tell(
        "resource.resource.v1",
        "resource-published.v1",
        id(title),
        map(
            "resourceId",
            id(title),
            "schoolId",
            id(school),
            "title",
            title,
            "subject",
            "MATHS",
            "stage",
            "PRIMARY",
            "kind",
            "SLIDES",
            "size",
            12345,
            "sha256",
            "ab",
            "requestId",
            null));
  }

  public Story downloaded(String title, String school) {
    return tell(
        "resource.resource.v1",
        "resource-downloaded.v1",
        id(title),
        map("resourceId", id(title), "schoolId", id(school)));
  }

  public Story request(String title, String school) {
    known.put(
        id(title),
        map(
            "requestId",
            id(title),
            "schoolId",
            id(school),
            "title",
            title,
            "subject",
            "MATHS",
            "stage",
            "PRIMARY",
            "kind",
            "SLIDES",
            "neededBy",
            "2026-12-31"));
    return request(title, "request-posted.v1", null);
  }

  public Story request(String title, String type, String claimedBy) {
    if (claimedBy != null) known.get(id(title)).put("claimedBySchoolId", id(claimedBy));
    return tell("resource.request.v1", type, id(title), known.get(id(title)));
  }

  public Story planned(
      String title,
      String kind,
      String form,
      String community,
      String startsAt,
      String... schools) {
    known.put(
        id(title),
        map(
            "sessionId",
            id(title),
            "district",
            district,
            "kind",
            kind,
            "form",
            form,
            "title",
            title,
            "subject",
            "MATHS",
            "stage",
            "PRIMARY",
            "communityId",
            id(community),
            "studioId",
            null,
            "hostSchoolId",
            id(schools[0]),
            "schools",
            taking(0, 0, schools),
            "startsAt",
            startsAt,
            "endsAt",
            Instant.parse(startsAt).plusSeconds(2400).toString(),
            "hasMinutes",
            false,
            "recordingResourceId",
            null,
            "previousStartsAt",
            null,
            "reason",
            null));
    return session(title, "session-planned.v1");
  }

  public Story moved(String title, String startsAt, String reason) {
    var session = known.get(id(title));
    session.put("previousStartsAt", session.get("startsAt"));
    session.put("startsAt", startsAt);
    session.put("endsAt", Instant.parse(startsAt).plusSeconds(2400).toString());
    session.put("reason", reason);
    return session(title, "session-moved.v1");
  }

  /** Arranged otherwise at its time, with the schools that are then in it, the host first. */
  public Story changed(String title, String reason, List<String> what, String... schools) {
    var session = known.get(id(title));
    session.put("previousStartsAt", null);
    session.put("hostSchoolId", id(schools[0]));
    session.put("schools", taking(0, 0, schools));
    session.put("changed", what);
    session.put("reason", reason);
    session(title, "session-changed.v1");
    session.remove("changed");
    return this;
  }

  /**
   * Held by so many of those expected in every school; a later report with a reason puts it right.
   */
  public Story held(String title, int expected, int present, String reason, String... schools) {
    var session = known.get(id(title));
    session.put("schools", taking(expected, present, schools));
    session.put("previousStartsAt", null);
    session.put("reason", reason);
    return session(title, "session-held.v1");
  }

  public Story cancelled(String title, String code) {
    known.get(id(title)).put("reason", code);
    return session(title, "session-cancelled.v1");
  }

  private static List<Map<String, Object>> taking(int expected, int present, String... schools) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var school : schools) {
      rows.add(
          map(
              "schoolId",
              id(school),
              "role",
              rows.isEmpty() ? "HOST" : "RECEIVING",
              "roomName",
              "教室",
              "className",
              "班",
              "teacherId",
              null,
              "expected",
              expected == 0 ? null : expected,
              "present",
              expected == 0 ? null : present));
    }
    return rows;
  }

  private Story session(String title, String type) {
    return tell("community.session.v1", type, id(title), known.get(id(title)));
  }

  public Story studio(String name, String leader, String school, String from) {
    known.put(
        id(name),
        map(
            "studioId",
            id(name),
            "district",
            district,
            "name",
            name,
            "kind",
            "MASTER_TEACHER",
            "level",
            "DISTRICT",
            "subject",
            "MATHS",
            "leaderId",
            id(leader),
            "seatSchoolId",
            id(school),
            "from",
            from,
            "to",
            null,
            "members",
            List.of(),
            "reason",
            null));
    return studio(name, "studio-opened.v1");
  }

  public Story joined(String studio, String person, String school, String from) {
    known
        .get(id(studio))
        .put(
            "members",
            List.of(
                map(
                    "memberId",
                    id(studio + person),
                    "personId",
                    id(person),
                    "schoolId",
                    id(school),
                    "from",
                    from,
                    "to",
                    null)));
    return studio(studio, "studio-changed.v1");
  }

  public Story closed(String studio, String to, String reason) {
    known.get(id(studio)).put("to", to);
    known.get(id(studio)).put("reason", reason);
    return studio(studio, "studio-closed.v1");
  }

  private Story studio(String name, String type) {
    return tell("community.studio.v1", type, id(name), known.get(id(name)));
  }

  /** Rights at a school; {@code to} null: without end, as they come with an account. */
  public Story granted(String person, String role, String school, String from, String to) {
    var grant = id(person + role + school);
    return tell(
        "identity.grant.v1",
        "grant-given.v1",
        grant,
        map(
            "grantId",
            grant,
            "accountId",
            id(person + "账号"),
            "personId",
            id(person),
            "role",
            role,
            "org",
            id(school).toString(),
            "from",
            from,
            "to",
            to));
  }

  private Story tell(String topic, String type, UUID key, Map<String, Object> data) {
    long sequence = sequences.merge(topic + key, 1L, Long::sum);
    now = now.plusSeconds(1);
    var frozen = data == null ? null : new LinkedHashMap<>(data);
    events.add(
        new Sent(
            id(topic + key + type + sequence),
            topic,
            key.toString(),
            type,
            sequence,
            district,
            now,
            frozen));
    return this;
  }

  static Map<String, Object> map(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
    return map;
  }

  /** A term of a small district: everything that can happen, happens. */
  public static Story term() {
    return new Story()
        .on("2026-08-25")
        .school("八中")
        .school("六中")
        .school("山洞小学")
        .school("独立小学")
        .submitted("八中教共体", "2026-09-01", "2029-08-31", "八中", "六中", "山洞小学")
        .approved("八中教共体")
        .submitted("南开教共体", "2027-01-01", "2029-12-31", "独立小学")
        .schoolRenamed("六中", "第六中学")
        .schoolCloses("独立小学", "2027-08-31")
        .schoolGoesOn("独立小学", "2027-08-31")
        .person("陈知远", "八中")
        .person("李思齐", "八中")
        .person("王一鸣", "六中")
        .named("李思齐", "李思琪")
        .person("旧档", "六中")
        .merged("旧档", "李思齐")
        .mergeUndone("旧档", "李思齐")
        .merged("旧档", "陈知远")
        .on("2026-10-20")
        .need("数学甲", "山洞小学", "八中")
        .need("数学乙", "六中", "八中")
        .need("数学丙", "六中", "八中")
        .need("数学丁", "六中", "八中")
        .needMoved("数学甲", "need-proposed.v1", "山洞小学")
        .proposed("派陈", "陈知远", "八中", "山洞小学", "2026-11-01", "2027-07-09")
        .consented("派陈", "PERSON")
        .consented("派陈", "SENDING")
        .consented("派陈", "RECEIVING")
        .orderApproved("派陈", "沙教派〔2026〕1号")
        .needMoved("数学甲", "need-filled.v1", "山洞小学")
        .needRescheduled("数学甲", "山洞小学", "八中", "2027-08-31")
        .needMoved("数学丁", "need-withdrawn.v1", "六中")
        .needMoved("数学丙", "need-proposed.v1", "六中")
        .needMoved("数学丙", "need-reopened.v1", "六中")
        .on("2026-11-01")
        .assignment("派陈", "assignment-started.v1")
        .proposed("短派陈", "陈知远", "八中", "六中", "2026-11-05", "2026-11-10")
        .orderApproved("短派陈", "沙教派〔2026〕2号")
        .on("2026-11-05")
        .assignment("短派陈", "assignment-started.v1")
        .on("2026-11-11")
        .assignment("短派陈", "assignment-returned.v1")
        .proposed("未来派李", "李思齐", "八中", "六中", "2027-02-15", "2027-07-09")
        .orderApproved("未来派李", "沙教派〔2026〕3号")
        .proposed("拒派王", "王一鸣", "六中", "山洞小学", "2026-11-01", "2027-07-09")
        .assignment("拒派王", "assignment-rejected.v1")
        .resource("分数的意义", "八中")
        .resource("圆的面积", "八中")
        .downloaded("分数的意义", "山洞小学")
        .downloaded("分数的意义", "六中")
        .downloaded("圆的面积", "六中")
        .request("小数练习", "山洞小学")
        .request("小数练习", "request-claimed.v1", "八中")
        .request("小数练习", "request-delivered.v1", null)
        .request("小数练习", "request-accepted.v1", null)
        .request("几何画板", "六中")
        .studio("小学数学名师工作室", "陈知远", "八中", "2026-09-01")
        .joined("小学数学名师工作室", "王一鸣", "六中", "2026-10-01")
        .studio("旧工作室", "李思齐", "八中", "2026-09-01")
        .closed("旧工作室", "2026-10-31", "主持人调离")
        .planned("分数一课", "SYNC_CLASS", "DEDICATED", "八中教共体", "2026-11-12T01:00:00Z", "八中", "山洞小学")
        .planned("小数一课", "SYNC_CLASS", "DUAL_TEACHER", "八中教共体", "2026-11-13T01:00:00Z", "八中", "六中")
        .planned("明年一课", "SYNC_CLASS", "DEDICATED", "八中教共体", "2027-03-01T01:00:00Z", "八中", "六中")
        .planned("大单元设计", "JOINT_RESEARCH", "OFFLINE", "八中教共体", "2026-11-14T06:00:00Z", "六中", "八中")
        .moved("大单元设计", "2026-11-14T16:30:00Z", "报告厅另有安排")
        .changed("明年一课", "六中教师外出", List.of("HOST", "TEACHER"), "六中", "八中")
        .cancelled("小数一课", "NETWORK_DOWN")
        .held("分数一课", 40, 39, null, "八中", "山洞小学")
        .held("分数一课", 40, 38, "多报一人", "八中", "山洞小学")
        .held("大单元设计", 12, 12, null, "六中", "八中")
        .granted("陈知远", "TEACHER", "八中", "2026-09-01", null)
        .granted("陈知远", "SCHOOL_ADMIN", "山洞小学", "2026-11-01", "2027-07-09")
        .nameErased("王一鸣");
  }
}
