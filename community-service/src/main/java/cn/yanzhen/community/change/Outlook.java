package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What will happen: the communities as they are, as they would be, and what stands against it.
 *
 * @param before without the community that a split is to make
 * @param after the same as before when something stands against it already
 */
public record Outlook(
    Map<UUID, Charter> before, Map<UUID, Charter> after, List<Obstacle> obstacles) {

  static Outlook of(Wish wish, Scene scene) {
    var before = new LinkedHashMap<UUID, Charter>();
    before.put(scene.community().id(), scene.charter());
    var target = scene.target();
    if (target != null && !target.id().equals(scene.community().id())) {
      before.put(target.id(), target.charter());
    }
    var obstacles = CaseRules.ofASubmission(wish, scene);
    if (!obstacles.isEmpty()) {
      return new Outlook(before, before, obstacles);
    }
    var after = new LinkedHashMap<>(before);
    after.putAll(Effect.of(wish, scene));
    return new Outlook(before, after, OutcomeRules.of(wish, scene, before, after));
  }
}
