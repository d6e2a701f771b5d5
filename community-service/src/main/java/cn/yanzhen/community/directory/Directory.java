package cn.yanzhen.community.directory;

import cn.yanzhen.defaults.paging.SearchText;
import cn.yanzhen.relay.ReceivedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Persons, names and recordings; an erased name is gone, and no late event brings it back. */
@Component
public class Directory {
  private static final String PERSONS =
      "select p.*, n.name from directory_person p left join directory_name n using (person_id) ";

  /** A record that was merged is asked for all the same, and answered by the one that goes on. */
  private static final String ASKED =
      """
      select w.asked, p.*, n.name
      from unnest(cast(:ids as uuid[])) w (asked)
      left join merged_person g on g.person_id = w.asked
      left join directory_person s on s.person_id = g.survivor_id
      join directory_person p on p.person_id = coalesce(s.person_id, w.asked)
      left join directory_name n on n.person_id = p.person_id
      """;

  private final JdbcClient jdbc;

  Directory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By the ids that were asked for, of whatever district; unknown ones are left out. A person whose
   * record was merged has the id of the record that goes on.
   */
  public Map<UUID, Person> persons(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(ASKED)
        .param("ids", Set.copyOf(ids).stream().map(UUID::toString).toArray(String[]::new))
        .query((row, number) -> Map.entry(row.getObject("asked", UUID.class), person(row, number)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** All records of the person to whom this one belongs. */
  public Set<UUID> records(UUID person) {
    return Set.copyOf(
        jdbc.sql("select person_records(:id)").param("id", person).query(UUID.class).list());
  }

  /** Those of a school, or of the whole district, whose name contains a text; named ones first. */
  public List<Person> find(
      String district, @Nullable UUID school, @Nullable String text, int atMost) {
    return jdbc.sql(
            PERSONS
                + """
                where p.district = :district
                  and not exists (select from person_merge m where m.absorbed_id = p.person_id and m.stands)
                  and (cast(:school as uuid) is null or p.school_id = :school)
                  and (cast(:text as text) is null or n.name ilike :text)
                order by n.name nulls last, p.person_id limit :atMost
                """)
        .param("district", district)
        .param("school", school)
        .param("text", SearchText.inside(text))
        .param("atMost", atMost)
        .query(Directory::person)
        .list();
  }

  public Optional<Recording> recording(UUID id, String district) {
    return jdbc.sql(
            "select * from directory_resource where resource_id = :id and district = :district")
        .param("id", id)
        .param("district", district)
        .query(Directory::recording)
        .optional();
  }

  /** By id; unknown ids are left out. */
  public Map<UUID, Recording> recordings(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select * from directory_resource where resource_id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(Directory::recording)
        .list()
        .stream()
        .collect(Collectors.toMap(Recording::id, Function.identity()));
  }

  public List<Recording> recordings(String district, @Nullable String text, int atMost) {
    return jdbc.sql(
            """
            select * from directory_resource
            where district = :district and (cast(:text as text) is null or title ilike :text)
            order by title, resource_id limit :atMost
            """)
        .param("district", district)
        .param("text", SearchText.inside(text))
        .param("atMost", atMost)
        .query(Directory::recording)
        .list();
  }

  void keep(PersonFacts person, ReceivedEvent event) {
    jdbc.sql(
            """
            insert into directory_person (person_id, sequence, district, school_id, subjects)
            values (:id, :sequence, :district, :school, :subjects)
            on conflict (person_id) do update set sequence = excluded.sequence,
              district = excluded.district, school_id = excluded.school_id, subjects = excluded.subjects
            where directory_person.sequence < excluded.sequence
            """)
        .param("id", person.personId())
        .param("sequence", event.sequence())
        .param("district", district(event))
        .param("school", person.schoolId())
        .param("subjects", person.subjects().toArray(String[]::new))
        .update();
  }

  /**
   * @param stands false once the merge was undone
   */
  void keep(PersonMerged merged, boolean stands, long sequence) {
    jdbc.sql(
            """
            insert into person_merge (absorbed_id, survivor_id, stands, sequence)
            values (:absorbed, :survivor, :stands, :sequence)
            on conflict (absorbed_id) do update set survivor_id = excluded.survivor_id,
              stands = excluded.stands, sequence = excluded.sequence
            where person_merge.sequence < excluded.sequence
            """)
        .param("absorbed", merged.personId())
        .param("survivor", merged.survivorId())
        .param("stands", stands)
        .param("sequence", sequence)
        .update();
  }

  void keep(PersonNamed named, long sequence) {
    jdbc.sql(
            """
            insert into directory_name (person_id, sequence, name)
            select v.id, v.sequence, v.name
            from (values (cast(:id as uuid), cast(:sequence as bigint), cast(:name as text))) v (id, sequence, name)
            where not exists (
              select from directory_erased_name e where e.person_id = v.id and e.sequence >= v.sequence)
            on conflict (person_id) do update set sequence = excluded.sequence, name = excluded.name
            where directory_name.sequence < excluded.sequence
            """)
        .param("id", named.personId())
        .param("sequence", sequence)
        .param("name", named.name())
        .update();
  }

  void erase(UUID person, long sequence) {
    jdbc.sql(
            """
            with gone as (
              insert into directory_erased_name (person_id, sequence) values (:id, :sequence)
              on conflict (person_id) do update
                set sequence = greatest(directory_erased_name.sequence, excluded.sequence)
              returning person_id, sequence)
            delete from directory_name n using gone g
            where n.person_id = g.person_id and n.sequence <= g.sequence
            """)
        .param("id", person)
        .param("sequence", sequence)
        .update();
  }

  void keep(ResourceFacts resource, ReceivedEvent event) {
    jdbc.sql(
            """
            insert into directory_resource (resource_id, sequence, district, school_id, title)
            values (:id, :sequence, :district, :school, :title)
            on conflict (resource_id) do update set sequence = excluded.sequence,
              district = excluded.district, school_id = excluded.school_id, title = excluded.title
            where directory_resource.sequence < excluded.sequence
            """)
        .param("id", resource.resourceId())
        .param("sequence", event.sequence())
        .param("district", district(event))
        .param("school", resource.schoolId())
        .param("title", resource.title())
        .update();
  }

  /** An event without a district waits among the dead letters. */
  private static String district(ReceivedEvent event) {
    var district = event.district();
    if (district == null || district.isBlank()) {
      throw new IllegalArgumentException("事件没有注明区县（ce_district）：" + event.type());
    }
    return district;
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getObject("person_id", UUID.class),
        row.getString("district"),
        row.getObject("school_id", UUID.class),
        Arrays.asList((String[]) row.getArray("subjects").getArray()),
        row.getString("name"));
  }

  private static Recording recording(ResultSet row, int number) throws SQLException {
    return new Recording(
        row.getObject("resource_id", UUID.class),
        row.getString("district"),
        row.getObject("school_id", UUID.class),
        row.getString("title"));
  }
}
