package cn.yanzhen.samples;

import cn.yanzhen.samples.gateway.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The new teachers of the cast's community: recruited in summer, trained, one placed at a member
 * school, one on the way there, one not trained yet. Their names are invented.
 */
final class NewTeachers {
  private static final String EXCHANGE = "/api/v1/exchange/";
  private static final String NAME = "秋季统一招聘";
  private static final List<String> NAMES = List.of("林知夏", "周一禾", "何予安", "沈乐宁");
  private static final List<String> SUBJECTS = List.of("BIOLOGY", "HISTORY", "GEOGRAPHY", "MUSIC");
  private static final String STAGE = "JUNIOR";
  private static final int NOT_YET_TRAINED = 3;

  private final People people;
  private final LocalDate began;
  private final LocalDate ends;
  private final LocalDate today;
  private final LocalDate next;
  private final LocalDate nextEnds;
  private final String lead;
  private final String host;

  NewTeachers(People people, SampleDistrict district, LocalDate today) {
    this.people = people;
    var stories = Stories.on(today);
    this.began = stories.began();
    this.ends = stories.ends();
    this.today = today;
    this.next = stories.next();
    this.nextEnds = stories.nextEnds();
    this.lead = district.cast().lead().code();
    this.host = district.cast().member().code();
  }

  /** Goes on where an earlier loading stopped; once somebody is proposed, nothing is touched. */
  void load() {
    var head = people.signedIn("lead");
    var cohort =
        head.all(EXCHANGE + "cohorts").stream()
            .filter(one -> one.get("name").asString().equals(NAME))
            .findFirst()
            .orElseGet(() -> opened(head));
    var path = EXCHANGE + "cohorts/" + cohort.get("id").asString();
    var there = head.get(path + "/newcomers").orElseThrow().json().path("items");
    if (there.valueStream().anyMatch(one -> isProposed(one))) return;
    for (int i = there.size(); i < NAMES.size(); i++) cohort = enrolled(head, path, cohort, i);
    certified(head, path);
    cohort = trained(head, path, cohort);
    attended(head, path, cohort);
    place(head, path, 0, true);
    place(head, path, 1, false);
  }

  private static boolean isProposed(JsonNode newcomer) {
    return newcomer
        .path("history")
        .valueStream()
        .anyMatch(step -> step.get("kind").asString().equals("PROPOSED"));
  }

  private JsonNode trained(Visitor head, String path, JsonNode cohort) {
    if (!head.get(path + "/trainings").orElseThrow().json().path("items").isEmpty()) return cohort;
    var now = cohort;
    now =
        set(
            head,
            path,
            now,
            "岗前培训：课堂与班级",
            "INDUCTION",
            began.minusDays(14),
            began.minusDays(5),
            40,
            true);
    now = set(head, path, now, "师德与法治", "ETHICS", began.minusDays(4), began.minusDays(3), 12, true);
    return set(head, path, now, "师徒结对", "MENTORING", began, ends, 60, false);
  }

  private JsonNode opened(Visitor head) {
    var body = new LinkedHashMap<String, Object>();
    body.put("name", NAME);
    body.put("schoolYear", began.getYear());
    body.put("leadSchoolId", people.schoolId(lead));
    body.put(
        "plan",
        SUBJECTS.stream()
            .map(subject -> Map.of("subject", subject, "stage", STAGE, "number", 1))
            .toList());
    return head.post(EXCHANGE + "cohorts", body).orElseThrow().json();
  }

  private String number(int which) {
    return "XS%d%02d".formatted(began.getYear(), which + 1);
  }

  private JsonNode enrolled(Visitor head, String path, JsonNode cohort, int which) {
    var person = new LinkedHashMap<String, Object>();
    person.put("name", NAMES.get(which));
    person.put("subject", SUBJECTS.get(which));
    person.put("stage", STAGE);
    person.put("born", LocalDate.of(began.getYear() - 23, 3 + which, 8 + which).toString());
    var body = new LinkedHashMap<String, Object>();
    body.put("number", number(which));
    body.put("joinedOn", began.minusDays(20).toString());
    body.put("person", person);
    return head.change(path + "/newcomers", body, Dispatch.version(cohort)).orElseThrow().json();
  }

  /** Nobody is placed without a certificate; the registry's officer writes it down. */
  private void certified(Visitor head, String path) {
    var officer = people.signedIn("officer");
    var newcomers = newcomers(head, path);
    for (int i = 0; i < 2; i++) {
      var person = EXCHANGE + "persons/" + newcomers.get(i).get("personId").asString();
      officer
          .change(
              person + "/facts",
              Map.of("kind", "CERTIFICATE", "stage", STAGE, "subject", SUBJECTS.get(i)),
              Dispatch.version(officer.get(person).orElseThrow().json()))
          .orElseThrow();
    }
  }

  private List<JsonNode> newcomers(Visitor head, String path) {
    var found = new ArrayList<JsonNode>();
    var all = head.get(path + "/newcomers").orElseThrow().json().path("items");
    for (int i = 0; i < NAMES.size(); i++) {
      var number = number(i);
      found.add(
          all.valueStream()
              .filter(one -> one.get("number").asString().equals(number))
              .findFirst()
              .orElseThrow());
    }
    return found;
  }

  private static JsonNode set(
      Visitor head,
      String path,
      JsonNode cohort,
      String title,
      String kind,
      LocalDate from,
      LocalDate to,
      int hours,
      boolean mandatory) {
    var body = new LinkedHashMap<String, Object>();
    body.put("title", title);
    body.put("kind", kind);
    body.put("from", from.toString());
    body.put("to", to.toString());
    body.put("hours", hours);
    body.put("mandatory", mandatory);
    body.put("source", mandatory ? "区新任教师培训安排（样例）" : null);
    return head.change(path + "/trainings", body, Dispatch.version(cohort)).orElseThrow().json();
  }

  private void attended(Visitor head, String path, JsonNode cohort) {
    var newcomers = newcomers(head, path);
    var now = cohort;
    for (var training : head.get(path + "/trainings").orElseThrow().json().path("items")) {
      var kind = training.get("kind").asString();
      var hours = training.get("hours").asDouble();
      var marks = new ArrayList<Map<String, Object>>();
      for (int i = 0; i < newcomers.size(); i++) {
        boolean missed = kind.equals("ETHICS") && i == NOT_YET_TRAINED;
        boolean goesOn = kind.equals("MENTORING");
        marks.add(
            Map.of(
                "personId",
                newcomers.get(i).get("personId").asString(),
                "hours",
                missed ? 0 : goesOn ? 12 + 4 * i : hours,
                "completed",
                !missed && !goesOn));
      }
      now =
          head.change(
                  path + "/trainings/" + training.get("id").asString() + "/attendance",
                  Map.of("marks", marks),
                  Dispatch.version(now))
              .orElseThrow()
              .json();
    }
  }

  /** For a need of the member school; the first goes all the way, and moves today. */
  private void place(Visitor head, String path, int which, boolean settled) {
    var member = people.signedIn("member");
    var person = newcomers(head, path).get(which).get("personId").asString();
    var proposal = new LinkedHashMap<String, Object>();
    proposal.put("needId", need(member, which));
    proposal.put("personId", person);
    proposal.put("kind", "NEW_TEACHER_PLACEMENT");
    proposal.put("fte", "1");
    proposal.put("from", (settled ? today : next).toString());
    proposal.put("to", null);
    var id =
        head.post(EXCHANGE + "assignments", proposal).orElseThrow().json().get("id").asString();
    say(head, id, "consent", "SENDING");
    if (!settled) return;
    var username = number(which).toLowerCase(Locale.ROOT);
    people.teacher(username, NAMES.get(which), lead, person);
    say(people.signedIn(username), id, "consent", "PERSON");
    say(member, id, "consent", "RECEIVING");
    say(people.signedIn("officer"), id, "approve", null);
  }

  private String need(Visitor member, int which) {
    var school = people.schoolId(host);
    var note = Words.of(Words.SUBJECTS, SUBJECTS.get(which)) + "空编一名，请从统一招聘的新教师中分配";
    for (var one : member.all(EXCHANGE + "needs?schoolId=" + school)) {
      if (one.path("note").asString("").equals(note)) return one.get("id").asString();
    }
    var need = new LinkedHashMap<String, Object>();
    need.put("schoolId", school);
    need.put("subject", SUBJECTS.get(which));
    need.put("stage", STAGE);
    need.put("fte", "1");
    need.put("from", today.toString());
    need.put("to", nextEnds.toString());
    need.put("kind", "NEW_TEACHER_PLACEMENT");
    need.put("note", note);
    return member.post(EXCHANGE + "needs", need).orElseThrow().json().get("id").asString();
  }

  private static void say(Visitor who, String id, String deed, @Nullable String party) {
    var path = EXCHANGE + "assignments/" + id;
    var seen = who.get(path).orElseThrow().json();
    who.change(
            path + "/" + deed,
            party == null ? Map.of() : Map.of("party", party),
            Dispatch.version(seen))
        .orElseThrow();
  }
}
