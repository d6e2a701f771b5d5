package cn.yanzhen.exchange.person;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the tally of a district short: what was added to it change by change is summed. One
 * statement takes rows and puts their sums; two at once take different rows, so that nothing is
 * lost or counted twice, however many instances there are.
 */
@Component
class TallyFolding {

  private static final Logger log = LoggerFactory.getLogger(TallyFolding.class);

  /** So few changes are summed up by whoever asks. */
  private static final int FEW = 500;

  private final JdbcClient db;

  TallyFolding(JdbcClient db) {
    this.db = db;
  }

  @Scheduled(initialDelay = 15_000, fixedDelay = 15_000)
  void turn() {
    try {
      db.sql(
              "select district from person_tally where not folded group by district having count(*)"
                  + " > :few")
          .param("few", FEW)
          .query(String.class)
          .list()
          .forEach(this::fold);
    } catch (RuntimeException failed) {
      log.warn("the tallies are summed up later", failed);
    }
  }

  void fold(String district) {
    db.sql(
            """
            with taken as (delete from person_tally where district = :district returning *)
            insert into person_tally (district, subjects, stages, title, honour, cadre, sex, people, folded)
            select district, subjects, stages, title, honour, cadre, sex, sum(people), true from taken
             group by district, subjects, stages, title, honour, cadre, sex having sum(people) <> 0\
            """)
        .param("district", district)
        .update();
  }
}
