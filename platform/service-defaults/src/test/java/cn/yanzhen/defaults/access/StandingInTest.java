package cn.yanzhen.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who stands in for somebody is told so by name, on exactly the days on which they do. */
class StandingInTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 10);

  @Test
  void theNameSaysForWhomOnTheDaysOfTheDeputyshipOnly() {
    var deputy = read(Map.of("deputyOf", "王校"));
    assertThat(deputy.standingIn(FIRST).name()).isEqualTo("李四（代王校）");
    assertThat(deputy.standingIn(LAST).label()).isEqualTo("李四（代王校） (a1)");
    assertThat(deputy.standingIn(FIRST.minusDays(1)).name()).isEqualTo("李四");
    assertThat(deputy.standingIn(LAST.plusDays(1)).name()).isEqualTo("李四");
    assertThat(deputy.standingIn(FIRST).inOwnName().name()).isEqualTo("李四");
  }

  @Test
  void aLabelIsReadAsTheNameInIt() {
    var deputy = read(Map.of("deputyOf", "王校"));
    assertThat(Caller.nameIn(deputy.standingIn(FIRST).label())).isEqualTo("李四（代王校）");
    assertThat(Caller.nameIn("系统")).isEqualTo("系统");
  }

  @Test
  void theRoleIsHeldOnThoseDaysAndNotAfter() {
    var deputy = read(Map.of("deputyOf", "王校"));
    assertThat(deputy.holds("SCHOOL_ADMIN", "s1", LAST)).isTrue();
    assertThat(deputy.holds("SCHOOL_ADMIN", "s1", LAST.plusDays(1))).isFalse();
  }

  @Test
  void anOwnRoleChangesNoName() {
    var own = read(Map.of());
    assertThat(own.standingIn(FIRST).name()).isEqualTo("李四");
    assertThat(own.inOwnName()).isEqualTo(own);
  }

  private static Caller read(Map<String, Object> more) {
    var grant = new HashMap<String, Object>(more);
    grant.put("role", "SCHOOL_ADMIN");
    grant.put("org", "s1");
    grant.put("from", FIRST.toString());
    grant.put("to", LAST.toString());
    return CallerArgument.of(
        Jwt.withTokenValue("t")
            .header("alg", "none")
            .subject("a1")
            .claim("name", "李四")
            .claim("grants", List.of(grant))
            .issuedAt(Instant.EPOCH)
            .build());
  }
}
