package cn.yanzhen.exchange.staffing;

import cn.yanzhen.defaults.access.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts of those whom the register has moved to another school: given up the day before, as with a
 * transfer.
 */
@Component
public class PostLeaving {

  /**
   * @param school the new one
   * @param day the first one there
   */
  public record Leaver(UUID person, UUID school, LocalDate day) {}

  private record Left(UUID holding, UUID person, String number, LocalDate day) {}

  private final JdbcClient db;
  private final Posts posts;
  private final Holdings holdings;
  private final PostTelling telling;
  private final Clock clock;

  PostLeaving(JdbcClient db, Posts posts, Holdings holdings, PostTelling telling, Clock clock) {
    this.db = db;
    this.posts = posts;
    this.holdings = holdings;
    this.telling = telling;
    this.clock = clock;
  }

  /** Numbers of the posts that they would give up, by person. */
  public Map<UUID, List<String>> held(Collection<Leaver> leavers) {
    return left(leavers).stream()
        .collect(
            Collectors.groupingBy(
                Left::person, Collectors.mapping(Left::number, Collectors.toList())));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void leave(Collection<Leaver> leavers, Caller caller, String why) {
    for (var one : left(leavers)) {
      var holding = holdings.holding(one.holding).orElseThrow();
      var post = posts.locked(holding.postId()).orElseThrow();
      var last = one.day.minusDays(1);
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      holdings.end(holding, last, now, caller.name(), why + "：编制调往他校");
      telling.vacated(posts.touch(post), holding, last, null, caller);
    }
  }

  private List<Left> left(Collection<Leaver> leavers) {
    if (leavers.isEmpty()) return List.of();
    return db.sql(
            """
            select h.id, h.person_id, p.number, l.day
              from unnest(cast(:persons as uuid[]), cast(:schools as uuid[]), cast(:days as date[])) l (person, school, day)
              join post_holding h on h.person_id = l.person and h.period && daterange(l.day, null)
              join post p on p.id = h.post_id and p.school_id <> l.school
             order by p.id, h.id\
            """)
        .param("persons", array(leavers.stream().map(Leaver::person).toList()))
        .param("schools", array(leavers.stream().map(Leaver::school).toList()))
        .param("days", array(leavers.stream().map(Leaver::day).toList()))
        .query(
            (row, n) ->
                new Left(
                    row.getObject("id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getString("number"),
                    row.getObject("day", LocalDate.class)))
        .list();
  }

  private static String[] array(List<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }
}
