package cn.yanzhen.identity.grant;

import cn.yanzhen.identity.account.Accounts;
import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rights follow the order: who is seconded as a cadre (干部互派) administers the host school from the
 * order's first day to its last. An extension lengthens the right, a recall shortens it, a
 * cancelled or voided order takes it away; the newest event of an assignment tells all of it.
 */
@Configuration(proxyBeanMethods = false)
class OrderRights {

  private static final String CADRE = "CADRE_SECONDMENT";

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final RightsLedger rights;
  private final RightsFollower follower;

  OrderRights(JdbcClient jdbc, Accounts accounts, RightsLedger rights, RightsFollower follower) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.rights = rights;
    this.follower = follower;
  }

  /** As much of an assignment's event as is read here. */
  record OrderTold(
      UUID assignmentId,
      UUID personId,
      String kind,
      UUID receivingSchoolId,
      LocalDate from,
      LocalDate to) {}

  @Bean
  Subscription orders() {
    return Subscription.to("exchange.assignment.v1")
        .on("assignment-approved.v1", OrderTold.class, this::stands)
        .on("assignment-started.v1", OrderTold.class, this::stands)
        .on("assignment-extended.v1", OrderTold.class, this::stands)
        .on("assignment-recalled.v1", OrderTold.class, this::stands)
        .on("assignment-rescheduled.v1", OrderTold.class, this::stands)
        .on("assignment-returned.v1", OrderTold.class, this::stands)
        // Whoever moved for good is of the new school by their own account: see OrderMoves.
        .on("assignment-ended.v1", OrderTold.class, this::falls)
        .on("assignment-cancelled.v1", OrderTold.class, this::falls)
        .on("assignment-voided.v1", OrderTold.class, this::falls);
  }

  private void stands(OrderTold order, ReceivedEvent event) {
    keep(order, true, event);
  }

  private void falls(OrderTold order, ReceivedEvent event) {
    keep(order, false, event);
  }

  private void keep(OrderTold order, boolean stands, ReceivedEvent event) {
    if (!order.kind.equals(CADRE)) return;
    var district = event.district();
    if (district == null) {
      throw new IllegalArgumentException("no district: " + event.type() + " " + event.id());
    }
    jdbc.sql(
            """
            insert into order_right (assignment_id, person_id, school_id, district, role, during, stands, sequence)
            values (:id, :person, :school, :district, :role, daterange(:from, :to, '[]'), :stands, :sequence)
            on conflict (assignment_id) do update
              set person_id = excluded.person_id, school_id = excluded.school_id, district = excluded.district,
                  role = excluded.role, during = excluded.during, stands = excluded.stands, sequence = excluded.sequence
              where order_right.sequence < excluded.sequence\
            """)
        .param("id", order.assignmentId)
        .param("person", order.personId)
        .param("school", order.receivingSchoolId)
        .param("district", district)
        .param("role", Role.SCHOOL_ADMIN.name())
        .param("from", order.from)
        .param("to", order.to)
        .param("stands", stands)
        .param("sequence", event.sequence())
        .update();
    var concerned = accounts.ofPerson(order.personId);
    rights.changed(concerned);
    follower.shrank(concerned);
  }
}
