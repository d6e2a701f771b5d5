package cn.yanzhen.defaults.ids;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void anIdIsOfVersionSevenAndSaysWhenItWasMade() {
    long before = System.currentTimeMillis();
    var id = Ids.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
  }
}
