package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.Period;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens books of floors, and keeps those who decide about one school apart. */
@Component
public class FloorBooks {

  private final Staffs staffs;
  private final SchoolDirectory directory;
  private final JdbcClient db;

  FloorBooks(Staffs staffs, SchoolDirectory directory, JdbcClient db) {
    this.staffs = staffs;
    this.directory = directory;
    this.db = db;
  }

  public FloorBook over(Period period, RulePack pack) {
    return new FloorBook(pack, schools -> staffs.asked(schools, period, pack), directory::schools);
  }

  /**
   * Waits until nobody else decides about the school's people, and keeps others waiting until the
   * transaction ends. After assignment, need and person, before the register.
   */
  public void lock(UUID school) {
    db.sql(
            "insert into floor_gate (school_id) values (:school) on conflict (school_id) do update"
                + " set passed = floor_gate.passed + 1")
        .param("school", school)
        .update();
  }
}
