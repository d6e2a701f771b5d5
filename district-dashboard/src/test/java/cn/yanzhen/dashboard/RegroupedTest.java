package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.dashboard.feed.Told;
import cn.yanzhen.defaults.paging.PageRequest;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Communities that split and merge: how many there are changes on the day, who is covered does not.
 */
class RegroupedTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @BeforeEach
  void aCommunitySplitsAndHalfOfItMergesIntoAnother() {
    world.apply(
        new Story()
            .on("2026-09-01")
            .school("一小")
            .school("二小")
            .school("三小")
            .school("四小")
            .school("五小")
            .school("六小")
            .submitted("一小教共体", "2026-09-01", "2029-08-31", "一小", "二小", "三小", "四小")
            .approved("一小教共体")
            .submitted("五小教共体", "2026-09-01", "2029-08-31", "五小", "六小")
            .approved("五小教共体")
            .on("2026-11-22")
            .split("一小教共体", "二小教共体", "2027-03-01", "二小", "三小")
            .merged("二小教共体", "五小教共体", "2028-03-01")
            .on("2028-03-01")
            .ended("二小教共体"));
  }

  @Test
  void theNumberChangesOnTheDayAndTheCoverageNever() {
    for (var day : new String[] {"2026-11-22", "2027-02-28", "2028-03-01", "2029-08-31"}) {
      assertThat(world.figure("communities", day).numerator()).as(day).isEqualTo(2);
      assertThat(world.figure("coverage", day).numerator()).as(day).isEqualTo(6);
    }
    for (var day : new String[] {"2027-03-01", "2028-02-29"}) {
      assertThat(world.figure("communities", day).numerator()).as(day).isEqualTo(3);
      assertThat(world.figure("coverage", day).numerator()).as(day).isEqualTo(6);
    }
  }

  @Test
  void whoLeadsWhomIsAskedOfTheDay() {
    assertThat(ledBy("一小", "2027-02-28")).hasSize(4);
    assertThat(ledBy("二小", "2027-02-28")).isEmpty();
    assertThat(ledBy("一小", "2027-03-01")).hasSize(2);
    assertThat(ledBy("二小", "2027-03-01")).hasSize(2);
    assertThat(ledBy("二小", "2028-03-01")).isEmpty();
    assertThat(ledBy("五小", "2028-03-01")).hasSize(4);
  }

  private Set<?> ledBy(String school, String day) {
    return world.communities().ledBy(Set.of(Story.id(school)), LocalDate.parse(day));
  }

  @Test
  void bothAreToldInSentences() {
    var told =
        world
            .happenings()
            .latest(
                World.OFFICER,
                Set.of("community-changed", "community-approved"),
                new PageRequest(50, null))
            .items();
    assertThat(told)
        .extracting(Told.Line::text)
        .contains(
            "“一小教共体”变更：教共体拆分，自2027年3月1日起",
            "“二小教共体”由拆分成立，2027年3月1日至2029年8月31日，总校二小",
            "“二小教共体”变更：教共体合并，自2028年3月1日起",
            "“五小教共体”变更：教共体合并，自2028年3月1日起");
  }
}
