package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.post.Fte;
import cn.yanzhen.exchange.post.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who holds posts and who acts in them: three statements, however many posts. */
@Component
class Occupancies {

  private static final String HELD = " state in ('APPROVED', 'IN_FORCE', 'RETURNED') ";

  private final JdbcClient db;

  Occupancies(JdbcClient db) {
    this.db = db;
  }

  Occupancy of(Post post) {
    return of(List.of(post)).getOrDefault(post.id(), Occupancy.nobody(post));
  }

  Map<UUID, Occupancy> of(Collection<Post> posts) {
    if (posts.isEmpty()) return Map.of();
    record Of<T>(UUID post, T one) {}
    var ids = array(posts.stream().map(Post::id).toList());
    var holders =
        db
            .sql(
                """
                select post_id, id, person_id, share as fte, lower(period) as first_day, upper(period) - 1 as last_day
                  from post_holding where post_id = any(cast(:posts as uuid[])) order by lower(period), id\
                """)
            .param("posts", ids)
            .query(
                (row, number) ->
                    new Of<>(
                        id(row, "post_id"),
                        new Occupancy.Holder(
                            id(row, "id"), id(row, "person_id"), fte(row), period(row))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(Of::post, Collectors.mapping(Of::one, Collectors.toList())));
    var acting =
        db
            .sql(
                """
                select p.id as post_id, a.assignment_id, a.person_id, a.fte, lower(a.period) as first_day,
                       upper(a.period) - 1 as last_day, b.assignment_id as backfills
                  from unnest(cast(:posts as uuid[])) as p (id)
                  cross join lateral post_acting(p.id) a
                  join assignment own on own.id = a.assignment_id
                  left join need_backfill b on b.need_id = own.need_id
                 where not isempty(a.period) order by lower(a.period), a.assignment_id\
                """)
            .param("posts", ids)
            .query(
                (row, number) ->
                    new Of<>(
                        id(row, "post_id"),
                        new Occupancy.Acting(
                            id(row, "assignment_id"),
                            id(row, "person_id"),
                            fte(row),
                            period(row),
                            row.getObject("backfills", UUID.class))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(Of::post, Collectors.mapping(Of::one, Collectors.toList())));
    var away =
        away(
            holders.values().stream()
                .flatMap(List::stream)
                .map(Occupancy.Holder::personId)
                .distinct()
                .toList());
    var found = new HashMap<UUID, Occupancy>();
    for (var post : posts) {
      var mine = holders.getOrDefault(post.id(), List.of());
      found.put(
          post.id(),
          new Occupancy(
              post,
              mine,
              acting.getOrDefault(post.id(), List.of()),
              mine.stream()
                  .map(Occupancy.Holder::personId)
                  .distinct()
                  .flatMap(person -> away.getOrDefault(person, List.of()).stream())
                  .toList()));
    }
    return found;
  }

  /** Orders that send persons away. */
  Map<UUID, List<Occupancy.Away>> away(Collection<UUID> persons) {
    if (persons.isEmpty()) return Map.of();
    return db
        .sql(
            "select id, person_id, fte, lower(period) as first_day, upper(period) - 1 as last_day"
                + " from assignment where person_id = any(cast(:persons as uuid[])) and "
                + HELD
                + " order by lower(period), id")
        .param("persons", array(persons))
        .query(
            (row, number) ->
                new Occupancy.Away(id(row, "id"), id(row, "person_id"), fte(row), period(row)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Occupancy.Away::personId));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Fte fte(ResultSet row) throws SQLException {
    return new Fte(row.getBigDecimal("fte"));
  }

  private static Period period(ResultSet row) throws SQLException {
    return Post.period(
        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
  }

  private static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
