package cn.yanzhen.community.studio;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.community.directory.Person;
import cn.yanzhen.community.school.Lifetime;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.studio.Decision.Accepted;
import cn.yanzhen.community.studio.Decision.Refused;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import cn.yanzhen.relay.Outbox;
import cn.yanzhen.relay.OutgoingEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 工作室办: the district opens and closes studios, the leader's school keeps their members. */
@Service
public class StudioOffice {
  public static final String TOPIC = "community.studio.v1";

  private final Studios studios;
  private final SchoolOffice schools;
  private final Directory directory;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  StudioOffice(
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

  public Optional<Studio> find(UUID id, String district) {
    return studios.find(id, district);
  }

  public Page<Studio> search(StudioFilter filter, PageRequest page) {
    var after = page.cursor() == null ? null : Cursor.decode(page.cursor(), 2);
    var rows =
        studios.page(
            filter,
            after == null ? null : after.getFirst(),
            after == null ? null : id(after.getLast()),
            page.limit() + 1);
    return Page.of(
            rows,
            page.limit(),
            last -> Cursor.encode(last.nameplate().name(), last.id().toString()))
        .withTotal(studios.count(filter));
  }

  /** For a file; a district has some dozen studios. */
  public List<Studio> all(StudioFilter filter) {
    return studios.page(filter, null, null, 5_000);
  }

  /** How many studios sit at these schools on a day. */
  public long seatedAt(Collection<UUID> schools, LocalDate on) {
    return studios.seatedAt(schools, on);
  }

  @Transactional
  public Decision open(Nameplate nameplate, LocalDate from, @Nullable LocalDate to, Caller by) {
    var district = by.requireDistrict();
    requireOfficer(by, district);
    studios.takeTurn(district);
    var wrong = nameplate(district, nameplate, from, to);
    if (!wrong.isEmpty()) {
      return invalid(wrong);
    }
    var life = new Life(from, to);
    if (studios.nameInUse(district, nameplate.name(), life, null)) {
      return nameTaken(nameplate);
    }
    var studio = new Studio(Ids.next(), district, nameplate, life, List.of(), null, 1);
    studios.add(studio);
    return done(studio, StudioFacts.OPENED, "studio.opened", Map.of("name", nameplate.name()), by);
  }

  @Transactional
  public Decision change(
      UUID id,
      @Nullable String ifMatch,
      Nameplate nameplate,
      LocalDate from,
      @Nullable LocalDate to,
      Caller by) {
    var before = lock(id, by);
    requireOfficer(by, before.district());
    Version.require(ifMatch, before.version());
    if (before.closeReason() != null) {
      return closed(before);
    }
    var wrong = new ArrayList<>(nameplate(before.district(), nameplate, from, to));
    if (wrong.isEmpty()) {
      wrong.addAll(StudioRules.ofAShorterLife(before, new Life(from, to)));
    }
    if (!wrong.isEmpty()) {
      return invalid(wrong);
    }
    var life = new Life(from, to);
    if (studios.nameInUse(before.district(), nameplate.name(), life, id)) {
      return nameTaken(nameplate);
    }
    return written(
        before.with(nameplate, life),
        StudioFacts.CHANGED,
        "studio.changed",
        Map.of("name", nameplate.name()),
        by);
  }

  @Transactional
  public Decision close(
      UUID id, @Nullable String ifMatch, LocalDate last, String reason, Caller by) {
    var before = lock(id, by);
    requireOfficer(by, before.district());
    Version.require(ifMatch, before.version());
    if (before.closeReason() != null) {
      return closed(before);
    }
    if (!before.life().contains(last)) {
      return invalid(
          List.of(new Violation("on", "最后一天须在工作室的存续时间（" + before.life().words() + "）之内")));
    }
    return written(
        before.close(last, reason.strip()),
        StudioFacts.CLOSED,
        "studio.closed",
        Map.of("on", last.toString(), "reason", reason.strip()),
        by);
  }

  @Transactional
  public Decision join(
      UUID id,
      @Nullable String ifMatch,
      UUID personId,
      UUID schoolId,
      LocalDate from,
      @Nullable LocalDate to,
      Caller by) {
    var before = lock(id, by);
    requireKeeper(by, before);
    Version.require(ifMatch, before.version());
    if (before.closeReason() != null) {
      return closed(before);
    }
    var wrong =
        StudioRules.ofAMember(
            before,
            directory.persons(Set.of(personId)).get(personId),
            districtOf(schoolId),
            lifetime(schoolId),
            from,
            to);
    if (!wrong.isEmpty()) {
      return invalid(wrong);
    }
    var members = new ArrayList<>(before.members());
    var life = new Life(from, to == null ? before.life().to() : to);
    members.add(new StudioMember(Ids.next(), personId, schoolId, life));
    return written(
        before.with(members),
        StudioFacts.CHANGED,
        "studio.joined",
        Map.of("person", personId, "school", schoolId),
        by);
  }

  /** The member's last day; a member that never began is taken out. */
  @Transactional
  public Decision leave(
      UUID id, @Nullable String ifMatch, UUID memberId, LocalDate last, Caller by) {
    var before = lock(id, by);
    requireKeeper(by, before);
    Version.require(ifMatch, before.version());
    var members = new ArrayList<StudioMember>();
    boolean found = false;
    for (var member : before.members()) {
      if (!member.id().equals(memberId)) {
        members.add(member);
        continue;
      }
      found = true;
      if (!last.isBefore(member.life().from())) {
        members.add(
            new StudioMember(
                memberId, member.personId(), member.schoolId(), member.life().until(last)));
      }
    }
    if (!found) {
      throw Refusal.notFound("这个工作室没有这名成员。").exception();
    }
    return written(
        before.with(members),
        StudioFacts.CHANGED,
        "studio.left",
        Map.of("member", memberId, "on", last.toString()),
        by);
  }

  /** What the caller may do with it now, for the pages; the doors check again. */
  public List<String> actions(Studio studio, Caller caller) {
    if (studio.closeReason() != null) {
      return List.of();
    }
    if (Powers.rules(caller, studio.district(), today())) {
      return List.of("change", "close", "members");
    }
    return Powers.keepsMembers(caller, studio.district(), keeperSchools(studio), today())
        ? List.of("members")
        : List.of();
  }

  /** The schools whose administrators keep a studio: the leader's own, and where it sits. */
  public Set<UUID> keeperSchools(Studio studio) {
    var keepers = new LinkedHashSet<UUID>();
    keepers.add(studio.nameplate().seatSchoolId());
    var leader = studio.nameplate().leaderId();
    Person person = directory.persons(Set.of(leader)).get(leader);
    if (person != null) {
      keepers.add(person.schoolId());
    }
    return keepers;
  }

  private List<Violation> nameplate(
      String district, Nameplate nameplate, LocalDate from, @Nullable LocalDate to) {
    return StudioRules.ofANameplate(
        district,
        nameplate.name(),
        from,
        to,
        directory.persons(Set.of(nameplate.leaderId())).get(nameplate.leaderId()),
        districtOf(nameplate.seatSchoolId()),
        lifetime(nameplate.seatSchoolId()),
        today());
  }

  private @Nullable Lifetime lifetime(UUID school) {
    return schools.lifetimes(Set.of(school)).get(school);
  }

  private @Nullable String districtOf(UUID school) {
    var found = schools.withIds(Set.of(school)).get(school);
    return found == null ? null : found.district();
  }

  private Decision written(
      Studio after, String event, String action, Map<String, ?> details, Caller by) {
    studios.change(after);
    return done(after, event, action, details, by);
  }

  private Decision done(
      Studio after, String event, String action, Map<String, ?> details, Caller by) {
    outbox.publish(
        new OutgoingEvent(
            TOPIC,
            after.id().toString(),
            event,
            after.version(),
            after.district(),
            StudioFacts.of(after)));
    audit.record(by, action, after.id().toString(), details);
    return new Accepted(after);
  }

  private Studio lock(UUID id, Caller by) {
    var district = by.requireDistrict();
    studios.takeTurn(district);
    return studios
        .lock(id, district)
        .orElseThrow(() -> Refusal.notFound("没有这个工作室，或它不属于您的区县。").exception());
  }

  private void requireOfficer(Caller by, String district) {
    if (!Powers.rules(by, district, today())) {
      throw Refusal.forbidden("只有区县管理员可以设立、修改和撤销工作室。").exception();
    }
  }

  private void requireKeeper(Caller by, Studio studio) {
    if (!Powers.keepsMembers(by, studio.district(), keeperSchools(studio), today())) {
      throw Refusal.forbidden("只有主持人所在学校的管理员和区县管理员可以调整工作室成员。").exception();
    }
  }

  private static Refused invalid(List<Violation> wrong) {
    return new Refused(
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

  private static Refused nameTaken(Nameplate nameplate) {
    return new Refused(
        Refusal.conflict(
            "community/studio-name-taken", "已有名为「" + nameplate.name() + "」的工作室，请换一个名称或先撤销它。"));
  }

  private static Refused closed(Studio studio) {
    return new Refused(
        Refusal.conflict(
            "community/studio-closed", "这个工作室已撤销，最后一天是 " + studio.life().to() + "，不能再修改。"));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
  }
}
