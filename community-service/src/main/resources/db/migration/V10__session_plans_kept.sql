-- How a planned session was arranged before it was moved or changed. Only ever added to. Teachers stand in it by id.
create table session_plan_past (
  session_id uuid not null references session,
  version    bigint not null check (version > 0), -- of the session, until the change
  known      tstzrange not null check (not isempty(known)),
  told       jsonb not null,
  reason     text not null check (length(reason) between 1 and 500),
  changed_by text not null,
  primary key (session_id, version)
);
create function session_plan_past_is_kept() returns trigger language plpgsql as
  $$ begin raise exception 'session_plan_past is only ever added to'; end $$;
create trigger session_plan_past_is_kept before update or delete on session_plan_past
  for each statement execute function session_plan_past_is_kept();
