package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.person.Sex;
import cn.yanzhen.exchange.policy.Retirement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people retire; of whom no sex is registered, by the later of the two ages. */
@Component
class RetirementDays {

  private final JdbcClient db;
  private final Retirement retirement;

  RetirementDays(JdbcClient db, Retirement retirement) {
    this.db = db;
    this.retirement = retirement;
  }

  Map<UUID, LocalDate> of(Collection<UUID> persons) {
    var days = new HashMap<UUID, LocalDate>();
    db.sql("select id, born, sex from person where id = any(cast(:ids as uuid[]))")
        .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              var sex = "FEMALE".equals(row.getString("sex")) ? Sex.FEMALE : Sex.MALE;
              days.put(
                  row.getObject("id", UUID.class),
                  retirement.day(row.getObject("born", LocalDate.class), sex));
            });
    return days;
  }
}
