-- Who leaves the district's service after a last day: what the newest event of the person says of it.
create table person_leaving (
  person_id uuid primary key,
  sequence  bigint not null,
  last_day  date not null,
  stands    boolean not null
);

-- As before, with the last day of who leaves.
create or replace view person_now as
  select p.person_id, p.sequence, p.district, p.school_id, p.subjects, p.stages, p.title, p.honour,
         least(p.on_day, e.on_day) as on_day, l.last_day
    from person p
    left join (select g.survivor_id, min(k.on_day) as on_day
                 from merged_person g join person k on k.person_id = g.person_id group by g.survivor_id) e
      on e.survivor_id = p.person_id
    left join person_leaving l on l.person_id = p.person_id and l.stands
   where not exists (select from person_merge g where g.absorbed_id = p.person_id and g.stands);
