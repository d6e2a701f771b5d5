package cn.yanzhen.resource.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A request and what may happen to it next: OPEN → CLAIMED → DELIVERED → ACCEPTED; a declined
 * delivery goes back to CLAIMED; OPEN and CLAIMED may be withdrawn. Who may do it is {@link
 * RequestRights}' question.
 */
public record ResourceRequest(
    UUID id, Wish wish, Progress progress, Instant postedAt, String postedBy, long version) {

  static ResourceRequest posted(UUID id, Wish wish, Instant at, String account) {
    return new ResourceRequest(id, wish, new Progress.Open(), at, account, 1);
  }

  Attempt claim(UUID school) {
    return progress instanceof Progress.Open
        ? move(new Progress.Claimed(school), Step.CLAIMED)
        : new Attempt.Refused(Reason.NOT_OPEN);
  }

  Attempt deliver(UUID resource) {
    return progress instanceof Progress.Claimed(UUID by)
        ? move(new Progress.Delivered(by, resource), Step.DELIVERED)
        : new Attempt.Refused(Reason.NOT_CLAIMED);
  }

  Attempt accept() {
    return progress instanceof Progress.Delivered(UUID by, UUID resource)
        ? move(new Progress.Accepted(by, resource), Step.ACCEPTED)
        : new Attempt.Refused(Reason.NOT_DELIVERED);
  }

  Attempt declineDelivery() {
    return progress instanceof Progress.Delivered(UUID by, UUID resource)
        ? move(new Progress.Claimed(by), Step.DELIVERY_DECLINED)
        : new Attempt.Refused(Reason.NOT_DELIVERED);
  }

  Attempt withdraw() {
    return switch (progress) {
      case Progress.Open open -> move(new Progress.Withdrawn(null), Step.WITHDRAWN);
      case Progress.Claimed(UUID by) -> move(new Progress.Withdrawn(by), Step.WITHDRAWN);
      case Progress.Delivered delivered -> new Attempt.Refused(Reason.NOT_WITHDRAWABLE);
      case Progress.Accepted accepted -> new Attempt.Refused(Reason.NOT_WITHDRAWABLE);
      case Progress.Withdrawn withdrawn -> new Attempt.Refused(Reason.NOT_WITHDRAWABLE);
    };
  }

  private Attempt move(Progress next, Step step) {
    return new Attempt.Moved(
        new ResourceRequest(id, wish, next, postedAt, postedBy, version + 1), step);
  }
}
