package cn.yanzhen.community.school;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of schools. */
@Repository
class Schools {
  private static final String MATCHES =
      """
      from school
      where district = :district
        and (cast(:text as text) is null or name ilike :text or short_name ilike :text or code ilike :text)
        and (cast(:stage as text) is null or :stage = any (stages))
      """;

  private final JdbcClient jdbc;

  Schools(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<School> find(UUID id, String district) {
    return jdbc.sql("select * from school where id = :id and district = :district")
        .param("id", id)
        .param("district", district)
        .query(Schools::read)
        .optional();
  }

  /** A page in the order of codes, beginning after the given one. */
  List<School> page(SchoolFilter filter, @Nullable String afterCode, int limit) {
    return filtered(
            "select * "
                + MATCHES
                + "and (cast(:after as text) is null or code > :after) order by code limit :limit",
            filter)
        .param("after", afterCode)
        .param("limit", limit)
        .query(Schools::read)
        .list();
  }

  long count(SchoolFilter filter) {
    return filtered("select count(*) " + MATCHES, filter).query(Long.class).single();
  }

  List<School> all(SchoolFilter filter) {
    return filtered("select * " + MATCHES + "order by code", filter).query(Schools::read).list();
  }

  List<School> withCodes(Collection<String> codes) {
    return jdbc.sql("select * from school where code = any (:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(Schools::read)
        .list();
  }

  List<School> withIds(Collection<UUID> ids) {
    return jdbc.sql("select * from school where id = any (cast(:ids as uuid[]))")
        .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .query(Schools::read)
        .list();
  }

  void add(School school) {
    write(
        """
        insert into school (id, code, name, short_name, district, stages, setting, weak,
                            longitude, latitude, version)
        values (:id, :code, :name, :shortName, :district, :stages, :setting, :weak,
                :longitude, :latitude, :version)
        """,
        school);
  }

  void change(School school) {
    int rows =
        write(
            """
            update school
            set name = :name, short_name = :shortName, district = :district, stages = :stages,
                setting = :setting, weak = :weak, longitude = :longitude, latitude = :latitude,
                version = :version
            where id = :id and code = :code and version = :version - 1
            """,
            school);
    if (rows != 1) {
      throw new IllegalStateException("school " + school.id() + " is not as it was read");
    }
  }

  private int write(String sql, School school) {
    SchoolEntry entry = school.entry();
    Place place = entry.place();
    return jdbc.sql(sql)
        .param("id", school.id())
        .param("code", entry.code())
        .param("name", entry.name())
        .param("shortName", entry.shortName())
        .param("district", entry.district())
        .param("stages", entry.stages().stream().map(Enum::name).toArray(String[]::new))
        .param("setting", entry.setting().name())
        .param("weak", entry.weak())
        .param("longitude", place == null ? null : place.longitude())
        .param("latitude", place == null ? null : place.latitude())
        .param("version", school.version())
        .update();
  }

  private StatementSpec filtered(String sql, SchoolFilter filter) {
    Stage stage = filter.stage();
    return jdbc.sql(sql)
        .param("district", filter.district())
        .param("text", containing(filter.text()))
        .param("stage", stage == null ? null : stage.name());
  }

  /** The pattern for a text inside of another, in which % and _ mean themselves. */
  private static @Nullable String containing(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static School read(ResultSet row, int number) throws SQLException {
    Set<Stage> stages =
        Arrays.stream((String[]) row.getArray("stages").getArray())
            .map(Stage::valueOf)
            .collect(Collectors.toSet());
    BigDecimal longitude = row.getBigDecimal("longitude");
    BigDecimal latitude = row.getBigDecimal("latitude");
    SchoolEntry entry =
        new SchoolEntry(
            row.getString("code"),
            row.getString("name"),
            row.getString("short_name"),
            row.getString("district"),
            stages,
            Setting.valueOf(row.getString("setting")),
            row.getBoolean("weak"),
            longitude == null ? null : new Place(longitude, latitude));
    return new School(row.getObject("id", UUID.class), entry, row.getLong("version"));
  }
}
