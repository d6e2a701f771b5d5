package cn.yanzhen.exchange.intake;

import cn.yanzhen.defaults.workbook.Faults;
import cn.yanzhen.defaults.workbook.SheetRow;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.person.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At which school somebody of users.csv has their establishment. There is one; further schools of
 * theirs are left out, and said to be.
 */
final class OneRosterWorkplaces {

  private static final int NAMED = 10;

  private final String district;
  private final OneRosterOrgs orgs;
  private final Faults faults;
  private final List<String> leftOut = new ArrayList<>();
  private int leftOutCount;

  OneRosterWorkplaces(String district, OneRosterOrgs orgs, Faults faults) {
    this.district = district;
    this.orgs = orgs;
    this.faults = faults;
  }

  /**
   * Null, with a fault where that is not told already, when no school is sure.
   *
   * @param places where the person works, the first one first
   */
  @Nullable School school(SheetRow row, List<String> places, @Nullable Person person) {
    var schools = new LinkedHashMap<String, School>();
    for (var place : places) {
      if (!orgs.knows(place)) {
        if (orgs.whole()) fault(row, "intake/unknown-org", "orgs.csv 里没有 " + place + "，请核对。");
        return null;
      }
      if (!orgs.isSchool(place)) continue;
      var school = orgs.school(place);
      if (school == null) {
        fault(
            row,
            "intake/unknown-school",
            "还没有标识码为“" + orgs.code(place) + "”的学校：请先提交学校；如刚刚提交，请稍候片刻再检查。");
        return null;
      }
      if (!school.district().equals(district)) {
        fault(row, "intake/other-district", school.name() + "不属于您所在的区县。");
        return null;
      }
      schools.putIfAbsent(school.code(), school);
    }
    if (schools.isEmpty()) return null;
    var chosen =
        schools.values().stream()
            .filter(one -> person != null && one.id().equals(person.schoolId()))
            .findFirst()
            .orElseGet(() -> schools.values().iterator().next());
    schools.values().stream()
        .filter(one -> one != chosen)
        .forEach(one -> leaveOut(row, chosen, one));
    return chosen;
  }

  private void leaveOut(SheetRow row, School chosen, School other) {
    leftOutCount++;
    if (leftOut.size() < NAMED)
      leftOut.add("第 %d 行登记在%s，未登记%s".formatted(row.number(), chosen.name(), other.name()));
  }

  int leftOutCount() {
    return leftOutCount;
  }

  /** Null when nothing was left out. */
  @Nullable String note() {
    if (leftOutCount == 0) return null;
    return "一人的编制只在一所学校，另外 "
        + leftOutCount
        + " 处任教学校未登记（需要时在派遣中办理走教）："
        + String.join("；", leftOut)
        + (leftOutCount > leftOut.size() ? " 等。" : "。");
  }

  private void fault(SheetRow row, String code, String reason) {
    faults.add(row, "orgSourcedIds", code, reason);
  }
}
