package cn.yanzhen.acceptance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** People of the cast's lead school sent to its first member, each with everybody's word. */
final class Sending {
  private static final String ASSIGNMENTS = "/api/v1/exchange/assignments/";
  private static final String SHARE = "0.3";

  private final Yanzhen yanzhen;

  Sending(Yanzhen yanzhen) {
    this.yanzhen = yanzhen;
  }

  /** Somebody of the lead school, and the account that they sign in with. */
  record Sent(String username, String personId) {}

  /** The teacher of the cast. */
  Sent teacher() {
    return new Sent("teacher", yanzhen.me("teacher").get("person").asString());
  }

  /** A need of the member school for what the cast's need wants, for a part of the week. */
  String need(LocalDate from, LocalDate to) {
    return need(SHARE, from, to);
  }

  String need(String fte, LocalDate from, LocalDate to) {
    var wanted = yanzhen.cast.need();
    return need(wanted.subject(), wanted.stage(), fte, from, to);
  }

  String need(String subject, String stage, String fte, LocalDate from, LocalDate to) {
    return yanzhen
        .person("member")
        .post(
            "/api/v1/exchange/needs",
            Map.of(
                "schoolId",
                host(),
                "subject",
                subject,
                "stage",
                stage,
                "fte",
                fte,
                "from",
                from.toString(),
                "to",
                to.toString()))
        .orElseThrow()
        .json()
        .get("id")
        .asString();
  }

  /** The first of the lead school's people who fit, each with an account of their own. */
  List<Sent> people(String need, int many) {
    return fits(need).stream().limit(many).map(this::withAccount).toList();
  }

  List<Sent> people(String need, int many, Predicate<String> among) {
    return fits(need).stream()
        .filter(one -> among.test(one.get("personId").asString()))
        .limit(many)
        .map(this::withAccount)
        .toList();
  }

  /**
   * The first who fit who hold an office (中层) at the lead school: only a cadre is seconded as one.
   */
  Sent cadre(String need) {
    var one = people(need, 1).getFirst();
    isACadre(one);
    return one;
  }

  /** The district registers an office at the lead school, unless they hold one. */
  void isACadre(Sent one) {
    var path = "/api/v1/exchange/persons/" + one.personId();
    var officer = yanzhen.person("officer");
    var offices = officer.get(path + "/career").orElseThrow().json().get("offices");
    if (offices.valueStream().anyMatch(office -> office.path("to").isNull())) return;
    officer
        .change(
            path + "/facts",
            Map.of(
                "kind",
                "OFFICE",
                "schoolId",
                home(),
                "rank",
                "MIDDLE_LEVEL",
                "from",
                yanzhen.today().toString()),
            officer.get(path).orElseThrow().json().get("version").asLong())
        .orElseThrow();
  }

  /** The lead school's own people among those who fit. */
  List<JsonNode> fits(String need) {
    var home = home();
    return yanzhen
        .person("lead")
        .get("/api/v1/exchange/needs/" + need + "/candidates?limit=200")
        .orElseThrow()
        .json()
        .get("fits")
        .valueStream()
        .filter(one -> one.get("schoolId").asString().equals(home))
        .toList();
  }

  private Sent withAccount(JsonNode candidate) {
    var username = "year-" + UUID.randomUUID().toString().substring(0, 8);
    var home = yanzhen.cast.lead().code();
    var account = new LinkedHashMap<String, Object>();
    account.put("username", username);
    account.put("name", candidate.get("name").asString());
    account.put("district", cn.yanzhen.samples.SampleDistrict.DISTRICT);
    account.put("orgCode", home);
    account.put("personId", candidate.get("personId").asString());
    account.put(
        "grants", List.of(Map.of("role", "TEACHER", "orgCode", home, "from", "2020-09-01")));
    yanzhen.loader().post("/api/v1/identity/accounts", account).orElseThrow();
    return new Sent(username, candidate.get("personId").asString());
  }

  /** The lead school proposes one of its own. */
  String proposed(
      String need, String personId, String kind, String fte, LocalDate from, LocalDate to) {
    return yanzhen
        .person("lead")
        .post(
            "/api/v1/exchange/assignments",
            Map.of(
                "needId", need,
                "personId", personId,
                "kind", kind,
                "fte", fte,
                "from", from.toString(),
                "to", to.toString(),
                "despitePending", true))
        .orElseThrow()
        .json()
        .get("id")
        .asString();
  }

  /** Proposed, agreed, approved, and made public where so: time goes on until that is over. */
  String order(String need, Sent who, String kind, LocalDate from, LocalDate to) {
    var id = proposed(need, who.personId(), kind, SHARE, from, to);
    agreed(id, who.username());
    if (state(id).equals("PUBLICISED")) {
      yanzhen.moveTo(publicUntil(id).plusDays(1));
    }
    reached(id, "APPROVED");
    return id;
  }

  /** Everybody's word in the order of the cadre path, the district's where it is asked. */
  void agreed(String id, String person) {
    change("lead", id, "consent", Map.of("party", "SENDING"));
    change("member", id, "consent", Map.of("party", "RECEIVING"));
    change(person, id, "consent", Map.of("party", "PERSON"));
    if (state(id).equals("CONSENTED")) {
      change("officer", id, "approve", Map.of());
    }
  }

  LocalDate publicUntil(String id) {
    return LocalDate.parse(one(id).get("publicity").get("to").asString());
  }

  void change(String who, String id, String deed, Map<String, ?> body) {
    yanzhen
        .person(who)
        .change(ASSIGNMENTS + id + "/" + deed, body, one(id).get("version").asLong())
        .orElseThrow();
  }

  JsonNode one(String id) {
    return yanzhen.person("officer").get(ASSIGNMENTS + id).orElseThrow().json();
  }

  String state(String id) {
    return one(id).get("state").asString();
  }

  void reached(String id, String state) {
    Awaitility.await(id + " " + state)
        .atMost(Duration.ofSeconds(90))
        .until(() -> state(id).equals(state));
  }

  String host() {
    return yanzhen.me("member").get("org").asString();
  }

  String home() {
    return yanzhen.me("lead").get("org").asString();
  }
}
