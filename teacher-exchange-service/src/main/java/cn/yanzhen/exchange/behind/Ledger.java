package cn.yanzhen.exchange.behind;

import cn.yanzhen.defaults.problem.Refusal;
import java.util.Optional;

/**
 * Figures that are written down, and written anew where a fact changed since.
 *
 * @param <K> what they are of
 * @param <T> the figures as they were written
 */
public interface Ledger<K, T> {

  /** Hears how far it is. */
  interface Progress {
    Progress UNHEARD = (done, all) -> {};

    void at(int done, int all);
  }

  /** Names the figures to whoever waits for them, at whichever instance. */
  String piece(K key);

  Optional<T> find(K key);

  boolean isTrue(T kept);

  void used(T kept);

  /**
   * How much there is to write anew.
   *
   * @param most it counts no further
   */
  int toWrite(K key, Optional<T> known, int most);

  /** Inside a transaction, and nobody else writes the same. */
  T write(K key, Progress progress);

  /** What is said to who asks before they are written. */
  Refusal inPreparation(HowFar.Reached reached);
}
