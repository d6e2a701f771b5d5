package cn.yanzhen.exchange.person;

import java.time.LocalDate;
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

  /** Those that hold on a day, of everybody in a district who has one. */
  public Map<UUID, List<Fact.Wish>> ofDistrict(String district, LocalDate day) {
    return db
        .sql(
            """
            select w.* from person_wish w join person p on p.id = w.person_id
             where p.district = :district and w.withdrawn_on is null and w.period @> cast(:day as date)
             order by w.id
            """)
        .param("district", district)
        .param("day", day)
        .query(FactRows::wish)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Fact::personId));
  }
}
