create extension if not exists btree_gist;

-- directory: our own copy of schools and communities, fed by events only.
-- No foreign keys lead here: topics arrive in any order.

create table directory_school (
  id         uuid primary key,
  code       text   not null,
  name       text   not null,
  short_name text,
  district   text   not null,
  stages     text[] not null,
  setting    text   not null,
  weak       boolean not null,
  sequence   bigint not null
);
create index directory_school_code on directory_school (code);
create index directory_school_district on directory_school (district);

create table directory_community (
  id             uuid primary key,
  name           text   not null,
  district       text   not null,
  state          text   not null check (state in ('SUBMITTED', 'APPROVED', 'REJECTED', 'ENDED')),
  lead_school_id uuid   not null,
  ended_on       date,
  sequence       bigint not null
);

create table directory_membership (
  id           uuid primary key,
  community_id uuid not null references directory_community on delete cascade,
  school_id    uuid not null,
  role         text not null check (role in ('LEAD', 'MEMBER')),
  model        text,
  grade        text,
  period       daterange not null check (not isempty(period))
);
create index directory_membership_school on directory_membership (school_id);
create index directory_membership_community on directory_membership (community_id);

-- person

create table person (
  id              uuid primary key,
  district        text   not null,
  number          text   not null,
  name            text   not null,
  subjects        text[] not null check (cardinality(subjects) > 0),
  stages          text[] not null check (cardinality(stages) > 0),
  title           text,
  honour          text,
  cadre           text,
  born            date   not null,
  service_since   date   not null,
  identity_sealed bytea,
  identity_index  bytea unique,
  load_revision   bigint not null default 0,
  version         bigint not null,
  unique (district, number),
  check ((identity_sealed is null) = (identity_index is null))
);
comment on column person.identity_sealed is 'AES-256-GCM: key version, nonce, ciphertext; bound to the person''s id';
comment on column person.identity_index is 'HMAC-SHA-256 of the identity number: finds the same person without opening it';
comment on column person.load_revision is 'raised whenever the person''s load is checked, so that two checks never run at once';

-- Where the person's post on the payroll is. One at a time, which the database itself enforces.
create table establishment (
  person_id uuid not null references person,
  school_id uuid not null,
  period    daterange not null check (not isempty(period) and not lower_inf(period)),
  primary key (person_id, period without overlaps)
);
create unique index establishment_current on establishment (person_id) where upper_inf(period);
create index establishment_school on establishment (school_id) where upper_inf(period);

-- need

create table need (
  id        uuid primary key,
  district  text not null,
  number    text,
  school_id uuid not null,
  subject   text not null,
  stage     text not null,
  fte       numeric(3, 2) not null check (fte > 0 and fte <= 1),
  period    daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  kind      text,
  note      text,
  state     text not null check (state in ('OPEN', 'PROPOSED', 'FILLED', 'WITHDRAWN')),
  posted_at timestamptz not null,
  version   bigint not null,
  unique (district, number)
);
create index need_school on need (school_id);
create index need_open on need (district) where state = 'OPEN';

-- assignment

create table assignment (
  id                  uuid primary key,
  need_id             uuid not null references need,
  person_id           uuid not null references person,
  kind                text not null,
  sending_school_id   uuid not null,
  receiving_school_id uuid not null check (receiving_school_id <> sending_school_id),
  proposing_school_id uuid not null,
  district            text not null,
  subject             text not null,
  stage               text not null,
  fte                 numeric(3, 2) not null check (fte > 0 and fte <= 1),
  period              daterange not null check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  note                text,
  state               text not null check (state in ('PROPOSED', 'CONSENTED', 'APPROVED', 'IN_FORCE', 'RETURNED',
                                                     'DECLINED', 'REJECTED', 'WITHDRAWN')),
  reason              text,
  proposed_at         timestamptz not null,
  version             bigint not null,
  -- Two people never hold one need's share at one time, not even as proposals.
  constraint need_held_once exclude using gist (need_id with =, period with &&)
    where (state in ('PROPOSED', 'CONSENTED', 'APPROVED', 'IN_FORCE', 'RETURNED'))
);
create index assignment_person on assignment (person_id);
create index assignment_sending on assignment (sending_school_id);
create index assignment_receiving on assignment (receiving_school_id);
create index assignment_state on assignment (district, state);
create index assignment_due_to_start on assignment (lower(period)) where state = 'APPROVED';
create index assignment_due_to_return on assignment (upper(period)) where state = 'IN_FORCE';

create table assignment_consent (
  assignment_id uuid not null references assignment,
  party         text not null check (party in ('PERSON', 'SENDING', 'RECEIVING')),
  state         text not null check (state in ('PENDING', 'GIVEN', 'DECLINED')),
  given_by      text,
  given_at      timestamptz,
  reason        text,
  primary key (assignment_id, party),
  check ((state = 'PENDING') = (given_at is null))
);

create table assignment_history (
  assignment_id uuid not null references assignment,
  sequence      bigint not null,
  at            timestamptz not null,
  what          text not null,
  by_whom       text not null,
  primary key (assignment_id, sequence)
);

-- Orders: numbered without gaps in a district and year. The register's row is locked by the transaction
-- that draws a number, and a transaction that fails gives its number back.
create table order_register (
  district text not null,
  year     int  not null,
  last     int  not null check (last > 0),
  primary key (district, year)
);
create table dispatch_order (
  district      text not null,
  year          int  not null,
  number        int  not null,
  letter        text not null unique,
  assignment_id uuid not null unique references assignment,
  issued_on     date not null,
  primary key (district, year, number)
);

-- Nobody works more than 1.0 FTE at one time, whoever writes. The person's row is updated first: a second
-- writer waits here, and then sees what the first one committed (or fails, under snapshot isolation).
create function person_within_one_fte() returns trigger language plpgsql as $$
declare
  busiest numeric;
begin
  update person set load_revision = load_revision + 1 where id = new.person_id;
  -- A sum of intervals is greatest where one of them begins.
  select max(total) into busiest from (
    select sum(other.fte) as total
      from assignment here
      join assignment other
        on other.person_id = here.person_id
       and other.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
       and other.period @> lower(here.period)
     where here.person_id = new.person_id
       and here.state in ('APPROVED', 'IN_FORCE', 'RETURNED')
       and here.period && new.period
     group by here.id) loads;
  if busiest > 1.00 then
    raise exception 'person % would work % FTE at one time', new.person_id, busiest
      using errcode = 'check_violation', constraint = 'person_within_one_fte', table = 'assignment';
  end if;
  return null;
end $$;

create constraint trigger person_within_one_fte
  after insert or update of person_id, period, fte, state on assignment
  for each row when (new.state in ('APPROVED', 'IN_FORCE', 'RETURNED'))
  execute function person_within_one_fte();
