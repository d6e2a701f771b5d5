package cn.yanzhen.community.session;

import cn.yanzhen.community.school.Stage;
import cn.yanzhen.community.school.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads sessions and their classrooms; {@link SessionRows} writes them. */
@Repository
class Sessions {
  private static final String COLUMNS =
      """
      select s.*, lower(s.span) as starts_at, upper(s.span) as ends_at, coalesce(m.name, t.name) as holder
      from session s left join community m on m.id = s.community_id left join studio t on t.id = s.studio_id
      """;
  private static final String MATCHES =
      """
      where s.district = :district and s.span && tstzrange(:begin, :end)
        and (cast(:community as uuid) is null or s.community_id = :community)
        and (cast(:studio as uuid) is null or s.studio_id = :studio)
        and (cast(:kind as text) is null or s.kind = :kind)
        and (cast(:form as text) is null or s.form = :form)
        and (cast(:subject as text) is null or s.subject = :subject)
        and (cast(:state as text) is null or s.state = :state)
        and (cast(:school as uuid) is null or exists (
          select from classroom c where c.session_id = s.id and c.school_id = :school))
        and (cast(:teacher as uuid) is null or exists (
          select from classroom c where c.session_id = s.id and c.teacher_id = :teacher))
      """;

  private final JdbcClient jdbc;

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Until the transaction ends nobody else plans in this district: whoever comes second sees what
   * the first one took and gets a reason, where the database alone would only say no.
   */
  void takeTurn(String district) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sessions/' || :district, 0))")
        .param("district", district)
        .query((row, number) -> true)
        .list();
  }

  Optional<Session> find(UUID id, String district) {
    return one("where s.id = :id and s.district = :district", id, district);
  }

  Optional<Session> findAnywhere(UUID id) {
    return whole(jdbc.sql(COLUMNS + "where s.id = :id").param("id", id).query(Row::read).list())
        .stream()
        .findFirst();
  }

  Optional<Session> lock(UUID id, String district) {
    return one("where s.id = :id and s.district = :district for update of s", id, district);
  }

  private Optional<Session> one(String where, UUID id, String district) {
    return whole(
            jdbc.sql(COLUMNS + where)
                .param("id", id)
                .param("district", district)
                .query(Row::read)
                .list())
        .stream()
        .findFirst();
  }

  /** In the order of time, beginning after the given start and id. */
  List<Session> page(
      SessionFilter filter, @Nullable Instant afterStart, @Nullable UUID afterId, int limit) {
    return whole(
        filtered(
                COLUMNS
                    + MATCHES
                    + """
                    and (cast(:afterStart as timestamptz) is null or (lower(s.span), s.id) > (:afterStart, cast(:afterId as uuid)))
                    order by lower(s.span), s.id limit :limit
                    """,
                filter)
            .param("afterStart", afterStart == null ? null : at(afterStart))
            .param("afterId", afterId)
            .param("limit", limit)
            .query(Row::read)
            .list());
  }

  long count(SessionFilter filter) {
    return filtered("select count(*) from session s " + MATCHES, filter).query(Long.class).single();
  }

  /** Planned ones that have begun and that one of these schools hosts, the oldest first. */
  List<Session> unreported(String district, Collection<String> hosts, Instant now, int atMost) {
    return whole(
        jdbc.sql(
                COLUMNS
                    + """
                    where s.district = :district and s.state = 'PLANNED' and lower(s.span) <= :now
                      and s.host_school_id = any (cast(:hosts as uuid[]))
                    order by lower(s.span), s.id limit :atMost
                    """)
            .param("district", district)
            .param("now", at(now))
            .param("hosts", hosts.toArray(String[]::new))
            .param("atMost", atMost)
            .query(Row::read)
            .list());
  }

  List<Session> held(Collection<UUID> communities, Instant begin, Instant end) {
    return whole(
        jdbc.sql(
                COLUMNS
                    + """
                    where s.community_id = any (:communities) and s.state = 'HELD'
                      and lower(s.span) >= :begin and lower(s.span) < :end
                    order by lower(s.span), s.id
                    """)
            .param("communities", communities.toArray(UUID[]::new))
            .param("begin", at(begin))
            .param("end", at(end))
            .query(Row::read)
            .list());
  }

  /** A classroom of another session that may be in the way. */
  record Taken(
      UUID sessionId,
      String district,
      String title,
      Slot slot,
      UUID schoolId,
      @Nullable String roomKey,
      @Nullable String classKey,
      @Nullable UUID teacherId) {}

  /** Of whatever district: a teacher is in one place only. */
  List<Taken> taken(List<Proposal.Seat> seats, List<Slot> slots, @Nullable UUID butNot) {
    return jdbc.sql(
            """
            select c.*, s.district, s.title, lower(s.span) as starts_at, upper(s.span) as ends_at
            from classroom c join session s on s.id = c.session_id
            where c.holds and c.span && any (cast(:spans as tstzrange[]))
              and (cast(:itself as uuid) is null or c.session_id <> :itself)
              and (c.teacher_id = any (:teachers) or c.school_id = any (:schools)
                and (c.room_key = any (:rooms) or c.class_key = any (:classes)))
            order by lower(s.span), s.id, c.place_no
            """)
        .param("spans", slots.stream().map(Sessions::range).toArray(String[]::new))
        .param("itself", butNot)
        .param(
            "teachers",
            seats.stream()
                .map(Proposal.Seat::teacherId)
                .filter(Objects::nonNull)
                .toArray(UUID[]::new))
        .param("schools", seats.stream().map(Proposal.Seat::schoolId).toArray(UUID[]::new))
        .param("rooms", keys(seats.stream().map(Proposal.Seat::room).toList()))
        .param("classes", keys(seats.stream().map(Proposal.Seat::className).toList()))
        .query(
            (row, number) ->
                new Taken(
                    row.getObject("session_id", UUID.class),
                    row.getString("district"),
                    row.getString("title"),
                    slot(row),
                    row.getObject("school_id", UUID.class),
                    row.getString("room_key"),
                    row.getString("class_key"),
                    row.getObject("teacher_id", UUID.class)))
        .list();
  }

  private static String[] keys(List<@Nullable String> names) {
    return names.stream().map(Classroom::key).filter(Objects::nonNull).toArray(String[]::new);
  }

  static String range(Slot slot) {
    return "[" + slot.from() + "," + slot.to() + ")";
  }

  static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private StatementSpec filtered(String sql, SessionFilter filter) {
    return jdbc.sql(sql)
        .param("district", filter.district())
        .param("begin", at(filter.begin()))
        .param("end", at(filter.end()))
        .param("community", filter.community())
        .param("studio", filter.studio())
        .param("school", filter.school())
        .param("teacher", filter.teacher())
        .param("kind", name(filter.kind()))
        .param("form", name(filter.form()))
        .param("subject", name(filter.subject()))
        .param("state", name(filter.state()));
  }

  private static @Nullable String name(@Nullable Enum<?> code) {
    return code == null ? null : code.name();
  }

  private record Seated(UUID session, Classroom classroom) {}

  private List<Session> whole(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Classroom>> classrooms =
        jdbc
            .sql("select * from classroom where session_id = any (:ids) order by place_no")
            .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
            .query(Sessions::seated)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Seated::session, Collectors.mapping(Seated::classroom, Collectors.toList())));
    return rows.stream()
        .map(row -> row.with(classrooms.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static Seated seated(ResultSet row, int number) throws SQLException {
    Integer expected = row.getObject("expected", Integer.class);
    Integer present = row.getObject("present", Integer.class);
    return new Seated(
        row.getObject("session_id", UUID.class),
        new Classroom(
            row.getObject("id", UUID.class),
            row.getObject("school_id", UUID.class),
            Side.valueOf(row.getString("role")),
            row.getString("room"),
            row.getString("class_name"),
            row.getObject("teacher_id", UUID.class),
            expected == null || present == null ? null : new Attendance(expected, present)));
  }

  private static Slot slot(ResultSet row) throws SQLException {
    return new Slot(
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant());
  }

  /** A session's own row, before its classrooms are read. */
  private record Row(
      UUID id,
      String district,
      Activity.Heading heading,
      Form form,
      @Nullable String place,
      @Nullable String link,
      Slot slot,
      @Nullable UUID series,
      Standing standing,
      long version,
      Instant since) {

    static Row read(ResultSet row, int number) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          row.getString("district"),
          new Activity.Heading(
              row.getString("title"),
              Subject.valueOf(row.getString("subject")),
              Stage.valueOf(row.getString("stage")),
              new Holder(
                  row.getObject("community_id", UUID.class),
                  row.getObject("studio_id", UUID.class),
                  row.getString("holder"))),
          Form.valueOf(row.getString("form")),
          row.getString("place"),
          row.getString("link"),
          Sessions.slot(row),
          row.getObject("series_id", UUID.class),
          standing(row),
          row.getLong("version"),
          row.getObject("state_since", OffsetDateTime.class).toInstant());
    }

    private static Standing standing(ResultSet row) throws SQLException {
      return switch (State.valueOf(row.getString("state"))) {
        case PLANNED -> new Standing.Planned();
        case HELD ->
            new Standing.Held(row.getString("minutes"), row.getObject("recording_id", UUID.class));
        case CANCELLED ->
            new Standing.Cancelled(row.getString("cancel_code"), row.getString("cancel_note"));
      };
    }

    Session with(List<Classroom> classrooms) {
      return new Session(
          id,
          district,
          Activity.of(heading, form, place, link, classrooms),
          slot,
          series,
          standing,
          version,
          since);
    }
  }
}
