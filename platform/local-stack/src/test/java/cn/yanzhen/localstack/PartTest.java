package cn.yanzhen.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PartTest {

  @Test
  void everyPartIsStoppedExactlyOnce() {
    var stopped = new ArrayList<Part>();
    Part.STOPPING.forEach(stopped::addAll);

    assertThat(stopped).containsExactlyInAnyOrder(Part.values());
  }

  @Test
  void theDoorClosesFirstAndTheTruthLast() {
    assertThat(Part.STOPPING.getFirst()).containsExactly(Part.GATEWAY);
    assertThat(Part.STOPPING.getLast()).containsExactly(Part.POSTGRES);
  }

  @Test
  void dataIsThereBeforeServicesAndServicesBeforeTheDoor() {
    assertThat(Part.values())
        .startsWith(Part.POSTGRES, Part.REDIS, Part.KAFKA)
        .endsWith(Part.GATEWAY);
  }
}
