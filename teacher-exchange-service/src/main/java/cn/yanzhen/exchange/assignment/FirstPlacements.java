package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** First placements of new teachers (统一分配), for the room that recruits them. */
@Component
public class FirstPlacements {

  private static final Set<String> OVER =
      Set.of("DECLINED", "REJECTED", "WITHDRAWN", "CANCELLED", "VOIDED", "ENDED", "RETURNED");

  /**
   * @param day the first day at the school
   */
  public record Placing(
      UUID assignmentId,
      UUID personId,
      UUID schoolId,
      LocalDate day,
      String state,
      LocalDate proposedOn) {

    public boolean isUnderWay() {
      return !OVER.contains(state);
    }
  }

  private final JdbcClient db;
  private final ExchangeOffice office;
  private final TakenTime takenTime;
  private final Clock clock;

  FirstPlacements(JdbcClient db, ExchangeOffice office, TakenTime takenTime, Clock clock) {
    this.db = db;
    this.office = office;
    this.takenTime = takenTime;
    this.clock = clock;
  }

  /** All that were ever proposed, the earliest first. */
  public Map<UUID, List<Placing>> of(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    return db
        .sql(
            """
            select id, person_id, receiving_school_id, lower(period) as day, state, proposed_at from assignment
             where kind = :kind and person_id = any(cast(:ids as uuid[])) order by proposed_at, id\
            """)
        .param("kind", AssignmentKind.NEW_TEACHER_PLACEMENT.name())
        .param("ids", persons.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                new Placing(
                    row.getObject("id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getObject("receiving_school_id", UUID.class),
                    row.getObject("day", LocalDate.class),
                    row.getString("state"),
                    LocalDate.ofInstant(
                        row.getTimestamp("proposed_at").toInstant(), clock.getZone())))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Placing::personId));
  }

  /** What the rules say of a first placement that begins on a day. */
  public List<Finding> findings(
      Person person, Need need, LocalDate day, @Nullable Affiliation community) {
    var days = Terms.held(new Period(day, day), true);
    var asked =
        office.asked(
            need,
            days,
            Terms.load(need.fte(), true),
            community,
            AssignmentKind.NEW_TEACHER_PLACEMENT);
    return AssignmentRules.findings(
        new Match(asked, person, takenTime.bookings(person.id(), days)));
  }
}
