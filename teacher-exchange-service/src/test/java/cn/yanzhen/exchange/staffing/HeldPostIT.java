package cn.yanzhen.exchange.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.Fresh;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The posts of a person, as those who see the person see them. */
@ExchangeTest
class HeldPostIT {

  @Autowired SampleDistricts districts;
  @Fresh SampleDistrict district;
  Staff staff;
  UUID person;
  final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @BeforeEach
  void newDistrict() {
    staff = new Staff(district);
    person = district.person("岗上人", district.lead);
  }

  @Test
  void everyPostIsToldWithItsDaysAndWhoIsAwayMeanwhile() {
    var first = staff.post(district.lead, "1", today.minusYears(2));
    var filled = staff.fill(first, person, "0.5", today.minusYears(1)).expect(200).body();
    staff.relieve(first, filled.at("/holders/0/id").asString(), today.minusDays(1)).expect(200);
    var second = staff.post(district.lead, "1", today);
    staff.fill(second, person, "1", today).expect(200);
    var need = district.need("0.5", today.plusDays(5), today.plusDays(60));
    var order = staff.approved(need, person, "0.5", today.plusDays(5), today.plusDays(60));

    var held = held(district.officer());
    assertThat(held).hasSize(2);
    assertThat(held.getFirst().path("postId").asString()).isEqualTo(second.toString());
    assertThat(held.getFirst().path("to").isNull()).isTrue();
    assertThat(held.getFirst().at("/lent/0/assignmentId").asString()).isEqualTo(order.toString());
    assertThat(held.getFirst().at("/lent/0/share").asString()).isEqualTo("0.5");
    assertThat(held.getLast().path("share").asString()).isEqualTo("0.5");
    assertThat(held.getLast().path("from").asString()).isEqualTo(today.minusYears(1).toString());
    assertThat(held.getLast().path("to").asString()).isEqualTo(today.minusDays(1).toString());
    assertThat(held.getLast().path("lent")).isEmpty();
    assertThat(held.getLast().path("schoolName").asString()).isEqualTo("雁阵一中");
  }

  @Test
  void thePersonSeesThemAndOpensNoneAndStrangersDoNot() {
    var post = staff.post(district.lead, "1", today);
    staff.fill(post, person, "1", today).expect(200);

    assertThat(held(district.admin(district.lead)).getFirst().path("opens").asBoolean()).isTrue();
    assertThat(held(district.teacher(person)).getFirst().path("opens").asBoolean()).isFalse();
    district.get(district.teacher(person), "/posts/" + post).expect(404);
    var stranger = districts.create();
    for (var other :
        List.of(
            stranger.officer(),
            district.admin(district.member),
            district.admin(district.outside),
            district.teacher(UUID.randomUUID()))) {
      district.get(other, "/persons/" + person + "/posts").expect(404);
    }
  }

  private List<JsonNode> held(String token) {
    return district.get(token, "/persons/" + person + "/posts").expect(200).items().toList();
  }
}
