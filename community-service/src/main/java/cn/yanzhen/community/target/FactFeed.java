package cn.yanzhen.community.target;

import cn.yanzhen.community.target.Facts.Fact;
import cn.yanzhen.relay.ReceivedEvent;
import cn.yanzhen.relay.Subscription;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps what the other services tell. An assignment counts from its first day, once it has begun;
 * what has no day of its own counts on the day on which it was told.
 */
@Configuration(proxyBeanMethods = false)
class FactFeed {
  private final Facts facts;
  private final Clock clock;

  FactFeed(Facts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  @Bean
  Subscription assignmentsTold() {
    return Subscription.to("exchange.assignment.v1")
        .on("assignment-started.v1", AssignmentTold.class, this::keep)
        .on("assignment-extended.v1", AssignmentTold.class, this::keepOnceBegun)
        .on("assignment-recalled.v1", AssignmentTold.class, this::keep)
        // The days as they came to be: an early return ends it earlier.
        .on("assignment-returned.v1", AssignmentTold.class, this::keep)
        // Moved for good: it began, and its one day is all that lasts.
        .on("assignment-ended.v1", AssignmentTold.class, this::keep)
        .on("assignment-voided.v1", AssignmentTold.class, this::forget);
  }

  @Bean
  Subscription resourcesTold() {
    return Subscription.to("resource.resource.v1")
        .on("resource-published.v1", ResourceTold.class, this::keep);
  }

  @Bean
  Subscription requestsTold() {
    return Subscription.to("resource.request.v1")
        .on("request-accepted.v1", RequestTold.class, this::keep);
  }

  /** An order may be extended before its first day: it has not begun, and counts nowhere yet. */
  private void keepOnceBegun(AssignmentTold told, ReceivedEvent event) {
    if ("IN_FORCE".equals(told.state())) keep(told, event);
  }

  /** It should never have been, and counts on no day. */
  private void forget(AssignmentTold told, ReceivedEvent event) {
    facts.forget(FactKind.ASSIGNMENT_STARTED, told.assignmentId(), event.sequence());
  }

  private void keep(AssignmentTold told, ReceivedEvent event) {
    var order = told.orderNumber();
    facts.keep(
        new Fact(
            FactKind.ASSIGNMENT_STARTED,
            told.assignmentId(),
            district(event),
            told.from(),
            told.to(),
            order == null ? "" : order,
            told.subject(),
            told.stage(),
            told.personId(),
            told.kind(),
            Map.of(Part.SENDING, told.sendingSchoolId(), Part.RECEIVING, told.receivingSchoolId()),
            event.sequence()));
  }

  private void keep(ResourceTold told, ReceivedEvent event) {
    facts.keep(
        new Fact(
            FactKind.RESOURCE_PUBLISHED,
            told.resourceId(),
            district(event),
            day(event),
            null,
            told.title(),
            told.subject(),
            told.stage(),
            null,
            told.kind(),
            Map.of(Part.SHARING, told.schoolId()),
            event.sequence()));
  }

  private void keep(RequestTold told, ReceivedEvent event) {
    facts.keep(
        new Fact(
            FactKind.REQUEST_ACCEPTED,
            told.requestId(),
            district(event),
            day(event),
            null,
            told.title(),
            told.subject(),
            told.stage(),
            null,
            told.kind(),
            Map.of(Part.ASKING, told.schoolId(), Part.ANSWERING, told.claimedBySchoolId()),
            event.sequence()));
  }

  private LocalDate day(ReceivedEvent event) {
    return LocalDate.ofInstant(event.time(), clock.getZone());
  }

  private static String district(ReceivedEvent event) {
    @Nullable String district = event.district();
    if (district == null) {
      throw new IllegalArgumentException("no district: " + event.type() + " " + event.id());
    }
    return district;
  }
}
