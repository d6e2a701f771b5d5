package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.person.Honour;
import cn.yanzhen.exchange.person.Title;
import cn.yanzhen.exchange.post.AssignmentKind;
import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The needs' rows. */
@Component
public class Needs {

  static final String SELECT =
      """
      select n.*, lower(n.period) as first_day, upper(n.period) - 1 as last_day from need n
      """;

  /** A need without a day for its answer waits for its own first day. */
  static final String DUE = "coalesce(n.answer_by, lower(n.period))";

  private static final String URGENT = " order by " + DUE + ", n.id";

  private final JdbcClient db;
  private final JdbcTemplate batches;

  Needs(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  public Optional<Need> need(UUID id) {
    return db.sql(SELECT + " where n.id = :id").param("id", id).query(Needs::need).optional();
  }

  /** Keeps others from deciding about the need until the transaction ends. */
  public Optional<Need> locked(UUID id) {
    return db.sql(SELECT + " where n.id = :id for update")
        .param("id", id)
        .query(Needs::need)
        .optional();
  }

  Map<UUID, LocalDate> lastDays(Collection<UUID> needs) {
    var days = new HashMap<UUID, LocalDate>();
    db.sql(
            "select id, upper(period) - 1 as last_day from need where id = any(cast(:ids as"
                + " uuid[]))")
        .param("ids", needs.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              days.put(row.getObject("id", UUID.class), row.getObject("last_day", LocalDate.class));
            });
    return days;
  }

  /** Imported needs of a district by their number. */
  public Map<String, Need> byNumber(String district) {
    return db
        .sql(SELECT + " where n.district = :district and n.number is not null")
        .param("district", district)
        .query(Needs::need)
        .list()
        .stream()
        .collect(Collectors.toMap(need -> String.valueOf(need.number()), Function.identity()));
  }

  /**
   * Open needs of schools that are not over, the most urgent first: by the day of the answer, else
   * by their own first day.
   */
  public List<Need> openAt(Collection<UUID> schools, LocalDate today, int limit) {
    return listed(
        " where n.state = 'OPEN' and n.school_id = any(cast(:which as uuid[]))",
        schools.stream().map(UUID::toString).toArray(String[]::new),
        today,
        limit);
  }

  /** The same of districts. */
  public List<Need> openIn(Collection<String> districts, LocalDate today, int limit) {
    return listed(
        " where n.state = 'OPEN' and n.district = any(:which)",
        districts.toArray(String[]::new),
        today,
        limit);
  }

  /** Those of districts whose answer is overdue, the longest overdue first. */
  public List<Need> overdueIn(Collection<String> districts, LocalDate today, int limit) {
    return listed(
        " where n.state = 'OPEN' and n.answer_by < :today and n.district = any(:which)",
        districts.toArray(String[]::new),
        today,
        limit);
  }

  /** Those of schools that the lead school declined, and that are not over. */
  public List<Need> declinedAt(Collection<UUID> schools, LocalDate today, int limit) {
    return listed(
        " where n.state = 'DECLINED' and n.school_id = any(cast(:which as uuid[]))",
        schools.stream().map(UUID::toString).toArray(String[]::new),
        today,
        limit);
  }

  private List<Need> listed(String where, String[] which, LocalDate today, int limit) {
    if (which.length == 0) return List.of();
    return db.sql(SELECT + where + " and upper(n.period) > :today " + URGENT + " limit :limit")
        .param("which", which)
        .param("today", today)
        .param("limit", limit)
        .query(Needs::need)
        .list();
  }

  void insert(List<Need> needs) {
    batches.batchUpdate(
        """
        insert into need (id, district, number, school_id, subject, stage, fte, period, kind, note, state, posted_at, version,
                          wanted_title, wanted_honour, wanted_service_years, wanted_school_years, wanted_note, answer_by)
        values (?, ?, ?, ?, ?, ?, ?, daterange(?, ?, '[]'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        needs,
        1000,
        (row, need) -> {
          row.setObject(1, need.id());
          row.setString(2, need.district());
          row.setString(3, need.number());
          row.setObject(4, need.schoolId());
          row.setString(5, need.subject().name());
          row.setString(6, need.stage().name());
          row.setBigDecimal(7, need.fte().value());
          row.setObject(8, need.period().from());
          row.setObject(9, need.period().to());
          row.setString(10, name(need.kind()));
          row.setString(11, need.note());
          row.setString(12, need.state().name());
          row.setTimestamp(13, Timestamp.from(need.postedAt()));
          row.setLong(14, need.version());
          row.setString(15, name(need.wanted().title()));
          row.setString(16, name(need.wanted().honour()));
          row.setObject(17, need.wanted().serviceYears());
          row.setObject(18, need.wanted().schoolYears());
          row.setString(19, need.wanted().note());
          row.setObject(20, need.answerBy());
        });
  }

  /** Writes what a need became; the row must be as it was read. */
  void update(Need need) {
    var wanted = need.wanted();
    var declined = need.declined();
    int changed =
        db.sql(
                """
                update need set school_id = :school, subject = :subject, stage = :stage, fte = :fte,
                       period = daterange(:from, :to, '[]'), kind = :kind, note = :note, state = :state, version = :version,
                       wanted_title = :title, wanted_honour = :honour, wanted_service_years = :service,
                       wanted_school_years = :here, wanted_note = :wish, answer_by = :answerBy,
                       declined_code = :declinedCode, declined_why = :declinedWhy, declined_on = :declinedOn
                 where id = :id and version = :version - 1\
                """)
            .param("id", need.id())
            .param("school", need.schoolId())
            .param("subject", need.subject().name())
            .param("stage", need.stage().name())
            .param("fte", need.fte().value())
            .param("from", need.period().from())
            .param("to", need.period().to())
            .param("kind", name(need.kind()))
            .param("note", need.note())
            .param("state", need.state().name())
            .param("version", need.version())
            .param("title", name(wanted.title()))
            .param("honour", name(wanted.honour()))
            .param("service", wanted.serviceYears())
            .param("here", wanted.schoolYears())
            .param("wish", wanted.note())
            .param("answerBy", need.answerBy())
            .param("declinedCode", declined == null ? null : declined.code())
            .param("declinedWhy", declined == null ? null : declined.why())
            .param("declinedOn", declined == null ? null : declined.on())
            .update();
    if (changed == 0)
      throw new OptimisticLockingFailureException("need " + need.id() + " was changed meanwhile");
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  static Need need(ResultSet row, int number) throws SQLException {
    var kind = row.getString("kind");
    var declined = row.getString("declined_code");
    return new Need(
        row.getObject("id", UUID.class),
        row.getString("district"),
        row.getString("number"),
        row.getObject("school_id", UUID.class),
        Subject.valueOf(row.getString("subject")),
        Stage.valueOf(row.getString("stage")),
        new Fte(row.getBigDecimal("fte")),
        new Period(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        kind == null ? null : AssignmentKind.valueOf(kind),
        row.getString("note"),
        profile(row),
        row.getObject("answer_by", LocalDate.class),
        Need.State.valueOf(row.getString("state")),
        declined == null
            ? null
            : new Need.Declined(
                declined,
                row.getString("declined_why"),
                row.getObject("declined_on", LocalDate.class)),
        row.getTimestamp("posted_at").toInstant(),
        row.getLong("version"));
  }

  private static Profile profile(ResultSet row) throws SQLException {
    var title = row.getString("wanted_title");
    var honour = row.getString("wanted_honour");
    return new Profile(
        title == null ? null : Title.valueOf(title),
        honour == null ? null : Honour.valueOf(honour),
        row.getObject("wanted_service_years", Integer.class),
        row.getObject("wanted_school_years", Integer.class),
        row.getString("wanted_note"));
  }
}
