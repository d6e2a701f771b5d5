package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.exchange.directory.School;
import cn.yanzhen.exchange.directory.SchoolDirectory;
import cn.yanzhen.exchange.post.Stage;
import cn.yanzhen.exchange.post.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was believed of a life before it was corrected, for how long, and why no longer. */
@Component
class PastFacts {

  /**
   * @param kind as of {@link FactEntry}, and {@code STAY} and {@code WISH}
   * @param code of the title, honour or rank
   * @param by who granted or decided; what is sealed is not shown
   * @param knownFrom null where nobody wrote down since when
   */
  record PastFact(
      UUID id,
      String kind,
      @Nullable String code,
      @Nullable Stage stage,
      @Nullable Subject subject,
      @Nullable Integer schoolYear,
      @Nullable UUID schoolId,
      @Nullable String schoolName,
      @Nullable String post,
      @Nullable String by,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Instant knownFrom,
      Instant knownUntil,
      String correctedBy,
      String why) {

    private PastFact at(@Nullable School school) {
      return new PastFact(
          id,
          kind,
          code,
          stage,
          subject,
          schoolYear,
          schoolId,
          School.nameOf(school),
          post,
          by,
          from,
          to,
          knownFrom,
          knownUntil,
          correctedBy,
          why);
    }
  }

  private final JdbcClient db;
  private final SchoolDirectory directory;

  PastFacts(JdbcClient db, SchoolDirectory directory) {
    this.db = db;
    this.directory = directory;
  }

  List<PastFact> of(UUID person, @Nullable UUID before, int limit) {
    var found =
        db.sql(
                """
                select id, kind, by_whom, why, lower(known) as known_from, upper(known) as known_until,
                       coalesce(fact ->> 'title', fact ->> 'honour', fact ->> 'rank') as code,
                       fact ->> 'stage' as stage, fact ->> 'subject' as subject,
                       cast(fact ->> 'school_year' as int) as school_year, cast(fact ->> 'school_id' as uuid) as school_id,
                       fact ->> 'post' as post, coalesce(fact ->> 'granted_by', fact ->> 'decided_by') as by,
                       fact ->> 'period' as period,
                       cast(coalesce(fact ->> 'since', fact ->> 'granted_on', fact ->> 'obtained_on') as date) as day
                  from person_fact_past
                 where person_id = :person and (cast(:before as uuid) is null or id < :before)
                 order by id desc limit :limit\
                """)
            .param("person", person)
            .param("before", before)
            .param("limit", limit)
            .query(PastFacts::past)
            .list();
    var schools =
        directory.schools(
            found.stream().map(PastFact::schoolId).filter(Objects::nonNull).distinct().toList());
    return found.stream()
        .map(one -> one.schoolId() == null ? one : one.at(schools.get(one.schoolId())))
        .toList();
  }

  private static PastFact past(ResultSet row, int number) throws SQLException {
    var kind = row.getString("kind").toUpperCase(Locale.ROOT);
    var stage = row.getString("stage");
    var subject = row.getString("subject");
    var period = row.getString("period");
    var days =
        period == null ? new Days(row.getObject("day", LocalDate.class), null) : Days.of(period);
    var since = row.getObject("known_from", OffsetDateTime.class);
    return new PastFact(
        row.getObject("id", UUID.class),
        kind.equals("ESTABLISHMENT") ? "STAY" : kind,
        row.getString("code"),
        stage == null ? null : Stage.valueOf(stage),
        subject == null ? null : Subject.valueOf(subject),
        row.getObject("school_year", Integer.class),
        row.getObject("school_id", UUID.class),
        null,
        row.getString("post"),
        row.getString("by"),
        days.from(),
        days.to(),
        since == null ? null : since.toInstant(),
        row.getObject("known_until", OffsetDateTime.class).toInstant(),
        Caller.nameIn(row.getString("by_whom")),
        row.getString("why"));
  }
}
