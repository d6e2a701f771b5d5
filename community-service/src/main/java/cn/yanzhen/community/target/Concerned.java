package cn.yanzhen.community.target;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The approved communities of which a cycle touches a school year. */
@Repository
class Concerned {
  private static final String THOSE =
      """
       from community c where c.district = :district and c.state in ('APPROVED', 'ENDED') and exists (
        select from cycle y where y.community_id = c.id
          and y.span && daterange(cast(:from as date), cast(:to as date), '[]'))
      """;

  private final JdbcClient jdbc;

  Concerned(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Named(UUID id, String name) {}

  /** In the order of names, beginning after the given name and id. */
  List<Named> page(
      String district,
      SchoolYear year,
      @Nullable String afterName,
      @Nullable UUID afterId,
      int limit) {
    return ask(
            "select c.id, c.name"
                + THOSE
                + """
                and (cast(:afterName as text) is null or (c.name, c.id) > (:afterName, cast(:afterId as uuid)))
                order by c.name, c.id limit :limit
                """,
            district,
            year)
        .param("afterName", afterName)
        .param("afterId", afterId)
        .param("limit", limit)
        .query((row, number) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
        .list();
  }

  long count(String district, SchoolYear year) {
    return ask("select count(*)" + THOSE, district, year).query(Long.class).single();
  }

  private StatementSpec ask(String sql, String district, SchoolYear year) {
    return jdbc.sql(sql)
        .param("district", district)
        .param("from", year.from())
        .param("to", year.to());
  }
}
