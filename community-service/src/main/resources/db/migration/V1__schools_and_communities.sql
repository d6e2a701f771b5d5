-- Intervals are dateranges, so that the database itself refuses an overlap, whoever writes.
create extension if not exists btree_gist;

create table school (
  id         uuid primary key,
  code       text not null constraint school_code unique check (code ~ '^\S{1,32}$'),
  name       text not null check (length(name) between 1 and 100),
  short_name text check (length(short_name) between 1 and 50),
  district   text not null check (district ~ '^[0-9]{6}$'),
  stages     text[] not null check (cardinality(stages) > 0
             and stages <@ array ['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL']),
  setting    text not null check (setting in ('URBAN', 'TOWN', 'RURAL')),
  weak       boolean not null,
  longitude  numeric(9, 6) check (longitude between -180 and 180),
  latitude   numeric(8, 6) check (latitude between -90 and 90),
  version    bigint not null check (version > 0),
  check ((longitude is null) = (latitude is null))
);
create index school_by_district on school (district, code);

create table community (
  id          uuid primary key,
  district    text not null check (district ~ '^[0-9]{6}$'),
  name        text not null check (length(name) between 1 and 100),
  state       text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'ENDED')),
  -- Whether its memberships hold their schools against other communities: not while drafted, nor once rejected.
  holds       boolean not null generated always as (state in ('SUBMITTED', 'APPROVED', 'ENDED')) stored,
  reason      text check (length(reason) between 1 and 500),
  state_since timestamptz not null,
  version     bigint not null check (version > 0),
  unique (id, holds),
  check (state <> 'REJECTED' or reason is not null)
);
create unique index community_name on community (district, name) where state in ('SUBMITTED', 'APPROVED');
create index community_by_district on community (district, name, id);
create index community_by_state on community (state, id) where state in ('DRAFT', 'SUBMITTED', 'APPROVED');

-- A renewed community gets a further cycle; the cycles of one community never overlap.
create table cycle (
  community_id uuid not null references community,
  span         daterange not null,
  primary key (community_id, span without overlaps)
);
create index cycle_last_day on cycle (upper(span));

-- A school that leaves and comes back is a second row, not an edit.
create table membership (
  id           uuid primary key,
  community_id uuid not null,
  holds        boolean not null,
  school_id    uuid not null references school,
  role         text not null check (role in ('LEAD', 'MEMBER')),
  model        text check (model in ('DIRECTLY_RUN', 'NAMED_LEADERSHIP', 'BRAND_GUIDED', 'PAIRED_SUPPORT')),
  grade        text check (grade in ('TIGHT', 'COOPERATIVE', 'SUPPORTIVE')),
  span         daterange not null check (not isempty(span)),
  check ((role = 'LEAD') = (model is null)),
  -- "holds" follows the community's state by itself: submitting claims the schools, rejecting frees them.
  foreign key (community_id, holds) references community (id, holds) on update cascade,
  constraint membership_within_cycle
    foreign key (community_id, period span) references cycle (community_id, period span),
  constraint membership_once_in_community unique (community_id, school_id, span without overlaps),
  constraint membership_one_lead exclude using gist (community_id with =, span with &&) where (role = 'LEAD'),
  constraint membership_one_community_a_school exclude using gist (school_id with =, span with &&) where (holds)
);
