package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a workbook's check and commit ask for. */
@Service
public class Lodging {
  private final Communities communities;
  private final Ledger ledger;
  private final Register register;
  private final Reaches reaches;
  private final Clock clock;

  Lodging(Communities communities, Ledger ledger, Register register, Reaches reaches, Clock clock) {
    this.communities = communities;
    this.ledger = ledger;
    this.register = register;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** See {@link Communities#takeTurn}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeTurn(String district) {
    communities.takeTurn(district);
  }

  /** Of whatever state, oldest first. */
  public List<Community> named(String district, Collection<String> names) {
    return communities.named(district, names);
  }

  /** What the district's rules allow. */
  public Reach reach(String district) {
    return reaches.of(district, Set.of());
  }

  public List<Claim> claims(Collection<UUID> schoolIds) {
    return communities.claims(schoolIds);
  }

  /**
   * Submits what a workbook brought. The caller has checked the proposals against {@link
   * CommunityRules} in its turn; schools change hands between them in whatever order.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lodge(
      String district, List<Proposal> added, Map<Submitted, Proposal> replaced, Caller by) {
    for (var before : replaced.keySet()) {
      ledger.clearCharter(before.id());
    }
    replaced.forEach(
        (before, proposal) -> {
          var after = before.replace(proposal.charter(district), clock.instant());
          ledger.step(after);
          ledger.addCharter(after);
          register.tellSubmitted(after);
          register.note(by, "community.replaced", after, Map.of("name", proposal.name()));
        });
    for (var proposal : added) {
      var community = new Submitted(Ids.next(), proposal.charter(district), 1, clock.instant());
      ledger.add(community);
      register.tellSubmitted(community);
      register.note(by, "community.submitted", community, Map.of("name", proposal.name()));
    }
  }
}
