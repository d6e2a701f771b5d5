package cn.yanzhen.community.routine;

import cn.yanzhen.community.community.Affiliations;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督查: the lead school checks how members keep a routine, and members say when it is mended. */
@Service
public class CheckupOffice {
  private final RoutineOffice office;
  private final Routines routines;
  private final Checkups checkups;
  private final CheckResults results;
  private final Affiliations affiliations;
  private final AuditTrail audit;
  private final Clock clock;

  CheckupOffice(
      RoutineOffice office,
      Routines routines,
      Checkups checkups,
      CheckResults results,
      Affiliations affiliations,
      AuditTrail audit,
      Clock clock) {
    this.office = office;
    this.routines = routines;
    this.checkups = checkups;
    this.results = results;
    this.affiliations = affiliations;
    this.audit = audit;
    this.clock = clock;
  }

  /** A check-up as somebody enters it. */
  public record Entry(
      UUID schoolId,
      LocalDate day,
      String result,
      @Nullable String note,
      @Nullable LocalDate followUpDue) {}

  @Transactional
  public Decision<Checkup> check(UUID id, Entry entry, Caller by) {
    var routine = office.lock(id, by);
    office.requireLead(by, routine.communityId(), routine.district());
    var wrong =
        new ArrayList<>(
            RoutineRules.ofACheckup(
                results.find(entry.result()).orElse(null),
                entry.day(),
                entry.note(),
                entry.followUpDue(),
                today()));
    var edition = routine.inForce(entry.day());
    if (edition.isEmpty()) {
      wrong.add(new Violation("day", "这项常规在 " + entry.day() + " 尚未施行"));
    }
    if (!office.isMember(routine.communityId(), entry.schoolId(), entry.day())) {
      wrong.add(new Violation("schoolId", "这所学校在 " + entry.day() + " 不是该教共体的成员校"));
    }
    if (!wrong.isEmpty()) {
      return RoutineOffice.refused("community/checkup-invalid", wrong);
    }
    var note = entry.note();
    var checkup =
        new Checkup(
            Ids.next(),
            id,
            edition.orElseThrow().number(),
            entry.schoolId(),
            entry.day(),
            entry.result(),
            note == null || note.isBlank() ? null : note.strip(),
            entry.followUpDue(),
            null,
            null,
            by.name(),
            clock.instant());
    checkups.add(checkup, by);
    audit.record(
        by,
        "routine.checked",
        id.toString(),
        Map.of(
            "checkupId", checkup.id().toString(),
            "schoolId", entry.schoolId().toString(),
            "result", entry.result(),
            "day", entry.day().toString()));
    return new Accepted<>(checkup);
  }

  /** The school, or who checked it, says that what was found is mended. */
  @Transactional
  public Decision<Checkup> mend(UUID id, String note, Caller by) {
    var checkup = checkups.lock(id).orElseThrow(RoutineOffice::missing);
    var routine =
        routines
            .find(checkup.routineId(), by.requireDistrict())
            .orElseThrow(RoutineOffice::missing);
    if (!by.holds("SCHOOL_ADMIN", checkup.schoolId().toString(), today())
        && !affiliations.leads(by, routine.communityId(), routine.district())) {
      throw Refusal.forbidden("只有被检查的学校和总校的管理员可以登记整改完成。").exception();
    }
    if (!checkup.isOpen()) {
      return new Refused<>(Refusal.conflict("community/nothing-to-mend", "这次检查没有待整改的事项，无需登记。"));
    }
    checkups.done(id, today(), note.strip());
    audit.record(
        by,
        "routine.mended",
        checkup.routineId().toString(),
        Map.of("checkupId", id.toString(), "schoolId", checkup.schoolId().toString()));
    return new Accepted<>(checkups.lock(id).orElseThrow());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
