package cn.yanzhen.community.target;

import cn.yanzhen.community.target.Measure.Computed;
import cn.yanzhen.community.target.Measure.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts that computed indicators count, as one query: value, evidence and course over the year
 * are made of the same {@link #whose} and {@link #narrow}, so that they cannot contradict each
 * other. A school counts for the community it belonged to on the day of the fact. Only enum
 * constants and codes checked by their records go into the text; days and communities are
 * parameters.
 *
 * <p>Schools lead to facts, by their indexes, which hold all that is counted: {@code offset 0}
 * keeps the planner, who knows nothing of how many rows a community has, from reading the facts of
 * the whole city instead. What they took part in is read once, however many indicators count it,
 * and is grouped, never joined with itself.
 */
final class Relation {
  private static final String PREFACE =
      """
      with belonged as materialized (
        select community_id, school_id, role, range_agg(span) as days from affiliation
        where community_id = any (cast(:communities as uuid[])) and not is_guest
          and span && daterange(null, {to}, '[]')
        group by community_id, school_id, role),
      took as materialized (
        select b.community_id, b.school_id, b.role, t.part, t.kind, t.id, t.day, t.last_day, t.subject,
          coalesce(g.survivor_id, t.person) as person, t.detail
        from belonged b
        cross join lateral (
          select kind, id, part, day, last_day, subject, person, detail from fact_school
          where school_id = b.school_id and until >= {from} and day <= {to} offset 0) t
        left join merged_person g on g.person_id = t.person
        where b.days @> t.day and {asked}
        union all
        select b.community_id, b.school_id, b.role, 'CHECKED', 'ROUTINE_CHECKED', c.id, c.day, null, null, null, c.result
        from belonged b
        cross join lateral (
          select id, day, result from routine_checkup
          where school_id = b.school_id and day between {from} and {to} offset 0) c
        where b.days @> c.day
        union all
        select b.community_id, b.school_id, b.role, 'TAKING_PART', s.kind || '_HELD', s.id, c.day, null, s.subject, null, s.form
        from belonged b
        cross join lateral (
          select session_id, day from classroom
          where school_id = b.school_id and day between {from} and {to} and coalesce(present, 1) > 0 offset 0) c
        join session s on s.id = c.session_id
        where b.days @> c.day and s.state = 'HELD' and s.community_id is not null)
      """
          .replace("{from}", "cast(:from as date)")
          .replace("{to}", "cast(:to as date)");

  private static final String COLUMNS =
      List.of("day", "last_day", "subject", "person", "detail").stream()
          .map(column -> "any_value(t." + column + ") as " + column)
          .collect(Collectors.joining(", "));

  private Relation() {}

  /**
   * What all relations of one statement look at: everything these measures may count that happened
   * or lasted between {@code :from} and {@code :to}, and which schools of {@code :communities} took
   * which part in it.
   */
  static String preface(Collection<Computed> measures) {
    return PREFACE.replace(
        "{asked}",
        anyOf(
            measures.stream()
                .flatMap(measure -> measure.where().stream())
                .map(where -> condition(where, "b.role"))
                .collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  /** Rows with community_id, kind, id and what is said of the fact, as of the day {@code to}. */
  static String of(Computed measure, String to) {
    var key = key(measure);
    var rows = "(" + whose(measure.facts(), measure.where()) + ") r where " + narrow(measure, to);
    return key.isEmpty()
        ? "select r.* from " + rows
        : "select distinct on (r.community_id, %1$s) r.* from %2$s and %1$s is not null order by r.community_id, %1$s, r.day, r.id"
            .formatted(key, rows);
  }

  /**
   * How many rows {@link #of} has for each code: queries with indicator, community_id and value.
   */
  static List<String> counts(Map<String, Computed> measures, String to) {
    record Whose(List<FactKind> facts, List<Where> where) {}
    var alike = new LinkedHashMap<Whose, Map<String, Computed>>();
    measures.forEach(
        (code, measure) ->
            alike
                .computeIfAbsent(
                    new Whose(measure.facts(), measure.where()), whose -> new LinkedHashMap<>())
                .put(code, measure));
    var queries = new ArrayList<String>();
    alike.forEach(
        (whose, indicators) -> {
          var counts = new ArrayList<String>();
          var values = new ArrayList<String>();
          indicators.forEach(
              (code, measure) -> {
                var value = "v" + values.size();
                var key = key(measure);
                counts.add(
                    "count(%s) filter (where %s) as %s"
                        .formatted(
                            key.isEmpty() ? "*" : "distinct " + key, narrow(measure, to), value));
                values.add("('" + code + "', g." + value + ")");
              });
          queries.add(
              "select v.indicator, g.community_id, cast(v.value as numeric) as value from (select r.community_id, %s from (%s) r group by r.community_id) g cross join lateral (values %s) v(indicator, value)"
                  .formatted(
                      String.join(", ", counts),
                      whose(whose.facts, whose.where),
                      String.join(", ", values)));
        });
    return queries;
  }

  /**
   * A row a community and fact for which all conditions hold, each by a school of its own. That is
   * so exactly when any of the conditions, however many are taken together, are met by at least as
   * many schools (Hall's theorem).
   */
  private static String whose(List<FactKind> facts, List<Where> where) {
    var conditions = where.stream().map(one -> condition(one, "t.role")).toList();
    var atLeast = new LinkedHashMap<Set<String>, Integer>();
    for (int chosen = 1; chosen < 1 << conditions.size(); chosen++) {
      var together = new LinkedHashSet<String>();
      for (int i = 0; i < conditions.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          together.add(conditions.get(i));
        }
      }
      atLeast.merge(together, Integer.bitCount(chosen), Math::max);
    }
    return "select t.community_id, t.kind, t.id, %s from took t where t.kind in (%s) and %s group by t.community_id, t.kind, t.id having %s"
        .formatted(
            COLUMNS,
            quoted(facts),
            anyOf(conditions),
            atLeast.entrySet().stream()
                .map(entry -> schools(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" and ")));
  }

  private static String schools(Set<String> conditions, int atLeast) {
    return atLeast == 1
        ? "bool_or" + anyOf(conditions)
        : "count(distinct t.school_id) filter (where " + anyOf(conditions) + ") >= " + atLeast;
  }

  private static String condition(Where where, String role) {
    var required = where.role();
    return "t.part = '"
        + where.part().name()
        + "'"
        + (required == null ? "" : " and " + role + " = '" + required.name() + "'");
  }

  private static String anyOf(Collection<String> conditions) {
    return conditions.stream().distinct().collect(Collectors.joining(" or ", "(", ")"));
  }

  /** Which of them, by their days and their kind. */
  private static String narrow(Computed measure, String to) {
    var span =
        switch (measure.span()) {
          case HAPPENED -> "r.day between cast(:from as date) and " + to;
          case LASTING -> "r.day <= " + to + " and r.last_day >= " + to;
        };
    return measure.details().isEmpty()
        ? span
        : span + " and r.detail in (" + quoted(measure.details()) + ")";
  }

  /** What makes one of the count; nothing where each fact does. */
  private static String key(Computed measure) {
    return switch (measure.each()) {
      case FACT -> "";
      case SUBJECT -> "r.subject";
      case PERSON -> "r.person";
    };
  }

  private static String quoted(List<?> codes) {
    return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
  }
}
