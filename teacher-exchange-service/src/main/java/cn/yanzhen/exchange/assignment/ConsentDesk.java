package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.assignment.Decision.Agreed;
import cn.yanzhen.exchange.post.Party;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the parties say yes or no, each when it is asked. After the last yes the district is asked,
 * or, below the threshold of the procedure, what follows it follows at once.
 */
@Component
class ConsentDesk {

  private final Procedures procedures;
  private final Clearance clearance;
  private final Reopening reopening;
  private final Proceedings proceedings;

  ConsentDesk(
      Procedures procedures, Clearance clearance, Reopening reopening, Proceedings proceedings) {
    this.procedures = procedures;
    this.clearance = clearance;
    this.reopening = reopening;
    this.proceedings = proceedings;
  }

  @Transactional
  Decision consent(UUID id, Party party, @Nullable String ifMatch, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    proceedings.mustSpeakFor(party, assignment.terms(), standing);
    var decision = assignment.consent(party, caller.name(), proceedings.now());
    if (decision instanceof Agreed(var next)) {
      proceedings.keepAnswer(assignment, next, ifMatch);
      proceedings.tell("assignment-consented.v1", next, party, party.word() + "同意", caller);
      if (next instanceof Consented consented && !procedures.askTheDistrict(next.terms())) {
        return new Agreed(clearance.agreed(consented, caller));
      }
    }
    return decision;
  }

  @Transactional
  Decision decline(UUID id, Party party, Because why, @Nullable String ifMatch, Caller caller) {
    var standing = proceedings.standing(caller);
    var assignment = proceedings.locked(id, standing);
    proceedings.mustSpeakFor(party, assignment.terms(), standing);
    var decision = assignment.decline(party, caller.name(), proceedings.now(), why);
    if (decision instanceof Agreed(var next)) {
      proceedings.keepAnswer(assignment, next, ifMatch);
      proceedings.tell(
          "assignment-declined.v1", next, party, party.word() + "不同意：" + why.text(), caller);
      reopening.of(next, why.text(), caller);
    }
    return decision;
  }
}
