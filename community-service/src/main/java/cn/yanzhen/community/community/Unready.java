package cn.yanzhen.community.community;

import cn.yanzhen.community.community.Community.Approved;
import cn.yanzhen.community.community.Community.Draft;
import cn.yanzhen.community.community.Community.Ended;
import cn.yanzhen.community.community.Community.Rejected;
import cn.yanzhen.community.community.Community.Submitted;
import cn.yanzhen.defaults.problem.Decision.Refused;

/** A community is not in the state for what is asked of it. */
final class Unready {
  private Unready() {}

  static Refused<Community> notSubmitted(Community community) {
    return switch (community) {
      case Approved approved -> Objection.refused(Reason.ALREADY_APPROVED, "这个教共体已经批准，无需再次审批");
      case Draft draft -> Objection.refused(Reason.NOT_SUBMITTED, "这个教共体还是草稿，提交之后才能审批");
      case Rejected rejected -> Objection.refused(Reason.NOT_SUBMITTED, "这个教共体已被退回，重新提交之后才能审批");
      case Ended ended -> Objection.refused(Reason.NOT_SUBMITTED, "这个教共体的周期已经结束");
      case Submitted submitted -> throw new IllegalStateException("is submitted");
    };
  }

  static Refused<Community> notSubmittable(Community community) {
    return Objection.refused(
        Reason.NOT_SUBMITTABLE, "只有草稿和被退回的教共体可以提交；这一个" + community.state().word());
  }

  static Refused<Community> notRevisable(Community community) {
    return Objection.refused(
        Reason.NOT_REVISABLE, "只有草稿和被退回的教共体可以修改；这一个" + community.state().word());
  }
}
