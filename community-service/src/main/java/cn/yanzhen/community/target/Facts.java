package cn.yanzhen.community.target;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what happened, kept from events. */
@Repository
class Facts {
  private final JdbcClient jdbc;

  Facts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Fact(
      FactKind kind,
      UUID id,
      String district,
      LocalDate day,
      @Nullable LocalDate lastDay,
      String title,
      @Nullable String subject,
      @Nullable String stage,
      @Nullable UUID person,
      @Nullable String detail,
      Map<Part, UUID> schools,
      long sequence) {}

  /** An event that is older than what we hold, as a dead letter sent again, changes nothing. */
  void keep(Fact fact) {
    int news =
        jdbc.sql(
                """
                insert into fact (kind, id, district, day, last_day, title, subject, stage, person, detail, sequence)
                select :kind, :id, :district, :day, cast(:lastDay as date), :title, :subject, :stage, cast(:person as uuid), :detail, :sequence
                where not exists (
                  select from fact_undone u where u.kind = :kind and u.id = :id and u.sequence >= :sequence)
                on conflict (kind, id) do update
                  set day = excluded.day, last_day = excluded.last_day, title = excluded.title, subject = excluded.subject,
                      stage = excluded.stage, person = excluded.person, detail = excluded.detail, sequence = excluded.sequence
                  where fact.sequence < excluded.sequence
                """)
            .param("kind", fact.kind().name())
            .param("id", fact.id())
            .param("district", fact.district())
            .param("day", fact.day())
            .param("lastDay", fact.lastDay())
            .param("title", fact.title())
            .param("subject", fact.subject())
            .param("stage", fact.stage())
            .param("person", fact.person())
            .param("detail", fact.detail())
            .param("sequence", fact.sequence())
            .update();
    if (news == 0) {
      return;
    }
    fact.schools()
        .forEach(
            (part, school) ->
                jdbc.sql(
                        """
                        insert into fact_school (kind, id, part, school_id, day, until, last_day, subject, person, detail)
                        select kind, id, :part, :school, day, until, last_day, subject, person, detail
                        from fact where kind = :kind and id = :id
                        on conflict (kind, id, part) do update
                          set school_id = excluded.school_id, last_day = excluded.last_day, subject = excluded.subject,
                              person = excluded.person, detail = excluded.detail
                        """)
                    .param("kind", fact.kind().name())
                    .param("id", fact.id())
                    .param("part", part.name())
                    .param("school", school)
                    .update());
  }

  /**
   * Takes a fact away, and its schools with it, and keeps older events from bringing it back; one
   * that a newer event has told of since stays.
   */
  void forget(FactKind kind, UUID id, long sequence) {
    jdbc.sql(
            """
            insert into fact_undone (kind, id, sequence) values (:kind, :id, :sequence)
            on conflict (kind, id) do update set sequence = greatest(fact_undone.sequence, excluded.sequence)
            """)
        .param("kind", kind.name())
        .param("id", id)
        .param("sequence", sequence)
        .update();
    jdbc.sql("delete from fact where kind = :kind and id = :id and sequence < :sequence")
        .param("kind", kind.name())
        .param("id", id)
        .param("sequence", sequence)
        .update();
  }
}
