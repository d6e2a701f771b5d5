package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person with two records is one person in every figure, on every day, until that is undone. */
class MergedPersonsTest {
  private static final String DAY = "2026-10-15";

  /** 赵 is registered twice, in June and in September, and sent under both records. */
  private static Story twice() {
    return new Story()
        .on("2026-06-01")
        .school("八中")
        .school("六中")
        .person("赵旧档", "八中")
        .on("2026-09-01")
        .person("赵", "八中")
        .person("钱", "八中")
        .proposed("甲", "赵旧档", "八中", "六中", "2026-09-10", "2026-12-10")
        .orderApproved("甲", "1号")
        .proposed("乙", "赵", "八中", "六中", "2026-09-10", "2026-12-10")
        .orderApproved("乙", "2号")
        .studio("工作室", "赵旧档", "八中", "2026-09-01")
        .on("2026-09-20");
  }

  @Test
  void theRecordThatWentCountsNoLongerAndItsAssignmentsAreTheOthers() {
    try (var world = new World().apply(twice())) {
      assertThat(world.figure("persons", DAY).numerator()).isEqualTo(2);
      assertThat(world.figure("persons", DAY).denominator()).isEqualTo(3);
    }
    try (var world = new World().apply(twice().merged("赵旧档", "赵"))) {
      var persons = world.figure("persons", DAY);
      assertThat(persons.numerator()).as("人").isEqualTo(1);
      assertThat(persons.denominator()).isEqualTo(2);
      assertThat(world.figure("assignmentsInForce", DAY).numerator()).as("人次").isEqualTo(2);
      assertThat(world.figure("persons", "2026-07-01").denominator())
          .as("known since the first of the records")
          .isEqualTo(1);
    }
  }

  @Test
  void chainsLeadToTheLast() {
    var story = twice().merged("赵旧档", "赵").merged("赵", "钱");
    try (var world = new World().apply(story)) {
      assertThat(world.figure("persons", DAY).numerator()).isEqualTo(1);
      assertThat(world.figure("persons", DAY).denominator()).isEqualTo(1);
    }
  }

  @Test
  void undoneAllIsAsBefore() {
    try (var world = new World().apply(twice().merged("赵旧档", "赵").mergeUndone("赵旧档", "赵"))) {
      assertThat(world.figure("persons", DAY).numerator()).isEqualTo(2);
      assertThat(world.figure("persons", DAY).denominator()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whicheverEventComesFirst(long seed) {
    var story = twice().merged("赵旧档", "赵").mergeUndone("赵旧档", "赵").merged("赵旧档", "钱");
    var events = new ArrayList<>(story.events);
    events.addAll(story.events);
    Collections.shuffle(events, new Random(seed));
    try (var mixed = new World();
        var told = new World().apply(story)) {
      events.forEach(mixed::apply);
      assertThat(mixed.rows()).isEqualTo(told.rows());
      assertThat(mixed.figure("persons", DAY)).isEqualTo(told.figure("persons", DAY));
    }
  }
}
