-- Records of persons that were merged into another of the same person: what the newest event of the record that went says.
-- Studios, classrooms and facts keep the person that they were told of and are read through this, so that it does not
-- matter which came first, and an undoing gives back exactly what was.
create table person_merge (
  absorbed_id uuid primary key,
  survivor_id uuid not null,
  stands      boolean not null,
  sequence    bigint not null
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

-- Every record of the person to whom this one belongs, itself among them.
create function person_records(asked uuid) returns setof uuid language sql stable as $$
  with goes_on as (select coalesce((select survivor_id from merged_person where person_id = asked), asked) as id)
  select id from goes_on
  union
  select m.person_id from merged_person m join goes_on g on m.survivor_id = g.id
$$;

-- What should never have been (a voided order): no event that is older than its end brings it back.
create table fact_undone (
  kind     text not null,
  id       uuid not null,
  sequence bigint not null,
  primary key (kind, id)
);

-- Merges were passed over until now: their topic is read again from its beginning. What it says again changes nothing.
-- The listener's tables are made apart from these, and are not there where nobody ever listened.
do $$ begin
  if to_regclass('consumer_offset') is not null then
    delete from consumer_offset where topic = 'exchange.person.v1';
    delete from inbox;
  end if;
end $$;
