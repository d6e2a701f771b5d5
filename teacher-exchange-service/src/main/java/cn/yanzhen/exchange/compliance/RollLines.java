package cn.yanzhen.exchange.compliance;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people behind tallies, by number (人员编号). */
@Component
class RollLines {

  /** Up to here it is quicker to look them all up than to walk by number until a page is full. */
  private static final int FEW = 5_000;

  private static final String CHOSEN =
      """
       from roll_member m where m.roll_id = :roll
        and (:everywhere or m.school_id = any(cast(:schools as uuid[])))
        and (m.outcome, m.traits, m.coming) in (
          select * from unnest(cast(:outcomes as text[]), cast(:traits as smallint[]), cast(:coming as boolean[])))\
      """;
  private static final String AFTER =
      """
       and (m.number, m.person_id) > (
         select number, person_id from roll_member where roll_id = :roll and person_id = :after)\
      """;

  private final JdbcClient db;

  RollLines(JdbcClient db) {
    this.db = db;
  }

  /**
   * @param tallies what is wanted: of whole schools, or of all schools those who are alike
   * @param after of whom the page goes on; from the first when they are there no more
   */
  List<UUID> of(Roll roll, List<Tally> tallies, @Nullable UUID after, int limit) {
    if (tallies.isEmpty()) return List.of();
    var schools = tallies.stream().map(Tally::schoolId).distinct().toList();
    var kinds =
        tallies.stream()
            .map(one -> List.of(one.outcome().name(), Tally.bits(one.traits()), one.coming()))
            .distinct()
            .toList();
    boolean few = Roll.people(tallies) <= FEW;
    boolean everywhere = !few && roll.scope() == null && schools.size() == roll.schoolCount();
    var on = after != null && isThere(roll, after) ? after : null;
    var chosen = CHOSEN + (on == null ? "" : AFTER);
    return db.sql(
            few
                ? "with few as materialized (select m.person_id, m.number"
                    + chosen
                    + ") select person_id from few order by number, person_id limit :limit"
                : "select m.person_id" + chosen + " order by m.number, m.person_id limit :limit")
        .param("roll", roll.kept().id())
        .param("everywhere", everywhere)
        .param(
            "schools",
            everywhere
                ? new String[0]
                : schools.stream().map(UUID::toString).toArray(String[]::new))
        .param("outcomes", kinds.stream().map(List::getFirst).toArray(String[]::new))
        .param("traits", kinds.stream().map(kind -> kind.get(1)).toArray(Integer[]::new))
        .param("coming", kinds.stream().map(List::getLast).toArray(Boolean[]::new))
        .param("after", on)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  private boolean isThere(Roll roll, UUID person) {
    return db.sql("select exists (select 1 from roll_member where roll_id = ? and person_id = ?)")
        .params(roll.kept().id(), person)
        .query(Boolean.class)
        .single();
  }
}
