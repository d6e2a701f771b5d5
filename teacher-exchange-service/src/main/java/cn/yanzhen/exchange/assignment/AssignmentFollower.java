package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;

/**
 * Told of everything that becomes of an assignment, in the transaction that makes it so: rooms that
 * stand on this one do their share here, and a refusal of theirs undoes the whole.
 */
public interface AssignmentFollower {

  /**
   * @param event the event's type, such as {@code assignment-started.v1}
   * @param assignment as it is from now on, already written
   */
  void follow(String event, Assignment assignment, Caller caller);
}
