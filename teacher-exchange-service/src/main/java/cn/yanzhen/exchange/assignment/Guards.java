package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.floor.FloorBooks;
import cn.yanzhen.exchange.person.Certificates;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Period;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes guards, by the pack that is in force on the first day: the database asks by the same. */
@Component
class Guards {

  private final RulePacks packs;
  private final Certificates certificates;
  private final FloorBooks floors;

  Guards(RulePacks packs, Certificates certificates, FloorBooks floors) {
    this.packs = packs;
    this.certificates = certificates;
    this.floors = floors;
  }

  Guard of(String district, Period days) {
    var pack = packs.inForce(district, days.from());
    return new Guard(pack.certification(), certificates::of, floors.over(days, pack));
  }

  /** Keeps others from deciding about the school's people. */
  void lock(UUID sendingSchool) {
    floors.lock(sendingSchool);
  }
}
