package cn.yanzhen.exchange.handover;

import cn.yanzhen.exchange.person.Hosting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A school hosts from the approval of an order until the return is handed over. */
@Component
class HostedStays implements Hosting {

  private static final String STAYS =
      """
      select a.person_id, a.id, a.sending_school_id, a.receiving_school_id, lower(a.period) as first_day,
             case when not a.takes_establishment then upper(a.period) - 1 end as last_day
        from assignment a
       where a.receiving_school_id = any(cast(:schools as uuid[]))
         and (a.state in ('APPROVED', 'IN_FORCE')
              or a.state = 'RETURNED' and exists (select from handover h
                   where h.assignment_id = a.id and h.phase = 'RETURN' and h.state = 'OPEN'))
      """;

  private final JdbcClient db;

  HostedStays(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Stay> at(Collection<UUID> schools, @Nullable UUID person) {
    if (schools.isEmpty()) return List.of();
    return db.sql(
            STAYS
                + (person == null ? "" : " and a.person_id = :person")
                + " order by lower(a.period), a.id")
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .param("person", person)
        .query(
            (row, number) ->
                new Stay(
                    row.getObject("person_id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getObject("sending_school_id", UUID.class),
                    row.getObject("receiving_school_id", UUID.class),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("last_day", LocalDate.class)))
        .list();
  }
}
