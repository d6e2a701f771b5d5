package cn.yanzhen.community.intake;

import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.community.community.Proposal;
import java.util.List;

/** How a proposal stands to what the district has under its name. */
sealed interface Standing {
  record New() implements Standing {}

  record Same() implements Standing {}

  record Differs(Submitted before) implements Standing {}

  record Settled(Approved before) implements Standing {}

  static Standing of(Proposal proposal, List<Community> held) {
    for (var community : held) {
      if (community instanceof Submitted submitted) {
        return submitted.charter().says(proposal) ? new Same() : new Differs(submitted);
      }
      if (community instanceof Approved approved) {
        return approved.charter().says(proposal) ? new Same() : new Settled(approved);
      }
    }
    // A draft is its author's own affair; what was rejected or has ended is the same only to the
    // letter.
    for (var community : held) {
      if (!(community instanceof Community.Draft) && community.charter().says(proposal)) {
        return new Same();
      }
    }
    return new New();
  }
}
