package cn.yanzhen.exchange.behind;

import cn.yanzhen.defaults.problem.Refusal;

/**
 * Writes figures into a {@link Ledger}.
 *
 * @param <K> what they are of
 * @param <T> the figures as they were written
 */
public interface Clerk<K, T> {

  /** Hears how far it is. */
  interface Progress {
    Progress UNHEARD = (done, all) -> {};

    void at(int done, int all);
  }

  /** Names the figures to whoever waits for them, at whichever instance. */
  String piece(K key);

  /** Inside a transaction, and nobody else writes the same. */
  T write(K key, Progress progress);

  /** What is said to who asks before they are written. */
  Refusal inPreparation(HowFar.Reached reached);
}
