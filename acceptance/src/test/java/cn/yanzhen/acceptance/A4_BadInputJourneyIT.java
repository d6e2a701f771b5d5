package cn.yanzhen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.samples.FaultyWorkbooks;
import cn.yanzhen.samples.gateway.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What must be refused is refused through the gateway at its place, nothing is written, and the
 * service lives on.
 */
class A4_BadInputJourneyIT {
  private static final List<String> NOT_FOR_COMMUNITY = List.of("same-person-twice");
  private static final List<String> NOT_FOR_EXCHANGE = List.of("same-school-twice");

  private final Yanzhen yanzhen = Yanzhen.running();

  @TestFactory
  Stream<DynamicTest> everyFaultyWorkbookIsRefusedAtItsPlace() {
    return FaultyWorkbooks.all().entrySet().stream()
        .flatMap(
            entry ->
                Stream.of("community", "exchange")
                    .filter(
                        service ->
                            !(service.equals("community") ? NOT_FOR_COMMUNITY : NOT_FOR_EXCHANGE)
                                .contains(entry.getKey()))
                    .map(
                        service ->
                            DynamicTest.dynamicTest(
                                entry.getKey() + " at " + service,
                                () -> refused(service, entry.getKey(), entry.getValue()))));
  }

  private void refused(String service, String name, byte[] workbook) {
    var officer = yanzhen.person("officer");
    var schools = total("/api/v1/community/schools");
    var persons = total("/api/v1/exchange/persons");
    var answer = officer.form("/api/v1/" + service + "/imports", name + ".xlsx", workbook);
    if (answer.ok()) {
      var report = answer.json();
      assertThat(report.get("state").asString()).isEqualTo("FAULTY");
      assertThat(report.get("faultCount").asInt()).isPositive();
      assertThat(report.get("faults").get(0).get("reason").asString()).isNotBlank();
      assertThat(
              officer
                  .post(
                      "/api/v1/" + service + "/imports/" + report.get("id").asString() + "/commit",
                      java.util.Map.of())
                  .status())
          .isEqualTo(409);
    } else {
      assertProblem(answer);
    }
    assertThat(total("/api/v1/community/schools")).isEqualTo(schools);
    assertThat(total("/api/v1/exchange/persons")).isEqualTo(persons);
  }

  private static void assertProblem(Answer answer) {
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.code()).contains("/");
    assertThat(answer.json().get("detail").asString()).isNotBlank();
  }

  private long total(String path) {
    return yanzhen
        .person("officer")
        .get(path + "?limit=1")
        .orElseThrow()
        .json()
        .path("total")
        .asLong(-1);
  }
}
