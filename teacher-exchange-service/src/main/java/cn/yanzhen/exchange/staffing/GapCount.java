package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.staffing.GapBook.Kept;
import cn.yanzhen.exchange.staffing.GapBook.Key;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts a district on a day: all schools, or those in which a fact changed. */
@Component
class GapCount {

  private static final int PART = 250;
  private static final int MANY = 1_000;

  /** Hears how far it is. */
  interface Progress {
    Progress UNHEARD = (done, schools) -> {};

    void at(int done, int schools);
  }

  private final JdbcClient db;
  private final TransactionTemplate transaction;
  private final GapBook book;

  GapCount(JdbcClient db, PlatformTransactionManager transactions, GapBook book) {
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
    this.book = book;
  }

  /** Waits for whoever counts the same. */
  Kept count(Key key) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              db.sql("select pg_advisory_xact_lock(hashtext('exchange.gap'), hashtext(?))")
                  .param(name(key))
                  .query(row -> {});
              return counted(key, Progress.UNHEARD);
            }));
  }

  /** Empty when somebody else counts the same. */
  Optional<Kept> countUnlessCounted(Key key, Progress progress) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              boolean free =
                  db.sql("select pg_try_advisory_xact_lock(hashtext('exchange.gap'), hashtext(?))")
                      .param(name(key))
                      .query(Boolean.class)
                      .single();
              return free ? Optional.of(counted(key, progress)) : Optional.<Kept>empty();
            }));
  }

  /** Of its lock, and of how far it is. */
  static String name(Key key) {
    return "gap/" + key.district() + "/" + key.day().day() + "/" + key.day().rule();
  }

  private Kept counted(Key key, Progress progress) {
    var known = book.find(key);
    if (known.filter(book::isTrue).isPresent()) return known.get();
    var seen = book.snapshot();
    var kept = known.orElseGet(() -> book.begin(key, seen));
    var schools = known.isPresent() ? book.marked(kept) : book.everySchool(key);
    progress.at(0, schools.size());
    for (int from = 0; from < schools.size(); from += PART) {
      int to = Math.min(schools.size(), from + PART);
      var some = schools.subList(from, to);
      if (known.isPresent()) book.strike(kept, some);
      book.count(kept, key.day(), some);
      progress.at(to, schools.size());
    }
    return book.finish(kept, seen, schools.size() > MANY);
  }
}
