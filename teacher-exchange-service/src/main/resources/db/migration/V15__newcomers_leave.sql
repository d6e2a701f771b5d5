-- Whoever is taken out of a cohort (放弃录用、录入有误 …): their time in it stays readable, and what they attended stays theirs.
create table newcomer_left (
  id        uuid primary key,
  person_id uuid not null references person,
  cohort_id uuid not null references cohort,
  joined_on date not null,
  left_on   date not null check (left_on >= joined_on),
  code      text not null,
  note      text,
  never     boolean not null,
  at        timestamptz not null,
  by_whom   text not null
);
comment on column newcomer_left.left_on is 'the first day on which they were no longer of it';
comment on column newcomer_left.code is 'why: leaving-reasons.yml';
comment on column newcomer_left.never is 'entered by mistake: they count on no day';
create index newcomer_left_cohort on newcomer_left (cohort_id, left_on);
create index newcomer_left_person on newcomer_left (person_id);

alter table attendance
  drop constraint attendance_person_id_fkey,
  add constraint attendance_person_id_fkey foreign key (person_id) references person;
