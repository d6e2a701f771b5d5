package cn.yanzhen.exchange.assignment;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.assignment.AssignmentFact.Further;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Party;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * What every desk does alike: takes an assignment in hand, asks who speaks, and writes what was
 * done into row, minutes, audit trail and event together.
 */
@Component
class Proceedings {

  static final String TOPIC = "exchange.assignment.v1";

  private final Assignments assignments;
  private final AssignmentLists lists;
  private final Minutes minutes;
  private final SchoolDirectory directory;
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;
  private final ObjectProvider<AssignmentFollower> followers;

  Proceedings(
      Assignments assignments,
      AssignmentLists lists,
      Minutes minutes,
      SchoolDirectory directory,
      Deadlines deadlines,
      Outbox outbox,
      AuditTrail audit,
      Clock clock,
      ObjectProvider<AssignmentFollower> followers) {
    this.assignments = assignments;
    this.lists = lists;
    this.minutes = minutes;
    this.directory = directory;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.followers = followers;
  }

  Assignment locked(UUID id) {
    return assignments.locked(id).orElseThrow(Proceedings::notFound);
  }

  /** The same; what the caller may not see is not there. */
  Assignment locked(UUID id, Standing standing) {
    var assignment = locked(id);
    lists.visible(id, standing).orElseThrow(Proceedings::notFound);
    return assignment;
  }

  private static RuntimeException notFound() {
    return Refusal.notFound("没有这条派遣。").exception();
  }

  void mustSpeakFor(Party party, Terms terms, Standing standing) {
    if (!speaksFor(party, terms, standing)) {
      throw Refusal.forbidden(
              switch (party) {
                case PERSON -> "只有被派遣的教师本人可以表态。";
                case SENDING -> "只有派出学校的管理员可以代表派出学校表态。";
                case RECEIVING -> "只有接收学校的管理员可以代表接收学校表态。";
              })
          .exception();
    }
  }

  /**
   * Nobody speaks for a school in a matter of their own: a seconded cadre administers the host
   * school, but does not consent for it to be kept there.
   */
  static boolean speaksFor(Party party, Terms terms, Standing standing) {
    return switch (party) {
      case PERSON -> standing.is(terms.personId());
      case SENDING ->
          standing.administers(terms.sendingSchoolId()) && !standing.is(terms.personId());
      case RECEIVING ->
          standing.administers(terms.receivingSchoolId()) && !standing.is(terms.personId());
    };
  }

  void mustBeOfficer(Terms terms, Standing standing) {
    if (!standing.isOfficerOf(terms.district())) {
      throw Refusal.forbidden("只有本区县的管理人员可以审批派遣。").exception();
    }
  }

  Standing standing(Caller caller) {
    return directory.standing(caller);
  }

  void keep(Assignment before, Assignment next, @Nullable String ifMatch) {
    require(ifMatch, before);
    assignments.update(next);
  }

  /** A party's answer: who read it before another party agreed still knows what they answer. */
  void keepAnswer(Assignment before, Assignment next, @Nullable String ifMatch) {
    var id = before.id();
    var now = before.version();
    Version.require(ifMatch, now, seen -> minutes.onlyAgreedSince(id, seen, now));
    assignments.update(next);
  }

  /** Who read it before the calendar reminded somebody still knows all there is to know. */
  private void require(@Nullable String ifMatch, Assignment before) {
    var id = before.id();
    var now = before.version();
    Version.require(ifMatch, now, seen -> minutes.onlyRemindedSince(id, seen, now));
  }

  /** For what is no news to the other services: minutes and audit trail only. */
  Assignment note(
      Assignment before, @Nullable String ifMatch, String deed, String what, Caller caller) {
    require(ifMatch, before);
    var next = assignments.touch(before);
    minutes.remember(next, new Assignments.Happening(now(), what, caller.name()), deed);
    audit.record(caller, deed, next.id().toString(), details(next, null));
    deadlines.follow(next);
    return next;
  }

  void tell(String type, Assignment assignment, @Nullable Party party, String what, Caller caller) {
    tell(type, assignment, party, Further.NOTHING, what, caller);
  }

  /**
   * @param what as the history tells it; who objects is not named there
   */
  void tell(
      String type,
      Assignment assignment,
      @Nullable Party party,
      Further further,
      String what,
      Caller caller) {
    var terms = assignment.terms();
    boolean objects = further.objection() != null && further.objection().isOpen();
    minutes.remember(
        assignment, new Assignments.Happening(now(), what, objects ? "异议人" : caller.name()), type);
    audit.record(
        caller,
        type.replace(".v1", "").replaceFirst("-", "."),
        terms.id().toString(),
        details(assignment, party));
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            terms.id().toString(),
            type,
            assignment.version(),
            terms.district(),
            AssignmentFact.of(assignment, party, further)));
    deadlines.follow(assignment);
    followers.orderedStream().forEach(one -> one.follow(type, assignment, caller));
  }

  private static Map<String, String> details(Assignment assignment, @Nullable Party party) {
    var terms = assignment.terms();
    var details = new LinkedHashMap<String, String>();
    details.put("need", terms.needId().toString());
    details.put("person", terms.personId().toString());
    details.put("sending", terms.sendingSchoolId().toString());
    details.put("receiving", terms.receivingSchoolId().toString());
    details.put("from", terms.period().from().toString());
    details.put("to", terms.period().to().toString());
    if (party != null) details.put("party", party.name());
    if (assignment.orderNumber() != null) details.put("order", assignment.orderNumber());
    if (terms.paper() != null) details.put("paperOn", terms.paper().on().toString());
    if (assignment.reasonCode() != null) details.put("because", assignment.reasonCode());
    return details;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What the desks tell the other services. */
  @Configuration(proxyBeanMethods = false)
  static class Streams {

    @Bean
    EventStream assignmentStream() {
      return EventStream.of(TOPIC);
    }
  }
}
