package cn.yanzhen.exchange.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what people may teach by their 教师资格证, without the rest of their lives. */
@Component
public class Certificates {

  private final JdbcClient db;

  Certificates(JdbcClient db) {
    this.db = db;
  }

  /** Who has none is left out. */
  public Map<UUID, List<Fact.Certificate>> of(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    return db
        .sql(
            "select * from person_certificate where person_id = any(cast(:ids as uuid[])) order by"
                + " stage, subject")
        .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query(FactRows::certificate)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Fact.Certificate::personId));
  }
}
