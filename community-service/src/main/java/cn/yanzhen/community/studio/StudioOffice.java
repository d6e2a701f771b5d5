package cn.yanzhen.community.studio;

import cn.yanzhen.community.directory.Directory;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.paging.Cursor;
import cn.yanzhen.defaults.paging.Page;
import cn.yanzhen.defaults.paging.PageRequest;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 工作室办: the district opens, changes and closes studios; everybody of it reads them. */
@Service
public class StudioOffice {
  public static final String TOPIC = "community.studio.v1";

  private final Studios studios;
  private final StudioDesk desk;
  private final Directory directory;

  StudioOffice(Studios studios, StudioDesk desk, Directory directory) {
    this.studios = studios;
    this.desk = desk;
    this.directory = directory;
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
  public Decision<Studio> open(
      Nameplate nameplate, LocalDate from, @Nullable LocalDate to, Caller by) {
    var district = by.requireDistrict();
    desk.requireOfficer(by, district);
    studios.takeTurn(district);
    var wrong = nameplate(district, nameplate, from, to);
    if (!wrong.isEmpty()) {
      return StudioDesk.invalid(wrong);
    }
    var life = new Life(from, to);
    if (studios.nameInUse(district, nameplate.name(), life, null)) {
      return nameTaken(nameplate);
    }
    var studio = new Studio(Ids.next(), district, nameplate, life, List.of(), null, 1);
    studios.add(studio);
    return desk.done(
        studio, StudioFacts.OPENED, "studio.opened", Map.of("name", nameplate.name()), by);
  }

  @Transactional
  public Decision<Studio> change(
      UUID id,
      @Nullable String ifMatch,
      Nameplate nameplate,
      LocalDate from,
      @Nullable LocalDate to,
      Caller by) {
    var before = desk.lock(id, by);
    desk.requireOfficer(by, before.district());
    Version.require(ifMatch, before.version());
    if (before.closeReason() != null) {
      return StudioDesk.closed(before);
    }
    var wrong = new ArrayList<>(nameplate(before.district(), nameplate, from, to));
    if (wrong.isEmpty()) {
      wrong.addAll(StudioRules.ofAShorterLife(before, new Life(from, to)));
    }
    if (!wrong.isEmpty()) {
      return StudioDesk.invalid(wrong);
    }
    var life = new Life(from, to);
    if (studios.nameInUse(before.district(), nameplate.name(), life, id)) {
      return nameTaken(nameplate);
    }
    return desk.written(
        before.with(nameplate, life),
        StudioFacts.CHANGED,
        "studio.changed",
        Map.of("name", nameplate.name()),
        by);
  }

  @Transactional
  public Decision<Studio> close(
      UUID id, @Nullable String ifMatch, LocalDate last, String reason, Caller by) {
    var before = desk.lock(id, by);
    desk.requireOfficer(by, before.district());
    Version.require(ifMatch, before.version());
    if (before.closeReason() != null) {
      return StudioDesk.closed(before);
    }
    if (!before.life().contains(last)) {
      return StudioDesk.invalid(
          List.of(new Violation("on", "最后一天须在工作室的存续时间（" + before.life().words() + "）之内")));
    }
    return desk.written(
        before.close(last, reason.strip()),
        StudioFacts.CLOSED,
        "studio.closed",
        Map.of("on", last.toString(), "reason", reason.strip()),
        by);
  }

  /** What the caller may do with it now, for the pages; the doors check again. */
  public List<String> actions(Studio studio, Caller caller) {
    if (studio.closeReason() != null) {
      return List.of();
    }
    if (Powers.rules(caller, studio.district(), desk.today())) {
      return List.of("change", "close", "members");
    }
    return Powers.keepsMembers(caller, studio.district(), desk.keeperSchools(studio), desk.today())
        ? List.of("members")
        : List.of();
  }

  /** The schools whose administrators keep a studio: the leader's own, and where it sits. */
  public Set<UUID> keeperSchools(Studio studio) {
    return desk.keeperSchools(studio);
  }

  private List<Violation> nameplate(
      String district, Nameplate nameplate, LocalDate from, @Nullable LocalDate to) {
    return StudioRules.ofANameplate(
        district,
        nameplate.name(),
        from,
        to,
        directory.persons(Set.of(nameplate.leaderId())).get(nameplate.leaderId()),
        desk.districtOf(nameplate.seatSchoolId()),
        desk.lifetime(nameplate.seatSchoolId()),
        desk.today());
  }

  static Refused<Studio> nameTaken(Nameplate nameplate) {
    return new Refused<>(
        Refusal.conflict(
            "community/studio-name-taken", "已有名为「" + nameplate.name() + "」的工作室，请换一个名称或先撤销它。"));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("request/cursor", "cursor", "翻页位置无效，请从第一页重新开始。").exception();
    }
  }
}
