package cn.yanzhen.community.school;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.ids.Ids;
import cn.yanzhen.defaults.problem.Decision;
import cn.yanzhen.defaults.problem.Decision.Accepted;
import cn.yanzhen.defaults.problem.Decision.Refused;
import cn.yanzhen.defaults.problem.Refusal;
import cn.yanzhen.defaults.problem.Violation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 新校登记: the district enters one school; many at once come by workbook. */
@Service
public class RegistrationOffice {
  private final SchoolOffice office;
  private final Schools schools;
  private final DistrictCodes districts;
  private final Clock clock;

  RegistrationOffice(SchoolOffice office, Schools schools, DistrictCodes districts, Clock clock) {
    this.office = office;
    this.schools = schools;
    this.districts = districts;
    this.clock = clock;
  }

  /**
   * @param first its first day, past or to come; null when it was always there
   */
  @Transactional
  public Decision<School> register(
      String code, @Nullable LocalDate first, Description description, Caller by) {
    var today = LocalDate.now(clock);
    var district = Powers.require(by, today);
    var wrong = wrong(code, first, district, today);
    if (!wrong.isEmpty()) {
      return new Refused<>(
          Refusal.invalid(
              "community/school-invalid",
              String.join("；", wrong.stream().map(Violation::message).toList()) + "。",
              wrong));
    }
    schools.takeTurn(code);
    var taken = office.withCodes(List.of(code)).get(code);
    if (taken != null) {
      return new Refused<>(
          Refusal.invalid(
              "community/school-code-taken",
              "code",
              taken.district().equals(district)
                  ? "标识码 %s 已登记为「%s」，请核对；学校更名请用“变更”。".formatted(code, taken.name())
                  : "标识码 " + code + " 的学校登记在其他区县，请核对。"));
    }
    var id = Ids.next();
    office.register(id, new SchoolEntry(code, district, description), first, by);
    return new Accepted<>(office.find(id, district).orElseThrow());
  }

  private List<Violation> wrong(
      String code, @Nullable LocalDate first, String district, LocalDate today) {
    var wrong = new ArrayList<Violation>();
    if (!code.matches("\\S{1,32}")) {
      wrong.add(new Violation("code", "学校标识码为 1 至 32 个字符，中间不能有空格"));
    }
    SchoolRules.implausible("from", first).ifPresent(no -> wrong.addAll(no.violations()));
    var objection = districts.objection(district, first == null ? today : first);
    if (wrong.isEmpty() && objection != null) {
      wrong.add(new Violation("from", objection));
    }
    return wrong;
  }
}
