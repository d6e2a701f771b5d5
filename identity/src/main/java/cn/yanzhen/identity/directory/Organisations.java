package cn.yanzhen.identity.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schools by id or code (学校标识码), districts by code. */
@Repository
public class Organisations {
  private final JdbcClient jdbc;

  Organisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<School> school(UUID id) {
    return jdbc.sql("select id, code, name, district from school where id = :id")
        .param("id", id)
        .query(School.class)
        .optional();
  }

  public Optional<School> schoolByCode(String code) {
    return jdbc.sql("select id, code, name, district from school where code = :code")
        .param("code", code)
        .query(School.class)
        .optional();
  }

  public boolean isDistrict(String code) {
    return jdbc.sql("select exists (select from district where code = :code)")
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  public Optional<String> districtName(String code) {
    return jdbc.sql("select name from district where code = :code")
        .param("code", code)
        .query(String.class)
        .optional();
  }

  /** Names of schools by id and of districts' authorities by code; what is unknown is missing. */
  public Map<String, String> names(Collection<String> organisations) {
    Map<String, String> names = new HashMap<>();
    if (organisations.isEmpty()) return names;
    jdbc.sql(
            """
            select id::text as org, name from school where id::text in (:orgs)
            union all select code, authority from district where code in (:orgs)
            """)
        .param("orgs", List.copyOf(organisations))
        .query(
            row -> {
              names.put(row.getString("org"), row.getString("name"));
            });
    return names;
  }

  void put(
      UUID id,
      String code,
      String name,
      @Nullable String shortName,
      String district,
      long sequence) {
    jdbc.sql(
            """
            insert into school (id, code, name, short_name, district, sequence)
            values (:id, :code, :name, :short, :district, :sequence)
            on conflict (id) do update
               set code = excluded.code, name = excluded.name, short_name = excluded.short_name,
                   district = excluded.district, sequence = excluded.sequence
             where school.sequence < excluded.sequence
            """)
        .param("id", id)
        .param("code", code)
        .param("name", name)
        .param("short", shortName)
        .param("district", district)
        .param("sequence", sequence)
        .update();
  }
}
