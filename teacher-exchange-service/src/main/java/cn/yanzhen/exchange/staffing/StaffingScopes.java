package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.policy.RulePacks;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may ask for figures, and of which schools: an officer of the district's, a school's
 * administrator of its own and of those it leads.
 */
@Component
class StaffingScopes {

  private static final int YEARS_AHEAD = 5;
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final JdbcClient db;
  private final SchoolDirectory directory;
  private final RulePacks packs;

  StaffingScopes(JdbcClient db, SchoolDirectory directory, RulePacks packs) {
    this.db = db;
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
    var district = onlyDistrict(standing);
    boolean whole = district != null && schoolId == null && communityId == null;
    return new Staffing.Scope(
        district,
        whole ? null : schools(standing, schoolId, communityId),
        subject,
        stage,
        packs.inForce(caller.requireDistrict(), today),
        today);
  }

  private @Nullable String onlyDistrict(Standing standing) {
    if (standing.officerOf().size() != 1) return null;
    var district = standing.officerOf().iterator().next();
    boolean all =
        directory.schools(standing.schools()).values().stream()
            .allMatch(school -> school.district().equals(district));
    return all ? district : null;
  }

  private List<UUID> schools(
      Standing standing, @Nullable UUID schoolId, @Nullable UUID communityId) {
    var sql =
        "select id from directory_school where (district = any(:districts)"
            + " or id = any(cast(:schools as uuid[])))"
            + (schoolId == null ? "" : " and id = :school")
            + (communityId == null ? "" : " and id = any(cast(:members as uuid[]))");
    return db.sql(sql)
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("school", schoolId)
        .param(
            "members",
            communityId == null ? null : texts(directory.schoolsOfCommunity(communityId)))
        .query(UUID.class)
        .list();
  }

  /** The schools that are counted, by code. */
  List<School> schools(Staffing.Scope scope) {
    var all =
        scope.schools() == null
            ? directory.schoolsOf(Objects.requireNonNull(scope.district()))
            : directory.schools(scope.schools());
    return byCode(all.values());
  }

  /** Some of them, from after a code on. */
  List<School> schools(Staffing.Scope scope, @Nullable String after, int limit) {
    var sql =
        "select id from directory_school where "
            + (scope.schools() == null
                ? "district = :district"
                : "id = any(cast(:schools as uuid[]))")
            + (after == null ? "" : " and code > :after")
            + " order by code limit :limit";
    var ids =
        db.sql(sql)
            .param("district", scope.district())
            .param("schools", scope.schools() == null ? null : texts(scope.schools()))
            .param("after", after)
            .param("limit", limit)
            .query(UUID.class)
            .list();
    var found = directory.schools(ids);
    return ids.stream().map(found::get).toList();
  }

  private static List<School> byCode(Collection<School> schools) {
    var all = new ArrayList<>(schools);
    all.sort(Comparator.comparing(School::code));
    return all;
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
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
