package cn.yanzhen.resource.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a request is. */
public sealed interface Progress {

  record Open() implements Progress {}

  record Claimed(UUID by) implements Progress {}

  record Delivered(UUID by, UUID resource) implements Progress {}

  record Accepted(UUID by, UUID resource) implements Progress {}

  /**
   * @param by the school that had claimed it, if one had
   */
  record Withdrawn(@Nullable UUID by) implements Progress {}

  /** The codes that pages and filters use. */
  enum State {
    OPEN("待认领"),
    CLAIMED("制作中"),
    DELIVERED("待验收"),
    ACCEPTED("已完成"),
    WITHDRAWN("已撤回");

    private final String word;

    State(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  default State state() {
    return switch (this) {
      case Open open -> State.OPEN;
      case Claimed claimed -> State.CLAIMED;
      case Delivered delivered -> State.DELIVERED;
      case Accepted accepted -> State.ACCEPTED;
      case Withdrawn withdrawn -> State.WITHDRAWN;
    };
  }

  default @Nullable UUID claimedBy() {
    return switch (this) {
      case Open open -> null;
      case Claimed(UUID by) -> by;
      case Delivered(UUID by, UUID resource) -> by;
      case Accepted(UUID by, UUID resource) -> by;
      case Withdrawn(UUID by) -> by;
    };
  }

  default @Nullable UUID resource() {
    return switch (this) {
      case Delivered(UUID by, UUID resource) -> resource;
      case Accepted(UUID by, UUID resource) -> resource;
      case Open open -> null;
      case Claimed claimed -> null;
      case Withdrawn withdrawn -> null;
    };
  }
}
