package cn.yanzhen.exchange.need;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Needs that a caller may know of, as a list and as the columns of the board. */
@Component
class NeedLists {

  /** A file is a list too, and has an end. */
  static final int MOST_IN_A_FILE = 100_000;

  private static final String VISIBLE =
      " (n.district = any(:districts) or n.school_id = any(cast(:schools as uuid[]))) ";

  private static final String WANTED =
      """
       and (cast(:state as text) is null or n.state = :state)
       and (cast(:school as uuid) is null or n.school_id = :school)
       and (cast(:subject as text) is null or n.subject = :subject)
       and (cast(:stage as text) is null or n.stage = :stage)
       and (not :inCommunity or n.school_id = any(cast(:members as uuid[])))
      """;

  /**
   * What a list is narrowed by; null narrows nothing.
   *
   * @param members the schools of a community
   */
  record Wanted(
      Need.@Nullable State state,
      @Nullable UUID schoolId,
      @Nullable Collection<UUID> members,
      @Nullable Subject subject,
      @Nullable Stage stage) {}

  /** A column of the board (需求看板). */
  enum Column {
    /** 待派人: open, and its days are not over. */
    WAITING("n.state = 'OPEN' and upper(n.period) > :today"),
    /** 已有人选. */
    PROPOSED("n.state = 'PROPOSED'"),
    /** 已满足. */
    FILLED("n.state = 'FILLED'"),
    /** 无人可派. */
    DECLINED("n.state = 'DECLINED'"),
    /** 已撤回, or still open when its days were over (过期). */
    GONE("(n.state = 'WITHDRAWN' or n.state = 'OPEN' and upper(n.period) <= :today)");

    private final String holds;

    Column(String holds) {
      this.holds = holds;
    }
  }

  /** A place in a column. */
  record Place(LocalDate due, UUID id) {

    static Place of(Need need) {
      var by = need.answerBy();
      return new Place(by == null ? need.period().from() : by, need.id());
    }
  }

  private final JdbcClient db;

  NeedLists(JdbcClient db) {
    this.db = db;
  }

  /** Latest first, from before an id on. */
  List<Need> visible(Standing standing, Wanted wanted, @Nullable UUID before, int limit) {
    return wanted(
            db.sql(
                Needs.SELECT
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

  long count(Standing standing, Wanted wanted) {
    return wanted(db.sql("select count(*) from need n where " + VISIBLE + WANTED), standing, wanted)
        .query(Long.class)
        .single();
  }

  /** Those that wait by urgency, all others latest first; from after a place on. */
  List<Need> column(
      Standing standing,
      Wanted wanted,
      Column column,
      LocalDate today,
      @Nullable Place after,
      int limit) {
    boolean waiting = column == Column.WAITING;
    var on =
        waiting
            ? " and (cast(:id as uuid) is null or (" + Needs.DUE + ", n.id) > (:due, :id))"
            : " and (cast(:id as uuid) is null or n.id < :id)";
    var query =
        wanted(
                db.sql(
                    Needs.SELECT
                        + " where "
                        + VISIBLE
                        + WANTED
                        + " and "
                        + column.holds
                        + on
                        + (waiting
                            ? " order by " + Needs.DUE + ", n.id limit :limit"
                            : " order by n.id desc limit :limit")),
                standing,
                wanted)
            .param("today", today)
            .param("id", after == null ? null : after.id())
            .param("limit", limit);
    if (waiting) query = query.param("due", after == null ? null : after.due());
    return query.query(Needs::need).list();
  }

  long count(Standing standing, Wanted wanted, Column column, LocalDate today) {
    return wanted(
            db.sql(
                "select count(*) from need n where " + VISIBLE + WANTED + " and " + column.holds),
            standing,
            wanted)
        .param("today", today)
        .query(Long.class)
        .single();
  }

  private static JdbcClient.StatementSpec wanted(
      JdbcClient.StatementSpec query, Standing standing, Wanted wanted) {
    var members = wanted.members();
    return query
        .param("districts", standing.officerArray())
        .param("schools", standing.schoolArray())
        .param("state", name(wanted.state()))
        .param("school", wanted.schoolId())
        .param("subject", name(wanted.subject()))
        .param("stage", name(wanted.stage()))
        .param("inCommunity", members != null)
        .param(
            "members",
            members == null
                ? new String[0]
                : members.stream().map(UUID::toString).toArray(String[]::new));
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}
