-- A renewed community has more than one cycle; those of its own sequence hold, as with its memberships.
create table community_cycle (
  community_id uuid not null,
  sequence     bigint not null,
  from_day     date not null,
  to_day       date not null,
  primary key (community_id, sequence, from_day)
);
insert into community_cycle (community_id, sequence, from_day, to_day)
  select community_id, sequence, cycle_from, cycle_to from community;
