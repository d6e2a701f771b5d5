package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yanzhen.testing.KafkaServers;
import cn.yanzhen.testing.RealServers;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed document says what the service does: the same addresses, and answers of the shapes
 * it names.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealServers
class OpenApiIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  @Autowired KafkaServers.Kafka kafka;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final JsonNode document = document();

  @BeforeEach
  void tell() {
    try (var wire = new Wire(kafka.bootstrap())) {
      wire.send(Story.term().events);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> jdbc.sql("select count(*) from happening").query(Long.class).single() >= 30);
  }

  @Test
  void theDocumentNamesEveryAddressAndNoOther() {
    var documented = new TreeSet<String>();
    for (var path : document.path("paths").properties()) {
      path.getValue()
          .properties()
          .forEach(method -> documented.add(method.getKey().toUpperCase() + " " + path.getKey()));
    }
    var served = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) ->
                info.getPatternValues().stream()
                    .filter(path -> path.startsWith("/api/v1/dashboard/"))
                    // What every service offers alike is documented with the platform.
                    .filter(
                        path ->
                            Stream.of("audit", "dead-letters")
                                .noneMatch(
                                    path.substring("/api/v1/dashboard/".length())::startsWith))
                    .forEach(
                        path ->
                            info.getMethodsCondition()
                                .getMethods()
                                .forEach(
                                    method ->
                                        served.add(
                                            method + " " + path.replaceAll(":[^}]+}", "}")))));
    assertThat(documented).isEqualTo(served);
  }

  @Test
  void everyReferenceInTheDocumentLeadsSomewhere() {
    assertThat(document.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void answersHaveTheShapesOfTheDocument() throws Exception {
    var door = new Door(port);
    hasShape("Figures", door.get("/figures", Door.OFFICER));
    hasShape("Figure", door.get("/figures/coverage?date=2026-09-01", Door.OFFICER));
    for (var key : document.at("/components/schemas/FigureKey/enum")) {
      hasShape(
          "Evidence", door.get("/figures/" + key.asString() + "/evidence?side=all", Door.OFFICER));
    }
    hasShape("Series", door.get("/series?figure=coverage", Door.OFFICER));
    hasShape("Breakdown", door.get("/breakdown?figure=needsOpen&by=school", Door.OFFICER));
    hasShape("Communities", door.get("/communities", Door.OFFICER));
    hasShape("Feed", door.get("/feed?limit=200", Door.OFFICER));
    hasShape("Tasks", door.get("/tasks", Door.OFFICER));
    hasShape("Problem", Door.json(door.send("GET", "/figures/weather", Door.OFFICER)));
    hasShape(
        "Problem",
        Door.json(
            door.send(
                "GET", "/series?figure=coverage&from=2020-01-01&to=2026-01-01", Door.OFFICER)));
    hasShape("Problem", Door.json(door.send("GET", "/feed", Door.NOBODY)));
  }

  /** Every field of the answer is documented too: a shape is not only obeyed but whole. */
  private void hasShape(String name, JsonNode answer) {
    var schema = (ObjectNode) JSON.readTree("{\"$ref\":\"#/components/schemas/" + name + "\"}");
    schema.set("components", document.path("components"));
    var errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.writeValueAsString(schema))
            .validate(answer);
    assertThat(errors).as(name + ": " + answer.toPrettyString()).isEmpty();
    var known =
        new ArrayList<>(document.at("/components/schemas/" + name + "/properties").propertyNames());
    assertThat(answer.propertyNames()).as(name).isSubsetOf(known);
  }

  private static JsonNode document() {
    try {
      return JSON.readTree(
          new ClassPathResource("http/dashboard.openapi.json")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
