package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.compliance.RollBook.Kept;
import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of a school are alike on a roll: what figures are summed from. */
@Component
class RollTallies {

  private static final int AT_ONCE = 1_000;

  /** How many of a school are alike. */
  record Counted(UUID schoolId, String outcome, int traits, boolean coming) {
    static Counted of(Member member) {
      return new Counted(
          member.schoolId(),
          member.verdict().outcome().name(),
          Tally.bits(member.traits()),
          member.coming() != null);
    }
  }

  private final JdbcClient db;
  private final JdbcTemplate batches;

  RollTallies(JdbcClient db, JdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  void count(Kept kept, Map<Counted, Integer> change) {
    batches.batchUpdate(
        """
        insert into roll_tally (roll_id, school_id, outcome, traits, coming, people) values (?, ?, ?, ?, ?, ?)
        on conflict (roll_id, school_id, outcome, traits, coming)
          do update set people = roll_tally.people + excluded.people\
        """,
        change.entrySet().stream().filter(one -> one.getValue() != 0).toList(),
        AT_ONCE,
        (row, one) -> {
          row.setObject(1, kept.id());
          row.setObject(2, one.getKey().schoolId);
          row.setString(3, one.getKey().outcome);
          row.setInt(4, one.getKey().traits);
          row.setBoolean(5, one.getKey().coming);
          row.setInt(6, one.getValue());
        });
  }

  List<Tally> of(UUID roll) {
    return db.sql("select * from roll_tally where roll_id = ? and people > 0")
        .param(roll)
        .query(
            (row, n) ->
                new Tally(
                    row.getObject("school_id", UUID.class),
                    Outcome.valueOf(row.getString("outcome")),
                    Tally.traits(row.getInt("traits")),
                    row.getBoolean("coming"),
                    row.getInt("people")))
        .list();
  }
}
