package cn.yanzhen.dashboard;

import static cn.yanzhen.dashboard.Story.id;
import static cn.yanzhen.dashboard.Story.map;

import java.util.List;

/**
 * Persons, needs, assignments and grants, as teacher-exchange-service and identity tell of them.
 */
interface StaffingTold extends Telling {
  default Story person(String name, String school) {
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

  default Story named(String person, String name) {
    return tell(
        "exchange.person-name.v1",
        "person-named.v1",
        id(person),
        map("personId", id(person), "name", name));
  }

  /** Two records are one person: the first goes, the second goes on. */
  default Story merged(String absorbed, String survivor) {
    return merge("person-merged.v1", absorbed, survivor);
  }

  default Story mergeUndone(String absorbed, String survivor) {
    return merge("person-merge-undone.v1", absorbed, survivor);
  }

  private Story merge(String type, String absorbed, String survivor) {
    return tell(
        "exchange.person.v1",
        type,
        id(absorbed),
        map("personId", id(absorbed), "survivorId", id(survivor), "assignmentIds", List.of()));
  }

  /** Somebody's last day in the district's service. */
  default Story left(String person, String lastDay) {
    return leaving("person-left.v1", person, lastDay);
  }

  default Story leavingUndone(String person, String lastDay) {
    return leaving("person-leaving-undone.v1", person, lastDay);
  }

  /** In the district's service again. */
  default Story returned(String person, String school, String lastDay, String since) {
    return tell(
        "exchange.person.v1",
        "person-returned.v1",
        id(person),
        map("personId", id(person), "schoolId", id(school), "lastDay", lastDay, "since", since));
  }

  private Story leaving(String type, String person, String lastDay) {
    return tell(
        "exchange.person.v1",
        type,
        id(person),
        map("personId", id(person), "lastDay", lastDay, "code", "RETIRED"));
  }

  default Story nameErased(String person) {
    return tell("exchange.person-name.v1", "person-name-erased.v1", id(person), null);
  }

  default Story need(String need, String school, String lead) {
    return need("need-posted.v1", need, school, lead, "2027-07-09");
  }

  /** Lasts until another day, in whatever state it is. */
  default Story needRescheduled(String need, String school, String lead, String to) {
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

  default Story needMoved(String need, String type, String school) {
    return tell(
        "exchange.need.v1",
        type,
        id(need),
        map("needId", id(need), "schoolId", id(school), "assignmentId", id(need + "a")));
  }

  default Story proposed(
      String assignment, String person, String sending, String receiving, String from, String to) {
    known()
        .put(
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

  default Story consented(String assignment, String party) {
    known().get(id(assignment)).put("party", party);
    var told = assignment(assignment, "assignment-consented.v1");
    known().get(id(assignment)).remove("party");
    return told;
  }

  default Story orderApproved(String assignment, String number) {
    known().get(id(assignment)).put("orderNumber", number);
    return assignment(assignment, "assignment-approved.v1");
  }

  /** What became of an order: its days, its state and why. */
  default Story order(String assignment, String type, String from, String to, String state) {
    var facts = known().get(id(assignment));
    facts.put("from", from);
    facts.put("to", to);
    facts.put("state", state);
    return assignment(assignment, type);
  }

  /** Is out by an order on paper, and was entered with its need. */
  default Story recorded(
      String assignment, String person, String sending, String receiving, String from, String to) {
    var need = id(assignment + "n");
    var posted =
        map("needId", need, "schoolId", id(receiving), "communityId", null, "leadSchoolId", null);
    posted.putAll(map("subject", "MATHS", "stage", "PRIMARY", "fte", "0.5", "from", from));
    posted.putAll(map("to", to, "recorded", true));
    tell("exchange.need.v1", "need-posted.v1", need, posted);
    var facts = known().computeIfAbsent(id(assignment), one -> map("assignmentId", one));
    facts.putAll(map("needId", need, "personId", id(person), "kind", "ROTATION"));
    facts.putAll(map("sendingSchoolId", id(sending), "receivingSchoolId", id(receiving)));
    facts.putAll(map("subject", "MATHS", "stage", "PRIMARY", "fte", "0.5"));
    facts.putAll(map("orderNumber", "沙教发〔2026〕12号", "paperOrderOn", "2026-08-20"));
    order(assignment, "assignment-approved.v1", from, to, "APPROVED");
    tell(
        "exchange.need.v1",
        "need-filled.v1",
        need,
        map(
            "needId",
            need,
            "schoolId",
            id(receiving),
            "assignmentId",
            id(assignment),
            "recorded",
            true));
    return order(assignment, "assignment-started.v1", from, to, "IN_FORCE");
  }

  default Story assignment(String assignment, String type) {
    return tell("exchange.assignment.v1", type, id(assignment), known().get(id(assignment)));
  }

  /** Rights at a school; {@code to} null: without end, as they come with an account. */
  default Story granted(String person, String role, String school, String from, String to) {
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
}
