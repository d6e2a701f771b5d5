package cn.yanzhen.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no service counts is typed, with a file that shows it. */
@OnRealServers
class TypedTargetsIT extends TargetTest {
  @Test
  void aTypedValueKeepsWhatStoodThereBefore() {
    var admin = district.administrator(lead);
    var typed = typed("satisfaction", "2026-10-10", "91.5").is(201);
    assertThat(value("satisfaction")).isEqualByComparingTo("91.5");
    var reading = "/readings/" + typed.id();
    var correction = Map.of("value", reading(admin.attached(), "90"), "reason", "问卷重复计算");
    admin.put(reading, correction, Map.of()).is(428);
    admin.put(reading, correction, Map.of("If-Match", "\"1\"")).is(200);
    admin.put(reading, correction, Map.of("If-Match", "\"1\"")).is(412);
    assertThat(value("satisfaction")).isEqualByComparingTo("90");
    var history = district.teacher(member).get(reading).is(200).json();
    assertThat(history.path("past")).hasSize(1);
    assertThat(history.path("past").path(0).path("value").decimalValue())
        .isEqualByComparingTo("91.5");
    assertThat(history.path("past").path(0).path("reason").asString()).isEqualTo("问卷重复计算");
    var evidence = evidence(2026, "satisfaction", "");
    assertThat(evidence.path("readings")).hasSize(1);
    assertThat(evidence.path("total").asInt()).isEqualTo(1);
    district.administrator(member).put(reading, correction, Map.of("If-Match", "*")).is(403);
    districts.another().officer().get(reading).is(404);
    districts.another().officer().put(reading, correction, Map.of("If-Match", "*")).is(404);
  }

  @Test
  void whatIsComputedIsNeverTyped() {
    assertThat(typed("teachers-into-members", "2026-10-10", "99").is(409).code())
        .isEqualTo("community/indicator-computed");
    assertThat(value("teachers-into-members")).isEqualByComparingTo("0");
  }

  @Test
  void aTypedValueStandsOnAFileAndOnADayThatHasCome() {
    var admin = district.administrator(lead);
    var path = targets() + "/indicators/satisfaction/readings";
    var file = admin.attached();
    assertThat(fields(admin.post(path, reading(UUID.randomUUID().toString(), "91"))))
        .containsExactly("attachmentId");
    assertThat(fields(admin.post(path, reading(file, "91", "2026-11-23")))).containsExactly("day");
    assertThat(fields(admin.post(path, reading(file, "91", "2026-08-31")))).containsExactly("day");
    assertThat(fields(admin.post(path, reading(file, "91.555")))).containsExactly("value");
    // Another district's file is not there for us.
    var theirs = districts.another().officer().attached();
    assertThat(fields(admin.post(path, reading(theirs, "91")))).containsExactly("attachmentId");
    admin.post(path, Map.of("day", "2026-10-10", "value", 1)).is(422);
  }

  private static List<String> fields(Districts.Answer answer) {
    return answer.is(422).json().path("violations").findValuesAsString("field");
  }
}
