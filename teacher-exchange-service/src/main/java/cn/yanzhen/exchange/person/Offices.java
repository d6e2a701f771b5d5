package cn.yanzhen.exchange.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the terms of office of people (干部任职), without the rest of their lives. */
@Component
public class Offices {

  private final JdbcClient db;

  Offices(JdbcClient db) {
    this.db = db;
  }

  /** Who has none is left out. */
  public Map<UUID, List<Fact.Office>> of(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    return db
        .sql("select * from person_office where person_id = any(cast(:ids as uuid[])) order by id")
        .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query(FactRows::office)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Fact.Office::personId));
  }
}
