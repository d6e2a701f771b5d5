package cn.yanzhen.exchange.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that nobody in service bears, and that nobody else gets: of records that went. */
@Component
public class FormerNumbers {

  private final JdbcClient db;
  private final Clock clock;

  FormerNumbers(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Numbers whose record was merged into another, with the number that goes on. */
  public Map<String, String> merged(String district, Collection<String> numbers) {
    if (numbers.isEmpty()) return Map.of();
    var found = new HashMap<String, String>();
    db.sql(
            """
            select p.number, other.number as survivor from person p join person other on other.id = p.merged_into
             where p.district = :district and p.number = any(cast(:numbers as text[]))\
            """)
        .param("district", district)
        .param("numbers", numbers.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString("number"), row.getString("survivor"));
            });
    return found;
  }

  /** Numbers of those who have left, with their last day. */
  public Map<String, LocalDate> left(String district, Collection<String> numbers) {
    if (numbers.isEmpty()) return Map.of();
    return db
        .sql(
            Persons.select(Persons.LEFT)
                + " where p.district = :district and p.number = any(cast(:numbers as text[]))")
        .param("district", district)
        .param("numbers", numbers.toArray(String[]::new))
        .query(Persons::person)
        .list()
        .stream()
        .collect(Collectors.toMap(Person::number, one -> Objects.requireNonNull(one.lastDay())));
  }

  /** Numbers of records that were set aside as entered by mistake, with the day and why. */
  public Map<String, SetAside> setAside(String district, Collection<String> numbers) {
    if (numbers.isEmpty()) return Map.of();
    var found = new HashMap<String, SetAside>();
    db.sql(
            """
            select p.number, m.at, m.reason from person_misentry m join person p on p.id = m.person_id
             where m.district = :district and p.number = any(cast(:numbers as text[]))\
            """)
        .param("district", district)
        .param("numbers", numbers.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("number"),
                  new SetAside(
                      row.getObject("at", OffsetDateTime.class)
                          .atZoneSameInstant(clock.getZone())
                          .toLocalDate(),
                      row.getString("reason")));
            });
    return found;
  }

  /** When a record was set aside, and why. */
  public record SetAside(LocalDate on, String reason) {

    /** What somebody is told who names its number again. */
    public String words() {
      return "这个编号的记录已于 " + on + " 作为误录撤下（" + reason + "）：确有其人的，请先在“误录”中恢复；另有其人的，请换一个编号。";
    }
  }
}
