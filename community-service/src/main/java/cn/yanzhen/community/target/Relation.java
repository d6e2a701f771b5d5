package cn.yanzhen.community.target;

import cn.yanzhen.community.target.Measure.Computed;
import java.util.stream.Collectors;

/**
 * The facts that a computed indicator counts, as one query: value, evidence and course over the
 * year all come from it, so that they cannot contradict each other. A school counts for the
 * community it belonged to on the day of the fact. Only enum constants and codes checked by their
 * records go into the text; days and communities are parameters.
 */
final class Relation {

  /** Whose facts: of one community, or of all communities of a district. */
  enum Scope {
    COMMUNITY("a.community_id = :community"),
    DISTRICT("a.district = :district");

    private final String condition;

    Scope(String condition) {
      this.condition = condition;
    }
  }

  private Relation() {}

  /**
   * What all relations of one statement look at, read once: everything that happened or lasted
   * between {@code :from} and {@code :to}, and which schools of the scope took which part in it.
   */
  static String preface(Scope scope) {
    return """
    with happened as materialized (
      select * from happening
      where day <= cast(:to as date) and (day >= cast(:from as date) or last_day >= cast(:from as date))),
    took as materialized (
      select h.kind, h.id, s.part, s.school_id, a.community_id, a.role
      from happened h
      join happening_school s on s.kind = h.kind and s.id = h.id
      join affiliation a on a.school_id = s.school_id and a.span @> h.day
      where %s)
    """
        .formatted(scope.condition);
  }

  /**
   * Rows with community_id and the columns of {@code happening}, as of the day {@code to}; after
   * the preface.
   */
  static String of(Computed measure, String to) {
    var joins = new StringBuilder();
    for (int i = 0; i < measure.where().size(); i++) {
      var where = measure.where().get(i);
      joins.append(
          " join took t%1$d on t%1$d.kind = h.kind and t%1$d.id = h.id and t%1$d.part = '%2$s'"
              .formatted(i, where.part().name()));
      var role = where.role();
      if (role != null) {
        joins.append(" and t%d.role = '%s'".formatted(i, role.name()));
      }
      for (int j = 0; j < i; j++) {
        joins.append(
            " and t%1$d.community_id = t%2$d.community_id and t%1$d.school_id <> t%2$d.school_id"
                .formatted(i, j));
      }
    }
    var key =
        switch (measure.each()) {
          case FACT -> "h.kind, h.id";
          case SUBJECT -> "h.subject";
          case PERSON -> "h.person";
        };
    var known =
        switch (measure.each()) {
          case FACT -> "";
          case SUBJECT -> " and h.subject is not null";
          case PERSON -> " and h.person is not null";
        };
    var span =
        switch (measure.span()) {
          case HAPPENED -> " and h.day between cast(:from as date) and " + to;
          case LASTING -> " and h.day <= " + to + " and h.last_day >= " + to;
        };
    var details =
        measure.details().isEmpty() ? "" : " and h.detail in (" + quoted(measure.details()) + ")";
    return "select distinct on (t0.community_id, "
        + key
        + ") t0.community_id, h.* from happened h"
        + joins
        + " where h.kind in ("
        + quoted(measure.facts())
        + ")"
        + details
        + span
        + known
        + " order by t0.community_id, "
        + key
        + ", h.day, h.id";
  }

  private static String quoted(java.util.List<?> codes) {
    return codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
  }
}
