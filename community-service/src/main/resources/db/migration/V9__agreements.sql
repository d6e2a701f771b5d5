-- Agreements (协议) of communities: withdrawn with a reason when they are wrong, never deleted.
create table agreement (
  id            uuid primary key,
  community_id  uuid not null references community,
  title         text not null check (length(title) between 1 and 100),
  kind          text not null check (kind ~ '^[A-Z_]{1,40}$'),
  signed_on     date not null,
  span          daterange not null check (not isempty(span) and not lower_inf(span)),
  attachment_id uuid not null references attachment,
  added_by      text not null,
  added_at      timestamptz not null,
  withdrawn_by  text,
  withdrawn_at  timestamptz,
  withdrawn_why text check (length(withdrawn_why) between 1 and 500),
  version       bigint not null check (version > 0),
  check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_why) in (0, 3))
);
create index agreement_of_community on agreement (community_id, signed_on desc, id desc);
create trigger kept before delete or truncate on agreement for each statement execute function refuse_to_forget();
