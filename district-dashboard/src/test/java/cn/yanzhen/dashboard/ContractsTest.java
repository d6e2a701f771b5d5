package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.yanzhen.testing.ContractFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dashboard consumes everybody's events: every published example is read and applied, and
 * asyncapi.yaml knows all.
 */
class ContractsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

  /** Published for other readers: the dashboard shows no figure of them. */
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "target-set.v1",
          "routine-published.v1",
          "routine-acknowledged.v1",
          "contract-agreed.v1",
          "contract-ended.v1",
          "deputy-named.v1",
          "deputy-changed.v1",
          "deputy-ended.v1",
          "rights-changed.v1",
          "assignment-reminded.v1",
          "assignment-escalated.v1",
          "post-opened.v1",
          "post-closed.v1",
          "post-filled.v1",
          "post-vacated.v1",
          "cohort-opened.v1",
          "training-completed.v1",
          "newcomer-left.v1",
          "handover-completed.v1",
          "appraisal-given.v1");

  private static World world;

  @BeforeAll
  static void open() {
    world = new World();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"community", "exchange", "resource", "identity"})
  void everyExampleOfEveryEventIsApplied(String owner) {
    var events = shown(owner);
    assumeThat(events).as("contracts of " + owner + " have landed").isNotEmpty();
    for (var type : events) {
      var heard = world.played().heard(type);
      assertThat(heard).as("somebody listens to " + owner + "/" + type).isNotNull();
      assertThat(heard.topic()).startsWith(owner + ".");
      for (var example : ContractFiles.examples(owner, type)) {
        var key = example.properties().iterator().next().getValue().asString();
        world.apply(
            new Sent(
                UUID.randomUUID(),
                heard.topic(),
                key,
                type,
                1,
                "500106",
                Instant.now(),
                JSON.convertValue(example, DATA)));
      }
    }
  }

  /**
   * A tolerant reader would read a misspelt field as null: every field we read must be one that the
   * owner publishes.
   */
  @ParameterizedTest
  @ValueSource(strings = {"community", "exchange", "resource", "identity"})
  void everyFieldThatWeReadIsPublishedAndWhatWeNeedIsRequired(String owner) {
    var events = shown(owner);
    assumeThat(events).as("contracts of " + owner + " have landed").isNotEmpty();
    var published = new HashMap<Class<?>, Set<String>>();
    for (var type : events) {
      var schema = schema(owner, type);
      var properties = new HashSet<>(schema.get("properties").propertyNames());
      var required = new HashSet<String>();
      schema.get("required").forEach(name -> required.add(name.asString()));
      var data = world.played().heard(type).data();
      published.computeIfAbsent(data, record -> new HashSet<>()).addAll(properties);
      for (var component : data.getRecordComponents()) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!optional)
          assertThat(required).as(owner + "/" + type + " requires").contains(component.getName());
      }
    }
    published.forEach(
        (record, names) -> {
          for (var component : record.getRecordComponents()) {
            assertThat(names)
                .as(record.getSimpleName() + " reads what nobody sends")
                .contains(component.getName());
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"community", "exchange", "resource", "identity"})
  void asyncApiNamesEveryEventOfTheContractsWithItsSchema(String owner) {
    var events = ContractFiles.events(owner);
    assumeThat(events).as("contracts of " + owner + " have landed").isNotEmpty();
    var messages = at(asyncApi(), "components", "messages");
    for (var type : events) {
      assertThat(messages).as("asyncapi.yaml names " + type).containsKey(type);
      var payload = at(messages, type, "payload", "schema");
      assertThat(payload.get("$ref")).isEqualTo("events/" + owner + "/" + type + "/schema.json");
      assertThat(new ClassPathResource(payload.get("$ref").toString()).exists()).isTrue();
      if (NOT_SHOWN.contains(type)) continue;
      var channel =
          at(asyncApi(), "channels", world.played().heard(type).topic().replace('.', '-'));
      assertThat(at(channel, "messages")).as("channel of " + type).containsKey(type);
    }
  }

  @Test
  void asyncApiNamesEveryTopicThatWeListenTo() {
    var addresses = new TreeSet<String>();
    at(asyncApi(), "channels")
        .values()
        .forEach(channel -> addresses.add(((Map<?, ?>) channel).get("address").toString()));
    assertThat(addresses).containsAll(world.played().topics());
  }

  @Test
  void everyReferenceInAsyncApiLeadsSomewhere() {
    var references = new ArrayList<String>();
    collect(asyncApi(), references);
    for (var reference : references) {
      if (!reference.startsWith("#/")) continue;
      Object here = asyncApi();
      for (var step : reference.substring(2).split("/")) {
        assertThat(here).as(reference).isInstanceOf(Map.class);
        here = ((Map<?, ?>) here).get(step);
        assertThat(here).as(reference).isNotNull();
      }
    }
    assertThat(references).isNotEmpty();
  }

  private static void collect(Object node, List<String> references) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (key.equals("$ref")) references.add(value.toString());
            else collect(value, references);
          });
    } else if (node instanceof List<?> list) list.forEach(item -> collect(item, references));
  }

  private static List<String> shown(String owner) {
    return ContractFiles.events(owner).stream().filter(type -> !NOT_SHOWN.contains(type)).toList();
  }

  private static JsonNode schema(String owner, String type) {
    try {
      return JSON.readTree(
          new ClassPathResource("events/" + owner + "/" + type + "/schema.json")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, Object> asyncApi() {
    try (var in = new ClassPathResource("asyncapi.yaml").getInputStream()) {
      return new Yaml().load(in);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Map<String, Object> node, String... path) {
    for (var step : path) {
      assertThat(node).containsKey(step);
      node = (Map<String, Object>) node.get(step);
    }
    return node;
  }
}
