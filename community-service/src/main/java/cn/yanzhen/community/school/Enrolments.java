package cn.yanzhen.community.school;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.audit.AuditTrail;
import cn.yanzhen.defaults.paging.Version;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 学年数据: how many pupils, classes and places, by school year and stage. */
@Service
public class Enrolments {
  private final SchoolYears years;
  private final Schools schools;
  private final AuditTrail audit;
  private final Clock clock;

  Enrolments(SchoolYears years, Schools schools, AuditTrail audit, Clock clock) {
    this.years = years;
    this.schools = schools;
    this.audit = audit;
    this.clock = clock;
  }

  /** The school year that a day lies in: it begins on 1 September. */
  public static int yearOf(LocalDate day) {
    return day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
  }

  /** Of all schools of a district that have told of this year; of all stages when none is named. */
  public List<Enrolment> of(String district, int year, Set<Stage> stages) {
    return years.of(district, year, stages);
  }

  /**
   * Of one school, all years.
   *
   * @param knownAt as it was believed at this moment; null for now
   */
  public List<Enrolment> of(UUID school, @Nullable Instant knownAt) {
    return knownAt == null ? years.of(Set.of(school)) : years.of(school, knownAt);
  }

  /** Of these schools, all years. */
  public Map<UUID, List<Enrolment>> of(Collection<UUID> schools) {
    return years.of(schools).stream().collect(Collectors.groupingBy(Enrolment::schoolId));
  }

  /** One year of a school, all its stages: a stage that is left out has no figures then. */
  @Transactional
  public Decision<School> enter(
      UUID school, @Nullable String ifMatch, int year, List<Enrolment> entered, Caller by) {
    var district = Powers.require(by, today());
    var locked =
        schools
            .lock(school, district, today())
            .orElseThrow(() -> Refusal.notFound("没有这所学校，或它不属于您的区县。").exception());
    Version.require(ifMatch, locked.version());
    var stages = new HashSet<Stage>();
    for (var one : entered) {
      if (!stages.add(one.stage())) {
        return new Refused<>(
            Refusal.invalid(
                "community/stage-twice", "stages", "学段“" + one.stage().word() + "”填写了两次，请合并成一行。"));
      }
    }
    write(locked, year, entered, true, by);
    return new Accepted<>(schools.find(school, district, today()).orElseThrow());
  }

  /** For a workbook: what it does not name stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(UUID school, String district, List<Enrolment> entered, Caller by) {
    var byYear =
        entered.stream()
            .collect(Collectors.groupingBy(Enrolment::year, TreeMap::new, Collectors.toList()));
    byYear.forEach(
        (year, ofYear) ->
            write(schools.lock(school, district, today()).orElseThrow(), year, ofYear, false, by));
  }

  private void write(School school, int year, List<Enrolment> entered, boolean whole, Caller by) {
    var before =
        years.of(Set.of(school.id())).stream()
            .filter(one -> one.year() == year)
            .collect(Collectors.toMap(Enrolment::stage, Function.identity()));
    var stages = entered.stream().map(Enrolment::stage).collect(Collectors.toSet());
    var gone =
        whole
            ? before.keySet().stream().filter(stage -> !stages.contains(stage)).toList()
            : List.<Stage>of();
    var changed = entered.stream().filter(one -> !one.equals(before.get(one.stage()))).toList();
    if (gone.isEmpty() && changed.isEmpty()) {
      return;
    }
    var at = years.later(school.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    var moment = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    gone.forEach(stage -> years.replace(school.id(), year, stage, moment, by.label()));
    for (var one : changed) {
      if (before.containsKey(one.stage())) {
        years.replace(school.id(), year, one.stage(), moment, by.label());
      }
      years.add(one, moment, by.label());
    }
    schools.step(school.id(), school.version() + 1);
    audit.record(
        by,
        "school.enrolment-entered",
        school.id().toString(),
        Map.of(
            "year",
            year,
            "stages",
            changed.stream().map(one -> one.stage().name()).toList(),
            "removed",
            gone.stream().map(Enum::name).toList()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
