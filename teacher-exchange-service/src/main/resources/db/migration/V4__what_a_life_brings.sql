-- What changes in a person's life, a row a fact. The columns title, honour and cadre of person say what these rows come to
-- now, so that lists need not ask them: no row begins after the day it was entered on, so now needs no clock.

alter table person
  add column sex          text check (sex in ('FEMALE', 'MALE')),
  add column phone_sealed bytea,
  add column merged_into  uuid references person,
  add check (merged_into <> id);
comment on column person.phone_sealed is 'AES-256-GCM: key version, nonce, ciphertext; bound to the person''s id and to its purpose';
comment on column person.merged_into is 'The record that goes on for both: this one is shown nowhere until the merge is undone';
create index person_merged on person (merged_into) where merged_into is not null;
-- Likely the same: same name and same birth.
create index person_namesake on person (district, name, born) where merged_into is null;

create table person_title (
  id         uuid primary key,
  person_id  uuid not null references person,
  title      text not null check (title in ('FULL_SENIOR', 'SENIOR', 'FIRST', 'SECOND', 'THIRD')),
  since      date,
  known_from timestamptz not null,
  unique (person_id, title)
);

create table person_honour (
  id         uuid primary key,
  person_id  uuid not null references person,
  honour     text not null,
  granted_on date,
  granted_by text,
  known_from timestamptz not null,
  unique nulls not distinct (person_id, honour, granted_on)
);

-- A row is a term (任期) in one school; no lower bound: since before anybody wrote it down; no upper: it runs.
create table person_office (
  id         uuid primary key,
  person_id  uuid not null references person,
  school_id  uuid not null,
  rank       text not null check (rank in ('SCHOOL_CHIEF', 'SCHOOL_DEPUTY', 'SCHOOL_LEVEL', 'MIDDLE_LEVEL')),
  post       text,
  period     daterange not null check (not isempty(period)),
  known_from timestamptz not null,
  constraint office_once_in_a_school exclude using gist (person_id with =, school_id with =, period with &&)
);
create index person_office_school on person_office (school_id) where upper_inf(period);

create table person_certificate (
  id          uuid primary key,
  person_id   uuid not null references person,
  stage       text not null,
  subject     text,
  obtained_on date,
  known_from  timestamptz not null,
  unique nulls not distinct (person_id, stage, subject)
);

-- Teaches a graduating grade (毕业年级) in a school year, named by the year in which it begins.
create table person_graduating_year (
  id          uuid primary key,
  person_id   uuid not null references person,
  school_year int  not null check (school_year between 1950 and 2100),
  known_from  timestamptz not null,
  unique (person_id, school_year)
);

-- Why somebody need not move (免予交流). The ground is often health or family: sealed, code and words together.
create table person_exemption (
  id            uuid primary key,
  person_id     uuid not null references person,
  period        daterange not null check (not isempty(period) and not lower_inf(period)),
  ground_sealed bytea not null,
  evidence      text,
  decided_by    text not null,
  decided_on    date,
  known_from    timestamptz not null,
  constraint exempt_once_at_a_time exclude using gist (person_id with =, period with &&)
);

create table person_wish (
  id           uuid primary key,
  person_id    uuid not null references person,
  kinds        text[] not null,
  schools      uuid[] not null,
  communities  uuid[] not null,
  districts    text[] not null,
  period       daterange not null check (not isempty(period) and not lower_inf(period)),
  note         text,
  withdrawn_on date,
  known_from   timestamptz not null
);
create index person_wish_person on person_wish (person_id);

-- What was believed before a correction, and for how long: appended, never changed.
create table person_fact_past (
  id        uuid primary key default uuidv7(),
  person_id uuid not null references person,
  kind      text not null,
  fact      jsonb not null,
  known     tstzrange not null,
  by_whom   text not null,
  why       text not null
);
create index person_fact_past_person on person_fact_past (person_id);

-- Two records of one person made one, and what that moved, so that it can be undone to the row.
create table person_merge (
  id          uuid primary key,
  district    text not null,
  survivor_id uuid not null references person,
  absorbed_id uuid not null references person check (absorbed_id <> survivor_id),
  reason      text not null,
  before      jsonb not null,
  merged_at   timestamptz not null,
  merged_by   text not null,
  undone_at   timestamptz,
  undone_by   text,
  check ((undone_at is null) = (undone_by is null))
);
create index person_merge_survivor on person_merge (survivor_id);
create unique index person_merge_absorbed on person_merge (absorbed_id) where undone_at is null;
-- Looked at by an officer, and two persons after all.
create table person_unlike (
  one_id   uuid not null references person,
  other_id uuid not null references person check (other_id > one_id),
  at       timestamptz not null,
  by_whom  text not null,
  primary key (one_id, other_id)
);

insert into person_title (id, person_id, title, known_from)
  select uuidv7(), id, title, now() from person where title is not null;
insert into person_honour (id, person_id, honour, known_from)
  select uuidv7(), id, honour, now() from person where honour is not null;
insert into person_office (id, person_id, school_id, rank, period, known_from)
  select uuidv7(), p.id, e.school_id, p.cadre, daterange(null, null), now()
    from person p join establishment e on e.person_id = p.id and upper_inf(e.period) where p.cadre is not null;
