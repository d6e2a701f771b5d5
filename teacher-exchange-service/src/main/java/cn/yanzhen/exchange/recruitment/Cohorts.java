package cn.yanzhen.exchange.recruitment;

import cn.yanzhen.exchange.directory.Standing;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cohorts' rows. */
@Component
class Cohorts {

  /** Seen by the district, by the lead school, and by the members of its community. */
  private static final String VISIBLE =
      """
       (c.district = any(:districts) or c.lead_school_id = any(cast(:schools as uuid[]))
        or c.lead_school_id = any(cast(:leads as uuid[])))
      """;

  private final JdbcClient db;

  Cohorts(JdbcClient db) {
    this.db = db;
  }

  Optional<Cohort> cohort(UUID id) {
    return one(db.sql("select * from cohort c where c.id = :id").param("id", id));
  }

  /** Keeps others from deciding about it until the transaction ends. */
  Optional<Cohort> locked(UUID id) {
    return one(db.sql("select * from cohort c where c.id = :id for update").param("id", id));
  }

  Optional<Cohort> named(String district, int schoolYear, String name) {
    return one(
        db.sql(
                "select * from cohort c where district = :district and school_year = :year and name"
                    + " = :name")
            .param("district", district)
            .param("year", schoolYear)
            .param("name", name));
  }

  /**
   * @param ledBy lead schools of the communities to which the caller's schools belong
   */
  Optional<Cohort> visible(UUID id, Standing standing, Collection<UUID> ledBy) {
    return one(
        seenBy(
            db.sql("select * from cohort c where c.id = :id and " + VISIBLE).param("id", id),
            standing,
            ledBy));
  }

  /** Latest first, from before an id on. */
  List<Cohort> visible(
      Standing standing,
      Collection<UUID> ledBy,
      @Nullable Integer schoolYear,
      @Nullable UUID before,
      int limit) {
    return all(
        seenBy(
            db.sql(
                    "select * from cohort c where "
                        + VISIBLE
                        + " and (cast(:year as int) is null or c.school_year = :year) and"
                        + " (cast(:before as uuid) is null or c.id < :before) order by c.id desc"
                        + " limit :limit")
                .param("year", schoolYear)
                .param("before", before)
                .param("limit", limit),
            standing,
            ledBy));
  }

  private static JdbcClient.StatementSpec seenBy(
      JdbcClient.StatementSpec query, Standing standing, Collection<UUID> ledBy) {
    return query
        .param("districts", standing.officerArray())
        .param("schools", array(standing.administers()))
        .param("leads", array(ledBy));
  }

  void insert(Cohort cohort) {
    db.sql(
            """
            insert into cohort (id, district, name, school_year, lead_school_id, community_id, opened_on, version)
            values (:id, :district, :name, :year, :lead, :community, :opened, :version)\
            """)
        .param("id", cohort.id())
        .param("district", cohort.district())
        .param("name", cohort.name())
        .param("year", cohort.schoolYear())
        .param("lead", cohort.leadSchoolId())
        .param("community", cohort.communityId())
        .param("opened", cohort.openedOn())
        .param("version", cohort.version())
        .update();
    plan(cohort);
  }

  void replan(Cohort cohort) {
    raise(cohort.id(), cohort.version() - 1, 1);
    db.sql("delete from cohort_plan where cohort_id = :id").param("id", cohort.id()).update();
    plan(cohort);
  }

  private void plan(Cohort cohort) {
    for (var one : cohort.plan()) {
      db.sql(
              "insert into cohort_plan (cohort_id, subject, stage, number) values (:id, :subject,"
                  + " :stage, :number)")
          .param("id", cohort.id())
          .param("subject", one.subject().name())
          .param("stage", one.stage().name())
          .param("number", one.number())
          .update();
    }
  }

  /** For what changes beside the cohort itself; answers the version that it comes to. */
  long raise(UUID id, long from, int by) {
    int changed =
        db.sql("update cohort set version = version + :by where id = :id and version = :from")
            .param("by", by)
            .param("id", id)
            .param("from", from)
            .update();
    if (changed == 0)
      throw new OptimisticLockingFailureException("cohort " + id + " was changed meanwhile");
    return from + by;
  }

  private Optional<Cohort> one(JdbcClient.StatementSpec query) {
    return all(query).stream().findFirst();
  }

  private List<Cohort> all(JdbcClient.StatementSpec query) {
    var bare = query.query(Cohorts::bare).list();
    if (bare.isEmpty()) return List.of();
    Map<UUID, List<Cohort.Planned>> plans = new HashMap<>();
    db.sql(
            "select * from cohort_plan where cohort_id = any(cast(:ids as uuid[])) order by stage,"
                + " subject")
        .param("ids", array(bare.stream().map(Cohort::id).toList()))
        .query(
            row -> {
              plans
                  .computeIfAbsent(row.getObject("cohort_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new Cohort.Planned(
                          Subject.valueOf(row.getString("subject")),
                          Stage.valueOf(row.getString("stage")),
                          row.getInt("number")));
            });
    return bare.stream()
        .map(
            one ->
                new Cohort(
                    one.id(),
                    one.district(),
                    one.name(),
                    one.schoolYear(),
                    one.leadSchoolId(),
                    one.communityId(),
                    one.openedOn(),
                    plans.getOrDefault(one.id(), List.of()),
                    one.version()))
        .toList();
  }

  private static Cohort bare(ResultSet row, int number) throws SQLException {
    return new Cohort(
        row.getObject("id", UUID.class),
        row.getString("district"),
        row.getString("name"),
        row.getInt("school_year"),
        row.getObject("lead_school_id", UUID.class),
        row.getObject("community_id", UUID.class),
        row.getObject("opened_on", LocalDate.class),
        List.of(),
        row.getLong("version"));
  }

  static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
