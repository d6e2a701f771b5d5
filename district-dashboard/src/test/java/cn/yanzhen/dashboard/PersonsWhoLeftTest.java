package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who leaves is counted to the last day, and as before once the leaving is taken back. */
class PersonsWhoLeftTest {

  private static Story two() {
    return new Story()
        .on("2026-09-01")
        .school("八中")
        .person("赵", "八中")
        .person("钱", "八中")
        .on("2026-09-20")
        .left("赵", "2026-10-15");
  }

  @Test
  void theyCountToTheirLastDay() {
    try (var world = new World().apply(two())) {
      assertThat(world.figure("persons", "2026-10-15").denominator()).isEqualTo(2);
      assertThat(world.figure("persons", "2026-10-16").denominator()).isEqualTo(1);
    }
  }

  @Test
  void takenBackTheyCountAsBefore() {
    try (var world = new World().apply(two().leavingUndone("赵", "2026-10-15"))) {
      assertThat(world.figure("persons", "2026-10-16").denominator()).isEqualTo(2);
    }
  }

  @Test
  void whoComesBackCountsAgainAndNotOnTheDaysBetween() {
    var back = two().returned("赵", "八中", "2026-10-15", "2026-11-01");
    try (var world = new World().apply(back)) {
      assertThat(world.figure("persons", "2026-10-15").denominator()).isEqualTo(2);
      assertThat(world.figure("persons", "2026-10-16").denominator()).isEqualTo(1);
      assertThat(world.figure("persons", "2026-10-31").denominator()).isEqualTo(1);
      assertThat(world.figure("persons", "2026-11-01").denominator()).isEqualTo(2);
    }
    try (var world = new World().apply(back.left("赵", "2026-12-31"))) {
      assertThat(world.figure("persons", "2026-10-20").denominator()).isEqualTo(1);
      assertThat(world.figure("persons", "2026-12-31").denominator()).isEqualTo(2);
      assertThat(world.figure("persons", "2027-01-01").denominator()).isEqualTo(1);
    }
  }
}
