package cn.yanzhen.exchange.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is exempt from the exchange (免予交流), without the rest of their lives. */
@Component
public class Exemptions {

  private final JdbcClient db;
  private final FactRows rows;

  Exemptions(JdbcClient db, FactRows rows) {
    this.db = db;
    this.rows = rows;
  }

  /** By the first day; who has none is left out. */
  public Map<UUID, List<Fact.Exemption>> of(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    return db
        .sql(
            "select * from person_exemption where person_id = any(cast(:ids as uuid[])) order by"
                + " period")
        .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query(rows::exemption)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Fact.Exemption::personId));
  }
}
