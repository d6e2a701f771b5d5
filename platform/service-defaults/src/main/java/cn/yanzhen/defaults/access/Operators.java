package cn.yanzhen.defaults.access;

import cn.yanzhen.defaults.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Who may look after a service: the roles that {@code yanzhen.operator-roles} names, at the
 * caller's own district.
 */
public class Operators {

  private final List<String> roles;
  private final Clock clock;

  public Operators(List<String> roles, Clock clock) {
    this.roles = List.copyOf(roles);
    this.clock = clock;
  }

  public void require(Caller caller) {
    var today = LocalDate.now(clock);
    var district = caller.requireDistrict();
    if (roles.stream().noneMatch(role -> caller.holds(role, district, today))) {
      throw Refusal.forbidden("只有区县管理员可以这样做。").exception();
    }
  }
}
