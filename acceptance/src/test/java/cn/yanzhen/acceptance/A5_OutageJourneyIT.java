package cn.yanzhen.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.localstack.Part;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A service that is down takes only its own pages with it, and the page says so. */
class A5_OutageJourneyIT {
  private final Yanzhen yanzhen = Yanzhen.running();

  @Test
  void killingTheResourceServiceClosesItsPagesOnlyAndTheyComeBack() throws Exception {
    var stack = yanzhen.stack();
    Assumptions.assumeTrue(stack.isPresent(), "the system belongs to somebody else");
    try (var member = Desk.of(yanzhen, "member")) {
      member.open("/resources").waitsFor("resources");
      stack.get().kill(Part.RESOURCE);
      try {
        var answer = yanzhen.person("member").get("/api/v1/resource/resources");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.code()).isNotBlank();
        member.open("/resources").waitsFor("area-refused");
        member.open("/needs").waitsFor("needs");
        assertThat(member.at("area-refused")).hasCount(0);
        member.open("/workbench").waitsFor("tasks-away-resource");
      } finally {
        stack.get().restart(Part.RESOURCE);
      }
      member.open("/resources");
      assertThat(member.at("resources").locator("li").first())
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }
  }
}
