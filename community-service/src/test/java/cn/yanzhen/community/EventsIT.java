package cn.yanzhen.community;

import static cn.yanzhen.community.Districts.header;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.testing.ContractFiles;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnRealServers
class EventsIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired Districts districts;
  @Autowired TestTools.MovedClock clock;

  private Districts.District district;

  @BeforeEach
  void inADistrictOfItsOwn() {
    district = districts.another();
  }

  @AfterEach
  void backToToday() {
    clock.stand(Duration.ZERO);
  }

  private DistrictBook book() {
    return district
        .book()
        .school(district.schoolCode(1), "第一小学")
        .school(district.schoolCode(2), "第二小学")
        .lead("一小教共体", district.schoolCode(1))
        .member("一小教共体", district.schoolCode(2));
  }

  @Test
  void aSchoolTellsOfItselfWheneverItChanges() {
    district.officer().bring(district.book().school(district.schoolCode(1), "第一小学"));
    district.officer().bring(district.book().school(district.schoolCode(1), "第一小学校"));
    district.officer().bring(district.book().school(district.schoolCode(1), "第一小学校"));

    var events = district.events(SchoolOffice.TOPIC, 2);
    assertThat(events)
        .extracting(event -> header(event, "ce_type"))
        .containsExactly("school-registered.v1", "school-changed.v1");
    assertThat(events).extracting(event -> header(event, "ce_sequence")).containsExactly("1", "2");
    assertThat(events)
        .extracting(event -> header(event, "ce_source"))
        .containsOnly("/yanzhen/community");
    assertThat(events).allSatisfy(EventsIT::keepsItsContract);
    var data = data(events.getLast());
    assertThat(data.path("name").asString()).isEqualTo("第一小学校");
    assertThat(data.path("schoolId").asString())
        .isEqualTo(events.getLast().key())
        .isEqualTo(header(events.getLast(), "ce_subject"));
  }

  @Test
  void aCommunityTellsOfEveryStepInOrder() {
    district.officer().bring(book());
    var id =
        district.officer().get("/communities").json().path("items").path(0).path("id").asString();
    district.officer().act("/communities/" + id + "/approve").is(200);

    // The three years pass.
    clock.stand(Duration.ofDays(3 * 366));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> district.officer().get("/communities/" + id).state().equals("ENDED"));

    var events = district.events(CommunityOffice.TOPIC, 3);
    assertThat(events)
        .extracting(event -> header(event, "ce_type"))
        .containsExactly("community-submitted.v1", "community-approved.v1", "community-ended.v1");
    assertThat(events)
        .extracting(event -> header(event, "ce_sequence"))
        .containsExactly("1", "2", "3");
    assertThat(events).extracting(ConsumerRecord::key).containsOnly(id);
    assertThat(events).allSatisfy(EventsIT::keepsItsContract);
    assertThat(data(events.getLast()).path("reason").asString()).isEqualTo("CYCLE_OVER");
    assertThat(data(events.getFirst()).path("memberships")).hasSize(2);
  }

  @Test
  void aRejectionTellsWhy() {
    district.officer().bring(book());
    var id =
        district.officer().get("/communities").json().path("items").path(0).path("id").asString();
    district.officer().act("/communities/" + id + "/reject", Map.of("reason", "缺少协议")).is(200);
    var rejected = district.events(CommunityOffice.TOPIC, 2).getLast();
    assertThat(header(rejected, "ce_type")).isEqualTo("community-rejected.v1");
    assertThat(data(rejected).path("reason").asString()).isEqualTo("缺少协议");
    keepsItsContract(rejected);
  }

  @Test
  void aReplacedSubmissionIsToldAgain() {
    district.officer().bring(book());
    district
        .officer()
        .bring(
            book().school(district.schoolCode(3), "第三小学").member("一小教共体", district.schoolCode(3)));
    var events = district.events(CommunityOffice.TOPIC, 2);
    assertThat(events).extracting(event -> header(event, "ce_sequence")).containsExactly("1", "2");
    assertThat(
            events.stream()
                .map(event -> data(event).path("memberships").size())
                .collect(Collectors.toList()))
        .containsExactly(2, 3);
  }

  @Test
  void aRefusedStepTellsNothing() {
    district.officer().bring(book());
    var id =
        district.officer().get("/communities").json().path("items").path(0).path("id").asString();
    district.officer().act("/communities/" + id + "/submit").is(409);
    districts.another().officer().act("/communities/" + id + "/approve").is(404);
    district.officer().act("/communities/" + id + "/approve").is(200);
    assertThat(district.events(CommunityOffice.TOPIC, 2)).hasSize(2);
  }

  @Test
  void aCommunityInItsCycleGoesOnAndIsNotEnded() {
    district.officer().bring(book());
    var id =
        district.officer().get("/communities").json().path("items").path(0).path("id").asString();
    district.officer().act("/communities/" + id + "/approve").is(200);
    var last =
        java.time.LocalDate.of(2029, 8, 31)
            .atStartOfDay(java.time.ZoneId.of("Asia/Shanghai"))
            .toInstant();
    clock.stand(Duration.between(TestTools.START, last).plusHours(23));
    Awaitility.await()
        .during(Duration.ofMillis(800))
        .atMost(Duration.ofSeconds(5))
        .until(() -> district.officer().get("/communities/" + id).state().equals("APPROVED"));
    clock.stand(Duration.between(TestTools.START, last).plusHours(24));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> district.officer().get("/communities/" + id).state().equals("ENDED"));
  }

  private static void keepsItsContract(ConsumerRecord<String, byte[]> event) {
    ContractFiles.validate("community", header(event, "ce_type"), data(event));
  }

  private static JsonNode data(ConsumerRecord<String, byte[]> event) {
    return JSON.readTree(event.value());
  }
}
