package cn.yanzhen.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who leads is who leads today: a change of lead takes effect on its day and not before. */
@ExchangeTest
class LeadOfTheDayIT {
  @Autowired SampleDistricts districts;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void aLeadThatIsStillToComeMayNotActYet() {
    var district = districts.create();
    var need = district.need("0.5", today.plusDays(10), today.plusDays(100));
    district.tellOfAnotherLead(today.plusDays(1), 3);
    assertThat(actions(district, district.admin(district.lead), need))
        .containsExactly("propose", "decline");
    assertThat(actions(district, district.admin(district.member), need))
        .containsExactly("edit", "withdraw");
    assertThat(lead(district, need)).isEqualTo(district.lead.toString());
  }

  @Test
  void fromItsDayOnTheNewLeadActsAndTheOldOneNoLonger() {
    var district = districts.create();
    var need = district.need("0.5", today.plusDays(10), today.plusDays(100));
    district.tellOfAnotherLead(today, 3);
    district.get(district.admin(district.lead), "/needs/" + need).expect(404);
    assertThat(actions(district, district.admin(district.member), need)).contains("propose");
    assertThat(lead(district, need)).isEqualTo(district.member.toString());
  }

  private static String lead(SampleDistrict district, Object need) {
    return district
        .get(district.officer(), "/needs/" + need)
        .expect(200)
        .body()
        .path("leadSchoolId")
        .asString();
  }

  private static List<String> actions(SampleDistrict district, String who, Object need) {
    var actions = new ArrayList<String>();
    district
        .get(who, "/needs/" + need)
        .expect(200)
        .body()
        .path("actions")
        .forEach(action -> actions.add(action.asString()));
    return actions;
  }
}
