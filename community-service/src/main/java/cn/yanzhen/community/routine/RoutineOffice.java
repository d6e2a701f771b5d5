package cn.yanzhen.community.routine;

import cn.yanzhen.community.community.Affiliate;
import cn.yanzhen.community.community.Affiliations;
import cn.yanzhen.community.community.Community;
import cn.yanzhen.community.community.CommunityOffice;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.document.DocumentOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 教学常规办: the lead school publishes and checks, member schools take note and mend. */
@Service
public class RoutineOffice {
  public static final String TOPIC = "community.routine.v1";

  private final Routines routines;
  private final CommunityOffice communities;
  private final Affiliations affiliations;
  private final DocumentOffice documents;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  RoutineOffice(
      Routines routines,
      CommunityOffice communities,
      Affiliations affiliations,
      DocumentOffice documents,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.routines = routines;
    this.communities = communities;
    this.affiliations = affiliations;
    this.documents = documents;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** An edition as somebody writes it: nothing about it is checked yet. */
  public record Draft(
      String title, @Nullable String text, @Nullable UUID attachmentId, LocalDate from) {}

  @Transactional
  public Decision<Routine> publish(UUID communityId, Draft draft, Caller by) {
    var community = approved(communityId, by.requireDistrict());
    requireLead(by, communityId, community.charter().district());
    var wrong = wrong(draft, null, community);
    if (!wrong.isEmpty()) {
      return refused("community/routine-invalid", wrong);
    }
    var routine =
        new Routine(
            Ids.next(),
            communityId,
            community.charter().district(),
            List.of(edition(1, draft, by)),
            1);
    routines.add(routine, by);
    tellPublished(routine, by);
    return new Accepted<>(routine);
  }

  /** A new edition supersedes from its day; the old one stays readable. */
  @Transactional
  public Decision<Routine> supersede(UUID id, @Nullable String ifMatch, Draft draft, Caller by) {
    var before = lock(id, by);
    var community = approved(before.communityId(), before.district());
    requireLead(by, before.communityId(), before.district());
    Version.require(ifMatch, before.version());
    var wrong = wrong(draft, before.latest(), community);
    if (!wrong.isEmpty()) {
      return refused("community/routine-invalid", wrong);
    }
    var editions = new ArrayList<>(before.editions());
    editions.add(edition(before.latest().number() + 1, draft, by));
    var after =
        new Routine(id, before.communityId(), before.district(), editions, before.version() + 1);
    routines.step(after);
    routines.addEdition(id, after.latest(), by);
    tellPublished(after, by);
    return new Accepted<>(after);
  }

  /** A school takes note of the latest edition; doing it twice changes nothing. */
  @Transactional
  public Decision<Routine> acknowledge(UUID id, UUID school, int number, Caller by) {
    var before = lock(id, by);
    if (!by.holds("SCHOOL_ADMIN", school.toString(), today())) {
      throw Refusal.forbidden("只有这所学校的管理员可以签收。").exception();
    }
    if (!isMember(before.communityId(), school, today())) {
      return new Refused<>(Refusal.conflict("community/not-a-member", "这所学校今天不是该教共体的成员校，无需签收。"));
    }
    if (number != before.latest().number()) {
      return new Refused<>(
          Refusal.conflict(
              "community/edition-superseded",
              "这项常规已有第 " + before.latest().number() + " 版，请阅读最新版本后签收。"));
    }
    var one = new Acknowledgement(id, number, school, by.name(), clock.instant());
    if (!routines.acknowledge(one, by)) {
      return new Accepted<>(before);
    }
    var after =
        new Routine(
            id, before.communityId(), before.district(), before.editions(), before.version() + 1);
    routines.step(after);
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            id.toString(),
            RoutineFacts.ACKNOWLEDGED,
            after.version(),
            after.district(),
            new RoutineFacts.Acknowledged(
                id, after.communityId(), number, school, LocalDate.now(clock))));
    audit.record(
        by,
        "routine.acknowledged",
        id.toString(),
        Map.of("edition", number, "schoolId", school.toString()));
    return new Accepted<>(after);
  }

  private List<Violation> wrong(Draft draft, @Nullable Edition before, Community community) {
    var wrong =
        new ArrayList<>(
            RoutineRules.ofAnEdition(
                draft.title(),
                RoutineRules.paragraphs(draft.text()),
                draft.attachmentId() != null,
                draft.from(),
                before,
                community.charter().cycle(),
                today()));
    var attachment = draft.attachmentId();
    if (attachment != null && !documents.keep(attachment, community.charter().district())) {
      wrong.add(new Violation("attachmentId", "没有这个附件，请重新上传"));
    }
    return wrong;
  }

  private Edition edition(int number, Draft draft, Caller by) {
    return new Edition(
        number,
        draft.title().strip(),
        RoutineRules.paragraphs(draft.text()),
        draft.attachmentId(),
        draft.from(),
        by.name(),
        clock.instant());
  }

  private void tellPublished(Routine routine, Caller by) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            routine.id().toString(),
            RoutineFacts.PUBLISHED,
            routine.version(),
            routine.district(),
            RoutineFacts.Published.of(routine)));
    audit.record(
        by,
        "routine.published",
        routine.id().toString(),
        Map.of(
            "communityId", routine.communityId().toString(),
            "edition", routine.latest().number(),
            "title", routine.latest().title()));
  }

  boolean isMember(UUID community, UUID school, LocalDate day) {
    return affiliations.of(community, day).stream()
        .filter(affiliate -> affiliate.role() == Role.MEMBER)
        .map(Affiliate::schoolId)
        .anyMatch(school::equals);
  }

  void requireLead(Caller by, UUID community, String district) {
    affiliations.requireLead(by, community, district, "只有总校的管理员和区县管理员可以发布、检查教学常规。");
  }

  private Community approved(UUID id, String district) {
    return communities
        .find(id, district)
        .filter(Community.Approved.class::isInstance)
        .orElseThrow(() -> Refusal.notFound("没有这个已批准的教共体，或它不属于您的区县。").exception());
  }

  Routine lock(UUID id, Caller by) {
    return routines.lock(id, by.requireDistrict()).orElseThrow(RoutineOffice::missing);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  static <T> Refused<T> refused(String code, List<Violation> wrong) {
    return new Refused<>(Refusal.invalid(code, wrong.getFirst().message() + "。", wrong));
  }

  static RuntimeException missing() {
    return Refusal.notFound("没有这项教学常规，或它不属于您的区县。").exception();
  }
}
