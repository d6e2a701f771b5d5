package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of people's time is asked for by assignments that have no order yet. */
@Component
public class PendingTime {

  private static final UUID NONE = new UUID(0, 0);

  private record Row(
      UUID person, UUID school, Period days, Fte fte, boolean forGood, boolean known) {}

  private final JdbcClient db;
  private final SchoolDirectory directory;

  PendingTime(JdbcClient db, SchoolDirectory directory) {
    this.db = db;
    this.directory = directory;
  }

  /** Of a person, for whatever need. */
  public List<Pending> of(UUID person, Period within, Standing standing) {
    return of(person, within, NONE, standing);
  }

  /** Of a person, for other needs than one. */
  List<Pending> of(UUID person, Period within, UUID need, Standing standing) {
    return of(List.of(person), within, need, standing).getOrDefault(person, List.of());
  }

  /** Of people, on days, for other needs than one; where to is said to whom sees the assignment. */
  public Map<UUID, List<Pending>> of(
      Collection<UUID> persons, Period within, UUID need, Standing standing) {
    if (persons.isEmpty()) return Map.of();
    var rows =
        AssignmentLists.seenBy(
                db.sql(
                    """
                    select a.person_id, a.receiving_school_id, lower(a.held) as first_day,
                           coalesce(upper(a.held) - 1, date '9999-12-31') as last_day,
                           a.fte, a.takes_establishment, coalesce(%s, false) as known
                      from assignment a
                     where a.person_id = any(cast(:persons as uuid[])) and a.need_id <> :need
                       and a.state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED')
                       and a.held && daterange(:from, :to, '[]')
                     order by lower(a.held), a.id\
                    """
                        .formatted(AssignmentLists.VISIBLE)),
                standing)
            .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
            .param("need", need)
            .param("from", within.from())
            .param("to", within.to())
            .query(PendingTime::row)
            .list();
    var schools =
        directory.schools(rows.stream().filter(Row::known).map(Row::school).distinct().toList());
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::person,
                Collectors.mapping(
                    row ->
                        new Pending(
                            row.known ? School.nameOf(schools.get(row.school)) : null,
                            row.days,
                            row.fte,
                            row.forGood),
                    Collectors.toList())));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("person_id", UUID.class),
        row.getObject("receiving_school_id", UUID.class),
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        new Fte(row.getBigDecimal("fte")),
        row.getBoolean("takes_establishment"),
        row.getBoolean("known"));
  }
}
