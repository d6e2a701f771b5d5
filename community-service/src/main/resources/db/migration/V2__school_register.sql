-- A school is an identity with a life; what is said of it holds for days and is never overwritten.
create table school_description (
  school_id   uuid not null references school,
  span        daterange not null check (not isempty(span)),
  name        text not null check (length(name) between 1 and 100),
  short_name  text check (length(short_name) between 1 and 50),
  stages      text[] not null check (cardinality(stages) > 0
              and stages <@ array ['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL']),
  setting     text not null check (setting in ('URBAN', 'TOWN', 'RURAL')),
  weak        boolean not null,
  longitude   numeric(9, 6) check (longitude between -180 and 180),
  latitude    numeric(8, 6) check (latitude between -90 and 90),
  -- Since when we believe it; '-infinity' for what was there before the register kept this.
  known_since timestamptz not null,
  -- Who said it, when and why; a piece that a later change left over keeps these.
  said_at     timestamptz,
  said_by     text,
  why         text check (length(why) between 1 and 500),
  -- Whether its beginning was told to the other services; a future one is told on its first day.
  told        boolean not null,
  check ((longitude is null) = (latitude is null)),
  primary key (school_id, span without overlaps)
);
create index school_description_untold on school_description (lower(span)) where not told;

-- What was believed before a change or a correction, and who replaced it, when and why.
create table school_description_past (
  school_id    uuid not null references school,
  span         daterange not null,
  name         text not null,
  short_name   text,
  stages       text[] not null,
  setting      text not null,
  weak         boolean not null,
  longitude    numeric(9, 6),
  latitude     numeric(8, 6),
  said_at      timestamptz,
  said_by      text,
  why          text,
  known        tstzrange not null check (not isempty(known) and not upper_inf(known)),
  replaced_by  text not null,
  replaced_why text
);
create index school_description_past_of on school_description_past (school_id, upper(known));

insert into school_description (school_id, span, name, short_name, stages, setting, weak, longitude, latitude, known_since, told)
select id, daterange(null, null), name, short_name, stages, setting, weak, longitude, latitude, '-infinity', true from school;

alter table school
  drop column name, drop column short_name, drop column stages, drop column setting, drop column weak,
  drop column longitude, drop column latitude,
  -- Its last day, once it is known that it closes (撤并); the same columns say into which school it went.
  add column closed_on date,
  add column closing text check (closing in ('CLOSED', 'MERGED')),
  add column successor_id uuid references school check (successor_id <> id),
  add column closing_reason text check (length(closing_reason) between 1 and 500),
  add check ((closed_on is null) = (closing is null) and (closed_on is null) = (closing_reason is null)),
  add check ((successor_id is not null) = (coalesce(closing, '') = 'MERGED'));
create index school_successor on school (successor_id) where successor_id is not null;

-- The schools as they are described on a day; one that is not described yet is not there. Whether it is closed by then
-- says closed_on. Plain SQL, so that the planner sees through it.
create function school_on(day date) returns table (
  id uuid, code text, district text, name text, short_name text, stages text[], setting text, weak boolean,
  longitude numeric, latitude numeric, span daterange, closed_on date, closing text, successor_id uuid,
  closing_reason text, version bigint)
language sql stable parallel safe as $$
  select s.id, s.code, s.district, d.name, d.short_name, d.stages, d.setting, d.weak, d.longitude, d.latitude, d.span,
         s.closed_on, s.closing, s.successor_id, s.closing_reason, s.version
  from school s join school_description d on d.school_id = s.id and d.span @> $1
$$;

-- Pupils, classes and places by school year (named by the year it begins in) and stage.
create table school_year (
  school_id   uuid not null references school,
  year        integer not null check (year between 1950 and 2100),
  stage       text not null check (stage in ('PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL')),
  pupils      integer not null check (pupils between 0 and 1000000),
  classes     integer not null check (classes between 0 and 1000000),
  capacity    integer check (capacity between 0 and 1000000),
  known_since timestamptz not null,
  said_by     text not null,
  primary key (school_id, year, stage)
);

create table school_year_past (
  school_id   uuid not null references school,
  year        integer not null,
  stage       text not null,
  pupils      integer not null,
  classes     integer not null,
  capacity    integer,
  said_by     text not null,
  known       tstzrange not null check (not isempty(known) and not upper_inf(known)),
  replaced_by text not null
);
create index school_year_past_of on school_year_past (school_id, year);

create function school_past_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what was believed is not changed afterwards';
end $$;
create trigger school_description_past_append_only before update or delete on school_description_past
  for each row execute function school_past_is_append_only();
create trigger school_year_past_append_only before update or delete on school_year_past
  for each row execute function school_past_is_append_only();
