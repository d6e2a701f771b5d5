package cn.yanzhen.dashboard.staffing;

import cn.yanzhen.dashboard.feed.Happening;
import cn.yanzhen.dashboard.feed.Happenings;
import cn.yanzhen.dashboard.journal.Moment;
import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What teacher-exchange-service tells of persons, needs and assignments, and identity of grants.
 */
@Configuration(proxyBeanMethods = false)
class StaffingTopics {

  private final StaffingProjection projection;
  private final Happenings happenings;
  private final ZoneId zone;

  StaffingTopics(StaffingProjection projection, Happenings happenings, Clock clock) {
    this.projection = projection;
    this.happenings = happenings;
    this.zone = clock.getZone();
  }

  /** Thousands come in one import: persons make figures, no lines. */
  @Bean
  Subscription personTopic() {
    return Subscription.to("exchange.person.v1")
        .on(
            "person-registered.v1",
            PersonFacts.class,
            (person, event) -> projection.apply(person, Moment.of(event, zone)))
        .on(
            "person-changed.v1",
            PersonFacts.class,
            (person, event) -> projection.apply(person, Moment.of(event, zone)))
        .on(
            "person-merged.v1",
            PersonMerged.class,
            (merged, event) -> projection.apply(merged, true, Moment.of(event, zone)))
        .on(
            "person-merge-undone.v1",
            PersonMerged.class,
            (merged, event) -> projection.apply(merged, false, Moment.of(event, zone)))
        .on(
            "person-left.v1",
            PersonLeft.class,
            (left, event) -> projection.apply(left, true, Moment.of(event, zone)))
        .on(
            "person-leaving-undone.v1",
            PersonLeft.class,
            (left, event) -> projection.apply(left, false, Moment.of(event, zone)))
        .on(
            "person-returned.v1",
            PersonReturned.class,
            (returned, event) -> projection.apply(returned, Moment.of(event, zone)));
  }

  @Bean
  Subscription personNameTopic() {
    return Subscription.to("exchange.person-name.v1")
        .on(
            "person-named.v1",
            PersonNamed.class,
            (named, event) -> projection.apply(named, event.sequence()))
        .onErased(event -> projection.erase(UUID.fromString(event.key()), event.sequence()));
  }

  @Bean
  Subscription needTopic() {
    return Subscription.to("exchange.need.v1")
        .on(
            "need-posted.v1",
            NeedPosted.class,
            (need, event) -> needTold("need-posted", need, event))
        .on(
            "need-changed.v1",
            NeedPosted.class,
            (need, event) ->
                needTold(
                    "REOPENED".equals(need.change()) ? "need-reopened" : "need-changed",
                    need,
                    event))
        .on(
            "need-rescheduled.v1",
            NeedPosted.class,
            (need, event) -> {
              projection.reschedule(need, Moment.of(event, zone));
              happened("need-rescheduled", need, event);
            })
        .on("need-declined.v1", NeedMoved.class, need("DECLINED", "need-declined"))
        .on("need-proposed.v1", NeedMoved.class, need("PROPOSED", "need-proposed"))
        .on("need-filled.v1", NeedMoved.class, need("FILLED", "need-filled"))
        .on("need-reopened.v1", NeedMoved.class, need("OPEN", "need-reopened"))
        .on("need-withdrawn.v1", NeedMoved.class, need("WITHDRAWN", "need-withdrawn"));
  }

  /** What a need asks for now; it is open. */
  private void needTold(String kind, NeedPosted need, ReceivedEvent event) {
    projection.apply(need, Moment.of(event, zone));
    happened(kind, need, event);
  }

  private void happened(String kind, NeedPosted need, ReceivedEvent event) {
    if (need.isNoNews()) return;
    happenings.record(
        new Happening(kind, need.needId(), Moment.of(event, zone))
            .at(need.schoolId())
            .with(need.leadSchoolId())
            .saying("subject", need.subject())
            .saying("stage", need.stage())
            .saying("fte", need.fte().stripTrailingZeros().toPlainString())
            .saying("from", need.from())
            .saying("to", need.to()));
  }

  private BiConsumer<NeedMoved, ReceivedEvent> need(String state, String kind) {
    return (need, event) -> {
      var moment = Moment.of(event, zone);
      projection.step(need.needId(), state, moment);
      if (need.isNoNews()) return;
      happenings.record(new Happening(kind, need.needId(), moment).at(need.schoolId()));
    };
  }

  @Bean
  Subscription assignmentTopic() {
    return Subscription.to("exchange.assignment.v1")
        .on(
            "assignment-proposed.v1",
            AssignmentFacts.class,
            assignment("PROPOSED", "assignment-proposed"))
        .on(
            "assignment-consented.v1",
            AssignmentFacts.class,
            assignment("CONSENTED", "assignment-consented"))
        .on(
            "assignment-declined.v1",
            AssignmentFacts.class,
            assignment("DECLINED", "assignment-declined"))
        .on(
            "assignment-publicised.v1",
            AssignmentFacts.class,
            assignment("PUBLICISED", "assignment-publicised"))
        .on(
            "assignment-objected.v1",
            AssignmentFacts.class,
            assignment("PUBLICISED", "assignment-objected"))
        .on(
            "assignment-objection-settled.v1",
            AssignmentFacts.class,
            assignment("PUBLICISED", "assignment-objection-settled"))
        .on(
            "assignment-hindered.v1",
            AssignmentFacts.class,
            assignment("HINDERED", "assignment-hindered"))
        .on(
            "assignment-approved.v1",
            AssignmentFacts.class,
            assignment("APPROVED", "assignment-approved"))
        .on(
            "assignment-rejected.v1",
            AssignmentFacts.class,
            assignment("REJECTED", "assignment-rejected"))
        .on(
            "assignment-withdrawn.v1",
            AssignmentFacts.class,
            assignment("WITHDRAWN", "assignment-withdrawn"))
        .on(
            "assignment-started.v1",
            AssignmentFacts.class,
            assignment("IN_FORCE", "assignment-started"))
        .on(
            "assignment-returned.v1",
            AssignmentFacts.class,
            assignment("RETURNED", "assignment-returned"))
        .on("assignment-ended.v1", AssignmentFacts.class, assignment("ENDED", "assignment-ended"))
        .on(
            "assignment-extended.v1",
            AssignmentFacts.class,
            assignment("IN_FORCE", "assignment-extended"))
        .on(
            "assignment-recalled.v1",
            AssignmentFacts.class,
            assignment("IN_FORCE", "assignment-recalled"))
        .on(
            "assignment-rescheduled.v1",
            AssignmentFacts.class,
            assignment("APPROVED", "assignment-rescheduled"))
        .on(
            "assignment-cancelled.v1",
            AssignmentFacts.class,
            assignment("CANCELLED", "assignment-cancelled"))
        .on(
            "assignment-voided.v1",
            AssignmentFacts.class,
            assignment("VOIDED", "assignment-voided"));
  }

  /**
   * @param usual the state that the event leads to, where it does not say another
   */
  private BiConsumer<AssignmentFacts, ReceivedEvent> assignment(String usual, String kind) {
    return (assignment, event) -> {
      var moment = Moment.of(event, zone);
      var told = kind.equals("assignment-extended") ? assignment.state() : null;
      projection.apply(assignment, told == null ? usual : told, moment);
      if (assignment.isNoNews(kind)) return;
      happenings.record(
          new Happening(kind, assignment.assignmentId(), moment)
              .at(assignment.sendingSchoolId())
              .with(assignment.receivingSchoolId())
              .of(assignment.personId())
              .saying("kind", assignment.kind())
              .saying("subject", assignment.subject())
              .saying("stage", assignment.stage())
              .saying("from", assignment.from())
              .saying("to", assignment.to())
              .saying("party", assignment.party())
              .saying("order", assignment.orderNumber())
              .saying("reason", assignment.reason()));
    };
  }

  /**
   * Rights that follow an order: a person's, and for a time. Those that come with an account are no
   * news, and a district has thousands.
   */
  @Bean
  Subscription grantTopic() {
    return Subscription.to("identity.grant.v1")
        .on("grant-given.v1", GrantFacts.class, (grant, event) -> tell("grant-given", grant, event))
        .on(
            "grant-ended.v1",
            GrantFacts.class,
            (grant, event) -> tell("grant-ended", grant, event));
  }

  private void tell(String kind, GrantFacts grant, ReceivedEvent event) {
    if (event.district() == null || grant.personId() == null || grant.to() == null) return;
    happenings.record(
        new Happening(kind, grant.grantId(), Moment.of(event, zone))
            .at(grant.school())
            .of(grant.personId())
            .saying("role", grant.role())
            .saying("from", grant.from())
            .saying("to", grant.to()));
  }
}
