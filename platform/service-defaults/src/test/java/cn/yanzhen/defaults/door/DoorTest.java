package cn.yanzhen.defaults.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.PagingConfiguration;
import cn.yanzhen.defaults.problem.ProblemConfiguration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoorTest {

  private static final AutoConfigurations DOOR =
      AutoConfigurations.of(
          JacksonAutoConfiguration.class,
          HttpMessageConvertersAutoConfiguration.class,
          DispatcherServletAutoConfiguration.class,
          WebMvcAutoConfiguration.class,
          PagingConfiguration.class,
          ProblemConfiguration.class,
          DoorConfiguration.class);

  private record Answer(int status, JsonNode body) {
    String field() {
      return body.path("violations").path(0).path("field").asString("");
    }

    String message() {
      return body.path("violations").path(0).path("message").asString("");
    }

    String code() {
      return body.path("code").asString("");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": \"a\\u0000b\"}|text|无法保存",
        "{\"text\": \"\\ud800\"}|text|无法保存",
        "{\"text\": 123}|text|带引号的文字",
        "{\"text\": true}|text|带引号的文字",
        "{\"text\": [\"a\"]}|text|带引号的文字",
        "{\"words\": [\"a\", \"b\\u0000\"]}|words[1]|无法保存",
        "{\"array\": [\"b\\u0000\"]}|array[0]|无法保存",
        "{\"named\": {\"a\": \"\\u0000\"}}|named.a|无法保存",
        "{\"day\": \"1899-12-31\"}|day|1900-01-01 至 2199-12-31",
        "{\"day\": \"2200-01-01\"}|day|1900-01-01 至 2199-12-31",
        "{\"day\": \"9999-12-31\"}|day|1900-01-01 至 2199-12-31",
        "{\"day\": \"+999999999-12-31\"}|day|1900-01-01 至 2199-12-31",
        "{\"day\": \"2026-09-01T00:00:00Z\"}|day|写作 2026-09-01",
        "{\"day\": \"2026-02-30\"}|day|写作 2026-09-01",
        "{\"day\": 123}|day|写作 2026-09-01",
        "{\"day\": []}|day|写作 2026-09-01",
        "{\"day\": [2026, 9, 1]}|day|写作 2026-09-01",
        "{\"day\": \"\"}|day|写作 2026-09-01",
        "{\"at\": 1790000000}|at|带时区的时间",
        "{\"at\": \"2200-01-01T00:00:00Z\"}|at|带时区的时间",
        "{\"moment\": 1790000000}|moment|带时区的时间",
        "{\"moment\": \"1066-10-14T00:00:00Z\"}|moment|带时区的时间",
        "{\"count\": 1.5}|count|整数",
        "{\"count\": 1.0}|count|整数",
        "{\"count\": \"1\"}|count|整数",
        "{\"count\": \"\"}|count|整数",
        "{\"count\": true}|count|整数",
        "{\"count\": 99999999999}|count|整数",
        "{\"flag\": 1}|flag|true 或 false",
        "{\"flag\": \"true\"}|flag|true 或 false",
        "{\"flag\": \"\"}|flag|true 或 false",
        "{\"share\": \"many\"}|share|应为数字",
        "{\"share\": \"\"}|share|应为数字",
        "{\"share\": 1e400}|share|应为数字",
        "{\"share\": true}|share|应为数字",
        "{\"week\": 0}|week|MONDAY、TUESDAY",
        "{\"week\": \"0\"}|week|MONDAY、TUESDAY",
        "{\"week\": \"SOMEDAY\"}|week|MONDAY、TUESDAY",
        "{\"week\": \"\"}|week|MONDAY、TUESDAY",
        "{\"id\": \"x\"}|id|UUID",
        "{\"id\": \"\"}|id|UUID",
        "{\"id\": 1}|id|UUID",
        "{\"words\": [null]}|words|空项",
        "{\"words\": \"a\"}|words|列表",
        "{\"words\": {}}|words|列表",
        "{\"array\": [null]}|array|空项",
        "{\"inner\": [null]}|inner|空项",
        "{\"inner\": [{\"ids\": [null]}]}|inner[0].ids|空项",
        "{\"inner\": [{}, {\"from\": \"0001-01-01\"}]}|inner[1].from|1900-01-01",
        "[]|body|形式不对",
        "\"text\"|body|形式不对",
      })
  void whatABodyMayNotHoldIsNamed(String body, String field, String sentence) {
    knock(
        door -> {
          var answer = send(door, body);
          assertThat(answer.status).as(body).isEqualTo(422);
          assertThat(answer.field()).startsWith(field);
          assertThat(answer.message()).contains(sentence);
          assertThat(answer.body.path("detail").asString()).contains(answer.message());
          assertThat(answer.code()).isEqualTo("request/invalid");
        });
  }

  @Test
  void whatABodyMayHoldIsTakenAsItIs() {
    knock(
        door -> {
          var body =
              """
              {"text": "𠮷", "day": "2199-12-31", "at": "2026-09-01T08:00:00+08:00",
               "moment": "2026-09-01T00:00:00Z", "count": 1, "flag": true, "share": "0.5",
               "week": "MONDAY", "id": "01980000-0000-7000-8000-000000000000", "words": [],
               "inner": [{"from": null}], "unknown": 1}\
              """;
          var answer = send(door, body);
          assertThat(answer.status).isEqualTo(200);
          assertThat(answer.body.path("text").asString()).isEqualTo("𠮷");
          assertThat(answer.body.path("day").asString()).isEqualTo("2199-12-31");
          assertThat(answer.body.path("share").decimalValue()).isEqualByComparingTo("0.5");
          assertThat(answer.body.path("at").asString()).isEqualTo("2026-09-01T08:00:00+08:00");
          assertThat(answer.body.path("array").isNull()).isTrue();
          assertThat(send(door, "{\"share\": 1}").status).isEqualTo(200);
          assertThat(send(door, "{\"day\": null, \"text\": \"\"}").status).isEqualTo(200);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"text\": }", "{\"text\": \"a\"} more", "nonsense"})
  void brokenJsonIsSaidToBeBroken(String body) {
    knock(
        door -> {
          var answer = send(door, body);
          assertThat(answer.status).isEqualTo(400);
          assertThat(answer.code()).isEqualTo("request/unreadable");
          assertThat(answer.body.path("detail").asString()).contains("JSON");
        });
  }

  @Test
  void aBodyThatIsMissingIsAskedFor() {
    knock(door -> assertThat(send(door, "").field()).isEqualTo("body"));
  }

  @ParameterizedTest
  @CsvSource({
    "/asked?q=%00, q, 无法保存",
    "/asked?on=2200-01-01, on, 1900-01-01 至 2199-12-31",
    "/asked?on=%2B999999999-12-31, on, 1900-01-01 至 2199-12-31",
    "/asked?on=01.02.2027, on, 写作 2026-09-01",
    "/asked?iso=0001-01-01, iso, 1900-01-01 至 2199-12-31",
    "/asked?knownAt=x, knownAt, 带时区的时间",
    "/asked?knownAt=0001-01-01T00:00:00Z, knownAt, 带时区的时间",
    "/asked?week=SOMEDAY, week, MONDAY、TUESDAY",
    "/asked?count=many, count, 整数",
    "/asked?flag=perhaps, flag, true 或 false",
    "/asked?other=%00, other, 无法保存",
    "/filtered?on=9999-12-31, on, 1900-01-01 至 2199-12-31",
    "/filtered?week=SOMEDAY, week, MONDAY、TUESDAY",
    "/needed, from, 请填写",
    "/one/x, id, UUID",
    "/named/a%00, code, 无法保存",
    "/page?cursor=%00, cursor, 无法保存",
    "/page?cursor=$$$, cursor, 翻页位置无效",
    "/page?cursor=a.b, cursor, 翻页位置无效",
  })
  void whatAParameterOrAnAddressMayNotHoldIsNamed(String address, String field, String sentence) {
    knock(
        door -> {
          var answer = answer(door, MockMvcRequestBuilders.get(URI.create(address)));
          assertThat(answer.status).as(address).isEqualTo(422);
          assertThat(answer.field()).isEqualTo(field);
          assertThat(answer.message()).contains(sentence);
        });
  }

  @Test
  void aCursorHoldsNoEmptyCharacter() {
    knock(
        door -> {
          var cursor = Cursor.encode("a\0");
          var answer = answer(door, MockMvcRequestBuilders.get("/page?cursor=" + cursor));
          assertThat(answer.status).isEqualTo(422);
          assertThat(answer.field()).isEqualTo("cursor");
        });
  }

  @Test
  void anEmptyParameterIsOneThatWasNotGiven() {
    knock(
        door -> {
          var asked = MockMvcRequestBuilders.get("/asked?on=&iso=2026-09-01&week=&count=&flag=");
          var answer = door.perform(asked).andReturn().getResponse();
          assertThat(answer.getStatus()).isEqualTo(200);
          assertThat(answer.getContentAsString()).isEqualTo("null2026-09-01");
        });
  }

  @Test
  void aMissingFileIsAskedFor() {
    knock(
        door -> {
          var other = new MockMultipartFile("other", new byte[1]);
          var answer = answer(door, MockMvcRequestBuilders.multipart("/file").file(other));
          assertThat(answer.status).isEqualTo(422);
          assertThat(answer.field()).isEqualTo("file");
          assertThat(answer(door, MockMvcRequestBuilders.post("/file")).status).isEqualTo(400);
        });
  }

  @Test
  void whatTheDatabaseStillRefusesAsDataIsNoErrorOfOurs() {
    knock(
        door -> {
          for (var state : new String[] {"22008", "22021", "22003"}) {
            var answer = answer(door, MockMvcRequestBuilders.post("/database/" + state));
            assertThat(answer.status).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("request/value-out-of-range");
            assertThat(answer.body.toString()).doesNotContain("熊婷璐");
          }
          for (var state : new String[] {"22012", "23505"})
            assertThat(answer(door, MockMvcRequestBuilders.post("/database/" + state)).status)
                .isEqualTo(500);
        });
  }

  @Test
  void withoutAWebLayerThereIsNoDoor() {
    new ApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(JacksonAutoConfiguration.class, DoorConfiguration.class))
        .run(
            context -> {
              assertThat(context).hasNotFailed().doesNotHaveBean(DoorConfiguration.class);
              var own = context.getBean(JsonMapper.class);
              assertThat(own.readValue("{\"day\": \"9999-12-31\"}", Knocks.Sent.class).day())
                  .hasToString("9999-12-31");
            });
  }

  private interface Visit {
    void at(MockMvc door) throws Exception;
  }

  private static void knock(Visit visit) {
    new WebApplicationContextRunner()
        .withConfiguration(DOOR)
        .withUserConfiguration(Knocks.class)
        .run(
            context ->
                visit.at(
                    MockMvcBuilders.webAppContextSetup((WebApplicationContext) context).build()));
  }

  private static Answer send(MockMvc door, String body) throws Exception {
    return answer(
        door,
        MockMvcRequestBuilders.post("/sent").contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private static Answer answer(MockMvc door, RequestBuilder request) throws Exception {
    var response = door.perform(request).andReturn().getResponse();
    var body = response.getContentAsString(StandardCharsets.UTF_8);
    return new Answer(
        response.getStatus(), JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body));
  }
}
