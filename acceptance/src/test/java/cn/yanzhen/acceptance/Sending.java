package cn.yanzhen.acceptance;

import cn.yanzhen.samples.gateway.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** People of the cast's lead school sent to its first member, with everybody's word. */
final class Sending {
  private static final String ASSIGNMENTS = "/api/v1/exchange/assignments/";
  private static final int MOST_DAYS_OF_PUBLICITY = 20;

  private final Yanzhen yanzhen;

  Sending(Yanzhen yanzhen) {
    this.yanzhen = yanzhen;
  }

  /**
   * @param username of the account that was opened for them
   */
  record Sent(String username, String personId) {}

  /** A need of the member school for what the cast's need wants, for a part of the week. */
  String need(LocalDate from, LocalDate to) {
    var wanted = yanzhen.cast.need();
    return yanzhen
        .person("member")
        .post(
            "/api/v1/exchange/needs",
            Map.of(
                "schoolId", host(),
                "subject", wanted.subject(),
                "stage", wanted.stage(),
                "fte", "0.3",
                "from", from.toString(),
                "to", to.toString()))
        .orElseThrow()
        .json()
        .get("id")
        .asString();
  }

  /** The first of the lead school's people who fit, each with an account of their own. */
  List<Sent> people(String need, int many) {
    var lead = yanzhen.person("lead");
    var home = me(lead).get("org").asString();
    return lead.get("/api/v1/exchange/needs/" + need + "/candidates?limit=200")
        .orElseThrow()
        .json()
        .get("fits")
        .valueStream()
        .filter(one -> one.get("schoolId").asString().equals(home))
        .limit(many)
        .map(this::withAccount)
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

  /** Proposed, consented in the order of the cadre path, approved, and made public where so. */
  String order(String need, Sent who, String kind, LocalDate from, LocalDate to) {
    var id =
        yanzhen
            .person("lead")
            .post(
                "/api/v1/exchange/assignments",
                Map.of(
                    "needId",
                    need,
                    "personId",
                    who.personId(),
                    "kind",
                    kind,
                    "fte",
                    "0.3",
                    "from",
                    from.toString(),
                    "to",
                    to.toString()))
            .orElseThrow()
            .json()
            .get("id")
            .asString();
    change("lead", id, "consent", Map.of("party", "SENDING"));
    change("member", id, "consent", Map.of("party", "RECEIVING"));
    change(who.username(), id, "consent", Map.of("party", "PERSON"));
    if (state(id).equals("CONSENTED")) change("officer", id, "approve", Map.of());
    for (int days = 0; days < MOST_DAYS_OF_PUBLICITY && !becomesApproved(id); days++) {
      yanzhen.moveTo(yanzhen.today().plusDays(1));
    }
    reached(id, "APPROVED");
    return id;
  }

  /** At once, or soon after the day came on which publicity was over. */
  private boolean becomesApproved(String id) {
    try {
      Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> state(id).equals("APPROVED"));
      return true;
    } catch (ConditionTimeoutException stillPublic) {
      return false;
    }
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
        .atMost(Duration.ofSeconds(60))
        .until(() -> state(id).equals(state));
  }

  String host() {
    return me(yanzhen.person("member")).get("org").asString();
  }

  private static JsonNode me(Visitor visitor) {
    return visitor.get("/api/v1/me").orElseThrow().json();
  }
}
