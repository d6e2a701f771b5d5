package cn.yanzhen.exchange.amend;

import cn.yanzhen.exchange.assignment.Sendings;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.person.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rests on a record, so that it cannot be set aside as entered by mistake. */
@Component
class Footing {

  enum Kind {
    ASSIGNMENT("派遣"),
    POST("任岗"),
    COHORT("新教师批次"),
    DEPARTURE("离开登记"),
    MERGE("合并记录");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /**
   * @param name the number of an order or a post, the name of a cohort, the number of a record
   * @param schoolName where it is; null where that says nothing
   */
  record Resting(
      Kind kind,
      @Nullable String name,
      @Nullable String schoolName,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    String words() {
      return kind.word
          + (name == null ? "" : " " + name)
          + (schoolName == null ? "" : "，" + schoolName)
          + (from == null ? "" : "，" + from + (to == null ? " 起" : " 至 " + to));
    }
  }

  private static final String OTHERS =
      """
      select 'POST' as kind, p.number as name, p.school_id, lower(h.period) as first_day, upper(h.period) - 1 as last_day
        from post_holding h join post p on p.id = h.post_id where h.person_id = :person
      union all
      select 'COHORT', c.name, c.lead_school_id, n.joined_on, null
        from newcomer n join cohort c on c.id = n.cohort_id where n.person_id = :person
      union all
      select 'COHORT', c.name, c.lead_school_id, n.joined_on, n.left_on - 1
        from newcomer_left n join cohort c on c.id = n.cohort_id where n.person_id = :person and not n.never
      union all
      select 'MERGE', other.number, null, null, null
        from person_merge m join person other on other.id = m.absorbed_id
       where m.survivor_id = :person and m.undone_at is null
      """;

  private final JdbcClient db;
  private final Sendings sendings;
  private final SchoolDirectory directory;

  Footing(JdbcClient db, Sendings sendings, SchoolDirectory directory) {
    this.db = db;
    this.sendings = sendings;
    this.directory = directory;
  }

  List<Resting> of(Person person) {
    var found = new ArrayList<Resting>();
    for (var one : sendings.of(person.id()))
      found.add(
          new Resting(
              Kind.ASSIGNMENT,
              one.number(),
              name(one.receivingSchoolId()),
              one.from(),
              one.goesAlong() ? null : one.to()));
    found.addAll(
        db.sql(OTHERS)
            .param("person", person.id())
            .query(
                (row, number) ->
                    new Resting(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        name(row.getObject("school_id", UUID.class)),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
            .list());
    if (person.lastDay() != null)
      found.add(new Resting(Kind.DEPARTURE, null, null, person.lastDay(), person.lastDay()));
    return found;
  }

  /** Of that, what goes on or begins on a day or later. */
  List<Resting> since(Person person, LocalDate day) {
    return of(person).stream().filter(one -> one.to() == null || !one.to().isBefore(day)).toList();
  }

  static String named(List<Resting> all) {
    return all.stream().map(Resting::words).collect(Collectors.joining("；"));
  }

  private @Nullable String name(@Nullable UUID school) {
    return school == null ? null : School.nameOf(directory.school(school).orElse(null));
  }
}
