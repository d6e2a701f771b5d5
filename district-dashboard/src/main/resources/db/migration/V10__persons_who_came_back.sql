-- Who had left the district's service and came back: the days between are of nobody. Found by what was told, so that no order
-- of events matters; a leaving that is older than the coming back says nothing any more.
create table person_return (
  person_id uuid   not null,
  sequence  bigint not null,
  last_day  date   not null,
  since     date   not null check (since > last_day),
  primary key (person_id, sequence)
);

-- As before, but that a leaving is over once they came back.
create or replace view person_now as
  select p.person_id, p.sequence, p.district, p.school_id, p.subjects, p.stages, p.title, p.honour,
         least(p.on_day, e.on_day) as on_day, l.last_day
    from person p
    left join (select g.survivor_id, min(k.on_day) as on_day
                 from merged_person g join person k on k.person_id = g.person_id group by g.survivor_id) e
      on e.survivor_id = p.person_id
    left join person_leaving l
      on l.person_id = p.person_id and l.stands
     and not exists (select from person_return r where r.person_id = l.person_id and r.sequence > l.sequence)
   where not exists (select from person_merge g where g.absorbed_id = p.person_id and g.stands);
