package cn.yanzhen.community.studio;

import cn.yanzhen.defaults.paging.SearchText;
import java.time.LocalDate;
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

/** The tables of studios and their members. */
@Repository
class Studios {
  private static final String COLUMNS =
      """
      select t.*, lower(t.span) as first_day, upper(t.span) - 1 as last_day from studio t
      """;
  private static final String MATCHES =
      """
      where t.district = :district and t.span @> cast(:on as date)
        and (cast(:text as text) is null or t.name ilike :text)
        and (cast(:kind as text) is null or t.kind = :kind)
        and (cast(:level as text) is null or t.level = :level)
        and (cast(:subject as text) is null or t.subject = :subject)
        and (cast(:school as uuid) is null or t.seat_school_id = :school or exists (
          select from studio_member m where m.studio_id = t.id and m.school_id = :school
            and m.span @> cast(:on as date)))
      """;

  private final JdbcClient jdbc;

  Studios(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Studio> find(UUID id, String district) {
    return one("where t.id = :id and t.district = :district", id, district);
  }

  Optional<Studio> lock(UUID id, String district) {
    return one("where t.id = :id and t.district = :district for update", id, district);
  }

  private Optional<Studio> one(String where, UUID id, String district) {
    return whole(
            jdbc.sql(COLUMNS + where)
                .param("id", id)
                .param("district", district)
                .query(StudioRows::bare)
                .list())
        .stream()
        .findFirst();
  }

  /** A page in the order of names, beginning after the given name and id. */
  List<Studio> page(
      StudioFilter filter, @Nullable String afterName, @Nullable UUID afterId, int limit) {
    return whole(
        filtered(
                COLUMNS
                    + MATCHES
                    + """
                    and (cast(:afterName as text) is null or (t.name, t.id) > (:afterName, cast(:afterId as uuid)))
                    order by t.name, t.id limit :limit
                    """,
                filter)
            .param("afterName", afterName)
            .param("afterId", afterId)
            .param("limit", limit)
            .query(StudioRows::bare)
            .list());
  }

  /** That sit in this school, or have members for it, on some day after this one; by name. */
  List<Studio> relyingOn(UUID school, LocalDate day) {
    return whole(
        jdbc.sql(
                COLUMNS
                    + """
                    where t.seat_school_id = :school and t.span && daterange(:day, null, '()')
                      or exists (select from studio_member m where m.studio_id = t.id and m.school_id = :school
                        and m.span && daterange(:day, null, '()'))
                    order by t.name, t.id
                    """)
            .param("school", school)
            .param("day", day)
            .query(StudioRows::bare)
            .list());
  }

  long count(StudioFilter filter) {
    return filtered("select count(*) from studio t " + MATCHES, filter).query(Long.class).single();
  }

  long seatedAt(Collection<UUID> schools, LocalDate on) {
    return jdbc.sql(
            """
            select count(*) from studio where seat_school_id = any (:schools)
              and span @> cast(:on as date)
            """)
        .param("schools", schools.toArray(UUID[]::new))
        .param("on", on)
        .query(Long.class)
        .single();
  }

  /** Another studio of this name whose life overlaps. */
  boolean nameInUse(String district, String name, Life life, @Nullable UUID itself) {
    return jdbc.sql(
            """
            select exists (select from studio t where t.district = :district and t.name = :name
              and t.span && daterange(:from, cast(:to as date), '[]')
              and (cast(:itself as uuid) is null or t.id <> :itself))
            """)
        .param("district", district)
        .param("name", name)
        .param("from", life.from())
        .param("to", life.to())
        .param("itself", itself)
        .query(Boolean.class)
        .single();
  }

  /** Names are unique: whoever comes second sees what the first one did and gets a reason. */
  void takeTurn(String district) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('studios/' || :district, 0))")
        .param("district", district)
        .query((row, number) -> true)
        .list();
  }

  void add(Studio studio) {
    bind(
            """
            insert into studio (id, district, name, kind, level, subject, leader_id, seat_school_id, span,
              close_reason, version)
            values (:id, :district, :name, :kind, :level, :subject, :leader, :seat,
              daterange(:from, cast(:to as date), '[]'), :reason, :version)
            """,
            studio)
        .update();
  }

  /** Writes the studio and its members as they now are. */
  void change(Studio studio) {
    int rows =
        bind(
                """
                update studio set name = :name, kind = :kind, level = :level, subject = :subject,
                  leader_id = :leader, seat_school_id = :seat, span = daterange(:from, cast(:to as date), '[]'),
                  close_reason = :reason, version = :version
                where id = :id and district = :district and version = :version - 1
                """,
                studio)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("studio " + studio.id() + " is not as it was read");
    }
    jdbc.sql("delete from studio_member where studio_id = :id").param("id", studio.id()).update();
    for (var member : studio.members()) {
      jdbc.sql(
              """
              insert into studio_member (id, studio_id, person_id, school_id, span)
              values (:id, :studio, :person, :school, daterange(:from, cast(:to as date), '[]'))
              """)
          .param("id", member.id())
          .param("studio", studio.id())
          .param("person", member.personId())
          .param("school", member.schoolId())
          .param("from", member.life().from())
          .param("to", member.life().to())
          .update();
    }
  }

  private StatementSpec bind(String sql, Studio studio) {
    var nameplate = studio.nameplate();
    return jdbc.sql(sql)
        .param("id", studio.id())
        .param("district", studio.district())
        .param("name", nameplate.name())
        .param("kind", nameplate.kind().name())
        .param("level", nameplate.level().name())
        .param("subject", nameplate.subject().name())
        .param("leader", nameplate.leaderId())
        .param("seat", nameplate.seatSchoolId())
        .param("from", studio.life().from())
        .param("to", studio.life().to())
        .param("reason", studio.closeReason())
        .param("version", studio.version());
  }

  private StatementSpec filtered(String sql, StudioFilter filter) {
    return jdbc.sql(sql)
        .param("district", filter.district())
        .param("on", filter.on())
        .param("text", SearchText.inside(filter.text()))
        .param("kind", name(filter.kind()))
        .param("level", name(filter.level()))
        .param("subject", name(filter.subject()))
        .param("school", filter.school());
  }

  private static @Nullable String name(@Nullable Enum<?> code) {
    return code == null ? null : code.name();
  }

  private List<Studio> whole(List<Studio> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    Map<UUID, List<StudioMember>> members =
        jdbc
            .sql(
                """
                select m.*, lower(span) as first_day, upper(span) - 1 as last_day from studio_member m
                where studio_id = any (:ids) order by lower(span), id
                """)
            .param("ids", bare.stream().map(Studio::id).toArray(UUID[]::new))
            .query(StudioRows::member)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    StudioRows.Joined::studio,
                    Collectors.mapping(StudioRows.Joined::member, Collectors.toList())));
    return bare.stream()
        .map(
            studio ->
                new Studio(
                    studio.id(),
                    studio.district(),
                    studio.nameplate(),
                    studio.life(),
                    members.getOrDefault(studio.id(), List.of()),
                    studio.closeReason(),
                    studio.version()))
        .toList();
  }
}
