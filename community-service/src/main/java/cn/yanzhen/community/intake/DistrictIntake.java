package cn.yanzhen.community.intake;

import cn.yanzhen.community.community.Lodging;
import cn.yanzhen.community.school.DescriptionOffice;
import cn.yanzhen.community.school.DistrictCodes;
import cn.yanzhen.community.school.Enrolments;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Plan;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.WorkbookIntake;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The sheets 学校, 教共体 and 学年数据 of a district's workbook. */
@Component
class DistrictIntake implements WorkbookIntake {
  private static final String WHY = "工作簿导入";

  private final SchoolOffice schools;
  private final DescriptionOffice descriptions;
  private final Enrolments enrolments;
  private final Lodging communities;
  private final DistrictCodes districts;
  private final Clock clock;

  DistrictIntake(
      SchoolOffice schools,
      DescriptionOffice descriptions,
      Enrolments enrolments,
      Lodging communities,
      DistrictCodes districts,
      Clock clock) {
    this.schools = schools;
    this.descriptions = descriptions;
    this.enrolments = enrolments;
    this.communities = communities;
    this.districts = districts;
    this.clock = clock;
  }

  @Override
  public List<String> sheets() {
    return List.of(SchoolSheet.NAME, CommunitySheet.NAME, YearSheet.NAME);
  }

  @Override
  public Plan check(WorkbookRows rows, Faults faults, Caller caller) {
    var district = caller.requireDistrict();
    communities.takeTurn(district);
    var leftOut = LeftOut.of(rows);
    var schoolRows = rows.of(SchoolSheet.NAME);
    var communityRows = rows.of(CommunitySheet.NAME);
    var yearRows = rows.of(YearSheet.NAME);

    var codes = new HashSet<String>();
    schoolRows.forEach(row -> codes.add(row.require(SchoolSheet.CODE)));
    communityRows.forEach(row -> codes.add(row.require(CommunitySheet.SCHOOL)));
    yearRows.forEach(row -> codes.add(row.require(YearSheet.SCHOOL)));
    var registered = schools.withCodes(codes);
    var ids = registered.values().stream().map(School::id).collect(Collectors.<UUID>toSet());

    var schoolSheet =
        SchoolSheet.read(
            schoolRows,
            new SchoolSheet.Register(
                registered, schools.timelines(ids), districts, district, LocalDate.now(clock)),
            faults);
    var known = schoolSheet.known();
    var lives = schoolSheet.lives();
    var communitySheet =
        CommunitySheet.read(communityRows, known, lives, district, communities, leftOut, faults);
    var yearSheet =
        YearSheet.read(
            yearRows,
            known,
            lives,
            yearRows.isEmpty() ? Map.of() : enrolments.of(ids),
            leftOut.whole(SchoolSheet.NAME) || leftOut.rowsOf(SchoolSheet.NAME) > 0,
            faults);
    return new DistrictPlan(district, schoolSheet, communitySheet, yearSheet);
  }

  private final class DistrictPlan implements Plan {
    private final String district;
    private final SchoolSheet schoolSheet;
    private final CommunitySheet communitySheet;
    private final YearSheet yearSheet;

    DistrictPlan(
        String district,
        SchoolSheet schoolSheet,
        CommunitySheet communitySheet,
        YearSheet yearSheet) {
      this.district = district;
      this.schoolSheet = schoolSheet;
      this.communitySheet = communitySheet;
      this.yearSheet = yearSheet;
    }

    @Override
    public List<SheetCounts> counts() {
      return List.of(schoolSheet.counts(), communitySheet.counts(), yearSheet.counts());
    }

    @Override
    public void commit(Caller caller) {
      schoolSheet
          .added()
          .forEach(one -> schools.register(one.id(), one.entry(), one.first(), caller));
      schoolSheet
          .changed()
          .forEach(
              change ->
                  descriptions.enter(
                      change.id(), district, change.from(), change.description(), WHY, caller));
      yearSheet
          .entered()
          .forEach((school, years) -> enrolments.enter(school, district, years, caller));
      communities.lodge(district, communitySheet.added(), communitySheet.replaced(), caller);
    }
  }
}
