package cn.yanzhen.exchange.behind;

import cn.yanzhen.defaults.problem.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks into a {@link Ledger}: as true as the facts are, for what changed is written anew before
 * each look. Whoever looks first does so, others wait. Where there is much to write, as in a city
 * after an import, it goes on behind; who looks meanwhile is told how far it is, and holds nothing.
 */
public final class UpToDate<K, T> implements AutoCloseable {

  /**
   * @param much so much is written inside the question
   * @param patience how long a question waits for more
   * @param waiting so many pieces may wait for their turn
   */
  public record Bounds(int much, Duration patience, int waiting) {}

  private final Ledger<K, T> ledger;
  private final Clerk<K, T> clerk;
  private final Alone alone;
  private final HowFar howFar;
  private final Bounds bounds;
  private final Behind<K> behind;

  /**
   * @param worker a name for the thread
   */
  public UpToDate(
      String worker,
      Ledger<K, T> ledger,
      Clerk<K, T> clerk,
      Alone alone,
      HowFar howFar,
      Bounds bounds) {
    this.ledger = ledger;
    this.clerk = clerk;
    this.alone = alone;
    this.howFar = howFar;
    this.bounds = bounds;
    this.behind = new Behind<>(worker, bounds.waiting, this::isWritten);
  }

  private boolean isWritten(K key) {
    var piece = clerk.piece(key);
    boolean mine =
        alone
            .unlessAnother(piece, () -> written(key, (done, all) -> howFar.at(piece, done, all)))
            .isPresent();
    if (mine) howFar.over(piece);
    return mine;
  }

  private T written(K key, Clerk.Progress progress) {
    return known(key).orElseGet(() -> clerk.write(key, progress));
  }

  public T fresh(K key) {
    return fresh(List.of(key)).getFirst();
  }

  /** Of all these, or nothing. */
  public List<T> fresh(List<K> keys) {
    var missing = keys.stream().filter(key -> atOnce(key).isEmpty()).toList();
    if (!missing.isEmpty() && !behind.areDone(missing, bounds.patience))
      throw inPreparation(missing);
    return keys.stream()
        .map(key -> ledger.find(key).orElseThrow(() -> inPreparation(missing)))
        .toList();
  }

  /** Empty when it would have to be written. */
  public Optional<T> known(K key) {
    return ledger.find(key).filter(ledger::isTrue);
  }

  private Optional<T> atOnce(K key) {
    var found = ledger.find(key);
    if (found.filter(ledger::isTrue).isPresent()) {
      ledger.used(found.get());
      return found;
    }
    return ledger.toWrite(key, found, bounds.much + 1) <= bounds.much
        ? Optional.of(alone.after(clerk.piece(key), () -> written(key, Clerk.Progress.UNHEARD)))
        : Optional.empty();
  }

  private RefusedException inPreparation(List<K> keys) {
    return clerk.inPreparation(howFar.of(keys.stream().map(clerk::piece).toList())).exception();
  }

  @Override
  public void close() {
    behind.close();
  }
}
