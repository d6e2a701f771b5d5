package cn.yanzhen.community.intake;

import cn.yanzhen.community.community.Lodging;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Plan;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.WorkbookIntake;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sheets 学校 and 教共体 of a district's workbook. */
@Component
class DistrictIntake implements WorkbookIntake {
  private final SchoolOffice schools;
  private final Lodging communities;

  DistrictIntake(SchoolOffice schools, Lodging communities) {
    this.schools = schools;
    this.communities = communities;
  }

  @Override
  public List<String> sheets() {
    return List.of(SchoolSheet.NAME, CommunitySheet.NAME);
  }

  @Override
  public Plan check(WorkbookRows rows, Faults faults, Caller caller) {
    var district = caller.requireDistrict();
    communities.takeTurn(district);
    var leftOut = LeftOut.of(rows, faults);
    var schoolRows = rows.of(SchoolSheet.NAME);
    var communityRows = rows.of(CommunitySheet.NAME);

    var codes = new HashSet<String>();
    schoolRows.forEach(row -> codes.add(row.require(SchoolSheet.CODE)));
    communityRows.forEach(row -> codes.add(row.require(CommunitySheet.SCHOOL)));
    var registered = schools.withCodes(codes);

    var schoolSheet = SchoolSheet.read(schoolRows, registered, district, faults);
    var communitySheet =
        CommunitySheet.read(
            communityRows, schoolSheet.known(registered), district, communities, leftOut, faults);
    return new DistrictPlan(district, schoolSheet, communitySheet);
  }

  private final class DistrictPlan implements Plan {
    private final String district;
    private final SchoolSheet schoolSheet;
    private final CommunitySheet communitySheet;

    DistrictPlan(String district, SchoolSheet schoolSheet, CommunitySheet communitySheet) {
      this.district = district;
      this.schoolSheet = schoolSheet;
      this.communitySheet = communitySheet;
    }

    @Override
    public List<SheetCounts> counts() {
      return List.of(schoolSheet.counts(), communitySheet.counts());
    }

    @Override
    public void commit(Caller caller) {
      schoolSheet.added().forEach((id, entry) -> schools.register(id, entry, caller));
      schoolSheet.changed().forEach((before, entry) -> schools.change(before, entry, caller));
      communities.lodge(district, communitySheet.added(), communitySheet.replaced(), caller);
    }
  }
}
