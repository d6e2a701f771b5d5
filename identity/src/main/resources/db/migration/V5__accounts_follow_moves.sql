-- Whoever moves for good (人走关系走) is of another school from the order's first day on, fed by exchange.assignment.v1.
-- The newest event of each order, so that none that comes late brings a move back.
create table order_move (
  assignment_id uuid primary key,
  person_id     uuid not null,
  district      text not null,
  from_school   uuid not null,
  to_school     uuid not null,
  moved_on      date not null,
  offices_ended boolean not null,
  order_number  text not null,
  stands        boolean not null,
  sequence      bigint not null,
  heard_at      timestamptz not null
);
comment on column order_move.stands is 'false once the order was voided, or when the establishment was elsewhere by then and stayed';
comment on column order_move.heard_at is 'accounts that were opened and grants that were given later are meant as they are';
create index order_move_of on order_move (person_id) where stands;

-- What a move changed of an account, so that it can be put back to the row; a row also where there was nothing to change.
create table account_move (
  id            uuid primary key default uuidv7(),
  account_id    uuid not null references account,
  assignment_id uuid not null references order_move,
  was_org       text,
  given_id      uuid,
  known         tstzrange not null
);
comment on column account_move.was_org is 'its main organisation before; null when that was another and stayed';
comment on column account_move.given_id is 'the grant at the new school that came with it';
comment on column account_move.known is 'the time for which it held: bounded above once it was taken back';
create unique index account_move_once on account_move (account_id, assignment_id) where upper_inf(known);

-- Grants at the old school that ended with it, and their days before.
create table account_move_ended (
  move_id  uuid not null references account_move,
  grant_id uuid not null,
  during   daterange not null,
  primary key (move_id, grant_id)
);
