package cn.yanzhen.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies deliveries: a batch in one transaction, and one by one when something in the batch will
 * not do, so that only that one goes to the dead letters.
 */
class Consumption {

  private final Inbox inbox;
  private final Dispatch dispatch;
  private final DeadLetters deadLetters;
  private final TransactionTemplate transaction;
  private final RelayFigures figures;

  Consumption(
      Inbox inbox,
      Dispatch dispatch,
      DeadLetters deadLetters,
      TransactionTemplate transaction,
      RelayFigures figures) {
    this.inbox = inbox;
    this.dispatch = dispatch;
    this.deadLetters = deadLetters;
    this.transaction = transaction;
    this.figures = figures;
  }

  /** Another instance, or a rebuild, moved the offsets since we read them. */
  static final class OffsetsMoved extends RuntimeException {
    OffsetsMoved() {
      super("the offsets were moved by somebody else", null, false, false);
    }
  }

  /**
   * @param expected the offsets as this instance last saw them; brought forward on return
   * @throws OffsetsMoved when they are no longer so: nothing was applied
   */
  void apply(List<Delivery> deliveries, Map<TopicPartition, Long> expected) {
    try {
      transaction.executeWithoutResult(status -> applyAll(deliveries, expected));
      forward(deliveries, expected);
    } catch (RuntimeException trouble) {
      if (passing(trouble)) throw trouble;
      for (var delivery : deliveries) applyOne(delivery, expected);
    }
  }

  private void applyAll(List<Delivery> deliveries, Map<TopicPartition, Long> expected) {
    requireUnmoved(expected);
    var fresh = inbox.accept(deliveries.stream().map(delivery -> delivery.event().id()).toList());
    int applied = 0;
    for (var delivery : deliveries) {
      if (!fresh.remove(delivery.event().id())) continue;
      if (delivery.unreadable() != null) throw new IllegalArgumentException(delivery.unreadable());
      dispatch.apply(delivery.event(), delivery.payload());
      applied++;
    }
    inbox.move(next(deliveries));
    figures.applied(applied);
  }

  private void applyOne(Delivery delivery, Map<TopicPartition, Long> expected) {
    var alone = List.of(delivery);
    try {
      transaction.executeWithoutResult(status -> applyAll(alone, expected));
    } catch (RuntimeException trouble) {
      if (passing(trouble)) throw trouble;
      transaction.executeWithoutResult(
          status -> {
            requireUnmoved(expected);
            inbox.accept(List.of(delivery.event().id()));
            deadLetters.add(delivery, reason(trouble));
            inbox.move(next(alone));
          });
      figures.dead();
    }
    forward(alone, expected);
  }

  /** Tries a dead letter again, in the caller's transaction. */
  void again(DeadLetters.DeadLetter letter) {
    dispatch.apply(letter.event(), letter.payload());
  }

  private void requireUnmoved(Map<TopicPartition, Long> expected) {
    if (!inbox.lockOffsets().equals(expected)) throw new OffsetsMoved();
  }

  private static Map<TopicPartition, Long> next(List<Delivery> deliveries) {
    var next = new HashMap<TopicPartition, Long>();
    for (var delivery : deliveries)
      next.merge(delivery.partition(), delivery.offset() + 1, Math::max);
    return next;
  }

  private static void forward(List<Delivery> deliveries, Map<TopicPartition, Long> expected) {
    expected.putAll(next(deliveries));
  }

  static String reason(Throwable trouble) {
    var causes = new ArrayList<String>();
    for (var cause = trouble; cause != null && causes.size() < 4; cause = cause.getCause()) {
      causes.add(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }
    var reason = String.join(" ← ", causes);
    return reason.length() > 1000 ? reason.substring(0, 1000) : reason;
  }

  /**
   * What will pass by itself: the database is away, or a race was lost. It is never a dead letter.
   */
  private static boolean passing(RuntimeException trouble) {
    return trouble instanceof OffsetsMoved
        || trouble instanceof CannotCreateTransactionException
        || trouble instanceof TransactionSystemException
        || trouble instanceof DataAccessResourceFailureException
        || trouble instanceof RecoverableDataAccessException
        || trouble instanceof TransientDataAccessException;
  }
}
