package cn.yanzhen.community.studio;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.community.directory.Person;
import cn.yanzhen.community.school.Lifetime;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the offices of this room share: who may, the lock, the event, the audit entry. */
@Component
class StudioDesk {
  private final Studios studios;
  private final SchoolOffice schools;
  private final Directory directory;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  StudioDesk(
      Studios studios,
      SchoolOffice schools,
      Directory directory,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    this.studios = studios;
    this.schools = schools;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  Studio lock(UUID id, Caller by) {
    var district = by.requireDistrict();
    studios.takeTurn(district);
    return studios
        .lock(id, district)
        .orElseThrow(() -> Refusal.notFound("没有这个工作室，或它不属于您的区县。").exception());
  }

  void requireOfficer(Caller by, String district) {
    if (!Powers.rules(by, district, today())) {
      throw Refusal.forbidden("只有区县管理员可以设立、修改和撤销工作室。").exception();
    }
  }

  void requireKeeper(Caller by, Studio studio) {
    if (!Powers.keepsMembers(by, studio.district(), keeperSchools(studio), today())) {
      throw Refusal.forbidden("只有主持人所在学校的管理员和区县管理员可以调整工作室成员。").exception();
    }
  }

  /** The schools whose administrators keep a studio: the leader's own, and where it sits. */
  Set<UUID> keeperSchools(Studio studio) {
    var keepers = new LinkedHashSet<UUID>();
    keepers.add(studio.nameplate().seatSchoolId());
    var leader = studio.nameplate().leaderId();
    Person person = directory.persons(Set.of(leader)).get(leader);
    if (person != null) {
      keepers.add(person.schoolId());
    }
    return keepers;
  }

  @Nullable Lifetime lifetime(UUID school) {
    return schools.lifetimes(Set.of(school)).get(school);
  }

  @Nullable String districtOf(UUID school) {
    var found = schools.withIds(Set.of(school)).get(school);
    return found == null ? null : found.district();
  }

  Decision<Studio> written(
      Studio after, String event, String action, Map<String, ?> details, Caller by) {
    studios.change(after);
    return done(after, event, action, details, by);
  }

  Decision<Studio> done(
      Studio after, String event, String action, Map<String, ?> details, Caller by) {
    outbox.publish(
        new OutgoingEvent(
            StudioOffice.TOPIC,
            after.id().toString(),
            event,
            after.version(),
            after.district(),
            StudioFacts.of(after)));
    audit.record(by, action, after.id().toString(), details);
    return new Accepted<>(after);
  }

  static Refused<Studio> invalid(List<Violation> wrong) {
    return new Refused<>(
        Refusal.invalid(
            "community/studio-invalid",
            wrong.stream()
                    .map(Violation::message)
                    .distinct()
                    .reduce((a, b) -> a + "；" + b)
                    .orElse("")
                + "。",
            wrong));
  }

  static Refused<Studio> closed(Studio studio) {
    return new Refused<>(
        Refusal.conflict(
            "community/studio-closed", "这个工作室已撤销，最后一天是 " + studio.life().to() + "，不能再修改。"));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
