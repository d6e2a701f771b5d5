package cn.yanzhen.relay;

import org.springframework.transaction.support.TransactionTemplate;

/** Throws a projection away and has it made again from the topics. */
public class Rebuild {

  private final Inbox inbox;
  private final TransactionTemplate transaction;
  private final Listener listener;

  Rebuild(Inbox inbox, TransactionTemplate transaction, Listener listener) {
    this.inbox = inbox;
    this.transaction = transaction;
    this.listener = listener;
  }

  /**
   * Empties the projection's tables and forgets what was read, in one transaction; the listener
   * then begins with the first event of every topic.
   */
  public void run(Runnable truncateYourTables) {
    transaction.executeWithoutResult(
        status -> {
          inbox.lockOffsets();
          inbox.forgetAll();
          truncateYourTables.run();
        });
  }

  /** Events that wait to be applied, or -1 when another instance listens. */
  public long behind() {
    return listener.behind();
  }
}
