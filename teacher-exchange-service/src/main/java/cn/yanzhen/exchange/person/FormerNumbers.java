package cn.yanzhen.exchange.person;

import java.time.LocalDate;
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

  FormerNumbers(JdbcClient db) {
    this.db = db;
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
}
