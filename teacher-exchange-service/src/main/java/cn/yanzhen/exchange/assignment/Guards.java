package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.assignment.Askings.Part;
import cn.yanzhen.exchange.floor.FloorBooks;
import cn.yanzhen.exchange.person.Certificates;
import cn.yanzhen.exchange.person.Exemptions;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    return guard(packs.inForce(district, days.from()), days);
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
              var guard = guard(pack, Period.spanning(judged.stream().map(Part::days).toList()));
              judged.forEach(part -> guards.put(part, guard));
            });
    return guards;
  }

  private Guard guard(RulePack pack, Period days) {
    return new Guard(pack, certificates::of, exemptions::of, floors.over(days, pack));
  }

  /** Keeps others from deciding about the school's people. */
  void lock(UUID sendingSchool) {
    floors.lock(sendingSchool);
  }
}
