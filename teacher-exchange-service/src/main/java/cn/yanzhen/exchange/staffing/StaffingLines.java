package cn.yanzhen.exchange.staffing;

import cn.yanzhen.exchange.staffing.Staffing.Side;

/**
 * What is counted, a line each: posts, and people at a school in one subject and stage. Whoever
 * holds a post there counts in its subject and stage, anybody else in the first that is registered
 * of them: nobody counts twice, so that sums are right.
 *
 * <p>An order that takes the establishment along has no end of its own: before the establishment
 * has moved, its person is away for good.
 */
final class StaffingLines {

  /** A school, subject and stage a row. */
  static final String SUMS = counted();

  private static final String GONE =
      "p.born <= cast(case p.sex when 'FEMALE' then :women when 'MALE' then :men else :unknown end"
          + " as date)";

  /** No sex is registered, and one of the two would be retired, the other not. */
  private static final String UNSURE =
      """
      p.sex is null and p.born > least(cast(:men as date), cast(:women as date))
             and p.born <= greatest(cast(:men as date), cast(:women as date))\
      """;

  private static final String MOVING =
      """
      (a.period @> cast(:day as date) and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
        or a.state = 'APPROVED' and a.kind = any(:goAlong) and upper(a.period) <= cast(:day as date))\
      """;

  private static final String SEAT =
      """
      select e.school_id, p.id as person_id, coalesce(o.subject, p.subjects[1]) as subject,
             coalesce(o.stage, p.stages[1]) as stage, o.id as post_id, :coming and {gone} as retired,
             :coming and {unsure} as unsure
        from establishment e
        join person p on p.id = e.person_id and p.merged_into is null
        left join (post_holding h join post o on o.id = h.post_id and o.school_id {at})
          on h.person_id = p.id and h.period @> cast(:day as date) and o.school_id = e.school_id
       where e.school_id {at} and e.period @> cast(:day as date)\
      """;

  private StaffingLines() {}

  /** The lines of one side; key tells two lines of a school apart. */
  static String of(Side side) {
    return "with seat as not materialized ("
        + at(SEAT)
        + ") select * from ("
        + at(lines(side))
        + ") line where true";
  }

  private static String counted() {
    var sql = new StringBuilder("with seat as materialized (" + SEAT + "), line as (");
    for (var side : Side.values()) {
      sql.append(side.ordinal() == 0 ? "" : " union all ")
          .append("select '")
          .append(side)
          .append("' as side, school_id, subject, stage, fte from (")
          .append(lines(side))
          .append(") of_side");
    }
    sql.append(") select school_id, subject, stage");
    for (var side : Side.values()) {
      sql.append(", coalesce(sum(fte) filter (where side = '%s'), 0) as %s".formatted(side, side));
    }
    return at(sql + " from line group by school_id, subject, stage");
  }

  private static String at(String sql) {
    return sql.replace("{at}", "= any(cast(:schools as uuid[]))")
        .replace("{gone}", GONE)
        .replace("{unsure}", UNSURE)
        .replace("{moving}", MOVING);
  }

  private static String lines(Side side) {
    return switch (side) {
      case WANTED ->
          """
          select o.school_id, o.subject, o.stage, o.fte, null::uuid as person_id, o.id as post_id,
                 null::uuid as assignment_id, o.id as key
            from post o left join directory_school_end c on c.school_id = o.school_id
           where o.school_id {at} and o.period @> cast(:day as date)
             and (c.closed_on is null or c.closed_on >= cast(:day as date))\
          """;
      case ESTABLISHED, RETIRED, UNSURE ->
          """
          select school_id, subject, stage, 1 as fte, person_id, post_id, null::uuid as assignment_id,
                 person_id as key
            from seat\
          """
              + switch (side) {
                case RETIRED -> " where retired";
                case UNSURE -> " where unsure";
                default -> "";
              };
      case AWAY ->
          """
          select t.school_id, t.subject, t.stage, a.fte, a.person_id, t.post_id, a.id as assignment_id,
                 a.id as key
            from assignment a join seat t on t.person_id = a.person_id and t.school_id = a.sending_school_id
           where a.sending_school_id {at} and not t.retired and {moving}\
          """;
      case ARRIVED ->
          """
          select a.receiving_school_id as school_id, a.subject, a.stage, a.fte, a.person_id,
                 null::uuid as post_id, a.id as assignment_id, a.id as key
            from assignment a join person p on p.id = a.person_id
           where a.receiving_school_id {at} and not (:coming and {gone})
             and (p.last_day is null or p.last_day >= cast(:day as date))
             and not exists (
               select from establishment e
                where e.person_id = a.person_id and e.period @> cast(:day as date)
                  and e.school_id = a.receiving_school_id)
             and {moving}\
          """;
    };
  }
}
