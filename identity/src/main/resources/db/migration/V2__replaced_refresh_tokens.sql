-- Refresh tokens that were replaced by a newer one, by their SHA-256. One that comes again soon after is a call whose
-- answer got lost; one that comes later was stolen, or the newer one was.
create table replaced_refresh_token (
  sha256           bytea primary key,
  authorization_id varchar(100) not null references oauth2_authorization (id) on delete cascade,
  replaced_at      timestamptz not null
);
create index replaced_refresh_token_of on replaced_refresh_token (authorization_id);
