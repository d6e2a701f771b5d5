-- 办学性质: a dated fact like the others; null where nobody has stated it.
alter table school_description
  add column ownership text check (ownership in ('PUBLIC', 'PRIVATE'));
alter table school_description_past
  add column ownership text;

drop function school_on(date);
create function school_on(day date) returns table (
  id uuid, code text, district text, name text, short_name text, stages text[], setting text, weak boolean,
  ownership text, longitude numeric, latitude numeric, span daterange, closed_on date, closing text, successor_id uuid,
  closing_reason text, version bigint)
language sql stable parallel safe as $$
  select s.id, s.code, s.district, d.name, d.short_name, d.stages, d.setting, d.weak, d.ownership, d.longitude, d.latitude,
         d.span, s.closed_on, s.closing, s.successor_id, s.closing_reason, s.version
  from school s join school_description d on d.school_id = s.id and d.span @> $1
$$;

-- What targets count is found by school and day in the indexes alone, however large the city is. A fact's schools carry
-- what is counted of it; whoever writes the fact writes them.
alter table fact_school
  add column last_day date,
  add column subject  text,
  add column person   uuid,
  add column detail   text;
update fact_school t set last_day = f.last_day, subject = f.subject, person = f.person, detail = f.detail
from fact f where f.kind = t.kind and f.id = t.id;
drop index fact_school_by_school;
create index fact_school_by_school on fact_school (school_id, until)
  include (day, kind, id, part, last_day, subject, person, detail);

alter table classroom
  add column day date not null generated always as (cast(lower(span) at time zone 'Asia/Shanghai' as date)) stored;
drop index classroom_by_school_day;
create index classroom_by_school_day on classroom (school_id, day) include (session_id, present);

drop index routine_checkup_by_school;
create index routine_checkup_by_school on routine_checkup (school_id, day) include (id, result);

-- What is shown of whatever a target may count, whoever told it.
create view happening as
  select kind, id, id as page, title, stage from fact
  union all
  select 'ROUTINE_CHECKED', c.id, c.routine_id, e.title, null
  from routine_checkup c join routine_edition e on e.routine_id = c.routine_id and e.number = c.number
  union all
  select kind || '_HELD', id, id, title, stage from session;
