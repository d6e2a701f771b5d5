package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.need.NeedBoard;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which orders fill their needs. An order that was recalled, or moved to fewer days than it was
 * given for, leaves its need open for the others; moved back, it fills it again. The caller holds
 * the locks of assignment and need.
 */
@Component
class Filling {

  private static final String FILLS =
      "state in ('APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED') and reason_code is null"
          + " and (fills is null or held @> fills)";

  private final JdbcClient db;
  private final NeedBoard board;
  private final AuditTrail audit;

  Filling(JdbcClient db, NeedBoard board, AuditTrail audit) {
    this.db = db;
    this.board = board;
    this.audit = audit;
  }

  /** Before an order gets other days: those that it has are the ones that it fills. */
  void remember(UUID order) {
    db.sql("update assignment set fills = coalesce(fills, held) where id = :id")
        .param("id", order)
        .update();
  }

  /** An order that was moved before is extended. */
  void extended(UUID order, LocalDate to) {
    db.sql(
            "update assignment set fills = daterange(lower(fills), greatest(upper(fills), :to + 1))"
                + " where id = :id and fills is not null")
        .param("id", order)
        .param("to", to)
        .update();
  }

  /** The need as it is once an order has other days: open for those that it left, or filled. */
  Need settle(Need need, UUID order, Caller caller) {
    return switch (need.state()) {
      case FILLED -> {
        if (filler(need.id()).isPresent()) yield need;
        record(caller, "need.left-open", need.id(), order);
        yield board.reopen(need, order);
      }
      case OPEN, DECLINED -> {
        if (!fills(order)) yield need;
        yield fillAgain(need, order, caller);
      }
      case PROPOSED, WITHDRAWN -> need;
    };
  }

  /** After an assignment of it ended: open, unless an order fills it meanwhile. */
  void reopen(Need need, UUID ended, Caller caller) {
    var filler = filler(need.id()).orElse(null);
    if (filler == null) board.reopen(need, ended);
    else fillAgain(need, filler, caller);
  }

  private Need fillAgain(Need need, UUID order, Caller caller) {
    record(caller, "need.filled-again", need.id(), order);
    return board.fill(need, order);
  }

  private void record(Caller caller, String deed, UUID need, UUID order) {
    audit.record(caller, deed, need.toString(), Map.of("assignment", order.toString()));
  }

  /** Whether another order is what fills a need. */
  boolean isFilledByAnother(UUID need, UUID except) {
    return filler(need, except).isPresent();
  }

  /** Of several the earliest. */
  private Optional<UUID> filler(UUID need) {
    return filler(need, new UUID(0, 0));
  }

  private Optional<UUID> filler(UUID need, UUID except) {
    return db.sql(
            "select id from assignment where need_id = :need and id <> :except and "
                + FILLS
                + " order by lower(held), id limit 1")
        .param("need", need)
        .param("except", except)
        .query(UUID.class)
        .optional();
  }

  private boolean fills(UUID order) {
    return db.sql("select count(*) from assignment where id = :id and " + FILLS)
            .param("id", order)
            .query(Long.class)
            .single()
        > 0;
  }
}
