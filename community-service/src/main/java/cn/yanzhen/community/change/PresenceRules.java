package cn.yanzhen.community.change;

import cn.yanzhen.community.community.Charter;
import cn.yanzhen.community.community.Membership;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * No school gets days or a role in a community while it is not open. What it had already and gives
 * up is let be: who was held too long may still leave.
 */
final class PresenceRules {
  private PresenceRules() {}

  static Stream<Obstacle> of(
      Wish wish, Scene scene, Map<UUID, Charter> before, Map<UUID, Charter> after) {
    return after.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().memberships().stream()
                    .filter(held -> !had(before.get(entry.getKey()), held))
                    .flatMap(held -> isThere(wish, scene, held)));
  }

  private static boolean had(@Nullable Charter was, Membership held) {
    var days = held.period();
    return was != null
        && was.of(held.schoolId()).stream()
            .filter(earlier -> earlier.role() == held.role())
            .map(Membership::period)
            .anyMatch(earlier -> earlier.contains(days.from()) && earlier.contains(days.to()));
  }

  private static Stream<Obstacle> isThere(Wish wish, Scene scene, Membership held) {
    var life = scene.schools().get(held.schoolId());
    var days = held.period();
    if (life == null) {
      return Stream.empty();
    }
    if (life.isOverOn(days.to())) {
      return Stream.of(
          new Obstacle(
              Why.SCHOOL_CLOSED,
              life.isOverOn(days.from()) || wish.kind().regroups() ? field(wish, held) : "to",
              "「%s」到 %s 为止%s，不能在 %s 属于教共体"
                  .formatted(life.name(), life.last(), life.end(), days.words())));
    }
    return life.beginsAfter(days.from())
        ? Stream.of(
            new Obstacle(
                Why.SCHOOL_NOT_OPEN,
                "effective",
                "「%s」从 %s 起才有登记，不能从 %s 起属于教共体".formatted(life.name(), life.first(), days.from())))
        : Stream.empty();
  }

  /** Those carried over are chosen in a list. */
  private static String field(Wish wish, Membership held) {
    return wish.kind().choosesMembers() && !held.schoolId().equals(wish.schoolId())
        ? "members"
        : "schoolId";
  }
}
