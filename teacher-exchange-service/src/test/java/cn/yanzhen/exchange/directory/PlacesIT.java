package cn.yanzhen.exchange.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.exchange.ExchangeTest;
import cn.yanzhen.exchange.SampleDistrict;
import cn.yanzhen.exchange.SampleDistricts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A school in two communities: both lead schools may send it people, its own community is that of
 * its main place. A community of another district does not lead its people.
 */
@ExchangeTest
class PlacesIT {
  @Autowired SampleDistricts districts;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Test
  void bothLeadSchoolsReachASchoolInTwoCommunities() {
    var district = districts.create();
    var otherLead = UUID.randomUUID();
    district.tellOfAFurther(otherLead, "SECOND", null);
    var need = district.need("0.5", today.plusDays(10), today.plusDays(100));
    assertThat(text(district, district.officer(), need, "leadSchoolId"))
        .isEqualTo(district.lead.toString());
    for (var lead : new UUID[] {district.lead, otherLead}) {
      assertThat(text(district, district.admin(lead), need, "actions")).contains("propose");
      district.get(district.admin(lead), "/needs/" + need + "/candidates").expect(200);
    }
    assertThat(text(district, district.admin(otherLead), need, "leadSchoolId"))
        .isEqualTo(otherLead.toString());
    district.get(district.admin(UUID.randomUUID()), "/needs/" + need).expect(404);
  }

  @Test
  void theLeadSchoolOfAnotherDistrictDoesNotReachIt() {
    var district = districts.create();
    var otherLead = UUID.randomUUID();
    district.tellOfAFurther(otherLead, "MAIN", "500112");
    var need = district.need("0.5", today.plusDays(10), today.plusDays(100));
    district.get(district.admin(otherLead), "/needs/" + need).expect(404);
    assertThat(text(district, district.officer(), need, "leadSchoolId"))
        .isEqualTo(district.lead.toString());
  }

  private static String text(SampleDistrict district, String who, Object need, String field) {
    var found = district.get(who, "/needs/" + need).expect(200).body().path(field);
    return found.isArray() ? found.toString() : found.asString();
  }
}
