package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of orders after their approval, in the figures of the days that it touches. */
class OrdersTest {

  private static World world;

  @BeforeAll
  static void tell() {
    world = new World().apply(story());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /**
   * Extended 甲, recalled 乙, cancelled 丙, moved 丁, voided 戊, for good 己; all people but one are
   * different.
   */
  private static Story story() {
    var story = new Story().on("2026-09-01").school("八中").school("六中");
    for (var person : List.of("赵", "钱", "孙", "李", "周", "吴")) story.person(person, "八中");
    return story
        .proposed("甲", "赵", "八中", "六中", "2026-09-10", "2026-10-10")
        .orderApproved("甲", "1号")
        .proposed("乙", "钱", "八中", "六中", "2026-09-10", "2026-12-10")
        .orderApproved("乙", "2号")
        .proposed("丙", "孙", "八中", "六中", "2026-10-01", "2026-12-10")
        .orderApproved("丙", "3号")
        .proposed("丁", "李", "八中", "六中", "2026-10-01", "2026-12-10")
        .orderApproved("丁", "4号")
        .proposed("戊", "周", "八中", "六中", "2026-09-10", "2026-12-10")
        .orderApproved("戊", "5号")
        .proposed("己", "吴", "八中", "六中", "2027-01-05", "2027-01-05")
        .orderApproved("己", "6号")
        .on("2026-09-10")
        .order("甲", "assignment-started.v1", "2026-09-10", "2026-10-10", "IN_FORCE")
        .order("乙", "assignment-started.v1", "2026-09-10", "2026-12-10", "IN_FORCE")
        .order("戊", "assignment-started.v1", "2026-09-10", "2026-12-10", "IN_FORCE")
        .on("2026-09-20")
        .order("甲", "assignment-extended.v1", "2026-09-10", "2026-11-30", "IN_FORCE")
        .order("乙", "assignment-recalled.v1", "2026-09-10", "2026-09-30", "IN_FORCE")
        .order("丙", "assignment-cancelled.v1", "2026-10-01", "2026-12-10", "CANCELLED")
        .order("丁", "assignment-rescheduled.v1", "2026-11-01", "2026-12-20", "APPROVED")
        .order("戊", "assignment-voided.v1", "2026-09-10", "2026-12-10", "VOIDED")
        .on("2026-10-01")
        .order("乙", "assignment-returned.v1", "2026-09-10", "2026-09-30", "RETURNED")
        .on("2027-01-05")
        .order("己", "assignment-started.v1", "2027-01-05", "2027-01-05", "IN_FORCE")
        .order("己", "assignment-ended.v1", "2027-01-05", "2027-01-05", "ENDED");
  }

  @Test
  void whoIsAwayFollowsTheDaysAndAVoidedOrderIsNotThereOnAnyDay() {
    assertThat(away("2026-09-10")).as("two began; the third never was").isEqualTo(2);
    assertThat(away("2026-09-30")).as("the last day of the recalled one").isEqualTo(2);
    assertThat(away("2026-10-01")).as("cancelled and moved ones have not begun").isEqualTo(1);
    assertThat(away("2026-10-11")).as("extended").isEqualTo(1);
    assertThat(away("2026-11-01")).as("the moved one begins").isEqualTo(2);
    assertThat(away("2026-12-01")).as("the extension is over").isEqualTo(1);
    assertThat(away("2026-12-21")).isZero();
  }

  @Test
  void anExtensionIsNoNewPersonTimeAndNeitherCancelledNorVoidedOnesCount() {
    assertThat(world.figure("assignmentsPersonTimes", "2026-10-15").numerator()).isEqualTo(2);
    assertThat(world.figure("assignmentsPersonTimes", "2026-11-01").numerator()).isEqualTo(3);
    assertThat(world.figure("persons", "2026-11-01").numerator()).isEqualTo(3);
    assertThat(world.figure("returned", "2026-10-15").numerator()).isEqualTo(1);
  }

  @Test
  void whoMovedForGoodIsOnePersonTimeAndAwayOnNoDayAndNeverReturns() {
    assertThat(away("2027-01-05")).isZero();
    assertThat(away("2027-01-06")).isZero();
    assertThat(world.figure("assignmentsPersonTimes", "2027-01-04").numerator()).isEqualTo(3);
    assertThat(world.figure("assignmentsPersonTimes", "2027-01-05").numerator()).isEqualTo(4);
    assertThat(world.figure("persons", "2027-01-05").numerator()).isEqualTo(4);
    assertThat(world.figure("returned", "2027-01-05").numerator()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theSameComesOfItWhateverTheOrder(long seed) {
    var events = new ArrayList<>(story().events);
    Collections.shuffle(events, new Random(seed));
    try (var other = new World()) {
      events.forEach(other::apply);
      assertThat(other.rows()).isEqualTo(world.rows());
    }
  }

  private static long away(String day) {
    return world.figure("assignmentsInForce", day).numerator();
  }
}
