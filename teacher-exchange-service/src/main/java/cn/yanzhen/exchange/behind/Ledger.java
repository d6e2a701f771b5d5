package cn.yanzhen.exchange.behind;

import java.util.Optional;

/**
 * Figures that are written down, and which facts changed since.
 *
 * @param <K> what they are of
 * @param <T> the figures as they were written
 */
public interface Ledger<K, T> {

  Optional<T> find(K key);

  boolean isTrue(T kept);

  void used(T kept);

  /**
   * How much there is to write anew.
   *
   * @param most it counts no further
   */
  int toWrite(K key, Optional<T> known, int most);
}
