package cn.yanzhen.exchange.floor;

import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 虹吸: whose establishment came to a lead school from a school that was then a member of its
 * community.
 */
@Component
class Inflow {

  private static final int MOST = 200;

  /**
   * @param people the newest first, at most 200
   * @param honoured how many of all bear an honour now
   */
  record InflowView(LocalDate since, int total, int honoured, List<Arrival> people) {}

  /**
   * @param honour the highest now, null for none
   */
  record Arrival(
      UUID personId,
      String number,
      String name,
      @Nullable String honour,
      UUID fromSchoolId,
      String fromSchoolName,
      LocalDate on) {}

  private final JdbcClient db;
  private final SchoolDirectory directory;

  Inflow(JdbcClient db, SchoolDirectory directory) {
    this.db = db;
    this.directory = directory;
  }

  InflowView of(UUID lead, LocalDate day, int years) {
    var since = day.minusYears(years);
    var rows =
        db.sql(
                """
                select p.id, p.number, p.name, p.honour, was.school_id, lower(here.period) as came
                  from establishment here
                  join establishment was on was.person_id = here.person_id and upper(was.period) = lower(here.period)
                                        and was.school_id <> here.school_id
                  join person p on p.id = here.person_id and p.merged_into is null
                 where here.school_id = :lead and lower(here.period) between :since and :day
                   and exists (select from directory_membership l
                                 join directory_community c on c.id = l.community_id and c.state = 'APPROVED'
                                 join directory_membership m on m.community_id = c.id and m.school_id = was.school_id
                                                            and m.role = 'MEMBER' and m.period @> lower(here.period) - 1
                                where l.school_id = :lead and l.role = 'LEAD' and l.period @> lower(here.period))
                 order by came desc, p.number\
                """)
            .param("lead", lead)
            .param("since", since)
            .param("day", day)
            .query(
                (row, number) ->
                    new Arrival(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("honour"),
                        row.getObject("school_id", UUID.class),
                        "",
                        row.getObject("came", LocalDate.class)))
            .list();
    var schools = directory.schools(rows.stream().map(Arrival::fromSchoolId).distinct().toList());
    return new InflowView(
        since,
        rows.size(),
        (int) rows.stream().filter(one -> one.honour() != null).count(),
        rows.stream().limit(MOST).map(one -> named(one, schools.get(one.fromSchoolId()))).toList());
  }

  private static Arrival named(Arrival one, @Nullable School from) {
    return new Arrival(
        one.personId(),
        one.number(),
        one.name(),
        one.honour(),
        one.fromSchoolId(),
        School.nameOf(from),
        one.on());
  }
}
