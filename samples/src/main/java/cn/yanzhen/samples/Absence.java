package cn.yanzhen.samples;

import cn.yanzhen.samples.Casting.Scene;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** A head who is away these days has named a deputy. */
final class Absence {
  private static final String DEPUTIES = "/api/v1/identity/deputies";
  private static final int DAYS = 6;

  private final People people;
  private final LocalDate today;

  Absence(People people, LocalDate today) {
    this.people = people;
    this.today = today;
  }

  /** One of those who have an account and are still at home stands in for their head. */
  void load(List<Scene> scenes) {
    var scene =
        scenes.stream()
            .filter(
                one ->
                    one.story().consents().contains("PERSON")
                        && one.story().from().isAfter(today.plusDays(DAYS)))
            .findFirst()
            .orElse(null);
    if (scene == null) return;
    var head = people.signedIn(People.head(scene.community()));
    if (!head.get(DEPUTIES + "/mine").orElseThrow().json().path("items").isEmpty()) return;
    var org = people.schoolId(scene.community().leadCode());
    var username = Dispatch.username(scene);
    var deputy =
        head.get(DEPUTIES + "/colleagues?org=" + org)
            .orElseThrow()
            .json()
            .path("items")
            .valueStream()
            .filter(one -> one.get("username").asString().equals(username))
            .findFirst()
            .orElseThrow();
    var body = new LinkedHashMap<String, Object>();
    body.put("deputyId", deputy.get("id").asString());
    body.put("role", "SCHOOL_ADMIN");
    body.put("org", org);
    body.put("from", today.toString());
    body.put("to", today.plusDays(DAYS).toString());
    body.put("note", "外出培训");
    head.post(DEPUTIES, body, Patience.key(body)).orElseThrow();
  }
}
