-- When a school ends (撤并), as the newest of its events says: null once that was taken back. The day after its last day it
-- counts no longer, in figures of days before it still does.
create table school_end (
  school_id uuid primary key,
  sequence  bigint not null,
  last_day  date
);
