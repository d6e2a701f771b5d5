package cn.yanzhen.exchange.assignment;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is where in a window of days (派遣甘特图): rows of persons or of schools, each with its
 * assignments. What was declined, rejected, withdrawn, cancelled or voided is left out: it takes
 * nobody anywhere.
 */
@Component
class Timeline {

  /** So many assignments of one row are shown; a row says when there are more. */
  static final int MOST_IN_A_ROW = 200;

  enum By {
    PERSON,
    SCHOOL
  }

  /**
   * A row, in the order of its number: a person's, or a school's code.
   *
   * @param bars how many assignments it has in the window
   */
  record Row(UUID id, String number, String name, int bars) {}

  /** What the window is narrowed by; null narrows nothing. */
  record Wanted(
      Period window,
      @Nullable UUID schoolId,
      @Nullable AssignmentKind kind,
      @Nullable Subject subject) {}

  /**
   * An assignment in a row.
   *
   * @param row the row that it stands in: one that leads from school to school stands in both
   * @param extendedAt last days that were passed by an extension
   */
  record Bar(
      UUID row,
      UUID assignmentId,
      UUID personId,
      String personName,
      UUID sendingSchoolId,
      UUID receivingSchoolId,
      AssignmentKind kind,
      Subject subject,
      Stage stage,
      String fte,
      LocalDate from,
      LocalDate to,
      String state,
      boolean recalled,
      List<LocalDate> extendedAt) {}

  /** A place in the rows. */
  record Place(String number, UUID id) {}

  private static final String SHOWN =
      """
       from assignment a
       join person p on p.id = a.person_id
      """;

  private static final String HELD =
      """
       where a.period && daterange(:from, :to, '[]')
         and a.state not in ('DECLINED', 'REJECTED', 'WITHDRAWN', 'CANCELLED', 'VOIDED')
         and (cast(:school as uuid) is null or a.sending_school_id = :school or a.receiving_school_id = :school)
         and (cast(:kind as text) is null or a.kind = :kind)
         and (cast(:subject as text) is null or a.subject = :subject)
         and
      """;

  /** Both ends of an assignment, each a row of its own. */
  private static final String ENDS =
      """
       cross join lateral (values (a.sending_school_id), (a.receiving_school_id)) ends (school_id)
      """;

  /** What the indexes of an assignment's schools know. */
  private static final String AT_THESE =
      " and (a.sending_school_id = any(cast(:rows as uuid[])) or a.receiving_school_id ="
          + " any(cast(:rows as uuid[])))";

  private final JdbcClient db;

  Timeline(JdbcClient db) {
    this.db = db;
  }

  /** Counted before they are named: a row's name is looked up once, not once an assignment. */
  List<Row> rows(Standing standing, Wanted wanted, By by, @Nullable Place after, int limit) {
    boolean persons = by == By.PERSON;
    var id = persons ? "a.person_id" : "ends.school_id";
    var number = persons ? "n.number" : "coalesce(n.code, '')";
    return asked(
            "select c.id, "
                + number
                + " as number, coalesce(n.name, '') as name, c.bars from (select "
                + id
                + " as id, count(*) as bars"
                + " from assignment a "
                + (persons ? "" : ENDS)
                + HELD
                + seenBy(standing)
                + (persons ? "" : " and " + ownSchools())
                + " group by 1) c "
                + (persons ? "join person n" : "left join directory_school n")
                + " on n.id = c.id where cast(:after as text) is null or ("
                + number
                + ", c.id) > (:after, :afterId) order by 2, 1 limit :limit",
            standing,
            wanted)
        .param("after", after == null ? null : after.number())
        .param("afterId", after == null ? null : after.id())
        .param("limit", limit)
        .query(
            (row, at) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getString("number"),
                    row.getString("name"),
                    row.getInt("bars")))
        .list();
  }

  /** The assignments of rows, by first day. */
  Map<UUID, List<Bar>> bars(Standing standing, Wanted wanted, By by, Collection<UUID> rows) {
    if (rows.isEmpty()) return Map.of();
    var at = by == By.PERSON ? "a.person_id" : "ends.school_id";
    return asked(
            """
            select b.*, (select array_agg(e.was_to order by e.was_to) from assignment_extension e
                          where e.assignment_id = b.id and e.state = 'GRANTED') as extended_at
              from (select a.*, p.name as person_name, lower(a.period) as first_day, upper(a.period) - 1 as last_day,
            """
                + at
                + " as at_row, row_number() over (partition by "
                + at
                + " order by lower(a.period), a.id) as place"
                + SHOWN
                + (by == By.PERSON ? "" : ENDS)
                + HELD
                + seenBy(standing)
                + (by == By.PERSON ? "" : AT_THESE)
                + " and "
                + at
                + " = any(cast(:rows as uuid[]))) b where b.place <= :most order by b.first_day,"
                + " b.id",
            standing,
            wanted)
        .param("rows", rows.stream().map(UUID::toString).toArray(String[]::new))
        .param("most", MOST_IN_A_ROW)
        .query(Timeline::bar)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Bar::row));
  }

  /**
   * Who is an officer and nothing else is asked for by the district alone, which an index knows.
   */
  private static String seenBy(Standing standing) {
    boolean officerOnly = standing.schools().isEmpty() && standing.caller().person() == null;
    return officerOnly ? " a.district = any(:districts) " : AssignmentLists.VISIBLE;
  }

  /** A school row is one of the caller's schools; the district sees all. */
  private static String ownSchools() {
    return "(a.district = any(:districts) or ends.school_id = any(cast(:schools as uuid[])))";
  }

  private JdbcClient.StatementSpec asked(String sql, Standing standing, Wanted wanted) {
    return AssignmentLists.seenBy(db.sql(sql), standing)
        .param("from", wanted.window().from())
        .param("to", wanted.window().to())
        .param("school", wanted.schoolId())
        .param("kind", name(wanted.kind()))
        .param("subject", name(wanted.subject()));
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  private static Bar bar(ResultSet row, int number) throws SQLException {
    var extended = row.getArray("extended_at");
    return new Bar(
        row.getObject("at_row", UUID.class),
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getObject("sending_school_id", UUID.class),
        row.getObject("receiving_school_id", UUID.class),
        AssignmentKind.valueOf(row.getString("kind")),
        Subject.valueOf(row.getString("subject")),
        Stage.valueOf(row.getString("stage")),
        Fte.text(row.getBigDecimal("fte")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("state"),
        row.getString("reason_code") != null,
        extended == null
            ? List.of()
            : Arrays.stream((java.sql.Date[]) extended.getArray())
                .map(java.sql.Date::toLocalDate)
                .toList());
  }
}
