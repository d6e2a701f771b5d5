package cn.yanzhen.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever may not do a thing is told so, and not what is wrong with how they ask for it. */
@ExchangeTest
class AccessFirstIT {
  private static final Map<String, Object> NOTHING = Map.of();

  @Fresh private SampleDistrict district;

  @Test
  void whatSomebodyDoesNotSeeIsNotThereHoweverTheyAsk() {
    var id = UUID.randomUUID();
    for (var path :
        List.of(
            "/posts/%s/close",
            "/posts/%s/holders",
            "/needs/%s/decline",
            "/assignments/%s/recall",
            "/assignments/%s/cancel",
            "/assignments/%s/void",
            "/assignments/%s/reschedule",
            "/cohorts/%s/plan",
            "/cohorts/%s/trainings",
            "/cohorts/%s/newcomers",
            "/cohorts/%1$s/newcomers/%1$s/leave",
            "/cohorts/%1$s/trainings/%1$s/attendance"))
      assertThat(district.post(district.officer(), path.formatted(id), NOTHING).status())
          .as(path)
          .isEqualTo(404);
  }

  @Test
  void whoMayNotIsToldSoAndWhoMayIsToldWhatIsMissing() {
    var from = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusDays(30);
    var need = "/needs/" + district.need("1.0", from, from.plusDays(90)) + "/decline";
    assertThat(district.post(district.admin(district.member), need, NOTHING).status())
        .as("the school that asks")
        .isEqualTo(403);
    assertThat(district.post(district.admin(district.lead), need, NOTHING).status()).isEqualTo(422);

    var cohorts = "/cohorts";
    assertThat(district.post(district.teacher(UUID.randomUUID()), cohorts, NOTHING).status())
        .isEqualTo(403);
    assertThat(district.post(district.officer(), cohorts, NOTHING).status()).isEqualTo(422);
  }
}
