-- directory -----------------------------------------------------------------------------------------------------------
-- Our own copy of persons, names and shared resources: what teacher-exchange-service and resource-service tell of them.
create table directory_person (
  person_id uuid primary key,
  sequence  bigint not null,
  district  text not null,
  school_id uuid not null,
  subjects  text[] not null
);
create index directory_person_by_school on directory_person (district, school_id);

create table directory_name (
  person_id uuid primary key,
  sequence  bigint not null,
  name      text not null
);

-- Remembers that a name was erased, so that no late or repeated event brings it back.
create table directory_erased_name (
  person_id uuid primary key,
  sequence  bigint not null
);

create table directory_resource (
  resource_id uuid primary key,
  sequence    bigint not null,
  district    text not null,
  school_id   uuid not null,
  title       text not null
);
create index directory_resource_by_district on directory_resource (district, title);

-- studio --------------------------------------------------------------------------------------------------------------
create table studio (
  id             uuid primary key,
  district       text not null check (district ~ '^[0-9]{6}$'),
  name           text not null check (length(name) between 1 and 100),
  kind           text not null check (kind in ('SUBJECT', 'MASTER_TEACHER')),
  level          text not null check (level in ('LEADING', 'DISTRICT', 'SCHOOL')),
  subject        text not null,
  leader_id      uuid not null,
  seat_school_id uuid not null references school,
  span           daterange not null check (not isempty(span) and not lower_inf(span)),
  close_reason   text check (length(close_reason) between 1 and 500),
  version        bigint not null check (version > 0),
  constraint studio_name exclude using gist (district with =, name with =, span with &&)
);
create index studio_by_name on studio (district, name, id);

-- A person that leaves a studio and comes back is a second row.
create table studio_member (
  id        uuid primary key,
  studio_id uuid not null references studio,
  person_id uuid not null,
  school_id uuid not null references school,
  span      daterange not null check (not isempty(span) and not lower_inf(span)),
  constraint studio_member_once exclude using gist (studio_id with =, person_id with =, span with &&)
);
create index studio_member_by_person on studio_member (person_id);

-- session -------------------------------------------------------------------------------------------------------------
create table session (
  id              uuid primary key,
  district        text not null check (district ~ '^[0-9]{6}$'),
  kind            text not null check (kind in ('JOINT_RESEARCH', 'SYNC_CLASS')),
  form            text not null,
  title           text not null check (length(title) between 1 and 100),
  subject         text not null,
  stage           text not null,
  community_id    uuid references community,
  studio_id       uuid references studio,
  host_school_id  uuid not null references school,
  place           text check (length(place) between 1 and 200),
  link            text check (length(link) between 1 and 500),
  span            tstzrange not null check (not isempty(span) and not lower_inf(span) and not upper_inf(span)
                  and lower_inc(span) and not upper_inc(span)),
  series_id       uuid,
  state           text not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
  -- Whether it takes its rooms, classes and teachers: until it is cancelled.
  holds           boolean not null generated always as (state in ('PLANNED', 'HELD')) stored,
  minutes         text check (length(minutes) between 1 and 20000),
  recording_id    uuid,
  cancel_code     text,
  cancel_note     text check (length(cancel_note) between 1 and 500),
  state_since     timestamptz not null,
  version         bigint not null check (version > 0),
  unique (id, holds, span),
  check (num_nonnulls(community_id, studio_id) = 1),
  check ((kind = 'JOINT_RESEARCH') = (form in ('ONLINE', 'OFFLINE'))),
  check (kind = 'JOINT_RESEARCH' or form in ('DEDICATED', 'MASTER_TEACHER', 'MASTER_SCHOOL', 'DUAL_TEACHER')),
  check ((state = 'CANCELLED') = (cancel_code is not null)),
  constraint session_at_most_half_a_day check (upper(span) - lower(span) <= interval '12 hours')
);
create index session_by_time on session (district, lower(span), id);
create index session_by_community on session (community_id, lower(span));
create index session_by_studio on session (studio_id, lower(span));
create index session_waiting on session (district, upper(span)) where state = 'PLANNED';

-- A classroom of a synchronous class, or a school that takes part in joint research. Its hold and its time follow the
-- session's by themselves: cancelling frees the room, the class and the teacher, moving takes them at the new time.
create table classroom (
  id         uuid primary key,
  session_id uuid not null,
  place_no   integer not null,
  holds      boolean not null,
  span       tstzrange not null,
  school_id  uuid not null references school,
  role       text not null check (role in ('HOST', 'RECEIVING')),
  room       text check (length(room) between 1 and 60),
  room_key   text, -- without blanks and in one case: the same room, however it is typed
  class_name text check (length(class_name) between 1 and 60),
  class_key  text,
  teacher_id uuid,
  expected   integer check (expected between 0 and 100000),
  present    integer check (present between 0 and 100000),
  check ((room is null) = (room_key is null)),
  check ((class_name is null) = (class_key is null)),
  check ((expected is null) = (present is null)),
  foreign key (session_id, holds, span) references session (id, holds, span) on update cascade,
  unique (session_id, place_no),
  constraint classroom_room_once exclude using gist (school_id with =, room_key with =, span with &&) where (holds),
  constraint classroom_class_once exclude using gist (school_id with =, class_key with =, span with &&) where (holds),
  constraint classroom_teacher_once exclude using gist (teacher_id with =, span with &&) where (holds)
);
create index classroom_by_session on classroom (session_id);
create index classroom_by_school on classroom (school_id, lower(span));
create unique index classroom_one_host on classroom (session_id) where role = 'HOST';

-- What was believed of a held session before the district corrected it. Only ever added to.
create table session_past (
  session_id uuid not null references session,
  known      tstzrange not null check (not isempty(known)),
  told       jsonb not null,
  reason     text not null check (length(reason) between 1 and 500),
  changed_by text not null,
  primary key (session_id, known without overlaps)
);
create function session_past_is_kept() returns trigger language plpgsql as
  $$ begin raise exception 'session_past is only ever added to'; end $$;
create trigger session_past_is_kept before update or delete on session_past
  for each statement execute function session_past_is_kept();
