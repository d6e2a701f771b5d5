package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.Flock.scene;
import static cn.yanzhen.community.change.Flock.wish;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.PairingModel;
import java.util.ArrayList;
import java.util.List;

/** Communities that become one, and one that becomes two. */
abstract class Regroupings {
  static final PairingModel MODEL = PairingModel.BRAND_GUIDED;

  static List<Charter> after(Flock.WishOf wish, Scene scene) {
    var outlook = Outlook.of(wish.wish(), scene);
    assertThat(outlook.obstacles()).isEmpty();
    return new ArrayList<>(outlook.after().values());
  }

  static void refuses(Why why, String field, Flock.WishOf wish, Scene scene, String... words) {
    var found = Outlook.of(wish.wish(), scene).obstacles();
    assertThat(found).extracting(Obstacle::why).contains(why);
    var obstacle = found.stream().filter(one -> one.why() == why).findFirst().orElseThrow();
    assertThat(obstacle.field()).isEqualTo(field);
    assertThat(obstacle.sentence()).isNotBlank();
    for (var word : words) {
      assertThat(obstacle.sentence()).contains(word);
    }
  }
}
