-- What lets one district code hold a city: 300,000 persons, ten years of assignments.

-- Where somebody is now stands beside what they teach, so that neither a list nor the search for a need's people has to
-- join the establishments of the whole district. The row of establishment that has no end says it; nobody else writes it.
alter table person
  add column home_id    uuid,
  add column home_since date;
update person p set home_id = e.school_id, home_since = lower(e.period)
  from establishment e where e.person_id = p.id and upper_inf(e.period);

create function person_is_at_home() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update person set home_id = null, home_since = null
     where id = old.person_id and home_id = old.school_id and home_since = lower(old.period) and upper_inf(old.period);
  elsif upper_inf(new.period) then
    update person set home_id = new.school_id, home_since = lower(new.period)
     where id = new.person_id and (home_id, home_since) is distinct from (new.school_id, lower(new.period));
  else
    update person set home_id = null, home_since = null
     where id = new.person_id and upper_inf(old.period) and home_id = old.school_id and home_since = lower(old.period);
  end if;
  return null;
end $$;
create trigger person_is_at_home_by_insert after insert on establishment
  for each row when (upper_inf(new.period)) execute function person_is_at_home();
create trigger person_is_at_home_by_update after update on establishment
  for each row when (upper_inf(new.period) or upper_inf(old.period)) execute function person_is_at_home();
create trigger person_is_at_home_by_delete after delete on establishment
  for each row when (upper_inf(old.period)) execute function person_is_at_home();

create index person_home on person (home_id) where merged_into is null;
create index person_listed on person (district, number, id) where merged_into is null and home_id is not null;
-- Who teaches a subject and a stage, in a city.
create index person_teaching on person using gin (subjects, stages) where merged_into is null and home_id is not null;
create index assignment_listed on assignment (district, id);
create index assignment_in_state on assignment (district, state, id);
drop index assignment_state;

-- The rolls (名册) that compliance is read from: what a pack says of everybody for a school year, kept until a fact changes.
-- Whatever changes a fact leaves a mark in its own transaction; a roll knows the snapshot it was called in, and calls anew
-- those whose marks that snapshot did not see. Marks wait for nobody and are never counted, so writers do not queue.
create table person_mark (
  person_id uuid        not null,
  district  text        not null,
  xid       xid8        not null default pg_current_xact_id(),
  at        timestamptz not null default now()
);
create index person_mark_by on person_mark (xid, person_id);

create table roll (
  id          uuid        primary key,
  district    text        not null,
  pack        text        not null,
  school_year int         not null,
  seen        pg_snapshot not null,
  revision    bigint      not null,
  used_at     timestamptz not null,
  unique (district, pack, school_year)
);
comment on column roll.pack is 'id, version, and the edition of our own judging';
create table roll_member (
  roll_id   uuid     not null references roll on delete cascade,
  person_id uuid     not null,
  number    text     not null,
  school_id uuid     not null,
  outcome   text     not null,
  traits    smallint not null,
  coming    boolean  not null,
  primary key (roll_id, person_id)
);
create index roll_member_listed on roll_member (roll_id, number, person_id);
create index roll_member_at on roll_member (roll_id, school_id, number, person_id);
create table roll_tally (
  roll_id   uuid     not null references roll on delete cascade,
  school_id uuid     not null,
  outcome   text     not null,
  traits    smallint not null,
  coming    boolean  not null,
  people    int      not null,
  primary key (roll_id, school_id, outcome, traits, coming)
);

-- Their plans are made once a session, perhaps while a table is still empty: never by a walk through all of it.
alter function person_within_one_fte() set enable_seqscan = off;
alter function person_is_at_home() set enable_seqscan = off;

create function person_marked() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  insert into person_mark (person_id, district)
    select distinct c.person_id, p.district from changed c join person p on p.id = c.person_id
     where not exists (select 1 from person_mark k where k.xid = pg_current_xact_id() and k.person_id = c.person_id);
  return null;
end $$;
create function person_marked_by_update() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  insert into person_mark (person_id, district)
    select distinct c.person_id, p.district
      from (select person_id from changed union select person_id from was) c join person p on p.id = c.person_id
     where not exists (select 1 from person_mark k where k.xid = pg_current_xact_id() and k.person_id = c.person_id);
  return null;
end $$;
create function person_marked_self() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  insert into person_mark (person_id, district) select id, district from changed;
  return null;
end $$;
-- Row by row: a statement's old and new rows could only be joined by a plan that was made for one of them.
create function person_marked_self_by_update() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  insert into person_mark (person_id, district)
    select new.id, d.district from (select new.district union select old.district) d (district)
     where not exists (select 1 from person_mark k where k.xid = pg_current_xact_id() and k.person_id = new.id and k.district = d.district);
  return null;
end $$;
create trigger person_marked_i after insert on person referencing new table as changed
  for each statement execute function person_marked_self();
create trigger person_marked_u after update of district, number, name, born, sex, service_since, merged_into on person
  for each row
  when ((new.district, new.number, new.name, new.born, new.sex, new.service_since, new.merged_into)
        is distinct from (old.district, old.number, old.name, old.born, old.sex, old.service_since, old.merged_into))
  execute function person_marked_self_by_update();
do $$
declare
  facts text;
begin
  foreach facts in array array['establishment', 'person_honour', 'person_office', 'person_graduating_year', 'person_exemption', 'assignment'] loop
    execute format('create trigger person_marked_i after insert on %I referencing new table as changed
                    for each statement execute function person_marked()', facts);
    execute format('create trigger person_marked_d after delete on %I referencing old table as changed
                    for each statement execute function person_marked()', facts);
    execute format('create trigger person_marked_u after update on %I referencing old table as was new table as changed
                    for each statement execute function person_marked_by_update()', facts);
  end loop;
end $$;

-- Years at a hard school depend on what the school is.
create function person_marked_by_school() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if tg_op = 'UPDATE' and (old.weak, old.setting) is not distinct from (new.weak, new.setting) then
    return null;
  end if;
  insert into person_mark (person_id, district)
    select c.person_id, p.district
      from (select person_id from establishment where school_id = new.id
            union select person_id from assignment where receiving_school_id = new.id) c join person p on p.id = c.person_id;
  return null;
end $$;
create trigger person_marked_by_school after insert or update on directory_school
  for each row execute function person_marked_by_school();

-- Whether anything of the directory changed since somebody looked; one listener writes it.
create table directory_stamp (one boolean primary key default true check (one), number bigint not null default 0);
insert into directory_stamp default values;
create function directory_changed() returns trigger language plpgsql as $$
begin
  update directory_stamp set number = number + 1;
  return null;
end $$;
do $$
declare
  part text;
begin
  foreach part in array array['directory_school', 'directory_school_end', 'directory_community', 'directory_membership'] loop
    execute format('create trigger directory_changed after insert or update or delete on %I
                    for each statement execute function directory_changed()', part);
  end loop;
end $$;
-- Who is of one name and one birth with somebody else, kept in the same way.
create table namesakes (
  district text        primary key,
  seen     pg_snapshot not null,
  used_at  timestamptz not null
);
create table namesake (
  district text not null,
  one_id   uuid not null,
  other_id uuid not null check (other_id > one_id),
  primary key (one_id, other_id)
);
create index namesake_other on namesake (other_id);
create index namesake_listed on namesake (district, one_id, other_id);
create view mark_reader as select seen from roll union all select seen from namesakes;

-- Imports too large for one request: a file is kept in pieces, checked, and committed by a job that anybody of the
-- district's office may follow. One at a time in a district, by the database.
create table import_job (
  id           uuid        primary key,
  district     text        not null,
  account      text        not null,
  account_name text        not null,
  file_name    text        not null,
  charset      text        not null,
  bytes        bigint      not null,
  state        text        not null check (state in ('CHECKING', 'CHECKED', 'FAULTY', 'COMMITTING', 'COMMITTED', 'CANCELLED', 'FAILED')),
  sheet        text,
  rows_total   int,
  rows_done    int         not null default 0,
  added        int         not null default 0,
  changed      int         not null default 0,
  same         int         not null default 0,
  fault_count  int         not null default 0,
  faults       jsonb       not null default '[]',
  reason       text,
  at           timestamptz not null,
  ended_at     timestamptz,
  alive_at     timestamptz not null
);
create unique index import_job_at_work on import_job (district) where state in ('CHECKING', 'COMMITTING');
create index import_job_of on import_job (district, id);
create table import_piece (
  job_id  uuid  not null references import_job on delete cascade,
  number  int   not null,
  content bytea not null,
  primary key (job_id, number)
);
