-- Whoever leaves the district's service (离开) holds no role at a school after the last day, fed by exchange.person.v1.
-- The newest event of each person, so that none that comes late brings a leaving back.
create table person_leaving (
  person_id uuid primary key,
  district  text not null,
  last_day  date not null,
  stands    boolean not null,
  sequence  bigint not null,
  heard_at  timestamptz not null
);
comment on column person_leaving.heard_at is 'accounts that were opened and grants that were given later are meant as they are';

-- What it changed of an account, so that it can be put back to the row.
create table account_leaving (
  id         uuid primary key default uuidv7(),
  account_id uuid not null references account,
  last_day   date not null,
  known      tstzrange not null
);
comment on column account_leaving.known is 'the time for which it held: bounded above once it was taken back';
create unique index account_leaving_once on account_leaving (account_id) where upper_inf(known);

-- Grants that ended with it, as they were before; those that had yet to begin are gone.
create table account_leaving_ended (
  leaving_id uuid not null references account_leaving,
  grant_id   uuid not null,
  role       text not null,
  org        text not null,
  during     daterange not null,
  version    bigint not null,
  given_by   text not null,
  given_at   timestamptz not null,
  primary key (leaving_id, grant_id)
);
