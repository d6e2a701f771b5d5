package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.access.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts earlier stays (编制 that ended) right, one by one. What was believed is kept; what is counted
 * from stays is told by the database that they changed. The caller holds the person.
 */
@Component
public class Stays {

  private final JdbcClient db;
  private final CareerOffice office;
  private final Clock clock;

  Stays(JdbcClient db, CareerOffice office, Clock clock) {
    this.db = db;
    this.office = office;
    this.clock = clock;
  }

  /**
   * @param wrong what goes; null where one was missing
   * @param right what comes in its place; null where there was none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(
      UUID person,
      @Nullable Placement wrong,
      @Nullable Placement right,
      Caller caller,
      String why) {
    if (wrong != null) supersede(person, wrong, caller, why);
    if (right != null)
      db.sql(
              "insert into establishment (person_id, school_id, period) values (:person, :school,"
                  + " daterange(:from, :to, '[]'))")
          .param("person", person)
          .param("school", right.schoolId())
          .param("from", right.from())
          .param("to", right.to())
          .update();
    office.refresh(Set.of(person));
  }

  private void supersede(UUID person, Placement wrong, Caller caller, String why) {
    db.sql(
            """
            with gone as (delete from establishment where person_id = :person and school_id = :school
                             and period = daterange(:from, :to, '[]') returning *)
            insert into person_fact_past (person_id, kind, fact, known, by_whom, why)
            select person_id, 'establishment', to_jsonb(gone), tstzrange(null, :now, '[]'), :who, :why from gone\
            """)
        .param("person", person)
        .param("school", wrong.schoolId())
        .param("from", wrong.from())
        .param("to", wrong.to())
        .param("now", OffsetDateTime.now(clock))
        .param("who", caller.label())
        .param("why", why)
        .update();
  }
}
