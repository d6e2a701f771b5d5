-- What every service keeps beside its own tables.

create table idempotency (
  caller       text        not null,
  key          text        not null,
  request_hash text        not null,
  status       integer,
  content_type text,
  headers      jsonb,
  body         bytea,
  at           timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_at on idempotency (at);

-- Appended in the transaction of the change; chained a moment later by the one sealer, in the order of the ids it sees,
-- so that writers need not queue for the chain's end.
create table audit_entry (
  id           uuid        primary key,
  at           timestamptz not null,
  account      text        not null,
  account_name text        not null,
  org          text,
  district     text,
  action       text        not null,
  subject      text        not null,
  details      text        not null,
  position     bigint unique,
  hash         bytea
);
create index audit_subject on audit_entry (subject, id);
create index audit_unsealed on audit_entry (id) where position is null;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.position is null and old.hash is null and new.position is not null and new.hash is not null
     and (new.id, new.at, new.account, new.account_name, new.org, new.district, new.action, new.subject, new.details)
         is not distinct from (old.id, old.at, old.account, old.account_name, old.org, old.district, old.action, old.subject, old.details)
  then
    return new;
  end if;
  raise exception 'the audit trail is append-only';
end $$;
create trigger audit_append_only before update or delete on audit_entry for each row execute function audit_is_append_only();
create trigger audit_no_truncate before truncate on audit_entry for each statement execute function audit_is_append_only();

create table workbook_import (
  id          uuid        primary key,
  file_name   text        not null,
  sha256      text        not null,
  content     bytea       not null,
  state       text        not null check (state in ('CHECKED', 'FAULTY', 'COMMITTED')),
  report      jsonb       not null,
  district    text        not null,
  account     text        not null,
  at          timestamptz not null,
  committed_at timestamptz
);
