-- Who leaves the district's service (离开): the last day, past or to come. The establishment ends on it; where somebody is
-- now (person.home_id) stays until that day is over, which the business clock says and the service writes (is_over).
create table person_departure (
  person_id     uuid primary key references person,
  school_id     uuid not null,
  school_since  date not null,
  last_day      date not null check (last_day >= school_since),
  code          text not null,
  note          text,
  is_over       boolean not null,
  ended_offices uuid[] not null default '{}',
  known_from    timestamptz not null,
  by_whom       text not null
);
comment on column person_departure.code is 'why: departure-reasons.yml';
comment on column person_departure.is_over is 'the last day is past: they are in nobody''s list of today';
comment on column person_departure.ended_offices is 'terms of office that ended with it';
create index person_departure_to_come on person_departure (last_day) where not is_over;

-- What was believed before a correction or a taking back, and for how long: appended, never changed.
create table person_departure_past (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references person,
  school_id  uuid not null,
  last_day   date not null,
  code       text not null,
  note       text,
  known      tstzrange not null,
  entered_by text not null,
  by_whom    text not null,
  why        text not null
);
create index person_departure_past_of on person_departure_past (person_id);

-- Holdings that ended with it, as they were before.
create table departure_given_up (
  holding_id uuid primary key,
  person_id  uuid not null references person,
  post_id    uuid not null references post,
  share      numeric(3, 2) not null,
  period     daterange not null,
  known_from timestamptz not null,
  ended_on   date not null
);
comment on column departure_given_up.ended_on is
  'the last day it was given: whoever was relieved otherwise since is not given it back';
create index departure_given_up_of on departure_given_up (person_id);

-- The last day stands beside where somebody is, for the rules that look at many.
alter table person add column last_day date;
create index person_left on person (district, number, id) where merged_into is null and home_id is null and last_day is not null;

create function person_departs() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if tg_op = 'DELETE' then
    update person set last_day = null where id = old.person_id;
  else
    update person
       set last_day = new.last_day,
           home_id = case when new.is_over then null else new.school_id end,
           home_since = case when new.is_over then null else new.school_since end
     where id = new.person_id;
  end if;
  return null;
end $$;
create trigger person_departs after insert or update or delete on person_departure
  for each row execute function person_departs();

-- As V13 has it, but whoever is about to leave is at home until then.
create or replace function person_is_at_home() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if tg_op = 'DELETE' then
    update person set home_id = null, home_since = null
     where id = old.person_id and home_id = old.school_id and home_since = lower(old.period) and upper_inf(old.period);
  elsif upper_inf(new.period) then
    update person set home_id = new.school_id, home_since = lower(new.period)
     where id = new.person_id and (home_id, home_since) is distinct from (new.school_id, lower(new.period));
  else
    update person set home_id = null, home_since = null
     where id = new.person_id and upper_inf(old.period) and home_id = old.school_id and home_since = lower(old.period)
       and not exists (select from person_departure d where d.person_id = new.person_id and not d.is_over);
  end if;
  return null;
end $$;

-- Nobody has a school after their last day, whoever writes.
create function departed_have_no_school() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  if exists (select from person_departure d
              where d.person_id = new.person_id and (upper_inf(new.period) or upper(new.period) > d.last_day + 1)) then
    raise exception 'person % leaves before these days', new.person_id
      using errcode = 'check_violation', constraint = 'departed_have_no_school', table = 'establishment';
  end if;
  return new;
end $$;
create trigger departed_have_no_school before insert or update of person_id, period on establishment
  for each row execute function departed_have_no_school();

-- Wherever orders brought them, they count no longer: the schools are counted anew.
drop trigger gap_marked_u on person;
create trigger gap_marked_u after update on person for each row
  when ((new.subjects, new.stages, new.born, new.sex, new.merged_into, new.last_day)
        is distinct from (old.subjects, old.stages, old.born, old.sex, old.merged_into, old.last_day))
  execute function gap_marked_by_person();
