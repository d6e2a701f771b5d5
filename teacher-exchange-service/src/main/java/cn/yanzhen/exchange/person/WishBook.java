package cn.yanzhen.exchange.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where people would like to go (意愿), without the rest of their lives. */
@Component
public class WishBook {

  private final JdbcClient db;

  WishBook(JdbcClient db) {
    this.db = db;
  }

  /** All that were not withdrawn. */
  public List<Fact.Wish> of(UUID person) {
    return db.sql(
            "select * from person_wish where person_id = :person and withdrawn_on is null order by"
                + " id")
        .param("person", person)
        .query(FactRows::wish)
        .list();
  }

  /** Those that hold on a day, of everybody who has one. */
  public Map<UUID, List<Fact.Wish>> of(Collection<UUID> persons, LocalDate day) {
    return db
        .sql(
            """
            select * from person_wish
             where person_id = any(cast(:persons as uuid[])) and withdrawn_on is null and period @> cast(:day as date)
             order by id
            """)
        .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
        .param("day", day)
        .query(FactRows::wish)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Fact::personId));
  }
}
