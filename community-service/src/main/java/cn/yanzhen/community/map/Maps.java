package cn.yanzhen.community.map;

import cn.yanzhen.community.community.Grade;
import cn.yanzhen.community.community.PairingModel;
import cn.yanzhen.community.community.Role;
import cn.yanzhen.community.community.State;
import cn.yanzhen.community.school.Place;
import cn.yanzhen.community.school.Stage;
import cn.yanzhen.defaults.paging.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the communities of a day together with where their schools lie, in one statement. */
@Repository
public class Maps {
  /** More than a city has. */
  public static final int MOST = 1000;

  private static final String THOSE =
      """
      with those as materialized (
        select c.id, c.name, c.state, row_number() over (order by c.name, c.id) as place from community c
        where c.district = :district
          and (c.state = :state or cast(:state as text) is null and c.state in ('APPROVED', 'ENDED'))
          and exists (select from membership m where m.community_id = c.id and m.span @> cast(:day as date))
          and (cast(:text as text) is null or c.name ilike :text or exists (
            select from membership m join school_on(:day) s on s.id = m.school_id
            where m.community_id = c.id and (s.name ilike :text or s.short_name ilike :text)))
        order by place limit :limit)
      """;

  /**
   * A school that is described from a later day on is called as it will be. Names are compared by
   * the database once a community, not once a school.
   */
  private static final String SITES =
      """
      select t.id, t.name, t.state, m.school_id, m.role, m.model, m.grade, array_to_string(m.stages, ' ') as stages, d.longitude, d.latitude,
        coalesce(d.name, (select l.name from school_description l where l.school_id = m.school_id
          order by l.span limit 1)) as school_name
      from those t
      join membership m on m.community_id = t.id and m.span @> cast(:day as date)
      left join school_description d on d.school_id = m.school_id and d.span @> cast(:day as date)
      order by t.place, m.role, m.id
      """;

  private static final Comparator<Site> LEAD_FIRST =
      Comparator.comparing(Site::role).thenComparing(Site::name);

  private final JdbcClient jdbc;

  Maps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row, before the rows of one community are put together. */
  private record Row(UUID id, String name, State state, Site site) {}

  /**
   * In the order of names, one more than {@link #MOST} where there are more.
   *
   * @param state null for all that are, were or will be in force on the day
   */
  public List<Mapped> of(
      String district, LocalDate day, @Nullable State state, @Nullable String text) {
    return jdbc
        .sql(THOSE + SITES)
        .param("district", district)
        .param("day", day)
        .param("state", state == null ? null : state.name())
        .param("text", SearchText.inside(text))
        .param("limit", MOST + 1)
        .query(Maps::read)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            rows ->
                new Mapped(
                    rows.getFirst().id(),
                    rows.getFirst().name(),
                    rows.getFirst().state(),
                    rows.stream().map(Row::site).sorted(LEAD_FIRST).toList()))
        .toList();
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    var model = row.getString("model");
    var grade = row.getString("grade");
    var longitude = row.getBigDecimal("longitude");
    var latitude = row.getBigDecimal("latitude");
    var stages = EnumSet.noneOf(Stage.class);
    var linked = row.getString("stages");
    if (!linked.isEmpty()) {
      Arrays.stream(linked.split(" ")).map(Stage::valueOf).forEach(stages::add);
    }
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("name"),
        State.valueOf(row.getString("state")),
        new Site(
            row.getObject("school_id", UUID.class),
            row.getString("school_name"),
            Role.valueOf(row.getString("role")),
            model == null ? null : PairingModel.valueOf(model),
            grade == null ? null : Grade.valueOf(grade),
            stages,
            longitude == null || latitude == null ? null : new Place(longitude, latitude)));
  }
}
