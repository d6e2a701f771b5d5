package cn.yanzhen.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the order, the batches and the repeats: the same events give the same rows. */
class AnyOrderTest {

  private static final Map<String, List<String>> EXPECTED = told(Story.term().events);

  private static Map<String, List<String>> told(List<Sent> events) {
    try (var world = new World()) {
      events.forEach(world::apply);
      return world.rows();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void topicsMayOvertakeEachOther(long seed) {
    assertThat(told(mixed(Story.term().events, new Random(seed)))).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void evenEventsOfOneAggregateMayComeInAnyOrder(long seed) {
    var events = new ArrayList<>(Story.term().events);
    Collections.shuffle(events, new Random(seed));
    assertThat(told(events)).isEqualTo(EXPECTED);
  }

  @Test
  void repeatsChangeNothing() {
    var events = new ArrayList<>(Story.term().events);
    events.addAll(Story.term().events);
    Collections.shuffle(events, new Random(21));
    assertThat(told(events)).isEqualTo(EXPECTED);
  }

  @Test
  void oneBatchIsAsGoodAsManyTransactions() {
    var events = new ArrayList<>(Story.term().events);
    Collections.shuffle(events, new Random(31));
    try (var world = new World()) {
      world.applyTogether(events);
      assertThat(world.rows()).isEqualTo(EXPECTED);
    }
  }

  @Test
  void aLargeBatchWithRepeatsIsWrittenOnce() {
    var story = new Story();
    for (int i = 0; i < 250; i++) story.downloaded("课" + i, "校" + i);
    var twice = new ArrayList<>(story.events);
    twice.addAll(story.events);
    try (var world = new World()) {
      world.applyTogether(twice);
      assertThat(world.rows().get("download")).hasSize(250);
      assertThat(world.rows().get("happening")).hasSize(250);
      assertThat(world.rows()).isEqualTo(told(story.events));
    }
  }

  @Test
  void everyProjectionHasRowsInThisTest() {
    assertThat(EXPECTED).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
  }

  /** Keeps the order of each key, as Kafka does, and mixes the rest. */
  private static List<Sent> mixed(List<Sent> events, Random random) {
    var queues = new LinkedHashMap<String, List<Sent>>();
    for (var event : events)
      queues.computeIfAbsent(event.topic() + event.key(), key -> new ArrayList<>()).add(event);
    var mixed = new ArrayList<Sent>();
    var keys = new ArrayList<>(queues.keySet());
    while (!keys.isEmpty()) {
      var key = keys.get(random.nextInt(keys.size()));
      mixed.add(queues.get(key).removeFirst());
      if (queues.get(key).isEmpty()) keys.remove(key);
    }
    return mixed;
  }
}
