-- Whether it is the school's main place, and whether the school is of another district than the community; older events
-- know neither.
alter table directory_membership
  add column main  boolean not null default true,
  add column guest boolean not null default false;
