package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.policy.Procedure;
import cn.yanzhen.exchange.policy.RulePacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By which procedure an assignment comes about: that of its kind on the day it was proposed. */
@Component
class Procedures {

  private final RulePacks packs;
  private final SchoolDirectory directory;
  private final Clock clock;

  Procedures(RulePacks packs, SchoolDirectory directory, Clock clock) {
    this.packs = packs;
    this.directory = directory;
    this.clock = clock;
  }

  Procedure of(Terms terms) {
    var day = LocalDate.ofInstant(terms.proposedAt(), clock.getZone());
    return packs.inForce(terms.district(), day).procedure(terms.kind());
  }

  /** Whether the district has to approve, or the parties' consents are enough. */
  boolean askTheDistrict(Terms terms) {
    var procedure = of(terms);
    return procedure.asksTheDistrict(terms.period(), terms.fte(), false)
        || procedure.asksTheDistrict(terms.period(), terms.fte(), isAcrossCommunities(terms));
  }

  private boolean isAcrossCommunities(Terms terms) {
    var from = terms.sendingSchoolId();
    return !from.equals(terms.proposingSchoolId()) && !isBeside(from, terms.receivingSchoolId());
  }

  private boolean isBeside(UUID from, UUID to) {
    return directory
        .affiliation(to)
        .map(one -> directory.schoolsOfCommunity(one.communityId()).contains(from))
        .orElse(false);
  }
}
