package cn.yanzhen.exchange.compliance;

import cn.yanzhen.exchange.policy.Verdict.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who goes from one outcome to another under another pack: two rolls laid side by side, once for
 * each pair of revisions.
 */
@Component
class Changed {

  private static final int REMEMBERED = 4;

  record Passage(Outcome from, Outcome to) {}

  /**
   * @param people by number
   */
  record Found(Map<Passage, Integer> counts, List<UUID> people) {}

  private record Key(RollBook.Kept one, RollBook.Kept other, @Nullable Object scope) {}

  private final JdbcClient db;
  private final Map<Key, Found> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Found> eldest) {
          return size() > REMEMBERED;
        }
      };

  Changed(JdbcClient db) {
    this.db = db;
  }

  Found between(Roll now, Roll then) {
    var key = new Key(now.kept(), then.kept(), now.scope());
    synchronized (remembered) {
      var known = remembered.get(key);
      if (known != null) return known;
    }
    var found = read(now, then);
    synchronized (remembered) {
      remembered.put(key, found);
    }
    return found;
  }

  /**
   * Both rolls are walked through once and laid together: joined to itself, the table is walked
   * through once for each person while nothing is known yet of how many stand on a roll.
   */
  private Found read(Roll now, Roll then) {
    var counts = new LinkedHashMap<Passage, Integer>();
    var people = new ArrayList<UUID>();
    var scope = now.scope();
    db.sql(
            """
            select person_id, max(outcome) filter (where roll_id = :now) as outcome,
                   max(outcome) filter (where roll_id = :then) as other
              from roll_member where roll_id in (:now, :then)\
            """
                + (scope == null ? "" : " and school_id = any(cast(:schools as uuid[]))")
                + " group by person_id having count(*) = 2 and min(outcome) <> max(outcome)"
                + " order by max(number), person_id")
        .param("now", now.kept().id())
        .param("then", then.kept().id())
        .param(
            "schools",
            scope == null
                ? new String[0]
                : scope.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              people.add(row.getObject("person_id", UUID.class));
              counts.merge(
                  new Passage(
                      Outcome.valueOf(row.getString("outcome")),
                      Outcome.valueOf(row.getString("other"))),
                  1,
                  Integer::sum);
            });
    people.trimToSize();
    return new Found(counts, people);
  }
}
