package cn.yanzhen.samples;

import cn.yanzhen.samples.SampleDistrict.Community;
import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The demonstration's people: their accounts, all with the one demonstration password, and they
 * themselves, signed in as they are needed.
 */
final class People {
  private final Gateway gateway;
  private final Visitor loader;
  private final String password;
  private final SampleDistrict district;
  private final Map<String, String> schoolIds = new HashMap<>();
  private final Map<String, Visitor> signedIn = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> personIds = new ConcurrentHashMap<>();

  People(Gateway gateway, Visitor loader, String password, SampleDistrict district) {
    this.gateway = gateway;
    this.loader = loader;
    this.password = password;
    this.district = district;
  }

  void schools(List<JsonNode> schools) {
    schools.forEach(s -> schoolIds.put(s.get("code").asString(), s.get("id").asString()));
  }

  String schoolId(String code) {
    return Objects.requireNonNull(
        schoolIds.get(code), () -> "community does not know the school " + code);
  }

  Visitor loader() {
    return loader;
  }

  Visitor signedIn(String username) {
    return signedIn.computeIfAbsent(username, name -> gateway.signIn(name, password));
  }

  /** Heads of all lead schools, and the cast. */
  void open() {
    var cast = district.cast();
    for (var community : district.communities()) {
      admin(head(community), community.leadCode());
    }
    admin("lead", cast.lead().code());
    admin("member", cast.member().code());
    admin("sender", cast.sender().code());
    var teacher = cast.teacher();
    teacher(
        "teacher",
        teacher.name(),
        cast.lead().code(),
        personId(cast.lead().code(), teacher.number()));
    Patience.say(
        "演示账号：officer 区县管理员，lead %s，member %s，sender %s，teacher %s（%s），及 %d 个总校账号 head-…",
        cast.lead().shortName(),
        cast.member().shortName(),
        cast.sender().shortName(),
        teacher.name(),
        cast.lead().shortName(),
        district.communities().size());
  }

  static String head(Community community) {
    return "head-" + community.slug();
  }

  void admin(String username, String schoolCode) {
    account(username, leaderOf(schoolCode), schoolCode, null, "SCHOOL_ADMIN");
  }

  void teacher(String username, String name, String schoolCode, String personId) {
    account(username, name, schoolCode, personId, "TEACHER");
  }

  private String leaderOf(String schoolCode) {
    return district.persons().stream()
        .filter(p -> p.schoolCode().equals(schoolCode))
        .findFirst()
        .orElseThrow()
        .name();
  }

  /** The registry gives ids; its officer may look there, a loader may not. */
  String personId(String schoolCode, String number) {
    return Patience.patiently(
        "exchange",
        () -> {
          var found = personIds.computeIfAbsent(schoolCode, this::idsByNumber);
          if (!found.containsKey(number)) personIds.remove(schoolCode);
          return Optional.ofNullable(found.get(number));
        });
  }

  private Map<String, String> idsByNumber(String schoolCode) {
    var found = new HashMap<String, String>();
    Patience.patiently("officer", () -> Optional.of(signedIn("officer")))
        .all("/api/v1/exchange/persons?schoolId=" + schoolId(schoolCode))
        .forEach(p -> found.put(p.path("number").asString(""), p.get("id").asString()));
    return found;
  }

  /** Waits while identity has not heard of the school yet. */
  private void account(
      String username, String name, String schoolCode, @Nullable String personId, String role) {
    var body = new HashMap<String, Object>();
    body.put("username", username);
    body.put("name", name);
    body.put("district", SampleDistrict.DISTRICT);
    body.put("orgCode", schoolCode);
    body.put("personId", personId);
    body.put("grants", List.of(Map.of("role", role, "orgCode", schoolCode, "from", "2020-09-01")));
    Patience.patiently(
        "identity",
        () -> {
          var answer = loader.post("/api/v1/identity/accounts", body);
          return answer.code().equals("identity/account-invalid")
                  && answer.json().get("violations").toString().contains("orgCode")
              ? Optional.empty()
              : Optional.of(answer.orElseThrow());
        });
  }
}
