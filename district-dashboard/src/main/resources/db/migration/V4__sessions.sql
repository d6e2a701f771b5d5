-- sessions ------------------------------------------------------------------------------------------------------------
-- One row a session: what the newest event says of it. on_day is the day in China on which it begins.
create table session (
  session_id     uuid primary key,
  sequence       bigint not null,
  district       text not null,
  kind           text not null,
  form           text not null,
  title          text not null,
  subject        text not null,
  stage          text not null,
  community_id   uuid,
  studio_id      uuid,
  host_school_id uuid not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  on_day         date not null,
  state          text not null,
  reason         text
);
create index session_district on session (district, kind, on_day);

-- Those of the session's own sequence hold; older ones stay, so that every event only adds rows.
create table session_school (
  session_id uuid not null,
  sequence   bigint not null,
  place_no   integer not null,
  school_id  uuid not null,
  role       text not null,
  expected   integer,
  present    integer,
  primary key (session_id, sequence, place_no)
);

create table studio (
  studio_id      uuid primary key,
  sequence       bigint not null,
  district       text not null,
  name           text not null,
  kind           text not null,
  level          text not null,
  subject        text not null,
  leader_id      uuid not null,
  seat_school_id uuid not null,
  from_day       date not null,
  to_day         date
);
create index studio_district on studio (district);

create table studio_member (
  studio_id uuid not null,
  sequence  bigint not null,
  member_id uuid not null,
  person_id uuid not null,
  school_id uuid not null,
  from_day  date not null,
  to_day    date,
  primary key (studio_id, sequence, member_id)
);
