package cn.yanzhen.dashboard.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what the events of one transaction write, and writes it just before the commit, a batch
 * a statement: a rebuild goes many times faster so. It may reorder statements of different text,
 * which is harmless as long as every statement gives the same rows in any order; the projections
 * are made that way, and a test shuffles them.
 *
 * <p>Told happenings get their place in the {@link Journal} at the very end, so that the journal's
 * lock is held briefly.
 */
@Component
public class Rows {

  /** The room of what changes no figure. */
  private static final String LINES = "lines";

  /**
   * Rows of a statement that leaves what is there alone may go together; one that updates must not
   * meet a row twice.
   */
  private static final String DO_NOTHING = "on conflict do nothing";

  private static final Pattern VALUES = Pattern.compile("values (\\((?:[^()]|\\([^()]*\\))*\\))");
  private static final int TOGETHER = 100;

  private final JdbcTemplate jdbc;
  private final Journal journal;

  public Rows(JdbcTemplate jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** To be written at the end of the transaction, which must have begun. */
  public void write(String sql, @Nullable Object... values) {
    pending().statements.computeIfAbsent(sql, text -> new ArrayList<>()).add(values);
  }

  /** Something changed in a room of a district. */
  public void touch(String district, String room) {
    pending().touched.add(new Journal.Touched(district, room));
  }

  /** Something happened that listeners are told. */
  public void tell(String district, UUID eventId) {
    pending().told.add(new Journal.Line(district, eventId));
    touch(district, LINES);
  }

  private Pending pending() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending)
      return pending;
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      throw new IllegalStateException("events are applied in a transaction");
    }
    var pending = new Pending();
    TransactionSynchronizationManager.bindResource(this, pending);
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  private void flush(String sql, List<@Nullable Object[]> rows) {
    var values = sql.endsWith(DO_NOTHING) ? VALUES.matcher(sql) : null;
    if (values == null || !values.find()) {
      jdbc.batchUpdate(sql, rows);
      return;
    }
    int from = 0;
    for (; rows.size() - from >= TOGETHER; from += TOGETHER) {
      var together = new ArrayList<@Nullable Object>();
      for (var row : rows.subList(from, from + TOGETHER)) together.addAll(Arrays.asList(row));
      var tuple = values.group(1);
      var many =
          values.replaceFirst("values " + String.join(", ", Collections.nCopies(TOGETHER, tuple)));
      jdbc.update(many, together.toArray());
    }
    if (from < rows.size()) jdbc.batchUpdate(sql, rows.subList(from, rows.size()));
  }

  private final class Pending implements TransactionSynchronization, Ordered {
    final Map<String, List<@Nullable Object[]>> statements = new LinkedHashMap<>();
    final List<Journal.Line> told = new ArrayList<>();
    final Set<Journal.Touched> touched = new LinkedHashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      statements.forEach(Rows.this::flush);
      journal.append(told, touched);
    }

    @Override
    public void beforeCompletion() {
      TransactionSynchronizationManager.unbindResourceIfPossible(Rows.this);
    }
  }
}
