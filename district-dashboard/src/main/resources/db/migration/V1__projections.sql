-- Projections: what the topics say, in rows. Nothing here is truth; all of it can be thrown away and replayed.
-- Every row is a function of the events alone, whatever their order: what an event says of a whole aggregate wins by its
-- sequence, what happened is kept step by step. So a rebuilt projection equals the living one, to the row.

-- coverage ------------------------------------------------------------------------------------------------------------
create table school (
  school_id  uuid primary key,
  sequence   bigint not null,
  district   text not null,
  code       text not null,
  name       text not null,
  short_name text,
  stages     text[] not null,
  setting    text not null,
  weak       boolean not null
);
create index school_district on school (district);

create table community (
  community_id   uuid primary key,
  sequence       bigint not null,
  district       text not null,
  name           text not null,
  lead_school_id uuid not null,
  cycle_from     date not null,
  cycle_to       date not null
);
create index community_district on community (district);

-- Those of the community's own sequence hold; older ones stay, so that every event only adds rows.
create table membership (
  community_id  uuid not null,
  sequence      bigint not null,
  membership_id uuid not null,
  school_id     uuid not null,
  role          text not null,
  model         text,
  grade         text,
  from_day      date not null,
  to_day        date,
  primary key (community_id, sequence, membership_id)
);
create index membership_school on membership (school_id);

create table community_step (
  community_id uuid not null,
  sequence     bigint not null,
  state        text not null,
  at           timestamptz not null,
  on_day       date not null,
  primary key (community_id, sequence)
);

-- staffing ------------------------------------------------------------------------------------------------------------
create table person (
  person_id uuid primary key,
  sequence  bigint not null,
  district  text not null,
  school_id uuid not null,
  subjects  text[] not null,
  stages    text[] not null,
  title     text,
  honour    text,
  on_day    date not null
);
create index person_district on person (district);

create table person_name (
  person_id uuid primary key,
  sequence  bigint not null,
  name      text not null
);

-- Not a projection: remembers that a name was erased, so that no late or repeated event brings it back. The compacted
-- topic forgets its tombstones, this table does not; a rebuild leaves it alone.
create table erased_name (
  person_id uuid primary key,
  sequence  bigint not null
);

create table need (
  need_id        uuid primary key,
  sequence       bigint not null,
  district       text not null,
  school_id      uuid not null,
  community_id   uuid,
  lead_school_id uuid,
  subject        text not null,
  stage          text not null,
  fte            numeric(4, 2) not null,
  from_day       date not null,
  to_day         date not null
);
create index need_district on need (district);

create table need_step (
  need_id  uuid not null,
  sequence bigint not null,
  state    text not null,
  at       timestamptz not null,
  on_day   date not null,
  primary key (need_id, sequence)
);

-- heard_on: first day anything was heard of it; consents: a bit a party; ended_on: returned, withdrawn, rejected, declined.
create table assignment (
  assignment_id       uuid primary key,
  sequence            bigint not null,
  district            text not null,
  need_id             uuid,
  person_id           uuid not null,
  kind                text not null,
  sending_school_id   uuid not null,
  receiving_school_id uuid not null,
  subject             text not null,
  stage               text not null,
  fte                 numeric(4, 2) not null,
  from_day            date not null,
  to_day              date not null,
  state               text not null,
  heard_on            date not null,
  approved            boolean not null,
  ended_on            date,
  returned_on         date,
  consents            integer not null,
  order_number        text
);
create index assignment_district on assignment (district);
create index assignment_person on assignment (person_id);
create index assignment_receiving on assignment (receiving_school_id);

-- sharing -------------------------------------------------------------------------------------------------------------
create table resource (
  resource_id uuid primary key,
  sequence    bigint not null,
  district    text not null,
  school_id   uuid not null,
  title       text not null,
  subject     text,
  stage       text,
  kind        text not null,
  size        bigint not null,
  on_day      date not null
);
create index resource_district on resource (district);

create table download (
  event_id    uuid primary key,
  district    text not null,
  resource_id uuid not null,
  school_id   uuid,
  at          timestamptz not null,
  on_day      date not null
);
create index download_district on download (district, on_day);
create index download_resource on download (resource_id);

create table resource_request (
  request_id uuid primary key,
  sequence   bigint not null,
  district   text not null,
  school_id  uuid not null,
  title      text not null,
  subject    text,
  stage      text,
  kind       text,
  needed_by  date
);
create index resource_request_district on resource_request (district);

create table resource_request_step (
  request_id           uuid not null,
  sequence             bigint not null,
  state                text not null,
  claimed_by_school_id uuid,
  resource_id          uuid,
  at                   timestamptz not null,
  on_day               date not null,
  primary key (request_id, sequence)
);

-- feed ----------------------------------------------------------------------------------------------------------------
-- What happened, in ids: words and names are put in when somebody reads, so that an erased name is gone everywhere.
create table happening (
  event_id   uuid primary key,
  district   text not null,
  kind       text not null,
  subject_id uuid not null,
  school_id  uuid,
  other_id   uuid,
  person_id  uuid,
  detail     jsonb not null,
  at         timestamptz not null
);
create index happening_latest on happening (district, at desc, event_id desc);
