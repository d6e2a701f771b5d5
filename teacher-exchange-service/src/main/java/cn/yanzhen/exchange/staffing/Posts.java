package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts' rows. */
@Component
public class Posts {

  static final String SELECT =
      """
      select p.*, lower(p.period) as first_day, upper(p.period) - 1 as last_day from post p
      """;

  private final JdbcClient db;
  private final JdbcTemplate batches;

  Posts(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  Optional<Post> post(UUID id) {
    return db.sql(SELECT + " where p.id = :id").param("id", id).query(Posts::post).optional();
  }

  /** Keeps others from deciding about it until the transaction ends. */
  Optional<Post> locked(UUID id) {
    return db.sql(SELECT + " where p.id = :id for update")
        .param("id", id)
        .query(Posts::post)
        .optional();
  }

  Map<UUID, Post> withIds(Collection<UUID> ids) {
    if (ids.isEmpty()) return Map.of();
    return byId(
        db.sql(SELECT + " where p.id = any(cast(:ids as uuid[]))")
            .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
            .query(Posts::post)
            .list());
  }

  /** Posts of a district by their number. */
  public Map<String, Post> byNumber(String district) {
    return db
        .sql(SELECT + " where p.district = :district")
        .param("district", district)
        .query(Posts::post)
        .list()
        .stream()
        .collect(Collectors.toMap(Post::number, Function.identity()));
  }

  /** The post that a need is posted for, locked. */
  Optional<Post> lockedOfNeed(UUID need) {
    return db.sql(
            SELECT
                + " join need_post n on n.post_id = p.id where n.need_id = :need for update of p")
        .param("need", need)
        .query(Posts::post)
        .optional();
  }

  /** 学校标识码-序号, the next that is free; callers of one district wait for each other. */
  String nextNumber(String district, String schoolCode) {
    db.sql("select pg_advisory_xact_lock(hashtext('exchange.post'), hashtext(:district))")
        .param("district", district)
        .query(row -> {});
    int last =
        db.sql(
                """
                select coalesce(max(substring(number from '-([0-9]{1,6})$')::int), 0) from post
                 where district = :district and number like :school || '-%'\
                """)
            .param("district", district)
            .param("school", schoolCode)
            .query(Integer.class)
            .single();
    return "%s-%03d".formatted(schoolCode, last + 1);
  }

  boolean isTaken(String district, String number) {
    return db.sql(
            "select exists (select from post where district = :district and number = :number)")
        .param("district", district)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  void insert(List<Post> posts) {
    batches.batchUpdate(
        """
        insert into post (id, district, number, school_id, subject, stage, fte, period, closed_code, closed_note, version)
        values (?, ?, ?, ?, ?, ?, ?, daterange(?, ?, '[]'), ?, ?, ?)\
        """,
        posts,
        1000,
        (row, post) -> {
          row.setObject(1, post.id());
          row.setString(2, post.district());
          row.setString(3, post.number());
          row.setObject(4, post.schoolId());
          row.setString(5, post.subject().name());
          row.setString(6, post.stage().name());
          row.setBigDecimal(7, post.fte().value());
          row.setObject(8, post.from());
          row.setObject(9, post.to());
          row.setString(10, post.closedCode());
          row.setString(11, post.closedNote());
          row.setLong(12, post.version());
        });
  }

  /** Writes what a post became; the row must be as it was read. */
  void update(Post post) {
    int changed =
        db.sql(
                """
                update post set school_id = :school, subject = :subject, stage = :stage, fte = :fte,
                       period = daterange(:from, cast(:to as date), '[]'), closed_code = :code, closed_note = :note,
                       version = :version
                 where id = :id and version = :version - 1\
                """)
            .param("id", post.id())
            .param("school", post.schoolId())
            .param("subject", post.subject().name())
            .param("stage", post.stage().name())
            .param("fte", post.fte().value())
            .param("from", post.from())
            .param("to", post.to())
            .param("code", post.closedCode())
            .param("note", post.closedNote())
            .param("version", post.version())
            .update();
    if (changed == 0) throw meanwhile(post);
  }

  /** Raises the version for what changes beside the post itself. */
  Post touch(Post post) {
    int changed =
        db.sql("update post set version = version + 1 where id = :id and version = :version")
            .param("id", post.id())
            .param("version", post.version())
            .update();
    if (changed == 0) throw meanwhile(post);
    return post.changed();
  }

  /** The same for many that this transaction has written. */
  void touch(List<Post> posts) {
    db.sql("update post set version = version + 1 where id = any(cast(:ids as uuid[]))")
        .param("ids", posts.stream().map(post -> post.id().toString()).toArray(String[]::new))
        .update();
  }

  private static OptimisticLockingFailureException meanwhile(Post post) {
    return new OptimisticLockingFailureException("post " + post.id() + " was changed meanwhile");
  }

  private static Map<UUID, Post> byId(List<Post> posts) {
    return posts.stream().collect(Collectors.toMap(Post::id, Function.identity()));
  }

  static Post post(ResultSet row, int number) throws SQLException {
    return new Post(
        row.getObject("id", UUID.class),
        row.getString("district"),
        row.getString("number"),
        row.getObject("school_id", UUID.class),
        Subject.valueOf(row.getString("subject")),
        Stage.valueOf(row.getString("stage")),
        new Fte(row.getBigDecimal("fte")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("closed_code"),
        row.getString("closed_note"),
        row.getLong("version"));
  }
}
