-- Who belonged to which community on a day: what was approved counts, also once it has ended. Routines, targets and
-- coverage all ask this one question, so it is answered in one place.
create view affiliation as
  select c.district, m.community_id, m.school_id, m.role, m.span
  from membership m join community c on c.id = m.community_id
  where c.state in ('APPROVED', 'ENDED');

-- Files that people add to what they write. Kept in the database, so that they are saved and lost together with it.
create table attachment (
  id           uuid primary key,
  district     text not null check (district ~ '^[0-9]{6}$'),
  name         text not null check (length(name) between 1 and 200),
  kind         text not null check (kind in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX')),
  content      bytea not null check (octet_length(content) between 1 and 5242880),
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Whether something refers to it: what nobody refers to is swept after a day.
  kept         boolean not null default false,
  account      text not null,
  account_name text not null,
  at           timestamptz not null
);
create index attachment_unkept on attachment (at) where not kept;

-- Routines in common (教学常规): a new edition supersedes from its day, the old ones stay readable.
create table routine (
  id           uuid primary key,
  community_id uuid not null references community,
  district     text not null check (district ~ '^[0-9]{6}$'),
  version      bigint not null check (version > 0)
);
create index routine_by_community on routine (community_id, id);

create table routine_edition (
  routine_id    uuid not null references routine,
  number        int not null check (number > 0),
  title         text not null check (length(title) between 1 and 100),
  paragraphs    text[] not null,
  attachment_id uuid references attachment,
  in_force_from date not null,
  account       text not null,
  account_name  text not null,
  at            timestamptz not null,
  primary key (routine_id, number),
  -- No two editions begin on one day: the later number would hide the other for ever.
  unique (routine_id, in_force_from),
  check (cardinality(paragraphs) > 0 or attachment_id is not null)
);

create table routine_acknowledgement (
  routine_id   uuid not null,
  number       int not null,
  school_id    uuid not null references school,
  account      text not null,
  account_name text not null,
  at           timestamptz not null,
  primary key (routine_id, number, school_id),
  foreign key (routine_id, number) references routine_edition
);

create table routine_checkup (
  id             uuid primary key,
  routine_id     uuid not null references routine,
  number         int not null,
  school_id      uuid not null references school,
  day            date not null,
  result         text not null check (length(result) between 1 and 40),
  note           text check (length(note) between 1 and 1000),
  follow_up_due  date,
  follow_up_done date,
  done_note      text check (length(done_note) between 1 and 1000),
  account        text not null,
  account_name   text not null,
  at             timestamptz not null,
  foreign key (routine_id, number) references routine_edition,
  check (follow_up_due >= day),
  check (follow_up_done is null or (follow_up_due is not null and done_note is not null))
);
create index routine_checkup_of on routine_checkup (routine_id, day desc, id);
create index routine_checkup_by_school on routine_checkup (school_id, day);
create index routine_follow_up on routine_checkup (school_id, follow_up_due) where follow_up_due is not null and follow_up_done is null;

-- What happened, as the events of the other services told it; a fact counts for the community to which its school
-- belonged on its day.
create table fact (
  kind     text not null check (kind in ('ASSIGNMENT_STARTED', 'RESOURCE_PUBLISHED', 'REQUEST_ACCEPTED')),
  id       uuid not null,
  district text not null,
  day      date not null,
  last_day date check (last_day >= day),
  title    text not null,
  subject  text,
  stage    text,
  person   uuid,
  detail   text,
  sequence bigint not null,
  -- The last day on which it may count: what does not last counts on its day alone.
  until    date not null generated always as (coalesce(last_day, day)) stored,
  primary key (kind, id),
  unique (kind, id, day, until)
);

-- Its days follow the fact's by themselves, so that the facts of a school and year are found by one index.
create table fact_school (
  kind      text not null,
  id        uuid not null,
  part      text not null check (part in ('SENDING', 'RECEIVING', 'SHARING', 'ASKING', 'ANSWERING')),
  school_id uuid not null,
  day       date not null,
  until     date not null,
  primary key (kind, id, part),
  foreign key (kind, id, day, until) references fact (kind, id, day, until) on update cascade on delete cascade
);
create index fact_school_by_school on fact_school (school_id, until);

-- Targets: one plan a community and school year; what it said before is kept.
create table target_plan (
  id           uuid primary key,
  community_id uuid not null references community,
  district     text not null check (district ~ '^[0-9]{6}$'),
  year         int not null check (year between 2000 and 2100),
  state        text not null check (state in ('DRAFT', 'SET')),
  reason       text check (length(reason) between 1 and 500),
  version      bigint not null check (version > 0),
  account      text not null,
  account_name text not null,
  at           timestamptz not null,
  unique (community_id, year)
);

create table target_goal (
  plan_id   uuid not null references target_plan,
  indicator text not null,
  base      numeric(12, 2) check (base >= 0),
  goal      numeric(12, 2) not null check (goal >= 0),
  primary key (plan_id, indicator)
);

create table target_plan_past (
  plan_id      uuid not null references target_plan,
  version      bigint not null,
  state        text not null,
  reason       text,
  goals        jsonb not null,
  account      text not null,
  account_name text not null,
  known        tstzrange not null check (not isempty(known)),
  primary key (plan_id, version)
);

-- Values that nothing computes: typed with an explanation and a file; a correction keeps what stood there.
create table reading (
  id            uuid primary key,
  community_id  uuid not null references community,
  district      text not null check (district ~ '^[0-9]{6}$'),
  indicator     text not null,
  day           date not null,
  value         numeric(12, 2) not null check (value >= 0),
  explanation   text not null check (length(explanation) between 1 and 1000),
  attachment_id uuid not null references attachment,
  version       bigint not null check (version > 0),
  account       text not null,
  account_name  text not null,
  at            timestamptz not null
);
create index reading_of on reading (community_id, indicator, day, id);

create table reading_past (
  reading_id    uuid not null references reading,
  version       bigint not null,
  day           date not null,
  value         numeric(12, 2) not null,
  explanation   text not null,
  attachment_id uuid not null references attachment,
  account       text not null,
  account_name  text not null,
  known         tstzrange not null check (not isempty(known)),
  reason        text not null check (length(reason) between 1 and 500),
  primary key (reading_id, version)
);

-- What is past stays as it was.
create function stays_as_it_was() returns trigger language plpgsql as $$
begin
  raise exception 'the past of % is not rewritten', tg_table_name;
end $$;
create trigger append_only before update or delete on target_plan_past for each row execute function stays_as_it_was();
create trigger append_only before update or delete on reading_past for each row execute function stays_as_it_was();
create trigger append_only before update or delete on routine_edition for each row execute function stays_as_it_was();

-- Results of monitoring in common (联合监测): aggregates of a school, never of a pupil, never of fewer than five.
create table monitoring_result (
  id           uuid primary key,
  community_id uuid not null references community,
  district     text not null check (district ~ '^[0-9]{6}$'),
  year         int not null check (year between 2000 and 2100),
  term         text not null check (term in ('FIRST', 'SECOND')),
  stage        text not null,
  subject      text not null,
  school_id    uuid not null references school,
  pupils       int not null check (pupils >= 5),
  average      numeric(6, 2) not null check (average >= 0),
  pass_rate    numeric(5, 2) not null check (pass_rate between 0 and 100),
  top_rate     numeric(5, 2) not null check (top_rate between 0 and pass_rate),
  version      bigint not null check (version > 0),
  account      text not null,
  account_name text not null,
  at           timestamptz not null,
  unique (year, term, stage, subject, school_id)
);
create index monitoring_result_of on monitoring_result (community_id, year, term, stage, subject);

create table monitoring_result_past (
  result_id    uuid not null references monitoring_result,
  version      bigint not null,
  pupils       int not null,
  average      numeric(6, 2) not null,
  pass_rate    numeric(5, 2) not null,
  top_rate     numeric(5, 2) not null,
  account      text not null,
  account_name text not null,
  known        tstzrange not null check (not isempty(known)),
  primary key (result_id, version)
);
create trigger append_only before update or delete on monitoring_result_past for each row execute function stays_as_it_was();

-- Which schools had which part in what a target may count, whoever told it.
create view happening_school as
  select kind, id, part, school_id from fact_school
  union all
  select 'ROUTINE_CHECKED', id, 'CHECKED', school_id from routine_checkup
  union all
  -- Where nobody came, nobody took part.
  select s.kind || '_HELD', s.id, 'TAKING_PART', c.school_id
  from session s join classroom c on c.session_id = s.id
  where s.state = 'HELD' and s.community_id is not null and coalesce(c.present, 1) > 0;

-- The sessions of a school by their day, as targets count them.
create index classroom_by_school_day on classroom (school_id, (cast(lower(span) at time zone 'Asia/Shanghai' as date)));
