package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.testing.KafkaServers;
import cn.yanzhen.testing.TestTokens;
import cn.yanzhen.testing.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes districts to test in, and the people who call for them. */
class Districts {
  private static final AtomicInteger NEXT = new AtomicInteger(500_200);
  private static final AtomicInteger NEXT_WITH_SECOND = new AtomicInteger(500_900);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BASE = "/api/v1/community";

  private final RestClient http;
  private final KafkaServers.Kafka kafka;
  private final JdbcClient database;

  Districts(Environment environment, KafkaServers.Kafka kafka, JdbcClient database) {
    this.http =
        RestClient.create(
            "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    this.kafka = kafka;
    this.database = database;
  }

  District another() {
    return new District(Integer.toString(NEXT.getAndIncrement()));
  }

  /** One whose rule allows second places: see {@code districts-of-tests.yml}. */
  District withSecondPlaces() {
    return new District(Integer.toString(NEXT_WITH_SECOND.getAndIncrement()));
  }

  /** The district that the sample workbooks speak of. */
  District sample() {
    return new District("500106");
  }

  /** Without any token. */
  Person stranger() {
    return new Person(null);
  }

  record Answer(int status, HttpHeaders headers, byte[] bytes) {
    JsonNode json() {
      return JSON.readTree(bytes);
    }

    String text(String field) {
      return json().path(field).asString();
    }

    String id() {
      return text("id");
    }

    String code() {
      return text("code");
    }

    String state() {
      return text("state");
    }

    @Nullable String etag() {
      return headers.getETag();
    }

    Answer is(int expected) {
      assertThat(status).as(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(expected);
      return this;
    }
  }

  /** Who calls. */
  final class Person {
    private final @Nullable String bearer;

    Person(@Nullable String bearer) {
      this.bearer = bearer;
    }

    Answer get(String path, Object... variables) {
      return call(HttpMethod.GET, path, null, Map.of(), variables);
    }

    Answer post(String path) {
      return call(HttpMethod.POST, path, null, Map.of());
    }

    Answer post(String path, Object body) {
      return call(HttpMethod.POST, path, body, Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
      return call(HttpMethod.POST, path, body, headers);
    }

    /** Takes a step, whatever version the caller saw. */
    Answer act(String path) {
      return act(path, Map.of());
    }

    Answer act(String path, Object body) {
      return post(path, body, Map.of("If-Match", "*"));
    }

    Answer put(String path, Object body, Map<String, String> headers) {
      return call(HttpMethod.PUT, path, body, headers);
    }

    /** Uploads to be checked. */
    Answer upload(byte[] file) {
      return upload(file, "district.xlsx");
    }

    Answer upload(byte[] file, String name) {
      var parts = new LinkedMultiValueMap<String, Object>();
      parts.add(
          "file",
          new ByteArrayResource(file) {
            @Override
            public String getFilename() {
              return name;
            }
          });
      return call(
          HttpMethod.POST,
          "/imports",
          parts,
          Map.of("Content-Type", MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    /** Sends a file to an address that takes one. */
    Answer send(String path, String name, byte[] file) {
      var parts = new LinkedMultiValueMap<String, Object>();
      parts.add(
          "file",
          new ByteArrayResource(file) {
            @Override
            public String getFilename() {
              return name;
            }
          });
      return call(
          HttpMethod.POST,
          path,
          parts,
          Map.of("Content-Type", MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    /** Adds a small picture, for what needs an attachment. */
    String attached() {
      return send("/attachments", "佐证.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
          .is(201)
          .id();
    }

    /** Uploads and commits a workbook that must be without fault. */
    Answer bring(DistrictBook book) {
      var checked = upload(book.toBytes()).is(201);
      assertThat(checked.state()).as(checked.json().toPrettyString()).isEqualTo("CHECKED");
      return post("/imports/" + checked.id() + "/commit").is(200);
    }

    private Answer call(
        HttpMethod method,
        String path,
        @Nullable Object body,
        Map<String, String> headers,
        Object... variables) {
      var request = http.method(method).uri(BASE + path, variables);
      if (bearer != null) {
        request.header(HttpHeaders.AUTHORIZATION, bearer);
      }
      headers.forEach(request::header);
      if (body != null) {
        if (!headers.containsKey("Content-Type")) {
          request.contentType(MediaType.APPLICATION_JSON);
        }
        request.body(body);
      }
      return request.exchange(
          (sent, response) ->
              new Answer(
                  response.getStatusCode().value(),
                  response.getHeaders(),
                  response.getBody().readAllBytes()));
    }
  }

  final class District {
    private final String code;
    private final AtomicInteger schools = new AtomicInteger(1);

    District(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    Person officer() {
      return person("DISTRICT_OFFICER", code);
    }

    Person loader() {
      return person("LOADER", code);
    }

    Person administrator(UUID school) {
      return person("SCHOOL_ADMIN", school.toString());
    }

    Person teacher(UUID school) {
      return person("TEACHER", school.toString());
    }

    private Person person(String role, String org) {
      return new Person(
          TestTokens.bearer(claims -> claims.name("测试").district(code).org(org).grant(role, org)));
    }

    DistrictBook book() {
      return new DistrictBook(code);
    }

    String schoolCode(int number) {
      return code + "%04d".formatted(number);
    }

    /** Registers so many schools and answers their ids, in the order of their codes. */
    List<UUID> schools(int howMany) {
      var book = book();
      int first = schools.getAndAdd(howMany);
      for (int i = first; i < first + howMany; i++) {
        book.school(schoolCode(i), "第" + i + "小学");
      }
      officer().bring(book);
      return database
          .sql("select id from school where district = ? order by code")
          .params(code)
          .query(UUID.class)
          .list()
          .subList(first - 1, first - 1 + howMany);
    }

    /** A school's place in a community to be approved. */
    record Member(UUID school, String from, String to) {}

    /**
     * An approved community for the three years from September 2026; its members for the whole of
     * it.
     */
    String community(String name, UUID lead, UUID... members) {
      return community(
          name,
          lead,
          java.util.Arrays.stream(members)
              .map(school -> new Member(school, "2026-09-01", "2029-08-31"))
              .toArray(Member[]::new));
    }

    String community(String name, UUID lead, Member... members) {
      return community(name, "2029-08-31", lead, members);
    }

    /** The same until another day. */
    String community(String name, String until, UUID lead, Member... members) {
      var seats = new java.util.ArrayList<Map<String, Object>>();
      seats.add(Map.of("schoolId", lead, "role", "LEAD"));
      for (var member : members) {
        seats.add(
            Map.of(
                "schoolId", member.school(),
                "role", "MEMBER",
                "model", "PAIRED_SUPPORT",
                "from", member.from(),
                "to", member.to()));
      }
      var id =
          officer()
              .post(
                  "/communities",
                  Map.of(
                      "name", name,
                      "cycle", Map.of("from", "2026-09-01", "to", until),
                      "memberships", seats))
              .is(201)
              .id();
      officer().act("/communities/" + id + "/submit").is(200);
      officer().act("/communities/" + id + "/approve").is(200);
      return id;
    }

    /** Tells what another service would tell of this district. */
    void tell(String topic, Object key, String type, long sequence, Map<String, ?> data) {
      TestTopics.produce(kafka.bootstrap(), topic, key.toString(), type, sequence, code, data);
    }

    /** The same with the id of the event, for repeats. */
    void tell(
        UUID event, String topic, Object key, String type, long sequence, Map<String, ?> data) {
      TestTopics.produce(
          kafka.bootstrap(),
          topic,
          key.toString(),
          event,
          type,
          sequence,
          code,
          JSON.writeValueAsBytes(data));
    }

    /** All that the topic says of this district, as soon as there are so many events. */
    List<ConsumerRecord<String, byte[]>> events(String topic, int atLeast) {
      return Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  TestTopics.consume(database, kafka.bootstrap(), topic).stream()
                      .filter(event -> code.equals(header(event, "ce_district")))
                      .toList(),
              events -> events.size() >= atLeast);
    }
  }

  static String header(ConsumerRecord<String, byte[]> event, String name) {
    var header = event.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
