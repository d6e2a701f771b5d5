package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Fault;
import cn.yanzhen.defaults.workbook.Foreseen.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that takes longer than a request.
 *
 * @param sheet which one the headings told
 * @param rowsTotal known once all were checked
 * @param rowsDone checked, or written, so far
 * @param faults the first of them
 * @param changes what it would change; once it is done only how many
 * @param reason why it failed
 */
record ImportJob(
    UUID id,
    State state,
    String fileName,
    String charset,
    long bytes,
    @Nullable String sheet,
    @Nullable Integer rowsTotal,
    int rowsDone,
    int added,
    int changed,
    int same,
    int faultCount,
    List<Fault> faults,
    Told changes,
    @Nullable String reason,
    String by,
    Instant at,
    @Nullable Instant endedAt) {

  enum State {
    CHECKING,
    /** Waits for somebody to say that it shall be written. */
    CHECKED,
    FAULTY,
    COMMITTING,
    COMMITTED,
    CANCELLED,
    FAILED
  }

  record Counts(@Nullable String sheet, int rows, int added, int changed, int same) {
    static final Counts NONE = new Counts(null, 0, 0, 0, 0);
  }
}
