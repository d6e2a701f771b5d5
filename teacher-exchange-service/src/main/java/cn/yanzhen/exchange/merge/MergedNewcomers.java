package cn.yanzhen.exchange.merge;

import cn.yanzhen.defaults.problem.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * New teachers among two records of one person: nobody is new twice, and who looks at a cohort sees
 * that its people changed.
 */
@Component
class MergedNewcomers {

  private final JdbcClient db;

  MergedNewcomers(JdbcClient db) {
    this.db = db;
  }

  /** Before the persons, as whoever enrols does. */
  void lock(UUID one, UUID other) {
    db.sql(
            """
            select c.id from cohort c
             where c.id in (select cohort_id from newcomer where person_id in (:one, :other)) order by c.id for update\
            """)
        .param("one", one)
        .param("other", other)
        .query(UUID.class)
        .list();
  }

  void mustNotBeTwo(UUID survivor, UUID absorbed) {
    var cohorts =
        db.sql(
                """
                select p.number || ' 在“' || c.name || '”（' || c.school_year || ' 学年）' from newcomer n
                  join cohort c on c.id = n.cohort_id join person p on p.id = n.person_id
                 where n.person_id in (:survivor, :absorbed) order by n.person_id = :survivor desc\
                """)
            .param("survivor", survivor)
            .param("absorbed", absorbed)
            .query(String.class)
            .list();
    if (cohorts.size() > 1)
      throw Refusal.conflict(
              "exchange/both-newcomers",
              "两条记录都在招聘批次里（" + String.join("，", cohorts) + "）。一个人只能在一个批次：请先把其中一条移出批次，再合并。")
          .exception();
  }

  /** The person of a cohort is another from now on. */
  void changed(UUID person) {
    db.sql(
            "update cohort set version = version + 1 where id in (select cohort_id from newcomer"
                + " where person_id = ?)")
        .param(person)
        .update();
  }
}
