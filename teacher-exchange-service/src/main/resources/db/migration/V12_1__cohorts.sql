-- 新教师统一招聘、培训、分配、使用: a lead school's cohorts of a school year.

create table cohort (
  id             uuid primary key,
  district       text not null,
  name           text not null,
  school_year    int  not null check (school_year between 2000 and 2100),
  lead_school_id uuid not null,
  community_id   uuid,
  opened_on      date not null,
  version        bigint not null,
  unique (district, school_year, name)
);
create index cohort_lead on cohort (lead_school_id);

create table cohort_plan (
  cohort_id uuid not null references cohort,
  subject   text not null,
  stage     text not null,
  number    int  not null check (number between 1 and 999),
  primary key (cohort_id, subject, stage)
);

-- Nobody is new twice.
create table newcomer (
  person_id uuid primary key references person,
  cohort_id uuid not null references cohort,
  joined_on date not null
);
create index newcomer_cohort on newcomer (cohort_id);

create table training (
  id        uuid primary key,
  cohort_id uuid not null references cohort,
  title     text not null,
  kind      text not null,
  period    daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  hours     numeric(5, 1) not null check (hours > 0),
  mandatory boolean not null,
  source    text,
  check (not mandatory or source is not null)
);
create index training_cohort on training (cohort_id);

create table attendance (
  training_id  uuid not null references training,
  person_id    uuid not null references newcomer,
  hours        numeric(5, 1) not null check (hours >= 0),
  completed_on date,
  known_from   timestamptz not null,
  by_whom      text not null,
  primary key (training_id, person_id)
);
create index attendance_person on attendance (person_id);

-- What was believed before a correction, and for how long: appended, never changed.
create table attendance_past (
  training_id  uuid not null references training,
  person_id    uuid not null references person,
  hours        numeric(5, 1) not null,
  completed_on date,
  known        tstzrange not null,
  by_whom      text not null
);
create index attendance_past_person on attendance_past (person_id);
