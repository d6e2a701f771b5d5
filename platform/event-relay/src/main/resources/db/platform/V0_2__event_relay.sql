-- Events to be sent; a row leaves when Kafka has it. Ids follow the commits of one aggregate, because it is inserted
-- after the aggregate's row was locked; there is no watermark over ids, only "rows still there".
create table outbox (
  id       bigint generated always as identity primary key,
  topic    text        not null,
  key      text        not null,
  event_id uuid        not null,
  type     text        not null,
  time     timestamptz not null,
  sequence bigint      not null,
  district text,
  trace    text,
  payload  bytea
);
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Events that were applied.
create table inbox (
  event_id   uuid        primary key,
  applied_at timestamptz not null default now()
);
create index inbox_applied_at on inbox (applied_at);

-- How far a topic was read: moves in the transaction of what was applied.
create table consumer_offset (
  topic       text    not null,
  partition   integer not null,
  next_offset bigint  not null,
  primary key (topic, partition)
);

create table dead_letter (
  id          uuid        primary key,
  event_id    uuid        not null,
  topic       text        not null,
  key         text        not null,
  type        text        not null,
  source      text        not null,
  time        timestamptz not null,
  sequence    bigint      not null,
  district    text,
  payload     bytea, -- null: the erasure of a key
  reason      text        not null,
  received_at timestamptz not null,
  resolved_at timestamptz,
  attempts    integer     not null default 1
);
create unique index dead_letter_event on dead_letter (event_id);
create index dead_letter_open on dead_letter (id) where resolved_at is null;
