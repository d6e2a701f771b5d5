-- A bounded log of what was shown to listeners, so that one who was away can go on where it stopped. Positions are given
-- in the order of commits (see Journal): no reader can pass a row that is not yet visible. Not a projection: it stays when
-- the projections are rebuilt.
create table journal (
  position bigint generated always as identity primary key,
  district text not null,
  event_id uuid not null
);
create index journal_district on journal (district, position);

create table rebuild_job (
  job_id      uuid primary key,
  asked_by    text not null,
  asked_at    timestamptz not null,
  state       text not null check (state in ('RUNNING', 'DONE')),
  total       bigint not null,
  finished_at timestamptz
);
create unique index rebuild_one_at_a_time on rebuild_job (state) where state = 'RUNNING';

-- How far the topics reached when the rebuild began.
create table rebuild_aim (
  job_id     uuid not null references rebuild_job on delete cascade,
  topic      text not null,
  partition  integer not null,
  end_offset bigint not null,
  primary key (job_id, topic, partition)
);
