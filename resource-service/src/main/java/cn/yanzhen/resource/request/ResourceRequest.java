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

  Decision claim(UUID school) {
    return progress instanceof Progress.Open
        ? move(new Progress.Claimed(school), Step.CLAIMED)
        : new Decision.Refused(Reason.NOT_OPEN);
  }

  Decision deliver(UUID resource) {
    return progress instanceof Progress.Claimed(UUID by)
        ? move(new Progress.Delivered(by, resource), Step.DELIVERED)
        : new Decision.Refused(Reason.NOT_CLAIMED);
  }

  Decision accept() {
    return progress instanceof Progress.Delivered(UUID by, UUID resource)
        ? move(new Progress.Accepted(by, resource), Step.ACCEPTED)
        : new Decision.Refused(Reason.NOT_DELIVERED);
  }

  Decision declineDelivery() {
    return progress instanceof Progress.Delivered(UUID by, UUID resource)
        ? move(new Progress.Claimed(by), Step.DELIVERY_DECLINED)
        : new Decision.Refused(Reason.NOT_DELIVERED);
  }

  Decision withdraw() {
    return switch (progress) {
      case Progress.Open open -> move(new Progress.Withdrawn(null), Step.WITHDRAWN);
      case Progress.Claimed(UUID by) -> move(new Progress.Withdrawn(by), Step.WITHDRAWN);
      case Progress.Delivered delivered -> new Decision.Refused(Reason.NOT_WITHDRAWABLE);
      case Progress.Accepted accepted -> new Decision.Refused(Reason.NOT_WITHDRAWABLE);
      case Progress.Withdrawn withdrawn -> new Decision.Refused(Reason.NOT_WITHDRAWABLE);
    };
  }

  private Decision move(Progress next, Step step) {
    return new Decision.Moved(
        new ResourceRequest(id, wish, next, postedAt, postedBy, version + 1), step);
  }
}
