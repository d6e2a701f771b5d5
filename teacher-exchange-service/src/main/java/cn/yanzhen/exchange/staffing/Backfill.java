package cn.yanzhen.exchange.staffing;

import java.util.UUID;

/**
 * A need that is posted to stand in for somebody who is away (顶岗).
 *
 * @param assignmentId the assignment that takes them away
 */
record Backfill(UUID needId, UUID assignmentId, WhenOver whenOver) {

  /** What becomes of the backfill when they come back early. */
  enum WhenOver {
    ENDS,
    ASKS
  }
}
