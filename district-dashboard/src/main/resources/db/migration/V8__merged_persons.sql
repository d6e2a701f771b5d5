-- Records that were merged into another of the same person: what the newest event of the record that went says. Every other
-- row keeps the person that it was told of, and is read through the views below: so it does not matter which came first.
create table person_merge (
  absorbed_id uuid primary key,
  sequence    bigint not null,
  survivor_id uuid not null,
  stands      boolean not null
);

-- Who was merged, and who goes on at the end of a chain of merges.
create view merged_person as
  with recursive chain (person_id, survivor_id, steps) as (
    select absorbed_id, survivor_id, 1 from person_merge where stands
    union all
    select c.person_id, m.survivor_id, c.steps + 1
      from chain c join person_merge m on m.absorbed_id = c.survivor_id and m.stands
     where c.steps < 20)
  select distinct on (person_id) person_id, survivor_id from chain order by person_id, steps desc;

-- A person once, under the record that goes on, and heard of since the first of its records was.
create view person_now as
  select p.person_id, p.sequence, p.district, p.school_id, p.subjects, p.stages, p.title, p.honour,
         least(p.on_day, e.on_day) as on_day
    from person p
    left join (select g.survivor_id, min(k.on_day) as on_day
                 from merged_person g join person k on k.person_id = g.person_id group by g.survivor_id) e
      on e.survivor_id = p.person_id
   where not exists (select from person_merge g where g.absorbed_id = p.person_id and g.stands);

-- Merges were passed over until now: their topic is read again from its beginning. What it says again changes nothing.
-- The listener's tables are made apart from these, and are not there where nobody ever listened.
do $$ begin
  if to_regclass('consumer_offset') is not null then
    delete from consumer_offset where topic = 'exchange.person.v1';
    delete from inbox;
  end if;
end $$;
