package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Askings.Part;
import cn.yanzhen.exchange.floor.FloorBooks;
import cn.yanzhen.exchange.person.Certificates;
import cn.yanzhen.exchange.person.Exemptions;
import cn.yanzhen.exchange.person.Fact.Certificate;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes guards, by the pack that is in force on the first day: the database asks by the same. */
@Component
class Guards {

  private final RulePacks packs;
  private final Certificates certificates;
  private final Exemptions exemptions;
  private final FloorBooks floors;

  Guards(RulePacks packs, Certificates certificates, Exemptions exemptions, FloorBooks floors) {
    this.packs = packs;
    this.certificates = certificates;
    this.exemptions = exemptions;
    this.floors = floors;
  }

  Guard of(String district, Period days) {
    return of(district, days, certificates::of);
  }

  /**
   * @param held the certificates of persons, where they are not yet what is registered
   */
  Guard of(
      String district, Period days, Function<Collection<UUID>, Map<UUID, List<Certificate>>> held) {
    return guard(packs.inForce(district, days.from()), days, held);
  }

  /** Those judged by one pack share a guard, which reads a school once. */
  Map<Part, Guard> of(List<Part> parts) {
    var guards = new HashMap<Part, Guard>();
    parts.stream()
        .collect(
            Collectors.groupingBy(
                part -> packs.inForce(part.need().district(), part.days().from())))
        .forEach(
            (pack, judged) -> {
              var days = Period.spanning(judged.stream().map(Part::days).toList());
              var guard = guard(pack, days, certificates::of);
              judged.forEach(part -> guards.put(part, guard));
            });
    return guards;
  }

  private Guard guard(
      RulePack pack, Period days, Function<Collection<UUID>, Map<UUID, List<Certificate>>> held) {
    return new Guard(pack, held, exemptions::of, floors.over(days, pack));
  }

  /** Keeps others from deciding about the school's people. */
  void lock(UUID sendingSchool) {
    floors.lock(sendingSchool);
  }
}
