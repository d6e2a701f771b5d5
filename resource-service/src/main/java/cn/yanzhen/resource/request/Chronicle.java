package cn.yanzhen.resource.request;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done with a request: its steps, told to the others and to the audit. */
@Component
class Chronicle {
  private final Requests requests;
  private final Outbox outbox;
  private final AuditTrail audit;

  Chronicle(Requests requests, Outbox outbox, AuditTrail audit) {
    this.requests = requests;
    this.outbox = outbox;
    this.audit = audit;
  }

  void tell(ResourceRequest request, Step step, Instant at, Caller caller, @Nullable String words) {
    requests.note(request, step, at, caller, words);
    outbox.publish(
        new OutgoingEvent(
            RequestStream.TOPIC,
            request.id().toString(),
            step.eventType(),
            request.version(),
            request.wish().district(),
            RequestTold.of(request, words)));
    var details = new HashMap<String, String>();
    details.put("schoolId", request.wish().schoolId().toString());
    details.put("state", request.progress().state().name());
    UUID claimedBy = request.progress().claimedBy();
    if (claimedBy != null) {
      details.put("claimedBySchoolId", claimedBy.toString());
    }
    UUID resource = request.progress().resource();
    if (resource != null) {
      details.put("resourceId", resource.toString());
    }
    String action =
        step.eventType()
            .substring(0, step.eventType().lastIndexOf(".v"))
            .replace("request-", "request.");
    audit.record(caller, action, request.id().toString(), details);
  }
}
