-- How many of a district teach and are what, for the facets of its registry: a city's 300,000 are some thousands of rows. Every
-- change adds rows of its own (one less of what was, one more of what is), so that writers wait for nobody; they are
-- summed up behind (TallyFolding). Whoever reads adds up what there is, which is always right.
create table person_tally (
  district text    not null,
  subjects text[]  not null,
  stages   text[]  not null,
  title    text,
  honour   text,
  cadre    text,
  sex      text,
  people   bigint  not null,
  folded   boolean not null default false
);
create index person_tally_of on person_tally (district);
create index person_tally_waits on person_tally (district) where not folded;
insert into person_tally (district, subjects, stages, title, honour, cadre, sex, people, folded)
  select district, subjects, stages, title, honour, cadre, sex, count(*), true from person
   where merged_into is null and home_id is not null
   group by district, subjects, stages, title, honour, cadre, sex;

-- Counted is who is listed: of no other record made one, and in service.
create function person_tallied() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.merged_into is null and old.home_id is not null then
    insert into person_tally (district, subjects, stages, title, honour, cadre, sex, people)
      values (old.district, old.subjects, old.stages, old.title, old.honour, old.cadre, old.sex, -1);
  end if;
  if tg_op <> 'DELETE' and new.merged_into is null and new.home_id is not null then
    insert into person_tally (district, subjects, stages, title, honour, cadre, sex, people)
      values (new.district, new.subjects, new.stages, new.title, new.honour, new.cadre, new.sex, 1);
  end if;
  return null;
end $$;
create trigger person_tallied_i after insert on person for each row
  when (new.merged_into is null and new.home_id is not null) execute function person_tallied();
create trigger person_tallied_d after delete on person for each row
  when (old.merged_into is null and old.home_id is not null) execute function person_tallied();
create trigger person_tallied_u after update on person for each row
  when ((new.district, new.subjects, new.stages, new.title, new.honour, new.cadre, new.sex, new.merged_into is null, new.home_id is null)
        is distinct from
        (old.district, old.subjects, old.stages, old.title, old.honour, old.cadre, old.sex, old.merged_into is null, old.home_id is null))
  execute function person_tallied();

-- A number and a name are found in whatever case they are typed.
drop index person_lettered;
drop index person_numbered;
create index person_lettered on person using gin (string_to_array(lower(name), null)) where merged_into is null and home_id is not null;
create index person_numbered on person (lower(number) text_pattern_ops) where merged_into is null and home_id is not null;
