package cn.yanzhen.community.target;

import cn.yanzhen.defaults.access.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of plans, their goals and their past. */
@Repository
class Plans {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  Plans(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Plan> find(UUID community, int year) {
    return one(community, year, "");
  }

  Optional<Plan> lock(UUID community, int year) {
    return one(community, year, " for update");
  }

  private Optional<Plan> one(UUID community, int year, String locking) {
    return whole(
            jdbc.sql(
                    "select * from target_plan where community_id = :community and year = :year"
                        + locking)
                .param("community", community)
                .param("year", year)
                .query(Plans::read)
                .list())
        .stream()
        .findFirst();
  }

  List<Plan> of(Collection<UUID> communities, int year) {
    return whole(
        jdbc.sql(
                "select * from target_plan where community_id = any (cast(:communities as uuid[]))"
                    + " and year = :year")
            .param("communities", communities.stream().map(UUID::toString).toArray(String[]::new))
            .param("year", year)
            .query(Plans::read)
            .list());
  }

  /** Whether there was none of this community and year. */
  boolean add(Plan plan, Caller by) {
    int rows =
        jdbc.sql(
                """
                insert into target_plan (id, community_id, district, year, state, reason, version, account, account_name, at)
                values (:id, :community, :district, :year, :state, :reason, :version, :account, :by, :at)
                on conflict (community_id, year) do nothing
                """)
            .param("id", plan.id())
            .param("community", plan.communityId())
            .param("district", plan.district())
            .param("year", plan.year())
            .param("state", plan.state().name())
            .param("reason", plan.reason())
            .param("version", plan.version())
            .param("account", by.account())
            .param("by", plan.by())
            .param("at", at(plan.at()))
            .update();
    if (rows == 1) {
      addGoals(plan);
    }
    return rows == 1;
  }

  /** Writes the next version; what stood there goes to the past. */
  void change(Plan before, Plan after, Caller by) {
    jdbc.sql(
            """
            insert into target_plan_past (plan_id, version, state, reason, goals, account, account_name, known)
            select id, version, state, reason, cast(:goals as jsonb), account, account_name, tstzrange(at, greatest(at + interval '1 microsecond', :at))
            from target_plan where id = :id
            """)
        .param("id", before.id())
        .param("goals", json.writeValueAsString(before.goals()))
        .param("at", at(after.at()))
        .update();
    int rows =
        jdbc.sql(
                """
                update target_plan set state = :state, reason = :reason, version = :version, account = :account,
                  account_name = :by, at = :at
                where id = :id and version = :version - 1
                """)
            .param("id", after.id())
            .param("state", after.state().name())
            .param("reason", after.reason())
            .param("version", after.version())
            .param("account", by.account())
            .param("by", after.by())
            .param("at", at(after.at()))
            .update();
    if (rows != 1) {
      throw new IllegalStateException("plan " + after.id() + " is not as it was read");
    }
    jdbc.sql("delete from target_goal where plan_id = :id").param("id", after.id()).update();
    addGoals(after);
  }

  List<PastPlan> past(UUID plan) {
    return jdbc.sql(
            """
            select *, lower(known) as known_from, upper(known) as known_to from target_plan_past
            where plan_id = :id order by version desc limit 200
            """)
        .param("id", plan)
        .query(
            (row, number) ->
                new PastPlan(
                    row.getLong("version"),
                    Plan.State.valueOf(row.getString("state")),
                    row.getString("reason"),
                    Arrays.asList(json.readValue(row.getString("goals"), Goal[].class)),
                    row.getString("account_name"),
                    row.getObject("known_from", OffsetDateTime.class).toInstant(),
                    row.getObject("known_to", OffsetDateTime.class).toInstant()))
        .list();
  }

  private void addGoals(Plan plan) {
    for (var goal : plan.goals()) {
      jdbc.sql(
              "insert into target_goal (plan_id, indicator, base, goal) values (:plan, :indicator,"
                  + " :base, :goal)")
          .param("plan", plan.id())
          .param("indicator", goal.indicator())
          .param("base", goal.base())
          .param("goal", goal.goal())
          .update();
    }
  }

  private List<Plan> whole(Collection<Plan> plans) {
    if (plans.isEmpty()) {
      return List.of();
    }
    record Owned(UUID plan, Goal goal) {}
    Map<UUID, List<Goal>> goals =
        jdbc
            .sql(
                "select * from target_goal where plan_id = any (cast(:ids as uuid[])) order by"
                    + " indicator")
            .param("ids", plans.stream().map(plan -> plan.id().toString()).toArray(String[]::new))
            .query(
                (row, number) ->
                    new Owned(
                        row.getObject("plan_id", UUID.class),
                        new Goal(
                            row.getString("indicator"),
                            row.getBigDecimal("base"),
                            row.getBigDecimal("goal"))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Owned::plan, Collectors.mapping(Owned::goal, Collectors.toList())));
    return plans.stream()
        .map(
            plan ->
                new Plan(
                    plan.id(),
                    plan.communityId(),
                    plan.district(),
                    plan.year(),
                    plan.state(),
                    plan.reason(),
                    goals.getOrDefault(plan.id(), List.of()),
                    plan.version(),
                    plan.by(),
                    plan.at()))
        .toList();
  }

  private static Plan read(ResultSet row, int number) throws SQLException {
    @Nullable String reason = row.getString("reason");
    return new Plan(
        row.getObject("id", UUID.class),
        row.getObject("community_id", UUID.class),
        row.getString("district"),
        row.getInt("year"),
        Plan.State.valueOf(row.getString("state")),
        reason,
        List.of(),
        row.getLong("version"),
        row.getString("account_name"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
