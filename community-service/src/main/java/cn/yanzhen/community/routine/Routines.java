package cn.yanzhen.community.routine;

import cn.yanzhen.defaults.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of routines, their editions, acknowledgements and check-ups. */
@Repository
class Routines {
  private final JdbcClient jdbc;

  Routines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Routine> find(UUID id, String district) {
    return one(id, district, "");
  }

  Optional<Routine> lock(UUID id, String district) {
    return one(id, district, " for update");
  }

  private Optional<Routine> one(UUID id, String district, String locking) {
    return whole(
            jdbc.sql("select * from routine where id = :id and district = :district" + locking)
                .param("id", id)
                .param("district", district)
                .query(Routines::bare)
                .list())
        .stream()
        .findFirst();
  }

  /** In the order in which they were first published. */
  List<Routine> page(String district, @Nullable UUID community, @Nullable UUID after, int limit) {
    return whole(
        jdbc.sql(
                """
                select * from routine where district = :district
                  and (cast(:community as uuid) is null or community_id = :community)
                  and (cast(:after as uuid) is null or id > :after)
                order by id limit :limit
                """)
            .param("district", district)
            .param("community", community)
            .param("after", after)
            .param("limit", limit)
            .query(Routines::bare)
            .list());
  }

  List<Routine> ofCommunities(Collection<UUID> communities, int atMost) {
    return whole(
        jdbc.sql(
                "select * from routine where community_id = any (cast(:ids as uuid[])) order by id"
                    + " limit :atMost")
            .param("ids", ids(communities))
            .param("atMost", atMost)
            .query(Routines::bare)
            .list());
  }

  void add(Routine routine, Caller by) {
    jdbc.sql(
            "insert into routine (id, community_id, district, version) values (:id, :community,"
                + " :district, :version)")
        .param("id", routine.id())
        .param("community", routine.communityId())
        .param("district", routine.district())
        .param("version", routine.version())
        .update();
    addEdition(routine.id(), routine.latest(), by);
  }

  void step(Routine after) {
    int rows =
        jdbc.sql("update routine set version = :version where id = :id and version = :version - 1")
            .param("id", after.id())
            .param("version", after.version())
            .update();
    if (rows != 1) {
      throw new IllegalStateException("routine " + after.id() + " is not as it was read");
    }
  }

  void addEdition(UUID routine, Edition edition, Caller by) {
    jdbc.sql(
            """
            insert into routine_edition (routine_id, number, title, paragraphs, attachment_id, in_force_from, account, account_name, at)
            values (:routine, :number, :title, :paragraphs, :attachment, :from, :account, :by, :at)
            """)
        .param("routine", routine)
        .param("number", edition.number())
        .param("title", edition.title())
        .param("paragraphs", edition.paragraphs().toArray(String[]::new))
        .param("attachment", edition.attachmentId())
        .param("from", edition.from())
        .param("account", by.account())
        .param("by", edition.by())
        .param("at", at(edition.at()))
        .update();
  }

  /** Whether the school had not done so before. */
  boolean acknowledge(Acknowledgement one, Caller by) {
    return jdbc.sql(
                """
                insert into routine_acknowledgement (routine_id, number, school_id, account, account_name, at)
                values (:routine, :number, :school, :account, :by, :at) on conflict do nothing
                """)
            .param("routine", one.routineId())
            .param("number", one.number())
            .param("school", one.schoolId())
            .param("account", by.account())
            .param("by", one.by())
            .param("at", at(one.at()))
            .update()
        == 1;
  }

  List<Acknowledgement> acknowledgements(Collection<UUID> routines) {
    return jdbc.sql(
            "select * from routine_acknowledgement where routine_id = any (cast(:ids as uuid[]))"
                + " order by at, school_id")
        .param("ids", ids(routines))
        .query(
            (row, number) ->
                new Acknowledgement(
                    row.getObject("routine_id", UUID.class),
                    row.getInt("number"),
                    row.getObject("school_id", UUID.class),
                    row.getString("account_name"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private record Bare(UUID id, UUID community, String district, long version) {}

  private static Bare bare(ResultSet row, int number) throws SQLException {
    return new Bare(
        row.getObject("id", UUID.class),
        row.getObject("community_id", UUID.class),
        row.getString("district"),
        row.getLong("version"));
  }

  private List<Routine> whole(List<Bare> routines) {
    if (routines.isEmpty()) {
      return List.of();
    }
    record Owned(UUID routine, Edition edition) {}
    Map<UUID, List<Edition>> editions =
        jdbc
            .sql(
                "select * from routine_edition where routine_id = any (cast(:ids as uuid[])) order"
                    + " by number")
            .param("ids", ids(routines.stream().map(Bare::id).toList()))
            .query(
                (row, number) ->
                    new Owned(
                        row.getObject("routine_id", UUID.class),
                        new Edition(
                            row.getInt("number"),
                            row.getString("title"),
                            Arrays.asList((String[]) row.getArray("paragraphs").getArray()),
                            row.getObject("attachment_id", UUID.class),
                            row.getObject("in_force_from", LocalDate.class),
                            row.getString("account_name"),
                            row.getObject("at", OffsetDateTime.class).toInstant())))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Owned::routine, Collectors.mapping(Owned::edition, Collectors.toList())));
    return routines.stream()
        .map(
            bare ->
                new Routine(
                    bare.id(),
                    bare.community(),
                    bare.district(),
                    editions.getOrDefault(bare.id(), List.of()),
                    bare.version()))
        .toList();
  }

  private static String[] ids(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
