package cn.yanzhen.dashboard;

import static cn.yanzhen.dashboard.Story.id;
import static cn.yanzhen.dashboard.Story.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Schools and communities, as community-service tells of them. */
interface CoverageTold extends Telling {
  default Story school(String name) {
    return tell("community.school.v1", "school-registered.v1", id(name), schoolData(name, name));
  }

  default Story schoolRenamed(String name, String newName) {
    return tell("community.school.v1", "school-changed.v1", id(name), schoolData(name, newName));
  }

  /** It is registered that the school ends, this being its last day. */
  default Story schoolCloses(String name, String lastDay) {
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

  default Story schoolGoesOn(String name, String lastDay) {
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
        district(),
        "stages",
        List.of("PRIMARY", "JUNIOR"),
        "setting",
        "URBAN",
        "weak",
        false);
  }

  default Story submitted(
      String community, String from, String to, String lead, String... members) {
    var rows = new ArrayList<Map<String, Object>>();
    rows.add(membership(community, lead, "LEAD", null, from, to));
    for (var member : members)
      rows.add(membership(community, member, "MEMBER", "BRAND_GUIDED", from, to));
    known()
        .put(
            id(community),
            map(
                "communityId",
                id(community),
                "name",
                community,
                "district",
                district(),
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
  default Story with(String community, String school, String place, String schoolDistrict) {
    var data = known().get(id(community));
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

  default Story approved(String community) {
    return community(community, "community-approved.v1");
  }

  /** From the day on another school leads, and the old lead school is a member. */
  @SuppressWarnings("unchecked")
  default Story leadChanged(String community, String newLead, String day) {
    var data = known().get(id(community));
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
  default Story renewed(String community, String from, String to) {
    var data = known().get(id(community));
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
  default Story split(String community, String name, String day, String lead, String... members) {
    var gone = new ArrayList<>(List.of(members));
    gone.add(lead);
    var data = known().get(id(community));
    var to = (String) data.get("cycleTo");
    data.put("memberships", cut(data, day, gone.stream().map(Story::id).toList()));
    changed(community, "SPLIT", day);
    submitted(name, day, to, lead, members);
    known().get(id(name)).putAll(map("kind", "SPLIT", "effective", day));
    return approved(name);
  }

  /** The community is over on the day before, and all its schools are members of the other one. */
  @SuppressWarnings("unchecked")
  default Story merged(String community, String into, String day) {
    var data = known().get(id(community));
    var schools =
        ((List<Map<String, Object>>) data.get("memberships"))
            .stream().map(row -> (UUID) row.get("schoolId")).toList();
    var last = before(day);
    data.put("memberships", cut(data, day, schools));
    data.put("cycles", List.of(map("from", data.get("cycleFrom"), "to", last)));
    data.put("cycleTo", last);
    changed(community, "MERGE", day);
    var other = known().get(id(into));
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
    var data = known().get(id(community));
    data.put("kind", kind);
    data.put("effective", day);
    data.putIfAbsent(
        "cycles", List.of(map("from", data.get("cycleFrom"), "to", data.get("cycleTo"))));
    return community(community, "community-changed.v1");
  }

  default Story ended(String community) {
    return community(community, "community-ended.v1");
  }

  private Story community(String community, String type) {
    return tell("community.community.v1", type, id(community), known().get(id(community)));
  }
}
