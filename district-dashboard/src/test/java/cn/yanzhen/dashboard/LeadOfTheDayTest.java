package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.dashboard.coverage.Communities;
import cn.yanzhen.dashboard.feed.Told;
import cn.yanzhen.defaults.paging.PageRequest;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A community that changed: who leads, who belongs and which cycle it is are asked of the day. */
class LeadOfTheDayTest {

  private static final String COMMUNITY = "一小教共体";
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private World with(java.util.function.UnaryOperator<Story> more) {
    var story =
        new Story()
            .on("2026-09-01")
            .school("一小")
            .school("二小")
            .school("三小")
            .submitted(COMMUNITY, "2026-09-01", "2029-08-31", "一小", "二小")
            .approved(COMMUNITY)
            .on("2026-11-22");
    return world.apply(more.apply(story));
  }

  private Communities.Row on(String day) {
    return world.communities().of(Story.DISTRICT, LocalDate.parse(day)).getFirst();
  }

  private Set<?> ledBy(String school, String day) {
    return world.communities().ledBy(Set.of(Story.id(school)), LocalDate.parse(day));
  }

  @Test
  void anotherLeadTakesOverOnItsDayAndNotBefore() {
    with(story -> story.leadChanged(COMMUNITY, "二小", "2027-03-01"));
    assertThat(on("2027-02-28").leadName()).isEqualTo("一小");
    assertThat(on("2027-03-01").leadName()).isEqualTo("二小");
    assertThat(ledBy("一小", "2027-02-28")).hasSize(2);
    assertThat(ledBy("二小", "2027-02-28")).isEmpty();
    assertThat(ledBy("一小", "2027-03-01")).isEmpty();
    assertThat(ledBy("二小", "2027-03-01")).hasSize(2);
    for (var day : new String[] {"2026-11-22", "2027-02-28", "2027-03-01", "2029-08-31"}) {
      assertThat(on(day).members()).as(day).isEqualTo(1);
      assertThat(on(day).state()).isEqualTo("APPROVED");
      assertThat(world.figure("coverage", day).numerator()).as(day).isEqualTo(2);
      assertThat(world.figure("communities", day).numerator()).as(day).isEqualTo(1);
    }
    assertThat(world.figure("coverage", "2029-09-01").numerator()).isZero();
  }

  @Test
  void aRenewedCommunityGoesOnInItsNextCycle() {
    with(story -> story.renewed(COMMUNITY, "2029-09-01", "2032-08-31"));
    assertThat(on("2029-08-31").cycleTo()).isEqualTo("2029-08-31");
    assertThat(on("2029-09-01").cycleFrom()).isEqualTo("2029-09-01");
    assertThat(on("2020-01-01").cycleFrom()).isEqualTo("2026-09-01");
    for (var day : new String[] {"2026-11-22", "2029-08-31", "2029-09-01", "2032-08-31"}) {
      assertThat(on(day).inForce()).as(day).isTrue();
      assertThat(world.figure("coverage", day).numerator()).as(day).isEqualTo(2);
    }
    assertThat(on("2032-09-01").inForce()).isFalse();
  }

  @Test
  void aChangeIsToldInASentence() {
    with(
        story ->
            story
                .leadChanged(COMMUNITY, "二小", "2027-03-01")
                .renewed(COMMUNITY, "2029-09-01", "2032-08-31"));
    var told =
        world
            .happenings()
            .latest(
                World.OFFICER,
                Set.of("community-changed", "community-renewed"),
                new PageRequest(50, null))
            .items();
    assertThat(told)
        .extracting(Told.Line::text)
        .containsExactlyInAnyOrder(
            "“一小教共体”变更：更换总校，自2027年3月1日起", "“一小教共体”续期，新周期2029年9月1日至2032年8月31日，成员校 2 所");
  }
}
