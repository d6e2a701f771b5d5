package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may ask for figures, and of which schools: an officer of the district's, a school's
 * administrator of its own and of those it leads.
 */
@Component
class StaffingScopes {

  private static final int YEARS_AHEAD = 5;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final SchoolDirectory directory;
  private final RulePacks packs;

  StaffingScopes(SchoolDirectory directory, RulePacks packs) {
    this.directory = directory;
    this.packs = packs;
  }

  Staffing.Scope of(
      Caller caller,
      @Nullable UUID schoolId,
      @Nullable UUID communityId,
      @Nullable Subject subject,
      @Nullable Stage stage) {
    var standing = directory.standing(caller);
    if (standing.officerOf().isEmpty() && standing.schools().isEmpty()) {
      throw Refusal.forbidden("余缺由区县和学校的管理员查看。").exception();
    }
    var today = directory.today();
    return new Staffing.Scope(
        standing,
        schoolId,
        communityId == null ? null : directory.schoolsOfCommunity(communityId),
        subject,
        stage,
        packs.inForce(caller.requireDistrict(), today),
        today);
  }

  /** The schools that are counted, by code. */
  List<School> schools(Staffing.Scope scope) {
    var all = new ArrayList<School>();
    scope.standing().officerOf().forEach(code -> all.addAll(directory.schoolsOf(code).values()));
    if (all.isEmpty())
      all.addAll(directory.schools(List.copyOf(scope.standing().schools())).values());
    var members = scope.members();
    all.removeIf(
        school ->
            scope.schoolId() != null && !school.id().equals(scope.schoolId())
                || members != null && !members.contains(school.id()));
    all.sort(Comparator.comparing(School::code));
    return all;
  }

  LocalDate day(@Nullable LocalDate on) {
    var today = directory.today();
    if (on == null) return today;
    if (on.isBefore(EARLIEST) || on.isAfter(today.plusYears(YEARS_AHEAD))) {
      throw Refusal.invalid(
              "exchange/day-out-of-reach",
              "on",
              "日期应在 " + EARLIEST + " 与 " + today.plusYears(YEARS_AHEAD) + " 之间。")
          .exception();
    }
    return on;
  }

  /** The first days of the school years to come. */
  List<LocalDate> comingYears(Staffing.Scope scope, int years) {
    var begins = scope.pack().schoolYearBegins();
    var next = begins.atYear(scope.today().getYear());
    if (!next.isAfter(scope.today())) next = begins.atYear(next.getYear() + 1);
    var days = new ArrayList<LocalDate>();
    for (int i = 0; i < years; i++) days.add(begins.atYear(next.getYear() + i));
    return days;
  }
}
