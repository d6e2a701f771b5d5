-- 人走关系走: an assignment that takes the establishment along happens on one day. From then on the receiving school is home.

alter table assignment add column takes_establishment boolean not null default false;
comment on column assignment.takes_establishment is 'as the procedure of its kind said when it was proposed: its period is its first day, and it never returns';
-- What it keeps others from: a move has no last day.
alter table assignment add column held daterange not null
  generated always as (case when takes_establishment then daterange(lower(period), null) else period end) stored;

alter table assignment drop constraint assignment_state_check;
alter table assignment add constraint assignment_state_check
  check (state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED', 'APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED',
                   'DECLINED', 'REJECTED', 'WITHDRAWN',
                   'CANCELLED', 'VOIDED'));
alter table assignment add constraint assignment_moves_on_one_day
  check (not takes_establishment or upper(period) = lower(period) + 1);
alter table assignment add constraint assignment_ends_or_returns
  check (case when takes_establishment then state <> 'RETURNED' else state <> 'ENDED' end);

-- The need of somebody who moved for good is held for good.
alter table assignment drop constraint need_held_once;
alter table assignment add constraint need_held_once exclude using gist (need_id with =, held with &&)
  where (state in ('PROPOSED', 'CONSENTED', 'PUBLICISED', 'HINDERED', 'APPROVED', 'IN_FORCE', 'RETURNED', 'ENDED'));

-- Whoever will move takes all of their time from the first day on, so that no order of the old school can run beyond it.
-- Once moved (ENDED), the time is the new school's.
create or replace function person_within_one_fte() returns trigger language plpgsql as $$
declare
  busiest numeric;
begin
  update person set load_revision = load_revision + 1 where id = new.person_id;
  -- A sum of intervals is greatest where one of them begins.
  select max(total) into busiest from (
    select sum(case when other.takes_establishment then 1.00 else other.fte end) as total
      from assignment here
      join assignment other
        on other.person_id = here.person_id
       and other.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
       and other.held @> lower(here.held)
     where here.person_id = new.person_id
       and here.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
       and here.held && new.held
     group by here.id) loads;
  if busiest > 1.00 then
    raise exception 'person % would work % FTE at one time', new.person_id, busiest
      using errcode = 'check_violation', constraint = 'person_within_one_fte', table = 'assignment';
  end if;
  return null;
end $$;

-- What a move changed in the registry, so that voiding it can put that back to the row.
create table establishment_move (
  assignment_id  uuid primary key references assignment,
  from_school_id uuid not null,
  from_since     date not null,
  to_school_id   uuid not null check (to_school_id <> from_school_id),
  moved_on       date not null check (moved_on > from_since),
  ended_offices  uuid[] not null,
  known          tstzrange not null
);
comment on column establishment_move.ended_offices is 'terms of office at the old school that ended with it';
comment on column establishment_move.known is 'the time for which it was believed: bounded above once the order was voided';
