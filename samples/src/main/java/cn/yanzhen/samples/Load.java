package cn.yanzhen.samples;

import cn.yanzhen.samples.Patience.Stopped;
import cn.yanzhen.samples.gateway.Answer;
import cn.yanzhen.samples.gateway.Gateway;
import cn.yanzhen.samples.gateway.Visitor;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Takes the sample district into a running system through its gateway. Every step looks first at
 * what is there, so a second run changes nothing. All waiting is bounded; what goes wrong ends in
 * one sentence and the exit code 1.
 */
public final class Load {
  private static final int LEFT_TO_THE_OFFICER = 2;

  private final Visitor loader;
  private final SampleDistrict district;
  private final People people;

  private Load(Visitor loader, SampleDistrict district, People people) {
    this.loader = loader;
    this.district = district;
    this.people = people;
  }

  public static void main(String[] args) {
    var began = System.nanoTime();
    try {
      run(
          URI.create(
              Optional.ofNullable(System.getenv("YANZHEN_PUBLIC_URL"))
                  .orElse("http://localhost:8080")),
          wanted("YANZHEN_LOADER_CLIENT_SECRET"),
          wanted("YANZHEN_DEMO_PASSWORD"),
          LocalDate.now(Clock.systemDefaultZone()));
      Patience.say(
          "✓ 样例学区已装入，用时 %.1f 秒 the sample district is in", (System.nanoTime() - began) / 1e9);
    } catch (Stopped | Answer.Refused | Gateway.NoToken | Gateway.Unreachable e) {
      Patience.say("样例学区没有装入：%s", e.getMessage());
      System.exit(1);
    }
  }

  private static String wanted(String variable) {
    var value = System.getenv(variable);
    if (value == null || value.isBlank()) {
      throw new Stopped(variable + " is not set (make up sets it; see .yanzhen)");
    }
    return value;
  }

  /** Loads the district into the system at {@code url}. */
  public static void run(URI url, String loaderSecret, String demoPassword, LocalDate today) {
    var gateway = new Gateway(url);
    var loader = Patience.patiently("identity", () -> entered(gateway, loaderSecret));
    var district = SampleDistrict.of(today);
    var people = new People(gateway, loader, demoPassword, district);
    var load = new Load(loader, district, people);
    load.schools();
    load.communities();
    load.persons();
    people.open();
    var library = new Library(people, district);
    library.resources();
    library.requests();
    load.teaching(today);
    new Life(people, district, today).load();
  }

  private static Optional<Visitor> entered(Gateway gateway, String secret) {
    try {
      return Optional.of(gateway.machine("sample-loader", secret));
    } catch (Gateway.Unreachable e) {
      return Optional.empty();
    } catch (Gateway.NoToken e) {
      if (e.status() / 100 == 4) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private void schools() {
    taken("community", SampleWorkbook.of(district).toBytes());
    people.schools(loader.all("/api/v1/community/schools"));
    Patience.say("学校 %d 所、教共体 %d 个已提交", district.schools().size(), district.communities().size());
  }

  /** Every community but the last two: those wait for the officer. */
  private void communities() {
    var approved = 0;
    var names = district.communities().stream().map(SampleDistrict.Community::name).toList();
    var ours = names.subList(0, names.size() - LEFT_TO_THE_OFFICER);
    for (var community : loader.all("/api/v1/community/communities?state=SUBMITTED")) {
      if (ours.contains(community.get("name").asString())) {
        loader
            .change(
                "/api/v1/community/communities/" + community.get("id").asString() + "/approve",
                Map.of(),
                community.get("version").asLong())
            .orElseThrow();
        approved++;
      }
    }
    Patience.say("教共体批准 %d 个，留 %d 个待区县管理员审批", approved, LEFT_TO_THE_OFFICER);
  }

  private void persons() {
    taken("exchange", SampleWorkbook.of(district).toBytes());
    Patience.say("人员 %d 人、需求 %d 条已提交", district.persons().size(), district.needs().size());
  }

  /**
   * Checks and commits one service's sheets; waits while that service has not heard of the schools
   * yet.
   */
  private void taken(String service, byte[] workbook) {
    var path = "/api/v1/" + service + "/imports";
    var checked =
        Patience.patiently(
            service,
            () -> {
              var answer = loader.form(path, "district.xlsx", workbook);
              if (answer.status() == 503) {
                return Optional.empty();
              }
              var report = answer.orElseThrow().json();
              if (report.get("state").asString().equals("FAULTY")) {
                if (!onlySchoolsUnknown(report)) {
                  throw new Stopped(
                      service + " finds faults in the workbook: " + report.get("faults").get(0));
                }
                return Optional.empty();
              }
              return Optional.of(report);
            });
    if (!checked.get("state").asString().equals("COMMITTED")) {
      loader.post(path + "/" + checked.get("id").asString() + "/commit", Map.of()).orElseThrow();
    }
  }

  private static boolean onlySchoolsUnknown(JsonNode report) {
    for (var fault : report.get("faults")) {
      if (!fault.path("column").asString("").equals("学校标识码")) {
        return false;
      }
    }
    return true;
  }

  /** As soon as community has heard of the persons. */
  private void teaching(LocalDate today) {
    var teaching = new Teaching(loader, today);
    Patience.patiently("community", teaching::ready);
    Patience.say("%s", teaching.load());
  }
}
