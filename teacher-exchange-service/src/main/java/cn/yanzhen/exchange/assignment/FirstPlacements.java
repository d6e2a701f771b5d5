package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Affiliation;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.need.Need;
import cn.yanzhen.exchange.person.Person;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
  private final Askings askings;
  private final TakenTime takenTime;
  private final PendingTime pendingTime;
  private final Clock clock;

  FirstPlacements(
      JdbcClient db, Askings askings, TakenTime takenTime, PendingTime pendingTime, Clock clock) {
    this.db = db;
    this.askings = askings;
    this.takenTime = takenTime;
    this.pendingTime = pendingTime;
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

  /**
   * What the rules say of a first placement, by needs of one community.
   *
   * @param first the day on which it would begin
   */
  public Map<UUID, List<Finding>> findings(
      Person person,
      List<Need> needs,
      Function<Need, LocalDate> first,
      @Nullable Affiliation community,
      Standing standing) {
    if (needs.isEmpty()) return Map.of();
    var parts =
        needs.stream()
            .map(
                need -> {
                  var day = first.apply(need);
                  return new Askings.Part(
                      need,
                      Terms.held(new Period(day, day), true),
                      Terms.load(need.fte(), true),
                      AssignmentKind.NEW_TEACHER_PLACEMENT);
                })
            .toList();
    var communities = new HashMap<UUID, Affiliation>();
    if (community != null) needs.forEach(need -> communities.put(need.schoolId(), community));
    var days = Period.spanning(parts.stream().map(Askings.Part::days).toList());
    var taken = takenTime.bookings(person.id(), days);
    var pending = pendingTime.of(person.id(), days, standing);
    return askings.of(parts, communities).stream()
        .collect(
            Collectors.toMap(
                asked -> asked.need().id(),
                asked -> AssignmentRules.findings(new Match(asked, person, taken, pending))));
  }
}
