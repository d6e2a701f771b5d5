package cn.yanzhen.exchange.directory;

import cn.yanzhen.exchange.post.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which days schools lead an approved community. */
@Component
public class Leading {

  private final JdbcClient db;

  Leading(JdbcClient db) {
    this.db = db;
  }

  /** Cut to the days asked about; schools that lead nobody then are left out. */
  public Map<UUID, List<Period>> days(Collection<UUID> schools, Period within) {
    if (schools.isEmpty()) return Map.of();
    return db
        .sql(
            """
            select m.school_id, lower(m.period * daterange(:from, :to, '[]')) as first_day,
                   upper(m.period * daterange(:from, :to, '[]')) - 1 as last_day
              from directory_membership m join directory_community c on c.id = m.community_id
             where m.school_id = any(cast(:schools as uuid[])) and m.role = 'LEAD' and c.state = 'APPROVED'
               and m.period && daterange(:from, :to, '[]')\
            """)
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .param("from", within.from())
        .param("to", within.to())
        .query(
            (row, number) ->
                Map.entry(
                    row.getObject("school_id", UUID.class),
                    new Period(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
