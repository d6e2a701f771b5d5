-- An approved community changes by a case; what was believed before a change stays, whole, for ever.
alter table community
  -- Since when this is what we know of it: from its last step on.
  add column stepped_at   timestamptz not null default now(),
  -- The coded reason of an early end that is still to come.
  add column ends_because text;
update community set stepped_at = state_since;

alter table cycle
  add column known_since timestamptz not null default now(),
  add column case_id     uuid;
alter table membership
  add column stages      text[] not null default '{}'
             check (stages <@ array ['PRESCHOOL', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL']),
  add column known_since timestamptz not null default now(),
  add column case_id     uuid,
  -- Within one case a cycle is rewritten together with its memberships: looked at when both are there.
  drop constraint membership_within_cycle,
  add constraint membership_within_cycle
    foreign key (community_id, period span) references cycle (community_id, period span)
    deferrable initially immediate;
update cycle set known_since = c.state_since from community c where c.id = community_id;
update membership set known_since = c.state_since from community c where c.id = community_id;
create index membership_of_school on membership (school_id);

create table change_case (
  id              uuid primary key,
  district        text not null check (district ~ '^[0-9]{6}$'),
  community_id    uuid not null references community,
  to_community_id uuid references community,
  school_id       uuid references school,
  kind            text not null check (kind in ('JOIN', 'LEAVE', 'GRADUATE', 'RETURN', 'MOVE', 'REGRADE', 'LEAD_CHANGE',
                                                'RENEW', 'END', 'CORRECT')),
  state           text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  effective       date not null,
  reason          text not null,
  -- All that was asked for, as it was asked.
  wish            jsonb not null,
  refusal         text check (length(refusal) between 1 and 500),
  -- The school that wrote it; null when the district did.
  author_school   uuid,
  author          text not null,
  decided_by      text,
  correction      boolean not null default false,
  since           timestamptz not null,
  version         bigint not null check (version > 0),
  check (state <> 'REJECTED' or refusal is not null),
  check ((kind = 'MOVE') = (to_community_id is not null))
);
create index change_case_by_district on change_case (district, id desc);
create index change_case_by_community on change_case (community_id, id desc);
create index change_case_by_target on change_case (to_community_id) where to_community_id is not null;
create index change_case_by_school on change_case (school_id, id desc) where school_id is not null;
create index change_case_waiting on change_case (district, state) where state in ('DRAFT', 'SUBMITTED', 'REJECTED');

create table change_case_tick (
  case_id   uuid not null references change_case,
  item      text not null check (item ~ '^[A-Z_]{1,40}$'),
  ticked_by text not null,
  ticked_at timestamptz not null,
  primary key (case_id, item)
);

create table membership_past (
  number        bigint generated always as identity primary key,
  membership_id uuid not null,
  community_id  uuid not null references community,
  school_id     uuid not null references school,
  role          text not null,
  model         text,
  grade         text,
  stages        text[] not null,
  span          daterange not null,
  known         tstzrange not null,
  case_id       uuid not null,
  by_whom       text not null,
  why           text not null
);
create index membership_past_of_community on membership_past (community_id);
create index membership_past_of_school on membership_past (school_id);

create table cycle_past (
  number       bigint generated always as identity primary key,
  community_id uuid not null references community,
  span         daterange not null,
  known        tstzrange not null,
  case_id      uuid not null,
  by_whom      text not null,
  why          text not null
);
create index cycle_past_of_community on cycle_past (community_id);

create table community_past (
  number       bigint generated always as identity primary key,
  community_id uuid not null references community,
  name         text not null,
  state        text not null,
  reason       text,
  state_since  timestamptz not null,
  version      bigint not null,
  known        tstzrange not null
);
create index community_past_of_community on community_past (community_id);

create function refuse_to_forget() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on membership_past
  for each statement execute function refuse_to_forget();
create trigger append_only before update or delete or truncate on cycle_past
  for each statement execute function refuse_to_forget();
create trigger append_only before update or delete or truncate on community_past
  for each statement execute function refuse_to_forget();
