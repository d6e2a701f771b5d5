package cn.yanzhen.resource.item;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import cn.yanzhen.resource.directory.Directory;
import cn.yanzhen.resource.directory.School;
import cn.yanzhen.resource.file.FinishedUploads;
import cn.yanzhen.resource.file.StoredFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes resources into the library (入库). */
@Component
public class ItemOffice {

  private final Items items;
  private final FinishedUploads uploads;
  private final Directory directory;
  private final Commissions commissions;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ItemOffice(
      Items items,
      FinishedUploads uploads,
      Directory directory,
      Commissions commissions,
      Outbox outbox,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.items = items;
    this.uploads = uploads;
    this.directory = directory;
    this.commissions = commissions;
    this.outbox = outbox;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Decision<Item> publish(Caller caller, Draft draft) {
    School school = directory.school(draft.schoolId()).orElse(null);
    if (school == null) {
      return new Refused<>(
          Refusal.invalid("resource/school-unknown", "schoolId", "没有这所学校，或它刚刚登记、尚未同步，请稍后再试。"));
    }
    if (!mayPublishFor(caller, school)) {
      return new Refused<>(Refusal.forbidden("您只能为自己任职的学校发布资源。"));
    }
    UUID request = draft.requestId();
    if (request != null && !commissions.claimedBy(request, school.id())) {
      return new Refused<>(
          Refusal.invalid("resource/request-not-yours", "requestId", "这条需求不由该校制作，请刷新后查看。"));
    }
    return switch (uploads.take(caller, draft.uploadId())) {
      case Refused(var why) -> new Refused<>(why);
      case Accepted(var file) -> new Accepted<>(take(caller, draft, school, file));
    };
  }

  private Item take(Caller caller, Draft draft, School school, StoredFile file) {
    var item =
        new Item(
            Ids.next(),
            school.id(),
            school.district(),
            draft.title().strip(),
            draft.summary().strip(),
            draft.subject(),
            draft.stage(),
            draft.kind(),
            file,
            draft.requestId(),
            0,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            1);
    items.add(item, caller.account());
    outbox.publish(
        new OutgoingEvent(
            ItemStream.TOPIC,
            item.id().toString(),
            "resource-published.v1",
            1,
            item.district(),
            ResourcePublished.of(item)));
    audit.record(
        caller,
        "resource.published",
        item.id().toString(),
        Map.of(
            "title",
            item.title(),
            "schoolId",
            item.schoolId().toString(),
            "sha256",
            file.sha256()));
    events.publishEvent(new ItemPublished(item.id()));
    return item;
  }

  private boolean mayPublishFor(Caller caller, School school) {
    var today = LocalDate.now(clock);
    var id = school.id().toString();
    return caller.holds("TEACHER", id, today)
        || caller.holds("SCHOOL_ADMIN", id, today)
        || caller.holds("LOADER", school.district(), today);
  }
}
