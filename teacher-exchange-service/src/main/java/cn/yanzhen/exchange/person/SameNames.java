package cn.yanzhen.exchange.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records of one name and one birth under another number. */
@Component
public class SameNames {

  public record Who(String number, String name, LocalDate born) {}

  private final JdbcClient db;

  SameNames(JdbcClient db) {
    this.db = db;
  }

  /** By number, the number of another record; in one statement, however many. */
  public Map<String, String> of(String district, Collection<Who> asked) {
    if (asked.isEmpty()) return Map.of();
    var found = new HashMap<String, String>();
    db.sql(
            """
            select who.number, other.number as other
              from unnest(cast(:numbers as text[]), cast(:names as text[]), cast(:borns as date[])) who (number, name, born)
             cross join lateral (select p.number from person p
                                  where p.district = :district and p.name = who.name and p.born = who.born
                                    and p.merged_into is null and (p.home_id is not null or p.last_day is not null)
                                    and p.number <> who.number limit 1) other\
            """)
        .param("district", district)
        .param("numbers", asked.stream().map(Who::number).toArray(String[]::new))
        .param("names", asked.stream().map(Who::name).toArray(String[]::new))
        .param("borns", asked.stream().map(one -> one.born().toString()).toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString("number"), row.getString("other"));
            });
    return found;
  }
}
