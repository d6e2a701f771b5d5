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

drop view affiliation;
create view affiliation as
  select c.district, m.community_id, m.school_id, m.role, m.span, m.place
  from membership m join community c on c.id = m.community_id
  where c.state in ('APPROVED', 'ENDED');
