package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.RealServers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may do what, tried by everybody. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
class AccessIT {

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private static final String NONE = "00000000-0000-0000-0000-000000000000";

  /** In the order of the callers below. */
  private static final Map<String, String> TABLE = new LinkedHashMap<>();

  static {
    //                                        officer school teacher machine neighbour former nobody
    // lapsed none
    TABLE.put("GET /figures", "200 200 200 200 200 403 403 401 401");
    TABLE.put("GET /figures/coverage", "200 200 200 200 200 403 403 401 401");
    TABLE.put("GET /figures/weather", "404 404 404 404 404 403 403 401 401");
    TABLE.put("GET /communities", "200 200 200 200 200 403 403 401 401");
    TABLE.put("GET /feed", "200 200 200 200 200 403 403 401 401");
    TABLE.put("GET /series?figure=coverage", "200 200 200 200 200 403 403 401 401");
    TABLE.put("GET /breakdown?figure=coverage&by=stage", "200 200 200 200 200 403 403 401 401");
    TABLE.put("GET /stream", "200 200 200 200 200 403 403 401 401");
    TABLE.put("GET /figures/persons/evidence", "200 200 403 200 200 403 403 401 401");
    TABLE.put("GET /figures/persons/evidence.xlsx", "200 200 403 200 200 403 403 401 401");
    TABLE.put("GET /figures/persons/evidence.csv", "200 200 403 200 200 403 403 401 401");
    TABLE.put("GET /tasks", "200 200 200 200 200 200 200 401 401");
    TABLE.put("POST /rebuild", "202 403 403 403 202 403 403 401 401");
    TABLE.put("GET /rebuild/" + NONE, "404 403 403 403 404 403 403 401 401");
    TABLE.put("GET /dead-letters", "200 403 403 403 200 403 403 401 401");
    TABLE.put("GET /audit", "200 403 403 403 200 403 403 401 401");
  }

  private static Map<String, String> callers() {
    var callers = new LinkedHashMap<String, String>();
    callers.put("officer", Door.OFFICER);
    callers.put("school", Door.SCHOOL);
    callers.put("teacher", Door.TEACHER);
    callers.put("machine", Door.MACHINE);
    callers.put("neighbour", Door.NEIGHBOUR);
    callers.put("former", Door.FORMER);
    callers.put("nobody", Door.NOBODY);
    callers.put("lapsed", Door.LAPSED);
    callers.put("none", null);
    return callers;
  }

  @TestFactory
  Stream<DynamicTest> everybodyAtEveryDoor() {
    var tests = new ArrayList<DynamicTest>();
    TABLE.forEach(
        (door, row) -> {
          var expected = List.of(row.split(" "));
          int i = 0;
          for (var caller : callers().entrySet()) {
            var status = Integer.parseInt(expected.get(i++));
            tests.add(
                DynamicTest.dynamicTest(
                    caller.getKey() + " " + door + " " + status,
                    () -> knock(door, caller.getValue(), status)));
          }
        });
    return tests.stream();
  }

  private void knock(String door, String bearer, int status) throws Exception {
    var method = door.substring(0, door.indexOf(' '));
    var path = door.substring(door.indexOf(' ') + 1);
    if (path.equals("/stream") && bearer != null) {
      try (var ear = new Ear(port, bearer, null)) {
        assertThat(ear.status()).isEqualTo(status);
      }
      return;
    }
    if (method.equals("POST") && status == 202) {
      // two rebuilds must not meet: a conflict is an admission too
      assertThat(new Door(port).send(method, path, bearer).statusCode()).isIn(202, 409);
      return;
    }
    var response = new Door(port).send(method, path, bearer);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    if (status >= 400) {
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
      assertThat(Door.json(response).get("code").asString()).contains("/");
    }
  }

  /** A new door must be written into the table. */
  @Test
  void theTableNamesEveryAddress() {
    var known =
        TABLE.keySet().stream()
            .map(door -> door.substring(door.indexOf(' ') + 1).replaceAll("\\?.*", ""))
            .toList();
    for (var info : mapping.getHandlerMethods().entrySet()) {
      if (!info.getValue().getBeanType().getName().startsWith("cn.yanzhen.dashboard")) continue;
      for (var pattern : info.getKey().getPatternValues()) {
        var regex =
            pattern
                .replace("/api/v1/dashboard", "")
                .replace("{format:xlsx|csv}", "(xlsx|csv)")
                .replaceAll("\\{[^}]+}", "[^/]+");
        assertThat(known).as(pattern).anyMatch(path -> path.matches(regex));
      }
    }
  }
}
