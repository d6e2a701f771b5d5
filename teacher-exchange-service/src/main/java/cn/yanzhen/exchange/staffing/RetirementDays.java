package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.person.Sex;
import cn.yanzhen.exchange.policy.Retirement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people retire, in words that say by what they are counted. */
@Component
class RetirementDays {

  private final JdbcClient db;
  private final Retirement retirement;

  RetirementDays(JdbcClient db, Retirement retirement) {
    this.db = db;
    this.retirement = retirement;
  }

  Map<UUID, String> of(Collection<UUID> persons) {
    var words = new HashMap<UUID, String>();
    db.sql("select id, born, sex from person where id = any(cast(:ids as uuid[]))")
        .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              var sex = row.getString("sex");
              words.put(
                  row.getObject("id", UUID.class),
                  words(
                      row.getObject("born", LocalDate.class),
                      sex == null ? null : Sex.valueOf(sex)));
            });
    return words;
  }

  private String words(LocalDate born, @Nullable Sex sex) {
    if (sex != null) return month(born, sex) + " 退休";
    var as = retirement.countedAs(born);
    var other = as == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    return "性别未登记，按%s计：%s 退休；若为%s，%s 退休"
        .formatted(as.word(), month(born, as), other.word(), month(born, other));
  }

  private String month(LocalDate born, Sex sex) {
    var day = retirement.day(born, sex);
    return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
  }
}
