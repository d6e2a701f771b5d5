package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who moved for good (人走关系走): hears which orders took the establishment along and which of them
 * were voided, and has the accounts follow.
 */
@Configuration(proxyBeanMethods = false)
class OrderMoves {
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AccountsFollow follow;
  private final Clock clock;

  OrderMoves(JdbcClient jdbc, Accounts accounts, AccountsFollow follow, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.follow = follow;
    this.clock = clock;
  }

  /**
   * As much of an assignment's event as is read here.
   *
   * @param establishmentMoved false when the person stayed where the registry had put them
   *     meanwhile; older events do not say, and the establishment went along
   * @param officesEnded whether terms of office at the sending school ended with it
   */
  record MoveTold(
      UUID assignmentId,
      UUID personId,
      UUID sendingSchoolId,
      UUID receivingSchoolId,
      LocalDate from,
      LocalDate to,
      String orderNumber,
      @Nullable Boolean establishmentMoved,
      @Nullable Boolean officesEnded) {}

  @Bean
  Subscription moves() {
    return Subscription.to("exchange.assignment.v1")
        .on("assignment-ended.v1", MoveTold.class, this::ended)
        .on("assignment-voided.v1", MoveTold.class, this::voided);
  }

  private void ended(MoveTold move, ReceivedEvent event) {
    keep(move, !Boolean.FALSE.equals(move.establishmentMoved), event);
  }

  /** Only what happened on one day can have been a move. */
  private void voided(MoveTold move, ReceivedEvent event) {
    if (move.from.equals(move.to)) keep(move, false, event);
  }

  private void keep(MoveTold move, boolean stands, ReceivedEvent event) {
    var district = event.district();
    if (district == null)
      throw new IllegalArgumentException("no district: " + event.type() + " " + event.id());
    jdbc.sql(
            """
            insert into order_move (assignment_id, person_id, district, from_school, to_school, moved_on, offices_ended,
                                    order_number, stands, sequence, heard_at)
            values (:id, :person, :district, :from, :to, :day, :offices, :order, :stands, :sequence, :now)
            on conflict (assignment_id) do update
              set person_id = excluded.person_id, stands = excluded.stands, sequence = excluded.sequence
              where order_move.sequence < excluded.sequence\
            """)
        .param("id", move.assignmentId)
        .param("person", move.personId)
        .param("district", district)
        .param("from", move.sendingSchoolId)
        .param("to", move.receivingSchoolId)
        .param("day", move.from)
        .param("offices", Boolean.TRUE.equals(move.officesEnded))
        .param("order", move.orderNumber)
        .param("stands", stands)
        .param("sequence", event.sequence())
        .param("now", OffsetDateTime.now(clock))
        .update();
    follow.settle(accounts.ofPerson(move.personId));
  }
}
