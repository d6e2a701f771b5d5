package cn.yanzhen.community.intake;

import cn.yanzhen.community.community.Lodging;
import cn.yanzhen.community.school.DescriptionOffice;
import cn.yanzhen.community.school.DistrictCodes;
import cn.yanzhen.community.school.School;
import cn.yanzhen.community.school.SchoolOffice;
import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.oneroster.Manifest;
import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.Plan;
import cn.yanzhen.defaults.workbook.SheetCounts;
import cn.yanzhen.defaults.workbook.WorkbookIntake;
import cn.yanzhen.defaults.workbook.WorkbookRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Takes in the schools of a OneRoster archive. School years are the district's own data: those of a
 * file are checked for sense and not kept.
 */
final class OneRosterIntake implements WorkbookIntake {
  private static final String WHY = "OneRoster 导入";

  private final SchoolOffice schools;
  private final DescriptionOffice descriptions;
  private final Lodging communities;
  private final DistrictCodes districts;
  private final Clock clock;

  OneRosterIntake(
      SchoolOffice schools,
      DescriptionOffice descriptions,
      Lodging communities,
      DistrictCodes districts,
      Clock clock) {
    this.schools = schools;
    this.descriptions = descriptions;
    this.communities = communities;
    this.districts = districts;
    this.clock = clock;
  }

  @Override
  public List<String> sheets() {
    return List.of(Manifest.NAME, OneRoster.ORGS, OneRoster.SESSIONS);
  }

  @Override
  public Plan check(WorkbookRows rows, Faults faults, Caller caller) {
    var district = caller.requireDistrict();
    communities.takeTurn(district);
    var leftOut = LeftOut.of(rows);
    checkManifest(rows, faults);
    OneRosterSessions.check(rows.of(OneRoster.SESSIONS), leftOut, faults);
    var orgs = rows.of(OneRoster.ORGS);
    var registered =
        schools.withCodes(
            orgs.stream()
                .map(row -> row.text(OneRoster.IDENTIFIER))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var register =
        new SchoolSheet.Register(
            registered,
            schools.timelines(registered.values().stream().map(School::id).toList()),
            districts,
            district,
            LocalDate.now(clock));
    return new OrgPlan(rows, register, OneRosterOrgs.read(orgs, register, leftOut, faults));
  }

  private static void checkManifest(WorkbookRows rows, Faults faults) {
    var manifest = Manifest.read(rows, List.of(OneRoster.ORGS, OneRoster.SESSIONS), faults);
    if (!manifest.isReadable()) {
      return;
    }
    manifest.requireWordOf(OneRoster.ORGS);
    if (rows.sheets().containsKey(OneRoster.SESSIONS)) {
      manifest.requireWordOf(OneRoster.SESSIONS);
    }
    if (manifest.isAbsent(OneRoster.ORGS) && !rows.sheets().containsKey(OneRoster.ORGS)) {
      manifest.fault(OneRoster.ORGS, "intake/no-orgs", "没有 orgs.csv 就没有可导入的学校，请重新导出。");
    }
  }

  private final class OrgPlan implements Plan {
    private final WorkbookRows rows;
    private final SchoolSheet.Register register;
    private final OneRosterOrgs orgs;

    OrgPlan(WorkbookRows rows, SchoolSheet.Register register, OneRosterOrgs orgs) {
      this.rows = rows;
      this.register = register;
      this.orgs = orgs;
    }

    @Override
    public List<SheetCounts> counts() {
      return List.of(
          rows.unchanged(Manifest.NAME), orgs.counts(), rows.unchanged(OneRoster.SESSIONS));
    }

    @Override
    public void commit(Caller caller) {
      orgs.added().forEach(one -> schools.register(one.id(), one.entry(), one.first(), caller));
      orgs.changed()
          .forEach(
              one ->
                  descriptions.enter(
                      one.id(), register.district(), one.from(), one.description(), WHY, caller));
    }
  }
}
