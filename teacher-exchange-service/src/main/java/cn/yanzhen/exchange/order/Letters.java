package cn.yanzhen.exchange.order;

import cn.yanzhen.exchange.assignment.OrderRegister;
import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register; only the assignments' own desks write it. */
@Component
class Letters {

  private static final String SELECT =
      """
      select o.*, a.kind as assignment_kind, a.takes_establishment, a.person_id, a.sending_school_id, a.receiving_school_id, a.fte, a.state,
             a.reason_code, lower(a.period) as now_from, upper(a.period) - 1 as now_to,
             not exists (select from dispatch_order later where later.assignment_id = o.assignment_id
                          and (later.year, later.number) > (o.year, o.number)) as last
      """;

  private static final String FROM =
      """
        from dispatch_order o join assignment a on a.id = o.assignment_id
      """;

  private static final String SEEN =
      """
       (o.district = any(:districts) or a.person_id = cast(:self as uuid)
        or a.sending_school_id = any(cast(:schools as uuid[]))
        or a.receiving_school_id = any(cast(:schools as uuid[])))
      """;

  private static final String WANTED =
      """
       and (cast(:year as int) is null or o.year = :year)
       and (cast(:district as text) is null or o.district = :district)
       and (cast(:kind as text) is null or o.kind = :kind)
       and (cast(:assignmentKind as text) is null or a.kind = :assignmentKind)
       and (cast(:mark as text) is null or coalesce(o.mark, 'NONE') = :mark)
       and (cast(:school as uuid) is null or a.sending_school_id = :school or a.receiving_school_id = :school)
       and (cast(:assignment as uuid) is null or o.assignment_id = :assignment)
       and (cast(:q as text) is null or o.letter like :q
            or exists (select from person p where p.id = a.person_id and p.name like :q))
      """;

  /**
   * What a list is narrowed by; null narrows nothing.
   *
   * @param mark {@code NONE} for letters that bear none
   * @param q a pattern for number or name
   */
  record Wanted(
      @Nullable Integer year,
      @Nullable String district,
      OrderRegister.@Nullable Kind kind,
      @Nullable AssignmentKind assignmentKind,
      @Nullable String mark,
      @Nullable UUID schoolId,
      @Nullable UUID assignmentId,
      @Nullable String q) {}

  /** A place in the list: the last line shown. */
  record Place(int year, int number, String district) {}

  private final JdbcClient db;

  Letters(JdbcClient db) {
    this.db = db;
  }

  Optional<Letter> withCode(String code) {
    return db.sql(SELECT + FROM + " where o.code = :code")
        .param("code", code)
        .query(Letters::letter)
        .optional();
  }

  Optional<Letter> seen(String number, Standing standing) {
    return seenBy(db.sql(SELECT + FROM + " where o.letter = :number and " + SEEN), standing)
        .param("number", number)
        .query(Letters::letter)
        .optional();
  }

  /** The letter that sent somebody. */
  Optional<Letter> first(UUID assignment, Standing standing) {
    return seenBy(
            db.sql(
                SELECT + FROM + " where o.assignment_id = :id and o.kind = 'DISPATCH' and " + SEEN),
            standing)
        .param("id", assignment)
        .query(Letters::letter)
        .optional();
  }

  /** All letters about one assignment, in the order of their numbers. */
  List<Letter> of(UUID assignment) {
    return db.sql(SELECT + FROM + " where o.assignment_id = :id order by o.year, o.number")
        .param("id", assignment)
        .query(Letters::letter)
        .list();
  }

  /** Latest first, from after a place on. */
  List<Letter> seen(Standing standing, Wanted wanted, @Nullable Place after, int limit) {
    return wanted(
            seenBy(
                db.sql(
                    SELECT
                        + FROM
                        + " where "
                        + SEEN
                        + WANTED
                        + """
                           and (cast(:atYear as int) is null or (o.year, o.number, o.district) < (:atYear, :atNumber, :atDistrict))
                         order by o.year desc, o.number desc, o.district desc limit :limit
                        """),
                standing),
            wanted)
        .param("atYear", after == null ? null : after.year)
        .param("atNumber", after == null ? 0 : after.number)
        .param("atDistrict", after == null ? "" : after.district)
        .param("limit", limit)
        .query(Letters::letter)
        .list();
  }

  long count(Standing standing, Wanted wanted) {
    return wanted(
            seenBy(db.sql("select count(*)" + FROM + " where " + SEEN + WANTED), standing), wanted)
        .query(Long.class)
        .single();
  }

  /** The years that have letters, the latest first. */
  List<Integer> years(Standing standing) {
    return seenBy(
            db.sql("select distinct o.year" + FROM + " where " + SEEN + " order by 1 desc"),
            standing)
        .query(Integer.class)
        .list();
  }

  private static JdbcClient.StatementSpec seenBy(
      JdbcClient.StatementSpec query, Standing standing) {
    return query
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("self", standing.caller().person());
  }

  private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec query, Wanted wanted) {
    return query
        .param("year", wanted.year)
        .param("district", wanted.district)
        .param("kind", wanted.kind == null ? null : wanted.kind.name())
        .param(
            "assignmentKind", wanted.assignmentKind == null ? null : wanted.assignmentKind.name())
        .param("mark", wanted.mark)
        .param("school", wanted.schoolId)
        .param("assignment", wanted.assignmentId)
        .param("q", wanted.q);
  }

  private static Letter letter(ResultSet row, int n) throws SQLException {
    var mark = row.getString("mark");
    return new Letter(
        row.getString("district"),
        row.getInt("year"),
        row.getInt("number"),
        row.getString("letter"),
        row.getString("code"),
        OrderRegister.Kind.valueOf(row.getString("kind")),
        row.getObject("issued_on", LocalDate.class),
        mark == null ? null : OrderRegister.Mark.valueOf(mark),
        row.getObject("marked_on", LocalDate.class),
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getObject("assignment_id", UUID.class),
        AssignmentKind.valueOf(row.getString("assignment_kind")),
        row.getObject("person_id", UUID.class),
        row.getObject("sending_school_id", UUID.class),
        row.getObject("receiving_school_id", UUID.class),
        new Fte(row.getBigDecimal("fte")),
        new Period(
            row.getObject("now_from", LocalDate.class), row.getObject("now_to", LocalDate.class)),
        row.getString("state"),
        row.getString("reason_code") != null,
        row.getBoolean("last"),
        row.getBoolean("takes_establishment"));
  }
}
