package cn.yanzhen.exchange.staffing;

/**
 * What is counted, a line each: posts, and people at a school in one subject and stage. Whoever
 * holds a post there counts in its subject and stage, anybody else in the first that is registered
 * of them: nobody counts twice, so that sums are right.
 *
 * <p>An order that takes the establishment along has no end of its own: before the establishment
 * has moved, its person is away for good.
 */
final class StaffingLines {

  /** Lines of some days ({@code :days}, with the latest births that have retired by each). */
  static final String SQL =
      """
      with scope as materialized (
        select s.id, e.closed_on
          from directory_school s left join directory_school_end e on e.school_id = s.id
         where (s.district = any(:districts) or s.id = any(cast(:schools as uuid[])))
           and (cast(:school as uuid) is null or s.id = :school)
           and (not :inCommunity or s.id = any(cast(:members as uuid[])))),
      days as (
        select * from unnest(cast(:days as date[]), cast(:men as date[]), cast(:women as date[])) as d (day, men, women)),
      seat as materialized (
        select d.day, e.school_id, p.id as person_id, coalesce(o.subject, p.subjects[1]) as subject,
               coalesce(o.stage, p.stages[1]) as stage, o.id as post_id,
               d.day > cast(:today as date)
                 and p.born <= case p.sex when 'FEMALE' then d.women else d.men end as retired
          from days d
          cross join scope s
          join establishment e on e.school_id = s.id and e.period @> d.day
          join person p on p.id = e.person_id and p.merged_into is null
          left join (post_holding h join post o on o.id = h.post_id)
            on h.person_id = p.id and h.period @> d.day and o.school_id = e.school_id),
      move as materialized (
        select d.*, a.id, a.person_id, a.sending_school_id, a.receiving_school_id, a.subject, a.stage, a.fte
          from days d join assignment a
            on a.period @> d.day and a.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
        union all
        select d.*, a.id, a.person_id, a.sending_school_id, a.receiving_school_id, a.subject, a.stage, a.fte
          from days d join assignment a
            on a.state = 'APPROVED' and a.kind = any(:goAlong) and upper(a.period) <= d.day),
      line as (
        select d.day, 'WANTED' as side, o.school_id, o.subject, o.stage, o.fte, null::uuid as person_id,
               o.id as post_id, null::uuid as assignment_id
          from days d
          cross join scope s
          join post o on o.school_id = s.id and o.period @> d.day
         where s.closed_on is null or s.closed_on >= d.day
        union all
        select day, 'ESTABLISHED', school_id, subject, stage, 1, person_id, post_id, null from seat
        union all
        select day, 'RETIRED', school_id, subject, stage, 1, person_id, post_id, null from seat where retired
        union all
        select m.day, 'AWAY', t.school_id, t.subject, t.stage, m.fte, m.person_id, t.post_id, m.id
          from move m
          join seat t on t.day = m.day and t.person_id = m.person_id and t.school_id = m.sending_school_id
         where not t.retired
        union all
        select m.day, 'ARRIVED', m.receiving_school_id, m.subject, m.stage, m.fte, m.person_id, null, m.id
          from move m
          join scope s on s.id = m.receiving_school_id
          join person p on p.id = m.person_id
         where not (m.day > cast(:today as date)
                    and p.born <= case p.sex when 'FEMALE' then m.women else m.men end)
           and not exists (
             select from establishment e
              where e.person_id = m.person_id and e.period @> m.day and e.school_id = m.receiving_school_id)),
      counted as (
        select * from line
         where (cast(:subject as text) is null or subject = :subject)
           and (cast(:stage as text) is null or stage = :stage))
      """;

  static final String SUMS =
      """
      coalesce(sum(fte) filter (where side = 'WANTED'), 0) as wanted,
      coalesce(sum(fte) filter (where side = 'ESTABLISHED'), 0) as established,
      coalesce(sum(fte) filter (where side = 'RETIRED'), 0) as retired,
      coalesce(sum(fte) filter (where side = 'AWAY'), 0) as away,
      coalesce(sum(fte) filter (where side = 'ARRIVED'), 0) as arrived
      """;

  private StaffingLines() {}
}
