package cn.yanzhen.community.change;

import static cn.yanzhen.community.change.Flock.scene;
import static cn.yanzhen.community.change.Flock.wish;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yanzhen.community.community.PairingModel;
import java.util.List;

/** What the rule book says of a wish. */
abstract class CaseRuling {
  static final PairingModel MODEL = PairingModel.PAIRED_SUPPORT;

  static List<Obstacle> obstacles(Flock.WishOf wish, Scene scene) {
    return Outlook.of(wish.wish(), scene).obstacles();
  }

  static void refuses(Why why, Flock.WishOf wish, Scene scene, String... words) {
    var found = obstacles(wish, scene);
    assertThat(found).extracting(Obstacle::why).contains(why);
    var sentence =
        found.stream()
            .filter(obstacle -> obstacle.why() == why)
            .map(Obstacle::sentence)
            .findFirst()
            .orElseThrow();
    for (var word : words) {
      assertThat(sentence).contains(word);
    }
  }

  static void passes(Flock.WishOf wish, Scene scene) {
    assertThat(obstacles(wish, scene)).isEmpty();
  }
}
