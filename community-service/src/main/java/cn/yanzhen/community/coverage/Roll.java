package cn.yanzhen.community.coverage;

/**
 * The schools that a question is about, as one query. It has a row for each school and each stretch
 * of the asked days on which it is described in one way: who is there, what it counts, and on which
 * of the days it belongs to a community. Figures and lists all select from it, so that they cannot
 * contradict each other.
 *
 * <p>Days are counted by their place among those asked for. So every school is read once, however
 * many days there are, and stretches that are alike fall together before anything is summed. What
 * is not asked for is left out of the text, and intervals are compared by their ends: both let the
 * planner guess how many rows there are, also when it plans for any day.
 */
final class Roll {
  private static final String ROWS =
      """
      with places as materialized (select cast(:days as date[]) as days),
      asked as materialized (
        select e.day, e.year, cast(e.place as int) as place
        from places, unnest(places.days, cast(:years as int[])) with ordinality as e(day, year, place)),
      there as materialized (
        select o.id, o.code, d.name, d.ownership, {held} as held, {counts} as counts
        from school o join school_description d on d.school_id = o.id
        where o.district = :district and (o.closed_on is null or o.closed_on >= coalesce(lower(d.span), o.closed_on)){narrow}),
      belonging as materialized (
        select school_id, range_agg({belongs}) as belongs from affiliation
        where coalesce(lower(span) <= cast(:last as date), true) and coalesce(upper(span) > cast(:first as date), true)
        group by school_id),
      roll as ({roll})
      """
          .replace("{held}", places("lower(d.span)", "least(upper(d.span) - 1, o.closed_on)"))
          .replace("{belongs}", places("lower(span)", "upper(span) - 1"));

  private static final String BY_SCHOOLS =
      """

        select t.id, t.code, t.name, t.ownership, t.counts, t.held, cast(1 as bigint) as weight, b.belongs
        from there t left join belonging b on b.school_id = t.id where not isempty(t.held)
      """;

  /** The pupils are those of the school year; null for a school that has not told them. */
  private static final String BY_PUPILS =
      """

        select t.id, t.code, t.name, t.ownership, t.counts, t.held * y.held as held, p.pupils as weight, b.belongs
        from there t
        cross join (select year, int4range(min(place), max(place) + 1) as held from asked group by year) y
        left join (
          select school_id, year, sum(pupils) as pupils from school_year
          where year between (select min(year) from asked) and (select max(year) from asked){stage}
          group by school_id, year) p on p.school_id = t.id and p.year = y.year
        left join belonging b on b.school_id = t.id
        where not isempty(t.held * y.held)
      """;

  private Roll() {}

  /** What each statement begins with: {@code asked}, the days, and {@code roll}, the schools. */
  static String of(Question question) {
    boolean staged = question.stage() != null;
    boolean owned = question.ownership() != null;
    var roll =
        switch (question.base()) {
          case SCHOOLS -> BY_SCHOOLS;
          case PUPILS -> BY_PUPILS.replace("{stage}", staged ? " and stage = :stage" : "");
        };
    return ROWS.replace("{roll}", roll)
        .replace("{counts}", owned ? "coalesce(d.ownership = :ownership, false)" : "true")
        .replace(
            "{narrow}",
            (staged ? " and :stage = any (d.stages)" : "")
                + (owned ? " and (d.ownership is null or d.ownership = :ownership)" : ""));
  }

  /** The asked days that lie in an interval; an end that is null is open. */
  private static String places(String firstDay, String lastDay) {
    return "int4range(coalesce(width_bucket(%s - 1, {days}), 0) + 1, coalesce(width_bucket(%s, {days}), cardinality({days})) + 1)"
        .formatted(firstDay, lastDay)
        .replace("{days}", "(select days from places)");
  }
}
