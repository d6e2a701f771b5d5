package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.floor.Staff.Absence;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.AssignmentKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The floors of schools over some days, each school read once for all who are asked about. Not for
 * two threads.
 */
public final class FloorBook {

  private final RulePack pack;
  private final Function<Collection<UUID>, Map<UUID, Staff>> staffs;
  private final Function<Collection<UUID>, Map<UUID, School>> schools;
  private final Map<UUID, Floorkeeper> keepers = new HashMap<>();

  FloorBook(
      RulePack pack,
      Function<Collection<UUID>, Map<UUID, Staff>> staffs,
      Function<Collection<UUID>, Map<UUID, School>> schools) {
    this.pack = pack;
    this.staffs = staffs;
    this.schools = schools;
  }

  /** Reads these schools together. */
  public void open(Collection<UUID> ids) {
    var missing = ids.stream().distinct().filter(id -> !keepers.containsKey(id)).toList();
    if (missing.isEmpty()) return;
    var names = schools.apply(missing);
    staffs
        .apply(missing)
        .forEach(
            (id, staff) ->
                keepers.put(
                    id,
                    new Floorkeeper(
                        new Gauge(staff, pack.floors(), null),
                        pack.floors(),
                        School.nameOf(names.get(id)))));
  }

  /** Whether the school knows somebody: whoever is not registered yet counts for no floor. */
  public boolean knows(Leaving leaving) {
    open(List.of(leaving.school()));
    var keeper = keepers.get(leaving.school());
    return keeper != null && keeper.knows(leaving.personId());
  }

  /** From here on they count as away, whoever is judged next. */
  public void gone(Leaving leaving, AssignmentKind kind, UUID to) {
    keepers.computeIfPresent(
        leaving.school(),
        (school, keeper) ->
            keeper.with(
                new Absence(
                    UUID.randomUUID(),
                    leaving.personId(),
                    kind,
                    to,
                    leaving.period(),
                    leaving.fte().value())));
  }

  /** One word a floor; the days must lie within those of the book. */
  public List<Judged> judge(Leaving leaving) {
    open(List.of(leaving.school()));
    var keeper = keepers.get(leaving.school());
    if (keeper == null) return List.of();
    return leaving.except() == null
        ? keeper.judge(leaving)
        : keeper.without(leaving.except()).judge(leaving);
  }
}
