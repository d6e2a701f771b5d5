package cn.yanzhen.community.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  /** No session lasts longer than half a day: so those of a time are found by their start. */
  private static final String MATCHES =
      """
      where s.district = :district and s.span && tstzrange(:begin, :end)
        and lower(s.span) > cast(:begin as timestamptz) - interval '12 hours' and lower(s.span) < :end
        and (cast(:community as uuid) is null or s.community_id = :community)
        and (cast(:studio as uuid) is null or s.studio_id = :studio)
        and (cast(:kind as text) is null or s.kind = :kind)
        and (cast(:form as text) is null or s.form = :form)
        and (cast(:subject as text) is null or s.subject = :subject)
        and (cast(:state as text) is null or s.state = :state)
        and (cast(:school as uuid) is null or exists (
          select from classroom c where c.session_id = s.id and c.school_id = :school))
        and (cast(:teacher as uuid) is null or exists (
          select from classroom c where c.session_id = s.id and c.teacher_id in (select person_records(cast(:teacher as uuid)))))
      """;

  private static final String PLANNED_WITH =
      """
      where s.state = 'PLANNED' and lower(s.span) >= :begin and exists (
        select from classroom c where c.session_id = s.id and c.school_id = :school and lower(c.span) >= :begin)\
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
    return whole(
            jdbc.sql(COLUMNS + "where s.id = :id").param("id", id).query(SessionRow::read).list())
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
                .query(SessionRow::read)
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
            .query(SessionRow::read)
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
            .query(SessionRow::read)
            .list());
  }

  /** Planned ones in which this school takes part and that begin at this moment or later. */
  List<Session> plannedWith(UUID school, Instant begin, int atMost) {
    return whole(
        jdbc.sql(COLUMNS + PLANNED_WITH + " order by lower(s.span), s.id limit :atMost")
            .param("school", school)
            .param("begin", at(begin))
            .param("atMost", atMost)
            .query(SessionRow::read)
            .list());
  }

  long countPlannedWith(UUID school, Instant begin) {
    return jdbc.sql("select count(*) from session s " + PLANNED_WITH)
        .param("school", school)
        .param("begin", at(begin))
        .query(Long.class)
        .single();
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
            .query(SessionRow::read)
            .list());
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

  private List<Session> whole(List<SessionRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Classroom>> classrooms =
        jdbc
            .sql("select * from classroom where session_id = any (:ids) order by place_no")
            .param("ids", rows.stream().map(SessionRow::id).toArray(UUID[]::new))
            .query(Seated::read)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Seated::session, Collectors.mapping(Seated::classroom, Collectors.toList())));
    return rows.stream()
        .map(row -> row.with(classrooms.getOrDefault(row.id(), List.of())))
        .toList();
  }
}
