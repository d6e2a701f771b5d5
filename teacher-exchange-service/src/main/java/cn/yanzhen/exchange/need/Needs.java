package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.directory.Standing;
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

  private static final String SELECT =
      """
      select n.*, lower(n.period) as first_day, upper(n.period) - 1 as last_day from need n
      """;

  private static final String VISIBLE =
      " (n.district = any(:districts) or n.school_id = any(cast(:schools as uuid[]))) ";

  private static final String WANTED =
      """
       and (cast(:state as text) is null or n.state = :state)
       and (cast(:school as uuid) is null or n.school_id = :school)
       and (not :inCommunity or n.school_id = any(cast(:members as uuid[])))
      """;

  /**
   * What a list is narrowed by; null narrows nothing.
   *
   * @param members the schools of a community
   */
  public record Wanted(
      Need.@Nullable State state, @Nullable UUID schoolId, @Nullable Collection<UUID> members) {}

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

  /** Open needs of schools, those that begin first coming first. */
  public List<Need> openAt(Collection<UUID> schools, LocalDate today, int limit) {
    return db.sql(
            SELECT
                + """
                 where n.state = 'OPEN' and n.school_id = any(cast(:schools as uuid[])) and upper(n.period) > :today
                 order by lower(n.period), n.id limit :limit
                """)
        .param("schools", schools.stream().map(UUID::toString).toArray(String[]::new))
        .param("today", today)
        .param("limit", limit)
        .query(Needs::need)
        .list();
  }

  /** Latest first, from before an id on. */
  List<Need> visible(Standing standing, Wanted wanted, @Nullable UUID before, int limit) {
    return wanted(
            db.sql(
                SELECT
                    + " where "
                    + VISIBLE
                    + WANTED
                    + " and (cast(:before as uuid) is null or n.id < :before) order by n.id desc"
                    + " limit :limit"),
            standing,
            wanted)
        .param("before", before)
        .param("limit", limit)
        .query(Needs::need)
        .list();
  }

  List<Need> visible(Standing standing, Wanted wanted) {
    return wanted(
            db.sql(SELECT + " where " + VISIBLE + WANTED + " order by n.id desc"), standing, wanted)
        .query(Needs::need)
        .list();
  }

  long count(Standing standing, Wanted wanted) {
    return wanted(db.sql("select count(*) from need n where " + VISIBLE + WANTED), standing, wanted)
        .query(Long.class)
        .single();
  }

  private static JdbcClient.StatementSpec wanted(
      JdbcClient.StatementSpec query, Standing standing, Wanted wanted) {
    var members = wanted.members();
    return query
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("state", wanted.state() == null ? null : wanted.state().name())
        .param("school", wanted.schoolId())
        .param("inCommunity", members != null)
        .param(
            "members",
            members == null
                ? new String[0]
                : members.stream().map(UUID::toString).toArray(String[]::new));
  }

  void insert(List<Need> needs) {
    batches.batchUpdate(
        """
        insert into need (id, district, number, school_id, subject, stage, fte, period, kind, note, state, posted_at, version)
        values (?, ?, ?, ?, ?, ?, ?, daterange(?, ?, '[]'), ?, ?, ?, ?, ?)\
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
          row.setString(10, need.kind() == null ? null : need.kind().name());
          row.setString(11, need.note());
          row.setString(12, need.state().name());
          row.setTimestamp(13, Timestamp.from(need.postedAt()));
          row.setLong(14, need.version());
        });
  }

  /** Writes what a need became; the row must be as it was read. */
  void update(Need need) {
    int changed =
        db.sql(
                """
                update need set school_id = :school, subject = :subject, stage = :stage, fte = :fte,
                       period = daterange(:from, :to, '[]'), kind = :kind, note = :note, state = :state, version = :version
                 where id = :id and version = :version - 1\
                """)
            .param("id", need.id())
            .param("school", need.schoolId())
            .param("subject", need.subject().name())
            .param("stage", need.stage().name())
            .param("fte", need.fte().value())
            .param("from", need.period().from())
            .param("to", need.period().to())
            .param("kind", need.kind() == null ? null : need.kind().name())
            .param("note", need.note())
            .param("state", need.state().name())
            .param("version", need.version())
            .update();
    if (changed == 0)
      throw new OptimisticLockingFailureException("need " + need.id() + " was changed meanwhile");
  }

  private static Need need(ResultSet row, int number) throws SQLException {
    var kind = row.getString("kind");
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
        Need.State.valueOf(row.getString("state")),
        row.getTimestamp("posted_at").toInstant(),
        row.getLong("version"));
  }
}
