package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.relay.EventStream;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Event and audit entry of everything that becomes of a post. */
@Component
class PostTelling {

  static final String TOPIC = "exchange.post.v1";

  private final Outbox outbox;
  private final AuditTrail audit;

  PostTelling(Outbox outbox, AuditTrail audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  void opened(Post post, String deed, Caller caller) {
    tell("post-opened.v1", deed, post, PostFact.of(post), caller);
  }

  void closed(Post post, Caller caller) {
    tell("post-closed.v1", "post.closed", post, PostFact.of(post), caller);
  }

  /**
   * @param to the last day as far as it is known
   */
  void filled(
      Post post,
      Holdings.Holding holding,
      @Nullable LocalDate to,
      @Nullable UUID assignment,
      Caller caller) {
    tell("post-filled.v1", "post.filled", post, PostFact.of(post, holding, to, assignment), caller);
  }

  /**
   * @param to the last day; before the first one when it was taken back whole
   */
  void vacated(
      Post post, Holdings.Holding holding, LocalDate to, @Nullable UUID assignment, Caller caller) {
    tell(
        "post-vacated.v1",
        "post.vacated",
        post,
        PostFact.of(post, holding, to, assignment),
        caller);
  }

  private void tell(String type, String deed, Post post, PostFact fact, Caller caller) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC, post.id().toString(), type, post.version(), post.district(), fact));
    var details = new LinkedHashMap<String, String>();
    details.put("number", post.number());
    details.put("school", post.schoolId().toString());
    if (fact.personId() != null) details.put("person", fact.personId().toString());
    if (fact.share() != null) details.put("share", fact.share());
    if (fact.heldFrom() != null) details.put("from", fact.heldFrom().toString());
    if (fact.heldTo() != null) details.put("to", fact.heldTo().toString());
    if (fact.assignmentId() != null) details.put("assignment", fact.assignmentId().toString());
    if (post.closedCode() != null) details.put("because", post.closedCode());
    audit.record(caller, deed, post.id().toString(), details);
  }

  /** What the room tells the other services. */
  @Configuration(proxyBeanMethods = false)
  static class PostStreams {

    @Bean
    EventStream postStream() {
      return EventStream.of(TOPIC);
    }
  }
}
