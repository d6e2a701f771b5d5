package cn.yanzhen.community.monitoring;

import cn.yanzhen.community.community.Affiliations;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.community.target.IndicatorBook;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Plan;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.defaults.workbook.WorkbookIntake;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 联合监测: a row a school and subject. The lead school brings its community's, the officer
 * any of the district.
 */
final class MonitoringIntake implements WorkbookIntake {
  static final String SHEET = "联合监测";
  private static final String SCHOOL = "学校标识码";
  private static final String YEAR = "学年";

  private final Results results;
  private final SchoolOffice schools;
  private final Affiliations affiliations;
  private final IndicatorBook years;
  private final Clock clock;

  MonitoringIntake(
      Results results,
      SchoolOffice schools,
      Affiliations affiliations,
      IndicatorBook years,
      Clock clock) {
    this.results = results;
    this.schools = schools;
    this.affiliations = affiliations;
    this.years = years;
    this.clock = clock;
  }

  @Override
  public List<String> sheets() {
    return List.of(SHEET);
  }

  @Override
  public Plan check(WorkbookRows rows, Faults faults, Caller caller) {
    var district = caller.requireDistrict();
    var sheet = rows.of(SHEET);
    var known =
        schools.withCodes(
            sheet.stream().map(row -> row.require(SCHOOL)).collect(Collectors.toSet()));
    Map<Result.Place, Result> before =
        results.ofSchools(known.values().stream().map(School::id).toList()).stream()
            .collect(Collectors.toMap(Result::place, one -> one));
    var leads = new HashMap<UUID, Boolean>();
    var seen = new HashSet<Result.Place>();
    var added = new ArrayList<Result>();
    var changed = new ArrayList<Result>();
    int same = 0;
    for (var row : sheet) {
      var result = read(row, known, district, caller, leads, faults);
      if (result == null) {
        continue;
      }
      if (!seen.add(result.place())) {
        faults.add(row, SCHOOL, "community/row-twice", "同一学校、学期、学科的结果在表中出现了两次，请删去一行。");
        continue;
      }
      var old = before.get(result.place());
      if (old == null) {
        added.add(result);
      } else if (old.says(result)) {
        same++;
      } else {
        changed.add(result);
      }
    }
    return new Kept(district, sheet.size(), added, changed, same);
  }

  private @Nullable Result read(
      SheetRow row,
      Map<String, School> known,
      String district,
      Caller caller,
      Map<UUID, Boolean> leads,
      Faults faults) {
    int before = faults.count();
    var year = ResultRules.year(row.require(YEAR));
    if (year.isEmpty()) {
      faults.add(row, YEAR, "community/not-a-school-year", "学年请填如 2026-2027。");
    }
    var pupils = decimal(row, "参测人数");
    var average = decimal(row, "平均分");
    var pass = decimal(row, "及格率");
    var top = decimal(row, "优秀率");
    ResultRules.of(pupils, average, pass, top)
        .forEach(wrong -> faults.add(row, wrong.column(), wrong.code(), wrong.reason()));
    var school = known.get(row.require(SCHOOL));
    if (school == null || !school.district().equals(district)) {
      faults.add(row, SCHOOL, "community/school-unknown", "本区县没有这个标识码的学校，请核对。");
      return null;
    }
    if (faults.count() != before) {
      return null;
    }
    var schoolYear = years.year(district, year.getAsInt());
    var today = affiliations.today();
    var day = today.isBefore(schoolYear.to()) ? today : schoolYear.to();
    var place = affiliations.ofSchools(List.of(school.id()), day);
    if (day.isBefore(schoolYear.from()) || place.isEmpty()) {
      faults.add(row, SCHOOL, "community/not-in-a-community", school.name() + "在这一学年不属于任何已批准的教共体。");
      return null;
    }
    var community = place.getFirst().communityId();
    if (!leads.computeIfAbsent(community, id -> affiliations.leads(caller, id, district))) {
      faults.add(
          row, SCHOOL, "community/not-your-community", school.name() + "不在您所在总校的教共体内，不能由您报送。");
      return null;
    }
    return new Result(
        year.getAsInt(),
        Term.valueOf(Objects.requireNonNull(row.code("学期"))),
        Objects.requireNonNull(row.code("学段")),
        Objects.requireNonNull(row.code("学科")),
        school.id(),
        community,
        pupils.intValueExact(),
        average,
        pass,
        top);
  }

  private static BigDecimal decimal(SheetRow row, String heading) {
    return Objects.requireNonNull(row.decimal(heading), heading);
  }

  private final class Kept implements Plan {
    private final String district;
    private final int rows;
    private final List<Result> added;
    private final List<Result> changed;
    private final int same;

    Kept(String district, int rows, List<Result> added, List<Result> changed, int same) {
      this.district = district;
      this.rows = rows;
      this.added = added;
      this.changed = changed;
      this.same = same;
    }

    @Override
    public List<SheetCounts> counts() {
      return List.of(new SheetCounts(SHEET, rows, added.size(), changed.size(), same));
    }

    @Override
    public void commit(Caller caller) {
      Instant now = clock.instant();
      added.forEach(result -> results.add(result, district, caller, now));
      changed.forEach(result -> results.change(result, caller, now));
    }
  }
}
