package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.directory.Leading;
import cn.yanzhen.exchange.floor.Staff.Absence;
import cn.yanzhen.exchange.floor.Staff.Colleague;
import cn.yanzhen.exchange.floor.Staff.Transfer;
import cn.yanzhen.exchange.policy.Floors.Base;
import cn.yanzhen.exchange.policy.Floors.Measure;
import cn.yanzhen.exchange.policy.Floors.Schools;
import cn.yanzhen.exchange.policy.RulePack;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the staff of schools: a few statements, however many schools are asked for. That days touch
 * is asked of the schools' own rows only ({@code is true}): the index that knows persons and days
 * would be walked through from end to end for it.
 */
@Component
class Staffs {

  private final JdbcClient db;
  private final Leading leading;

  Staffs(JdbcClient db, Leading leading) {
    this.db = db;
    this.leading = leading;
  }

  /** Of schools whose floors are not looked at on any of the days, nobody is read. */
  Map<UUID, Staff> asked(Collection<UUID> schools, Period within, RulePack pack) {
    if (pack.floors().schools() == Schools.ALL) return of(schools, within, pack);
    var found = new HashMap<>(of(leading.days(schools, within).keySet(), within, pack));
    schools.forEach(
        id ->
            found.computeIfAbsent(
                id, none -> new Staff(id, List.of(), Map.of(), Map.of(), List.of())));
    return found;
  }

  Map<UUID, Staff> of(Collection<UUID> schools, Period within, RulePack pack) {
    if (schools.isEmpty()) return Map.of();
    var ids = schools.stream().map(UUID::toString).toArray(String[]::new);
    var transfers = transfers(ids, within, pack.floors().base());
    var colleagues = new HashMap<UUID, List<Colleague>>();
    db.sql(
            """
            select e.school_id, p.id, p.subjects, p.stages, p.service_since,
                   lower(e.period) as first_day, upper(e.period) - 1 as last_day,
                   (select min(coalesce(h.granted_on, date '0001-01-01')) from person_honour h
                     where h.person_id = p.id and h.honour = any(cast(:honours as text[]))) as backbone_since,
                   (select min(coalesce(t.since, date '0001-01-01')) from person_title t
                     where t.person_id = p.id and t.title = any(cast(:titles as text[]))) as title_since
              from establishment e join person p on p.id = e.person_id and p.merged_into is null
             where e.school_id = any(cast(:schools as uuid[])) and (e.period && daterange(:from, :to, '[]')) is true\
            """)
        .param("schools", ids)
        .param("honours", names(pack.backbone()))
        .param("titles", names(pack.floors().of(Measure.SENIORITY).titles()))
        .param("from", earliest(within, transfers))
        .param("to", within.to())
        .query(
            row -> {
              var one = colleague(row);
              if (!isLookedAt(one, within, transfers)) return;
              colleagues
                  .computeIfAbsent(row.getObject("school_id", UUID.class), id -> new ArrayList<>())
                  .add(one);
            });
    var absences = absences(ids, within);
    var led = leading.days(schools, within);
    return schools.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                school -> school,
                school -> {
                  var here = colleagues.getOrDefault(school, List.of());
                  return new Staff(
                      school,
                      here,
                      ofThese(here, absences),
                      ofThese(here, transfers),
                      led.getOrDefault(school, List.of()));
                }));
  }

  private static <T> Map<UUID, List<T>> ofThese(List<Colleague> here, Map<UUID, List<T>> all) {
    var theirs = new HashMap<UUID, List<T>>();
    here.forEach(
        one -> {
          var orders = all.get(one.personId());
          if (orders != null) theirs.put(one.personId(), orders);
        });
    return theirs;
  }

  /** The last day at the school of whoever of the base moved away first. */
  private static LocalDate earliest(Period within, Map<UUID, List<Transfer>> transfers) {
    return transfers.values().stream()
        .flatMap(List::stream)
        .map(one -> one.day().minusDays(1))
        .filter(day -> day.isBefore(within.from()))
        .min(LocalDate::compareTo)
        .orElse(within.from());
  }

  private static boolean isLookedAt(
      Colleague one, Period within, Map<UUID, List<Transfer>> transfers) {
    var last = one.to();
    return last == null
        || !last.isBefore(within.from())
        || transfers.getOrDefault(one.personId(), List.of()).stream()
            .anyMatch(move -> move.ends(one));
  }

  /**
   * Who moved away by an order and counts on some of the days; and who is about to, however long
   * before: their establishment does not yet say so.
   */
  private Map<UUID, List<Transfer>> transfers(String[] schools, Period within, Base base) {
    return db
        .sql(
            """
            select a.id, a.person_id, a.kind, a.receiving_school_id, a.state = 'ENDED' as ended, lower(a.period) as day
              from assignment a
             where a.sending_school_id = any(cast(:schools as uuid[])) and a.takes_establishment
               and (a.state in ('APPROVED', 'IN_FORCE') or a.state = 'ENDED' and lower(a.period) >= :since)
               and lower(a.period) <= :to\
            """)
        .param("schools", schools)
        .param("since", within.from().minusMonths(base.months()))
        .param("to", within.to())
        .query(
            (row, number) -> {
              var day = row.getObject("day", LocalDate.class);
              return new Transfer(
                  row.getObject("id", UUID.class),
                  row.getObject("person_id", UUID.class),
                  row.getObject("receiving_school_id", UUID.class),
                  day,
                  row.getBoolean("ended"),
                  base.lastDay(AssignmentKind.valueOf(row.getString("kind")), day));
            })
        .list()
        .stream()
        .collect(Collectors.groupingBy(Transfer::personId));
  }

  private Map<UUID, List<Absence>> absences(String[] schools, Period within) {
    return db
        .sql(
            """
            select a.id, a.person_id, a.kind, a.receiving_school_id, a.fte,
                   lower(a.period) as first_day, upper(a.period) - 1 as last_day
              from assignment a
             where a.state in ('APPROVED', 'IN_FORCE', 'RETURNED') and not a.takes_establishment and a.period && daterange(:from, :to, '[]')
               and a.person_id in (select e.person_id from establishment e
                                    where e.school_id = any(cast(:schools as uuid[]))
                                      and (e.period && daterange(:from, :to, '[]')) is true)\
            """)
        .param("schools", schools)
        .param("from", within.from())
        .param("to", within.to())
        .query(
            (row, number) ->
                new Absence(
                    row.getObject("id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    AssignmentKind.valueOf(row.getString("kind")),
                    row.getObject("receiving_school_id", UUID.class),
                    new Period(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                    row.getBigDecimal("fte")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Absence::personId));
  }

  private static Colleague colleague(ResultSet row) throws SQLException {
    return new Colleague(
        row.getObject("id", UUID.class),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        Stream.of((String[]) row.getArray("subjects").getArray())
            .map(Subject::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        Stream.of((String[]) row.getArray("stages").getArray())
            .map(Stage::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getObject("backbone_since", LocalDate.class),
        row.getObject("title_since", LocalDate.class),
        row.getObject("service_since", LocalDate.class));
  }

  private static String[] names(Collection<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).toArray(String[]::new);
  }
}
