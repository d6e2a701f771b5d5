-- A school has one main place at a time, and at most one second place beside it (ADR 15).
alter table membership
  add column place text not null default 'MAIN' check (place in ('MAIN', 'SECOND')),
  add check (role <> 'LEAD' or place = 'MAIN'),
  -- What it takes of its school's days, and what must be there all its days: nothing while it does not hold.
  add column takes text generated always as (case when holds then place end) stored,
  add column beside text generated always as (case when holds and place = 'SECOND' then 'MAIN' end) stored,
  drop constraint membership_one_community_a_school,
  add constraint membership_one_community_a_school unique (school_id, takes, span without overlaps),
  add constraint membership_second_beside_main
    foreign key (school_id, beside, period span) references membership (school_id, takes, period span)
    deferrable initially deferred;
alter table membership_past add column place text not null default 'MAIN';

-- A contract (协作协议) between two districts: one proposes, the other agrees. One of a pair holds at a time.
create table contract (
  id            uuid primary key,
  number        text not null check (length(number) between 1 and 60),
  title         text not null check (length(title) between 1 and 100),
  proposer      text not null check (proposer ~ '^[0-9]{6}$'),
  partner       text not null check (partner ~ '^[0-9]{6}$'),
  one           text not null generated always as (least(proposer, partner)) stored,
  other         text not null generated always as (greatest(proposer, partner)) stored,
  -- The days on which it holds; an early end shortens them, what was agreed stays in agreed_to.
  span          daterange not null check (not isempty(span) and not lower_inf(span) and not upper_inf(span)),
  agreed_to     date not null,
  shares        text[] not null check (cardinality(shares) > 0
                and shares <@ array ['MEMBERSHIP', 'RESEARCH', 'SYNC_CLASS', 'RESOURCES', 'PEOPLE', 'FIGURES']),
  attachment_id uuid references attachment,
  state         text not null check (state in ('PROPOSED', 'AGREED', 'DECLINED', 'WITHDRAWN', 'ENDED')),
  holds         boolean not null generated always as (state in ('AGREED', 'ENDED')) stored,
  reason        text check (length(reason) between 1 and 500),
  proposed_by   text not null,
  decided_by    text,
  since         timestamptz not null,
  version       bigint not null check (version > 0),
  check (proposer <> partner),
  check (state not in ('DECLINED', 'ENDED') or reason is not null),
  constraint contract_one_a_pair exclude using gist (one with =, other with =, span with &&) where (holds)
);
create index contract_by_proposer on contract (proposer, id desc);
create index contract_by_partner on contract (partner, id desc);

-- On which days schools of the guest's district may belong to communities of the host's: of contracts that share it.
create table contract_term (
  contract_id uuid not null references contract,
  host        text not null,
  guest       text not null,
  span        daterange not null,
  primary key (host, guest, span without overlaps)
);
create index contract_term_of on contract_term (contract_id);

-- A school of another district belongs on days of a contract only, whoever writes.
alter table membership
  add column host            text,
  add column school_district text;
update membership m set host = c.district, school_district = s.district
  from community c, school s where c.id = m.community_id and s.id = m.school_id;
create function membership_knows_its_districts() returns trigger language plpgsql as $$
begin
  select district into new.host from community where id = new.community_id;
  select district into new.school_district from school where id = new.school_id;
  return new;
end $$;
create trigger membership_knows_its_districts before insert on membership
  for each row execute function membership_knows_its_districts();
alter table membership
  add column guest text generated always as (case when holds and school_district <> host then school_district end) stored,
  add constraint membership_under_contract
    foreign key (host, guest, period span) references contract_term (host, guest, period span);
create index membership_of_guests on membership (host, guest) where guest is not null;

drop view affiliation;
create view affiliation as
  select c.district, m.community_id, m.school_id, m.role, m.span, m.place, m.guest is not null as is_guest
  from membership m join community c on c.id = m.community_id
  where c.state in ('APPROVED', 'ENDED');
